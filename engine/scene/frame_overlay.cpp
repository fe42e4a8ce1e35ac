#include <myofield/scene/frame_overlay.hpp>

#include "endangerment_overlay.hpp"
#include "legend.hpp"
#include "orientation.hpp"
#include "overlay_style.hpp"
#include "region_overlay.hpp"
#include "scale_overlay.hpp"

#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace myo {
namespace {

constexpr size_t kMostPointLabels = 16; ///< more would be noise; the panel lists them all
constexpr float kNarrow = 60;           ///< text sizes: in a narrower picture the legend is smaller
constexpr float kSmallLegend = 0.8f;

struct Label {
    std::string words;
    Vec2 anchor{0};
    Colour colour;
    bool isTitle = false;
};

/// The vertex of a part that stands best for it from here: near its middle and turned to the eye.
struct Anchor {
    Vec3 position{0};
    float score = std::numeric_limits<float>::lowest();
};

Anchor anchorOn(const Structure& structure, const Camera& camera) {
    const TriMesh& mesh = structure.mesh;
    const Box box = boundsOf(mesh);
    const Vec3 towards = camera.direction();
    const float size = std::max(glm::length(box.extent()), 1e-4f);
    Anchor best;
    const size_t stride = std::max<size_t>(1, mesh.positions.size() / 400);
    for (size_t v = 0; v < mesh.positions.size(); v += stride) {
        const Vec3 offset = mesh.positions[v] - box.centre();
        const Vec3 flat = offset - glm::dot(offset, towards) * towards;
        const float score = glm::dot(offset, towards) / size +
                            0.5f * glm::dot(mesh.normals[v], towards) -
                            2 * glm::length(flat) / size;
        if (score > best.score) best = {mesh.positions[v], score};
    }
    // Of the two sides, the one nearer to the eye speaks for the muscle.
    best.score = glm::dot(best.position - camera.target, towards);
    return best;
}

void addMuscleLabel(const OverlayInput& input, const SelectedMuscle& entry,
                    std::vector<Label>& labels) {
    const MuscleId id = input.atlas.muscleWithId(entry.muscle);
    Anchor best;
    for (const DrawItem& item : input.drawList.items) {
        const Structure& structure = input.body[item.structure];
        if (!item.isOutlined || !id) continue;
        const std::vector<std::string>& parts = input.atlas[id].parts;
        if (std::ranges::find(parts, structure.id) == parts.end()) continue;
        const Anchor anchor = anchorOn(structure, input.drawList.camera);
        if (anchor.score > best.score + 0.002f) best = anchor;
    }
    if (best.score == Anchor{}.score) return;
    const Projected at = project(input.drawList.camera.clipFromWorld(input.extent.aspect()),
                                 input.extent, best.position);
    if (at.isInFront)
        labels.push_back({input.atlas[id].name, at.pixel, ink::text(input.state), true});
}

/// Which side's points are named when both are shown: the one nearer to the eye, else the right.
Side sideToName(const OverlayInput& input) {
    if (input.state.sides != Sides::Both)
        return input.state.sides == Sides::Left ? Side::Left : Side::Right;
    return input.drawList.camera.direction().x > 0.2f ? Side::Left : Side::Right;
}

void addPointLabels(const OverlayInput& input, std::vector<Label>& labels) {
    const Side side = sideToName(input);
    const Mat4 clipFromWorld = input.drawList.camera.clipFromWorld(input.extent.aspect());
    size_t added = 0;
    for (const DrawMark& mark : input.drawList.marks) {
        if (mark.side != side || added >= kMostPointLabels) continue;
        const Projected at = project(clipFromWorld, input.extent, mark.position);
        if (!at.isInFront) continue;
        const TriggerPoint& point = input.atlas[mark.muscle].points[mark.point];
        Colour colour = mark.colour;
        if (ink::isDark(input.state.background)) colour = ink::text(input.state);
        labels.push_back({point.name, at.pixel, colour, false});
        ++added;
    }
}

bool isInside(Vec2 pixel, const FreeArea& free) {
    return pixel.x >= free.low.x && pixel.y >= free.low.y && pixel.x <= free.high.x &&
           pixel.y <= free.high.y;
}

/// Where the person's middle is in the picture: labels go to the side that their anchor is on, away
/// from the body. Kept well inside, so that both columns have room.
float middleOfBody(const OverlayInput& input) {
    const Camera& camera = input.drawList.camera;
    const Vec3 middle{0, camera.target.y, camera.target.z};
    const float at =
        project(camera.clipFromWorld(input.extent.aspect()), input.extent, middle).pixel.x;
    const float width = input.free.high.x - input.free.low.x;
    return std::clamp(at, input.free.low.x + 0.3f * width, input.free.high.x - 0.3f * width);
}

/// Narrows the area for labels to the neighbourhood of the person, so that leaders stay short in a
/// wide picture.
void keepNearPerson(const OverlayInput& input, float widestLabel, float textSize, Vec2& low,
                    Vec2& high) {
    const StructureId skin = input.body.skin();
    if (!skin) return;
    const Box box = boundsOf(input.body[skin].mesh);
    const Mat4 clipFromWorld = input.drawList.camera.clipFromWorld(input.extent.aspect());
    float left = high.x;
    float right = low.x;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 point{corner & 1 ? box.high.x : box.low.x, corner & 2 ? box.high.y : box.low.y,
                         corner & 4 ? box.high.z : box.low.z};
        const Projected at = project(clipFromWorld, input.extent, point);
        if (!at.isInFront) return;
        left = std::min(left, at.pixel.x);
        right = std::max(right, at.pixel.x);
    }
    low.x = std::max(low.x, left - widestLabel - 2 * textSize);
    high.x = std::min(high.x, right + widestLabel + 2 * textSize);
}

