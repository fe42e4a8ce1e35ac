#include <myofield/lecture/moment.hpp>

#include <myofield/field/zone_parts.hpp>
#include <myofield/scene/draw_list.hpp>

#include <algorithm>

namespace myo {
namespace {

uint32_t momentsOf(const Atlas& atlas, const ViewState& view, Build build) {
    return build == Build::Zones ? zoneParts(atlas, pointsOn(atlas, view)) : 1;
}

/// Takes a build out of a view, of which `come` moments have come.
void holdBack(ViewState& view, Build build, uint32_t come) {
    switch (build) {
    case Build::Muscle: view.selection.clear(); break;
    case Build::Points: view.growth = 0; break;
    case Build::Zones: view.zones = come; break;
    case Build::Labels: view.overlays.set(OverlayId::Labels, false); break;
    }
}

} // namespace

uint32_t momentsOf(const Atlas& atlas, const LectureStep& step) {
    uint32_t count = 1;
    for (const Build build : step.builds) count += momentsOf(atlas, step.view, build);
    return count;
}

Moment wholeStep(const Atlas& atlas, const Lecture& lecture, size_t step) {
    return {step, momentsOf(atlas, lecture.steps[step]) - 1};
}

std::optional<Moment> momentAfter(const Atlas& atlas, const Lecture& lecture, Moment moment) {
    if (moment.step >= lecture.steps.size()) return std::nullopt;
    if (moment.builds + 1 < momentsOf(atlas, lecture.steps[moment.step]))
        return Moment{moment.step, moment.builds + 1};
    if (moment.step + 1 >= lecture.steps.size()) return std::nullopt;
    return Moment{moment.step + 1, 0};
}

std::optional<Moment> momentBefore(const Atlas& atlas, const Lecture& lecture, Moment moment) {
    if (moment.step >= lecture.steps.size()) return std::nullopt;
    if (moment.builds > 0) return Moment{moment.step, moment.builds - 1};
    if (moment.step == 0) return std::nullopt;
    return wholeStep(atlas, lecture, moment.step - 1);
}

ViewState viewAt(const Atlas& atlas, const LectureStep& step, uint32_t builds) {
    ViewState view = step.view;
    for (const Build build : step.builds) {
        const uint32_t moments = momentsOf(atlas, step.view, build);
        const uint32_t come = std::min(builds, moments);
        if (come < moments) holdBack(view, build, come);
        builds -= come;
    }
    return view;
}

} // namespace myo
