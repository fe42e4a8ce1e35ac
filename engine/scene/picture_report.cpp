#include <myofield/scene/picture_report.hpp>

#include "picture_ground.hpp"

#include <myofield/scene/label_layout.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kTip =
    1.6f; ///< mark radii from an X within which a leader that ends there is its own

/// The referred pain of all that is switched on, for every vertex of the skin.
SurfaceField fieldOf(const Stage& stage, const ViewState& state) {
    SurfaceField field;
    field.essential.assign(stage.placement().skin().vertexCount(), 0.0f);
    field.spillover = field.essential;
    for (const PointOnSide& point : pointsOn(stage.atlas(), state))
        combine(field, stage.patterns().pattern(point));
    return field;
}

size_t legendOverHeat(const Stage& stage, const ViewState& state, const Picture& picture,
                      Extent extent) {
    const PictureArea& legend = picture.words.legend;
    if (legend.isEmpty()) return 0;
    const SurfaceField field = fieldOf(stage, state);
    const Surface& skin = stage.placement().skin();
    size_t pixels = 0;
    for (float y = std::floor(legend.low.y) + 0.5f; y < legend.high.y; ++y)
        for (float x = std::floor(legend.low.x) + 0.5f; x < legend.high.x; ++x) {
            const Ray ray = rayThrough(state.camera, extent, {x, y});
            std::optional<SurfacePoint> hit;
            const auto isThrough = [&](const SurfacePoint& place) {
                hit = place;
                return picture.list.veil && picture.list.veil->covers(skin, place);
            };
            if (seesThrough(skin, ray.origin, ray.direction, 2 * state.camera.farPlane(),
                            isThrough))
                continue;
            const Triangle& t = skin.mesh().triangles[hit->triangle];
            const auto at = [&](const std::vector<float>& values) {
                return hit->weights.x * values[t.x] + hit->weights.y * values[t.y] +
                       hit->weights.z * values[t.z];
            };
            pixels += std::max(at(field.essential), at(field.spillover)) > PictureGround::kLit;
        }
    return pixels;
}

} // namespace

size_t labelOverlaps(const WordPlaces& words) {
    size_t count = 0;
    const auto crossOf = [&](Vec2 mark) {
        return PictureArea{mark - words.markRadius, mark + words.markRadius};
    };
    for (size_t a = 0; a < words.labels.size(); ++a) {
        for (size_t b = a + 1; b < words.labels.size(); ++b)
            count += overlaps(words.labels[a], words.labels[b]);
        for (const Vec2 mark : words.marks) {
            // Half the radius: the corners of a box reach where no stroke of an X does.
            const PictureArea core = crossOf(mark).grownBy(-0.3f * words.markRadius);
            count += overlaps(words.labels[a], core);
        }
        for (const WordPlaces::Leader& leader : words.leaders)
            count += lineMeets(words.labels[a].grownBy(-1), leader.start, leader.end);
        count += !words.legend.isEmpty() && overlaps(words.labels[a], words.legend);
    }
    for (size_t a = 0; a < words.leaders.size(); ++a) {
        const WordPlaces::Leader& leader = words.leaders[a];
        for (size_t b = a + 1; b < words.leaders.size(); ++b)
            count +=
                linesCross(leader.start, leader.end, words.leaders[b].start, words.leaders[b].end);
        for (const Vec2 mark : words.marks)
            if (glm::distance(mark, leader.end) > kTip * words.markRadius)
                count += distanceToLine(mark, leader.start, leader.end) < words.markRadius;
    }
    return count;
}

PanelReport reportOf(const std::string& view, const Stage& stage, const ViewState& state,
                     const Picture& picture, Extent extent, WindowRule window) {
    const Subject subject = subjectOf(stage, state);
    const Sightlines lines(stage, state, subject, picture.list.veil);
    const Sight sight =
        sightOf(lines, state.camera, extent, lines.windowedFrom(state.camera, window));
    const auto idOf = [&](const PointOnSide& point) {
        const Muscle& muscle = stage.atlas()[point.muscle];
        const std::string& id = muscle.points[point.point].id;
        return state.selection.size() > 1 ? fmt::format("{}:{}", muscle.id, id) : id;
    };
    PanelReport report;
    report.view = view;
    report.muscleVisible = sight.muscle;
    for (size_t m = 0; m < subject.marks.size(); ++m)
        report.points.push_back({idOf(subject.marks[m].point), sight.marks[m]});
    for (size_t z = 0; z < subject.zones.size(); ++z)
        report.zones.push_back({idOf(subject.zones[z].point), subject.zones[z].zone,
                                subject.zones[z].kind, sight.zones[z]});
    report.labelOverlaps = labelOverlaps(picture.words);
    report.legendOverHeat = legendOverHeat(stage, state, picture, extent);
    return report;
}

} // namespace myo