void drawLabels(Overlay& overlay, const Font& font, const OverlayInput& input, float textSize,
                Vec2 labelLow, Vec2 labelHigh) {
    std::vector<Label> labels;
    for (const SelectedMuscle& entry : input.state.selection) addMuscleLabel(input, entry, labels);
    addPointLabels(input, labels);
    std::erase_if(labels, [&](const Label& label) { return !isInside(label.anchor, input.free); });
    const auto sizeOf = [&](const Label& label) {
        return label.isTitle ? textSize * 1.2f : textSize;
    };
    std::vector<LabelRequest> requests;
    for (const Label& label : labels)
        requests.push_back(
            {label.anchor, {font.widthOf(label.words, sizeOf(label)), sizeOf(label) * 1.25f}});
    float widest = 0;
    for (const LabelRequest& request : requests) widest = std::max(widest, request.size.x);
    keepNearPerson(input, widest, textSize, labelLow, labelHigh);
    const std::vector<PlacedLabel> placed =
        layOutLabels(requests, labelLow, labelHigh, middleOfBody(input), textSize * 0.35f);
    for (size_t i = 0; i < labels.size(); ++i) {
        if (!placed[i].isShown) continue;
        const float reach = textSize * 0.35f;
        const Vec2 end = placed[i].leaderEnd + Vec2(placed[i].isOnLeft ? reach : -reach, 0);
        Colour halo = ink::paper(input.state);
        halo.a = 0.75f;
        overlay.line(end, labels[i].anchor, textSize * 0.18f, halo);
        overlay.line(end, labels[i].anchor, std::max(1.0f, textSize * 0.07f),
                     ink::quiet(input.state));
        if (labels[i].isTitle)
            overlay.disc(labels[i].anchor, textSize * 0.16f, ink::quiet(input.state));
    }
    for (size_t i = 0; i < labels.size(); ++i)
        if (placed[i].isShown)
            overlay.textWithHalo(font, placed[i].low + Vec2(0, sizeOf(labels[i])),
                                 sizeOf(labels[i]), labels[i].words, labels[i].colour,
                                 ink::paper(input.state));
}

} // namespace

float textSizeFor(Extent extent) {
    return std::max(11.0f, float(std::min(extent.width, extent.height)) / 50);
}

Overlay makeOverlay(const Font& font, const OverlayInput& input) {
    Overlay overlay;
    const float textSize = input.textSize * input.state.textScale;
    const Vec2 margin{textSize * 1.2f};
    const bool isNarrow = input.free.high.x - input.free.low.x < kNarrow * textSize;
    const float legendText = isNarrow ? kSmallLegend * textSize : textSize;
    const Vec2 legend = input.state.showLegend ? legendSize(font, legendText) : Vec2(0);
    const float scaleText = input.state.showLegend ? legendText : textSize;
    const ScalePlace scale = placeForScale(input.free.low, input.free.high, legend, scaleText);
    if (input.state.showRegions && input.placement) drawRegions(overlay, font, input, textSize);
    if (input.state.showEndangerment && input.placement && input.endangerment)
        drawEndangerment(overlay, font, input, textSize);
    Vec2 low = input.free.low + margin;
    Vec2 high = input.free.high - margin;
    if (input.state.showOrientation) {
        low.y += textSize * 2;
        high.y -= textSize;
    }
    if (input.state.showLabels) {
        Vec2 labelLow = low;
        Vec2 labelHigh = high;
        if (input.state.showOrientation) labelLow.y += textSize * 6.5f; // under the cube
        labelHigh.y -= legend.y;                                        // over the legend
        if (input.state.showScale) labelHigh.y = std::min(labelHigh.y, scale.low.y - textSize);
        drawLabels(overlay, font, input, textSize, labelLow, labelHigh);
    }
    if (input.state.showOrientation) {
        drawOrientationCube(overlay, font, input, textSize);
        drawSides(overlay, font, input, textSize);
    }
    if (input.state.showLegend) drawLegend(overlay, font, input, legendText);
    if (input.state.showScale) drawScale(overlay, font, input, scale, scaleText);
    return overlay;
}

} // namespace myo
