#include "point_numbers.hpp"

#include "skin_overlay.hpp"

#include <myofield/scene/ink.hpp>
#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <optional>

namespace myo {
namespace {

constexpr float kOnMark = 0.8f;  ///< text sizes
constexpr float kOnZone = 0.78f; ///< text sizes
constexpr size_t kLooks = 8;     ///< places of a zone that are tried for its number
constexpr float kFull = 0.55f;   ///< of a zone's value: a number stands where it is so full

/// Places of a zone where its number may stand: the fullest one, then others that are nearly so.
std::vector<uint32_t> placesFor(const ZoneField& zone) {
    std::vector<uint32_t> places;
    const auto fullest = std::ranges::max_element(zone.values);
    if (fullest == zone.values.end()) return places;
    places.push_back(zone.vertices[size_t(fullest - zone.values.begin())]);
    const size_t stride = 1 + zone.vertices.size() / kLooks;
    for (size_t i = 0; i < zone.vertices.size(); i += stride)
        if (zone.values[i] >= kFull * *fullest) places.push_back(zone.vertices[i]);
    return places;
}

/// Where a zone's number stands: the first of its places that is seen.
std::optional<Vec2> pixelOf(const OverlayDrawing& drawing, const ZoneField& zone) {
    const TriMesh& skin = drawing.stage.placement().skin().mesh();
    for (const uint32_t vertex : placesFor(zone)) {
        const Vec3& place = skin.positions[vertex];
        if (!isSeen(drawing, place, skin.normals[vertex])) continue;
        const Projected at = project(drawing.clipFromWorld(), drawing.extent, place);
        if (at.isInFront && drawing.free.contains(at.pixel)) return at.pixel;
    }
    return std::nullopt;
}

struct Number {
    Vec2 middle{0};
    std::string words;
};

/// Numbers that would lie on one another become one: "1, 2".
void add(std::vector<Number>& numbers, Vec2 middle, const std::string& words, float apart) {
    for (Number& other : numbers) {
        if (glm::distance(other.middle, middle) > apart) continue;
        if ((", " + other.words + ",").find(" " + words + ",") == std::string::npos)
            other.words += ", " + words;
        return;
    }
    numbers.push_back({middle, words});
}

/// Draws a number unless words or an X are there already; on a little paper where it lies on heat.
bool put(OverlayDrawing& drawing, Vec2 middle, const std::string& words, float size, Colour colour,
         bool isOnHeat) {
    const Vec2 half{drawing.font.widthOf(words, size) / 2, 0.42f * size};
    const PictureArea area{middle - half, middle + half};
    const float radius = drawing.words.markRadius;
    const bool isOnMark = std::ranges::any_of(drawing.words.marks, [&](Vec2 mark) {
        return overlaps(area, {mark - 0.8f * radius, mark + 0.8f * radius});
    });
    const bool isOnWords = std::ranges::any_of(
        drawing.words.labels, [&](const PictureArea& other) { return overlaps(area, other); });
    const bool isOnLeader = std::ranges::any_of(drawing.words.leaders, [&](const auto& leader) {
        return lineMeets(area, leader.start, leader.end);
    });
    const bool isTaken = !drawing.ground.isFree(area, PictureGround::Taken);
    if (isOnMark || isOnWords || isOnLeader || isTaken || !drawing.free.contains(area))
        return false;
    const Vec2 baseline{area.low.x, middle.y + 0.36f * size};
    if (isOnHeat) {
        const Vec2 pad{0.3f * size, 0.18f * size};
        drawing.out.box(area.low - pad, area.high + pad, ink::thinPaper(drawing.state),
                        half.y + pad.y);
        drawing.out.text(drawing.font, baseline, size, words, colour);
    } else {
        drawing.out.textWithHalo(drawing.font, baseline, size, words, colour,
                                 ink::paper(drawing.state));
    }
    drawing.words.labels.push_back(area);
    return true;
}

void putBeside(OverlayDrawing& drawing, Vec2 mark, const std::string& words, Colour colour) {
    const float reach = drawing.words.markRadius + 0.4f * drawing.textSize;
    for (const Vec2 way : {Vec2(1, -0.6f), Vec2(-1, -0.6f), Vec2(1, 0.6f), Vec2(-1, 0.6f),
                           Vec2(0, -1.1f), Vec2(0, 1.1f)})
        if (put(drawing, mark + reach * way, words, kOnMark * drawing.textSize, colour, false))
            return;
}

} // namespace

void drawPointNumbers(OverlayDrawing& drawing) {
    const std::vector<PointOnSide> points = pointsOn(drawing.stage.atlas(), drawing.state);
    if (drawing.state.selection.size() != 1 || points.empty() || !drawing.stage.isPlaced()) return;
    if (drawing.stage.atlas()[points.front().muscle].points.size() < 2) return;
    std::vector<Number> numbers;
    for (const DrawMark& mark : drawing.list.marks) {
        const Projected at = project(drawing.clipFromWorld(), drawing.extent, mark.position);
        if (at.isInFront) putBeside(drawing, at.pixel, std::to_string(mark.point + 1), mark.colour);
    }
    for (const PointOnSide& point : points)
        for (const ZoneField& zone : drawing.stage.patterns().zones(point))
            if (const std::optional<Vec2> pixel = pixelOf(drawing, zone))
                add(numbers, *pixel, std::to_string(point.point + 1), 1.2f * drawing.textSize);
    for (const Number& number : numbers)
        put(drawing, number.middle, number.words, kOnZone * drawing.textSize,
            ink::text(drawing.state), true);
}

} // namespace myo
