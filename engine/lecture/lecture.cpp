#include <myofield/lecture/lecture.hpp>

#include <myofield/core/named_value.hpp>

namespace myo {
namespace {

constexpr std::array<std::string_view, 3> kTransitions{"cut", "camera", "grow"};
constexpr std::array<std::string_view, kBuildCount> kBuilds{"muscle", "points", "zones", "labels"};
constexpr std::array<std::string_view, 4> kGrounds{"view", "light", "dark", "projector"};

auto at(Lecture& lecture, size_t step) {
    return lecture.steps.begin() + std::ptrdiff_t(step);
}

} // namespace

void insertStep(Lecture& lecture, std::optional<size_t> after, LectureStep step) {
    const size_t place = after ? std::min(*after + 1, lecture.steps.size()) : 0;
    if (lecture.steps.size() < Lecture::kMostSteps)
        lecture.steps.insert(at(lecture, place), std::move(step));
}

void duplicateStep(Lecture& lecture, size_t step) {
    if (step < lecture.steps.size()) insertStep(lecture, step, LectureStep(lecture.steps[step]));
}

void removeStep(Lecture& lecture, size_t step) {
    if (step < lecture.steps.size()) lecture.steps.erase(at(lecture, step));
}

void moveStep(Lecture& lecture, size_t from, size_t to) {
    if (from >= lecture.steps.size() || to >= lecture.steps.size()) return;
    LectureStep moved = std::move(lecture.steps[from]);
    lecture.steps.erase(at(lecture, from));
    lecture.steps.insert(at(lecture, to), std::move(moved));
}

std::string_view nameOf(Transition transition) {
    return kTransitions[size_t(transition)];
}
std::optional<Transition> transitionNamed(std::string_view name) {
    return valueNamed<Transition>(kTransitions, name);
}
std::string_view nameOf(Build build) {
    return kBuilds[size_t(build)];
}
std::optional<Build> buildNamed(std::string_view name) {
    return valueNamed<Build>(kBuilds, name);
}
std::string_view nameOf(SlideGround ground) {
    return kGrounds[size_t(ground)];
}
std::optional<SlideGround> slideGroundNamed(std::string_view name) {
    return valueNamed<SlideGround>(kGrounds, name);
}

} // namespace myo
