#pragma once

#include <myofield/lecture/lecture.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace myo {

/// The lecture that is open, and which of its steps is marked. Every change makes a new one beside the
/// old, so that both can be shown again: see UndoSteps.
class LectureDesk {
public:
    const Lecture& lecture() const { return *lecture_; }
    /// Never null.
    const std::shared_ptr<const Lecture>& shared() const { return lecture_; }
    bool isEmpty() const { return lecture_->steps.empty(); }
    /// Grows with every change of the lecture or of the marked step.
    uint64_t version() const { return version_; }

    /// The step that is marked; none: there is no step.
    std::optional<size_t> marked() const;
    const LectureStep* markedStep() const;
    void mark(size_t step);

    /// Opens another lecture; an empty `file`: it is in none yet.
    void open(Lecture lecture, std::filesystem::path file);
    /// Goes on with one that was left; it counts as changed where its file says otherwise or is gone.
    void takeUp(Lecture lecture, std::filesystem::path file);
    /// It has been written.
    void saved(std::filesystem::path file);
    /// Where it was read or written last; empty: nowhere.
    const std::filesystem::path& file() const { return file_; }
    /// Something was changed since it was opened or saved.
    bool isChanged() const { return lecture_ != saved_; }

    /// Changes the lecture. What changes until the picture rests is one step to undo.
    void edit(const std::function<void(Lecture&)>& change);
    /// Changes the marked step; nothing happens where there is none.
    void editStep(const std::function<void(LectureStep&)>& change);
    /// Shows one that was there before or after; null: leaves all as it is.
    void show(std::shared_ptr<const Lecture> lecture);

private:
    std::shared_ptr<const Lecture> lecture_ = std::make_shared<const Lecture>();
    std::shared_ptr<const Lecture> saved_ = lecture_;
    std::filesystem::path file_;
    size_t marked_ = 0;
    uint64_t version_ = 1;
};

} // namespace myo
