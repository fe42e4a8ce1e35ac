#include "overlay_drawing.hpp"
#include "overlay_style.hpp"

#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace myo {
namespace {

constexpr size_t kMostPointLabels = 16; ///< more would be noise; the panel lists them all

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

void addMuscleLabel(const OverlayDrawing& drawing, const SelectedMuscle& entry,
                    std::vector<Label>& labels) {
    const MuscleId id = drawing.stage.atlas().muscleWithId(entry.muscle);
    Anchor best;
    for (const DrawItem& item : drawing.list.items) {
        if (!item.isOutlined || !id) continue;
        if (!drawing.stage.parts().isPart(item.structure, id)) continue;
        const Structure& structure = drawing.stage.body()[item.structure];
        const Anchor anchor = anchorOn(structure, drawing.list.camera);
        if (anchor.score > best.score + 0.002f) best = anchor;
    }
    if (best.score == Anchor{}.score) return;
    const Projected at = project(drawing.clipFromWorld(), drawing.extent, best.position);
    if (at.isInFront)
        labels.push_back(
            {drawing.stage.atlas()[id].name, at.pixel, ink::text(drawing.state), true});
}

/// Which side's points are named when both are shown: the one nearer to the eye, else the right.
Side sideToName(const OverlayDrawing& drawing) {
    if (drawing.state.sides != Sides::Both)
        return drawing.state.sides == Sides::Left ? Side::Left : Side::Right;
    return drawing.list.camera.direction().x > 0.2f ? Side::Left : Side::Right;
}

void addPointLabels(const OverlayDrawing& drawing, std::vector<Label>& labels) {
    const Side side = sideToName(drawing);
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    size_t added = 0;
    for (const DrawMark& mark : drawing.list.marks) {
        if (mark.side != side || added >= kMostPointLabels) continue;
        const Projected at = project(clipFromWorld, drawing.extent, mark.position);
        if (!at.isInFront) continue;
        const TriggerPoint& point = drawing.stage.atlas()[mark.muscle].points[mark.point];
        Colour colour = mark.colour;
        if (ink::isDark(drawing.state.background)) colour = ink::text(drawing.state);
        labels.push_back({point.name, at.pixel, colour, false});
        ++added;
    }
}

bool isInside(Vec2 pixel, const PictureArea& free) {
    return pixel.x >= free.low.x && pixel.y >= free.low.y && pixel.x <= free.high.x &&
           pixel.y <= free.high.y;
}

/// Where the person's middle is in the picture: labels go to the side that their anchor is on, away
/// from the body. Kept well inside, so that both columns have room.
float middleOfBody(const OverlayDrawing& drawing) {
    const Camera& camera = drawing.list.camera;
    const Vec3 middle{0, camera.target.y, camera.target.z};
    const float at = project(drawing.clipFromWorld(), drawing.extent, middle).pixel.x;
    const float width = drawing.layout.whole.high.x - drawing.layout.whole.low.x;
    return std::clamp(at, drawing.layout.whole.low.x + 0.3f * width,
                      drawing.layout.whole.high.x - 0.3f * width);
}

/// Narrows the area for labels to the neighbourhood of the person, so that leaders stay short in a
/// wide picture.
void keepNearPerson(const OverlayDrawing& drawing, float widestLabel, float textSize, Vec2& low,
                    Vec2& high) {
    const StructureId skin = drawing.stage.body().skin();
    if (!skin) return;
    const Box box = boundsOf(drawing.stage.body()[skin].mesh);
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    float left = high.x;
    float right = low.x;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 point{corner & 1 ? box.high.x : box.low.x, corner & 2 ? box.high.y : box.low.y,
                         corner & 4 ? box.high.z : box.low.z};
        const Projected at = project(clipFromWorld, drawing.extent, point);
        if (!at.isInFront) return;
        left = std::min(left, at.pixel.x);
        right = std::max(right, at.pixel.x);
    }
    low.x = std::max(low.x, left - widestLabel - 2 * textSize);
    high.x = std::min(high.x, right + widestLabel + 2 * textSize);
}

} // namespace

void drawLabels(OverlayDrawing& drawing) {
    const float textSize = drawing.textSize;
    PictureArea area = drawing.layout.labels;
    std::vector<Label> labels;
    for (const SelectedMuscle& entry : drawing.state.selection)
        addMuscleLabel(drawing, entry, labels);
    addPointLabels(drawing, labels);
    std::erase_if(
        labels, [&](const Label& label) { return !isInside(label.anchor, drawing.layout.whole); });
    const auto sizeOf = [&](const Label& label) {
        return label.isTitle ? textSize * 1.2f : textSize;
    };
    std::vector<LabelRequest> requests;
    for (const Label& label : labels)
        requests.push_back(
            {label.anchor,
             {drawing.font.widthOf(label.words, sizeOf(label)), sizeOf(label) * 1.25f}});
    float widest = 0;
    for (const LabelRequest& request : requests) widest = std::max(widest, request.size.x);
    keepNearPerson(drawing, widest, textSize, area.low, area.high);
    const std::vector<PlacedLabel> placed =
        layOutLabels(requests, area.low, area.high, middleOfBody(drawing), textSize * 0.35f);
    for (size_t i = 0; i < labels.size(); ++i) {
        if (!placed[i].isShown) continue;
        const float reach = textSize * 0.35f;
        const Vec2 end = placed[i].leaderEnd + Vec2(placed[i].isOnLeft ? reach : -reach, 0);
        Colour halo = ink::paper(drawing.state);
        halo.a = 0.75f;
        drawing.out.line(end, labels[i].anchor, textSize * 0.18f, halo);
        drawing.out.line(end, labels[i].anchor, std::max(1.0f, textSize * 0.07f),
                         ink::quiet(drawing.state));
        if (labels[i].isTitle)
            drawing.out.disc(labels[i].anchor, textSize * 0.16f, ink::quiet(drawing.state));
    }
    for (size_t i = 0; i < labels.size(); ++i)
        if (placed[i].isShown)
            drawing.out.textWithHalo(drawing.font, placed[i].low + Vec2(0, sizeOf(labels[i])),
                                     sizeOf(labels[i]), labels[i].words, labels[i].colour,
                                     ink::paper(drawing.state));
}

} // namespace myo
