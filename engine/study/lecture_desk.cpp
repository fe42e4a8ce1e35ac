#include <myofield/study/lecture_desk.hpp>

#include <myofield/lecture/lecture_file.hpp>

#include <algorithm>

namespace myo {

std::optional<size_t> LectureDesk::marked() const {
    if (isEmpty()) return std::nullopt;
    return std::min(marked_, lecture_->steps.size() - 1);
}

const LectureStep* LectureDesk::markedStep() const {
    const std::optional<size_t> step = marked();
    return step ? &lecture_->steps[*step] : nullptr;
}

void LectureDesk::mark(size_t step) {
    marked_ = step;
    ++version_;
}

void LectureDesk::open(Lecture lecture, std::filesystem::path file) {
    saved_ = std::make_shared<const Lecture>(std::move(lecture));
    file_ = std::move(file);
    marked_ = 0;
    show(saved_);
}

void LectureDesk::takeUp(Lecture lecture, std::filesystem::path file) {
    const Result<Lecture> onDisk = file.empty() ? Result<Lecture>(Lecture{}) : readLecture(file);
    const bool isSaved = onDisk && *onDisk == lecture;
    open(std::move(lecture), std::move(file));
    if (!isSaved) saved_ = std::make_shared<const Lecture>();
}

void LectureDesk::saved(std::filesystem::path file) {
    file_ = std::move(file);
    saved_ = lecture_;
    ++version_;
}

void LectureDesk::edit(const std::function<void(Lecture&)>& change) {
    auto changed = std::make_shared<Lecture>(*lecture_);
    change(*changed);
    if (*changed == *lecture_) return;
    show(std::move(changed));
}

void LectureDesk::editStep(const std::function<void(LectureStep&)>& change) {
    if (const std::optional<size_t> step = marked())
        edit([&](Lecture& lecture) { change(lecture.steps[*step]); });
}

void LectureDesk::show(std::shared_ptr<const Lecture> lecture) {
    if (!lecture || lecture == lecture_) return;
    lecture_ = std::move(lecture);
    ++version_;
}

} // namespace myo
