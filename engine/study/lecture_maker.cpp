#include <myofield/study/lecture_maker.hpp>

#include <myofield/scene/framing.hpp>
#include <myofield/scene/plate.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/study_text.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kBesideWords = 1.15f; ///< width by height of a slide's picture beside its column

/// The regions of all zones of a kind, of the points that are on; each once, in the charts' order.
std::vector<RegionId> regionsOf(const Muscle& muscle, const SelectedMuscle& chosen, ZoneKind kind) {
    std::vector<RegionId> regions;
    for (const TriggerPoint& point : muscle.points) {
        if (chosen.pointsOff.contains(point.id)) continue;
        for (const Zone& zone : point.zones)
            for (const RegionId region : zone.regions)
                if (zone.kind == kind && std::ranges::find(regions, region) == regions.end())
                    regions.push_back(region);
    }
    return regions;
}

/// Cut where a file would take no more of it.
std::string atMost(std::string text, size_t bytes) {
    if (text.size() <= bytes) return text;
    size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end);
}

std::vector<std::string> linesOf(const Atlas& atlas, const Muscle& muscle,
                                 const SelectedMuscle& chosen) {
    std::vector<std::string> lines{muscle.latin};
    const std::vector<RegionId> typical = regionsOf(muscle, chosen, ZoneKind::Essential);
    std::vector<RegionId> other = regionsOf(muscle, chosen, ZoneKind::Spillover);
    std::erase_if(other,
                  [&](RegionId id) { return std::ranges::find(typical, id) != typical.end(); });
    if (!typical.empty()) lines.push_back(say("Typical: {}", regionWords(atlas, typical)));
    if (!other.empty()) lines.push_back(say("Less common: {}", regionWords(atlas, other)));
    for (std::string& line : lines) line = atMost(std::move(line), Lecture::kLongestLine);
    return lines;
}

void describe(LectureStep& step, const Workspace& workspace) {
    const Atlas& atlas = workspace.atlas();
    for (const SelectedMuscle& chosen : step.view.selection) {
        const MuscleId id = atlas.muscleWithId(chosen.muscle);
        if (!id) continue;
        step.title += (step.title.empty() ? "" : ", ") + atlas[id].name;
        if (step.view.selection.size() == 1) step.lines = linesOf(atlas, atlas[id], chosen);
        step.notes += (step.notes.empty() ? "" : "\n\n") + muscleText(atlas, id);
    }
    step.title = atMost(std::move(step.title), Lecture::kLongestTitle);
    step.notes = atMost(std::move(step.notes), Lecture::kLongestNotes);
    step.anchor = anchorOf(step.view.camera, workspace.stage());
}

} // namespace

LectureStep stepOf(const Workspace& workspace, const ViewState& view) {
    LectureStep step;
    step.view = view;
    step.view.growth = 1;
    describe(step, workspace);
    return step;
}

Lecture lectureOf(const Workspace& workspace, std::span<const SelectedMuscle> muscles,
                  const ViewState& base, const std::string& title) {
    Lecture lecture;
    lecture.title = title;
    for (const SelectedMuscle& muscle : muscles) {
        if (lecture.steps.size() == Lecture::kMostSteps) break;
        ViewState view = base;
        view.selection = {muscle};
        const NamedView best = bestViewOf(workspace.stage(), view, kBesideWords);
        view.camera =
            cameraOnSelection(best, workspace.stage(), view, workspace.heatOf(view), kBesideWords);
        lecture.steps.push_back(stepOf(workspace, view));
    }
    return lecture;
}

} // namespace myo
