#include <myofield/study/lecture_steps.hpp>

#include <myofield/lecture/lecture_file.hpp>
#include <myofield/lecture/slide.hpp>
#include <myofield/study/class_list.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/lecture_maker.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// A step of its own to undo, whatever changed before.
void change(Explorer& explorer, const std::function<void(Lecture&)>& edit) {
    explorer.steps().settle();
    explorer.lectures().edit(edit);
    explorer.view().touch();
    explorer.steps().settle();
}

void tellFull(Explorer& explorer) {
    explorer.messages().tell(
        say("There is no room for that: a lecture has at most {} steps.", Lecture::kMostSteps));
}

void insertMarked(Explorer& explorer, LectureStep step) {
    LectureDesk& desk = explorer.lectures();
    if (desk.lecture().steps.size() >= Lecture::kMostSteps) return tellFull(explorer);
    const std::optional<size_t> after = desk.marked();
    change(explorer, [&](Lecture& lecture) { insertStep(lecture, after, std::move(step)); });
    desk.mark(after ? *after + 1 : 0);
}

void addSteps(Explorer& explorer, const std::vector<SelectedMuscle>& muscles) {
    LectureDesk& desk = explorer.lectures();
    Lecture made = lectureOf(explorer.workspace(), muscles, explorer.state(), {});
    if (desk.lecture().steps.size() + made.steps.size() > Lecture::kMostSteps)
        return tellFull(explorer);
    const size_t count = made.steps.size();
    const std::optional<size_t> marked = desk.marked();
    const size_t first = marked ? *marked + 1 : 0;
    explorer.steps().settle();
    desk.edit([&](Lecture& lecture) {
        lecture.steps.insert(lecture.steps.begin() + std::ptrdiff_t(first),
                             std::make_move_iterator(made.steps.begin()),
                             std::make_move_iterator(made.steps.end()));
    });
    explorer.enter(ModeKind::Preparing);
    showStep(explorer, first);
    explorer.steps().settle(); // the steps and the first one's view are undone together
    explorer.messages().tell(sayCount("{} step was added", "{} steps were added", count), "undo");
}

std::vector<SelectedMuscle> whole(const Atlas& atlas, const std::vector<MuscleId>& muscles) {
    std::vector<SelectedMuscle> chosen;
    for (const MuscleId muscle : muscles) chosen.push_back({atlas[muscle].id, {}});
    return chosen;
}

} // namespace

void addThisView(Explorer& explorer) {
    insertMarked(explorer, stepOf(explorer.workspace(), explorer.state()));
}

void takeThisView(Explorer& explorer) {
    explorer.steps().settle();
    const LectureStep now = stepOf(explorer.workspace(), explorer.state());
    explorer.lectures().editStep([&](LectureStep& step) {
        step.view = now.view;
        step.anchor = now.anchor;
    });
    explorer.view().touch();
    explorer.steps().settle();
}

void duplicateMarked(Explorer& explorer) {
    if (const LectureStep* step = explorer.lectures().markedStep())
        insertMarked(explorer, LectureStep(*step));
}

void removeMarked(Explorer& explorer) {
    const std::optional<size_t> marked = explorer.lectures().marked();
    if (!marked) return;
    change(explorer, [&](Lecture& lecture) { removeStep(lecture, *marked); });
    explorer.messages().tell(tr("Step removed"), "undo");
}

void moveMarked(Explorer& explorer, size_t to) {
    const std::optional<size_t> marked = explorer.lectures().marked();
    if (!marked || to >= explorer.lectures().lecture().steps.size() || to == *marked) return;
    change(explorer, [&](Lecture& lecture) { moveStep(lecture, *marked, to); });
    explorer.lectures().mark(to);
}

void showStep(Explorer& explorer, size_t step) {
    LectureDesk& desk = explorer.lectures();
    if (step >= desk.lecture().steps.size()) return;
    desk.mark(step);
    ViewState state = desk.lecture().steps[step].view;
    if (const auto& anchor = desk.lecture().steps[step].anchor)
        state.camera = anchored(state.camera, *anchor, explorer.workspace().stage());
    state.textScale = explorer.state().textScale; // of the window, not of the view
    const Camera goal = std::exchange(state.camera, explorer.state().camera);
    explorer.view().edit() = std::move(state);
    explorer.choice().follow();
    explorer.camera().turnTo(goal);
}

void addMuscles(Explorer& explorer) {
    std::vector<SelectedMuscle> muscles = explorer.state().selection;
    if (muscles.empty()) muscles = whole(explorer.atlas(), musclesOf(explorer.finder().found()));
    if (muscles.empty())
        return explorer.messages().tell(tr("Choose muscles first: each becomes a step."));
    addSteps(explorer, muscles);
}

void addGroup(Explorer& explorer, const std::string& group) {
    addSteps(explorer, whole(explorer.atlas(), musclesOfGroup(explorer.atlas(), group)));
}

void newLecture(Explorer& explorer) {
    explorer.steps().settle();
    explorer.lectures().open({}, {});
    explorer.view().touch();
    explorer.steps().settle();
}

void openLecture(Explorer& explorer, const std::filesystem::path& file) {
    Result<Lecture> read = readLecture(file);
    if (!read) return explorer.messages().warn(read.error().text());
    std::vector<std::string> left;
    for (LectureStep& step : read->steps)
        for (std::string& name : explorer.choice().dropUnknown(step.view))
            if (std::ranges::find(left, name) == left.end()) left.push_back(std::move(name));
    explorer.steps().settle();
    explorer.lectures().open(std::move(*read), file);
    explorer.memory().noteLecture(file);
    explorer.enter(ModeKind::Preparing);
    explorer.view().touch();
    explorer.steps().settle();
    if (!left.empty())
        explorer.messages().warn(
            say("This body has no {}; the lecture is shown without it.", listWords(left)));
    showStep(explorer, 0);
}

void saveLecture(Explorer& explorer, const std::filesystem::path& file) {
    if (const Status written = writeLecture(file, explorer.lectures().lecture()); !written)
        return explorer.messages().warn(written.error().text());
    explorer.lectures().saved(file);
    explorer.memory().noteFolder(file.parent_path());
    explorer.memory().noteLecture(file);
    explorer.messages().tell(say("Saved as {}", file.string()), "open.folder");
}

} // namespace myo
