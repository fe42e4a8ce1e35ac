#include "overlay_drawing.hpp"
#include "point_numbers.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/ink.hpp>
#include <myofield/scene/label_layout.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace myo {
namespace {

constexpr size_t kMostPointLabels = 16; ///< more would be noise; the panel lists them all
// Text sizes.
constexpr float kTitleSize = 1.2f;
constexpr float kLine = 1.3f;     ///< height of a line
constexpr float kFromBody = 1.6f; ///< between the body and a column of words
constexpr float kLabelGap = 0.15f;

struct Label {
    std::string words;
    Vec2 anchor{0};
    Colour colour;
    uint32_t group = 0;
    bool isTitle = false;
    bool hasLeader = true;
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

/// Where the chosen parts of a muscle are named; none where it is not in the picture.
std::optional<Vec2> anchorOf(const OverlayDrawing& drawing, MuscleId muscle) {
    Anchor best;
    for (const DrawItem& item : drawing.list.items) {
        if (!item.isOutlined || !drawing.stage.parts().isPart(item.structure, muscle)) continue;
        const Structure& structure = drawing.stage.body()[item.structure];
        const Anchor anchor = anchorOn(structure, drawing.list.camera);
        if (anchor.score > best.score + 0.002f) best = anchor;
    }
    if (best.score == Anchor{}.score) return std::nullopt;
    const Projected at = project(drawing.clipFromWorld(), drawing.extent, best.position);
    if (!at.isInFront || !drawing.free.contains(at.pixel)) return std::nullopt;
    return at.pixel;
}

/// Which side's points are named when both are shown: the one nearer to the eye, else the right.
Side sideToName(const OverlayDrawing& drawing) {
    if (drawing.state.sides != Sides::Both)
        return drawing.state.sides == Sides::Left ? Side::Left : Side::Right;
    return drawing.list.camera.direction().x > 0.2f ? Side::Left : Side::Right;
}

/// The points of a muscle that are in the picture, those that are rarely met last.
std::vector<Label> pointLabels(const OverlayDrawing& drawing, MuscleId muscle, uint32_t group) {
    const Side side = sideToName(drawing);
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    const Muscle& named = drawing.stage.atlas()[muscle];
    const PictureArea inside = drawing.free.grownBy(-drawing.words.markRadius);
    std::vector<Label> labels, rare;
    for (const DrawMark& mark : drawing.list.marks) {
        if (mark.muscle != muscle || mark.side != side) continue;
        const Projected at = project(clipFromWorld, drawing.extent, mark.position);
        if (!at.isInFront || !inside.contains(at.pixel)) continue;
        const TriggerPoint& point = named.points[mark.point];
        Colour colour = mark.colour;
        if (ink::isDark(drawing.state.background)) colour = ink::text(drawing.state);
        const std::string words =
            named.points.size() > 1 ? fmt::format("{}  {}", mark.point + 1, capitalised(point.name))
                                    : capitalised(point.name);
        (point.isRare() ? rare : labels).push_back({words, at.pixel, colour, group});
    }
    labels.insert(labels.end(), rare.begin(), rare.end());
    return labels;
}

/// Muscles with the points beneath them. The most important come first: the muscles, then points.
std::vector<Label> labelsOf(const OverlayDrawing& drawing) {
    std::vector<Label> labels, points;
    for (uint32_t m = 0; m < drawing.state.selection.size(); ++m) {
        const MuscleId muscle =
            drawing.stage.atlas().muscleWithId(drawing.state.selection[m].muscle);
        if (!muscle) continue;
        std::vector<Label> lines = pointLabels(drawing, muscle, m);
        const std::optional<Vec2> anchor = anchorOf(drawing, muscle);
        if (!anchor && lines.empty()) continue;
        const Vec2 at = lines.empty() ? *anchor : lines.front().anchor;
        labels.push_back({drawing.stage.atlas()[muscle].name, at, ink::text(drawing.state), m, true,
                          lines.empty()});
        points.insert(points.end(), lines.begin(), lines.end());
    }
    if (points.size() > kMostPointLabels) points.resize(kMostPointLabels);
    labels.insert(labels.end(), points.begin(), points.end());
    return labels;
}

/// The tallest piece of a column that nothing stands in, near a height.
PictureArea freePiece(const OverlayDrawing& drawing, PictureArea column, float wanted,
                      float needed) {
    const float step = std::max(2.0f, drawing.textSize / 3);
    PictureArea best{column.low, {column.high.x, column.low.y}};
    float most = std::numeric_limits<float>::lowest();
    const auto offer = [&](float top, float bottom) {
        const float away = std::max({top - wanted, wanted - bottom, 0.0f});
        const float worth = std::min(bottom - top, needed) - 0.4f * away;
        if (bottom <= top || worth <= most) return;
        most = worth;
        best = {{column.low.x, top}, {column.high.x, bottom}};
    };
    float top = column.low.y;
    for (float y = column.low.y; y < column.high.y; y += step) {
        const PictureArea slice{{column.low.x, y},
                                {column.high.x, std::min(y + step, column.high.y)}};
        if (drawing.ground.isFree(slice, PictureGround::Taken)) continue;
        offer(top, y - step / 2);
        top = slice.high.y + step / 2;
    }
    offer(top, column.high.y);
    return best;
}

/// Two columns beside the body where it lies at the heights of what is named, inside the picture.
LabelRoom roomFor(const OverlayDrawing& drawing, std::span<const LabelRequest> labels) {
    const float textSize = drawing.textSize;
    float widest = 0, height = 0, top = drawing.free.high.y, bottom = drawing.free.low.y, sum = 0;
    for (const LabelRequest& label : labels) {
        widest = std::max(widest, label.size.x);
        height += label.size.y + kLabelGap * textSize;
        top = std::min(top, label.anchor.y);
        bottom = std::max(bottom, label.anchor.y);
        sum += label.anchor.y;
    }
    const float wanted = sum / float(labels.size());
    const PictureArea free = drawing.free.grownBy(-0.8f * textSize);
    const Vec2 reach = drawing.ground.reachAcross(std::min(top, wanted - height / 2),
                                                  std::max(bottom, wanted + height / 2),
                                                  PictureGround::Body | PictureGround::Muscle);
    const float from = kFromBody * textSize;
    const float left =
        std::clamp(reach.x - from, free.low.x + widest, std::max(free.low.x + widest, free.high.x));
    const float right =
        std::clamp(reach.y + from, free.low.x, std::max(free.low.x, free.high.x - widest));
    LabelRoom room;
    room.whole = drawing.free;
    room.left =
        freePiece(drawing, {{left - widest, free.low.y}, {left, free.high.y}}, wanted, height);
    room.right =
        freePiece(drawing, {{right, free.low.y}, {right + widest, free.high.y}}, wanted, height);
    room.gap = kLabelGap * textSize;
    room.markRadius = drawing.words.markRadius * 1.15f;
    room.marks = drawing.words.marks;
    room.isFree = [&drawing](const PictureArea& area) {
        return drawing.ground.isFree(area, PictureGround::Taken | PictureGround::Lit);
    };
    return room;
}

void drawLeader(OverlayDrawing& drawing, const Label& label, const PlacedLabel& placed) {
    const float textSize = drawing.textSize;
    Colour halo = ink::paper(drawing.state);
    halo.a = 0.75f;
    drawing.out.line(placed.leaderStart, placed.leaderEnd, textSize * 0.18f, halo);
    drawing.out.line(placed.leaderStart, placed.leaderEnd, std::max(1.0f, textSize * 0.07f),
                     ink::quiet(drawing.state));
    if (label.isTitle)
        drawing.out.disc(placed.leaderEnd, textSize * 0.16f, ink::quiet(drawing.state));
    drawing.words.leaders.push_back({placed.leaderStart, placed.leaderEnd});
}

void drawWords(OverlayDrawing& drawing, const Label& label, const PictureArea& area, float size) {
    if (!drawing.ground.isFree(area, PictureGround::Body)) {
        const float pad = 0.2f * drawing.textSize;
        drawing.out.box(area.low - Vec2(pad, 0), area.high + Vec2(pad, 0),
                        ink::thinPaper(drawing.state), pad);
    }
    const Vec2 baseline = area.low + Vec2(0, size);
    if (label.isTitle)
        drawing.out.boldText(drawing.font, baseline, size, label.words, label.colour);
    else
        drawing.out.text(drawing.font, baseline, size, label.words, label.colour);
    drawing.words.labels.push_back(area);
    drawing.words.muscles += label.isTitle;
}

void drawNames(OverlayDrawing& drawing) {
    const std::vector<Label> labels = labelsOf(drawing);
    if (labels.empty()) return;
    const auto sizeOf = [&](const Label& label) {
        return label.isTitle ? drawing.textSize * kTitleSize : drawing.textSize;
    };
    std::vector<LabelRequest> requests;
    for (const Label& label : labels)
        requests.push_back(
            {label.anchor,
             {drawing.font.widthOf(label.words, sizeOf(label)) + 1, sizeOf(label) * kLine},
             label.group,
             label.hasLeader});
    const LabelRoom room = roomFor(drawing, requests);
    const std::vector<PlacedLabel> placed = layOutLabels(requests, room);
    for (size_t i = 0; i < labels.size(); ++i)
        if (placed[i].isShown && labels[i].hasLeader) drawLeader(drawing, labels[i], placed[i]);
    for (size_t i = 0; i < labels.size(); ++i) {
        if (!placed[i].isShown) continue;
        const PictureArea area{placed[i].low, placed[i].low + requests[i].size};
        drawWords(drawing, labels[i], area, sizeOf(labels[i]));
        drawing.ground.take(area);
    }
}

} // namespace

void drawLabels(OverlayDrawing& drawing) {
    if (drawing.options.hasNames) drawNames(drawing);
    drawPointNumbers(drawing);
}

} // namespace myo
