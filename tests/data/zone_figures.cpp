#include "data/zone_figures.hpp"

#include "zone_level.hpp"
#include "zone_strokes.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace myo::test {
namespace {

constexpr float kLeastPiece = 3e-5f;
constexpr float kLargestHole = 0.06f; ///< metres from the outline within which holes are looked for

using Mask = std::vector<bool>;

template <class Visit>
void forNeighbours(const Surface& skin, uint32_t vertex, const Visit& visit) {
    for (const uint32_t corner : skin.cornersAt(vertex)) {
        const Triangle& t = skin.mesh().triangles[corner / 3];
        visit(t[int((corner + 1) % 3)]);
        visit(t[int((corner + 2) % 3)]);
    }
}

struct Piece {
    std::vector<uint32_t> vertices;
    float area = 0;
};

/// Connected pieces of the vertices among `of` that `isPart` has.
std::vector<Piece> piecesOf(std::span<const uint32_t> of, const Mask& isPart, const Surface& skin) {
    Mask isDone(isPart.size(), false);
    std::vector<Piece> pieces;
    for (const uint32_t start : of) {
        if (!isPart[start] || isDone[start]) continue;
        Piece piece{{start}, 0};
        isDone[start] = true;
        for (size_t i = 0; i < piece.vertices.size(); ++i) {
            piece.area += skin.areas()[piece.vertices[i]];
            forNeighbours(skin, piece.vertices[i], [&](uint32_t next) {
                if (!isPart[next] || isDone[next]) return;
                isDone[next] = true;
                piece.vertices.push_back(next);
            });
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

int countLarge(const std::vector<Piece>& pieces) {
    return int(std::ranges::count_if(pieces, [](const Piece& p) { return p.area > kLeastPiece; }));
}

/// Vertices of a mask with a neighbour outside it.
std::vector<uint32_t> rimOf(std::span<const uint32_t> inside, const Mask& mask,
                            const Surface& skin) {
    std::vector<uint32_t> rim;
    for (const uint32_t vertex : inside) {
        bool isRim = false;
        forNeighbours(skin, vertex, [&](uint32_t next) { isRim |= !mask[next]; });
        if (isRim) rim.push_back(vertex);
    }
    return rim;
}

/// Length of the line where the values cross `level`.
float contourLength(std::span<const uint32_t> warm, const std::vector<float>& values, float level,
                    const Surface& skin) {
    std::vector<uint32_t> triangles;
    for (const uint32_t vertex : warm)
        for (const uint32_t corner : skin.cornersAt(vertex)) triangles.push_back(corner / 3);
    std::ranges::sort(triangles);
    triangles.erase(std::ranges::unique(triangles).begin(), triangles.end());
    float length = 0;
    for (const uint32_t triangle : triangles) {
        const Triangle& t = skin.mesh().triangles[triangle];
        std::vector<Vec3> ends;
        for (int k = 0; k < 3; ++k) {
            const uint32_t a = t[k], b = t[(k + 1) % 3];
            if ((values[a] > level) == (values[b] > level)) continue;
            const float share = (level - values[a]) / (values[b] - values[a]);
            ends.push_back(glm::mix(skin.mesh().positions[a], skin.mesh().positions[b], share));
        }
        if (ends.size() == 2) length += glm::length(ends[0] - ends[1]);
    }
    return length;
}

uint32_t furthestOf(std::span<const uint32_t> vertices, const Geodesic& front) {
    uint32_t best = vertices.front();
    float most = -1;
    for (const uint32_t v : vertices)
        if (front.distance(v) < Geodesic::kUnreached && front.distance(v) > most)
            most = front.distance(v), best = v;
    return best;
}

void measureLength(ZoneFigures& figures, const std::vector<uint32_t>& inside,
                   const std::vector<float>& depth, Geodesic& front) {
    uint32_t end = inside.front();
    for (int turn = 0; turn < 3; ++turn) { // from anywhere to one end, to the other, and along
        front.clear();
        front.addVertex(end);
        const auto isFar = [&](uint32_t v) { return front.distance(v) == Geodesic::kUnreached; };
        for (float reach = 0.08f; reach < 1.5f && std::ranges::any_of(inside, isFar); reach *= 1.4f)
            front.grow(reach);
        end = furthestOf(inside, front);
    }
    figures.length = std::max(front.distance(end), 1e-4f);
    const float step = std::max(figures.inradius / 2, 0.003f);
    const int steps = std::max(int(figures.length / step), 1);
    std::vector<float> widths(size_t(steps), 0.0f);
    for (size_t i = 0; i < inside.size(); ++i) {
        const int at = int(front.distance(inside[i]) / figures.length * float(steps));
        float& width = widths[size_t(std::clamp(at, 0, steps - 1))];
        width = std::max(width, depth[i]);
    }
    // The round ends would make every bar uneven.
    const float ends = 0.8f * figures.inradius;
    double sum = 0, squares = 0, count = 0;
    for (int k = 0; k < steps; ++k) {
        const float at = (float(k) + 0.5f) * figures.length / float(steps);
        if (at < ends || at > figures.length - ends) continue;
        sum += double(widths[size_t(k)]);
        squares += double(widths[size_t(k)]) * double(widths[size_t(k)]);
        ++count;
    }
    if (count < 3) return;
    const double mean = sum / count;
    figures.variation = float(std::sqrt(std::max(squares / count - mean * mean, 0.0)) / mean);
}

} // namespace

ZoneFigures figuresOf(const Zone& zone, const ZoneField& field, const Placement& placement,
                      Geodesic& front) {
    const Surface& skin = placement.skin();
    ZoneFigures figures;
    std::vector<float> values(skin.vertexCount(), 0.0f);
    Mask isInside(skin.vertexCount(), false), isDrawn(skin.vertexCount(), false);
    std::vector<uint32_t> inside, drawn;
    float ring = 0, core = 0;
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint32_t v = field.vertices[i];
        const float area = skin.areas()[v];
        values[v] = field.values[i];
        if (field.values[i] > kPresentShare) inside.push_back(v), isInside[v] = true;
        if (isInside[v]) figures.area += area;
        if (field.values[i] > 0.9f) core += area;
        if (field.values[i] > 0.05f && field.values[i] <= 0.9f) ring += area;
    }
    if (inside.empty()) return figures;
    figures.plateau = core / figures.area;
    figures.rim =
        ring / std::max(contourLength(field.vertices, values, kPresentShare, skin), 1e-6f);
    for (const NearStroke& near : nearStrokes(zone, Side::Left, placement, front)) {
        if (near.level >= kRimLevel || isDrawn[near.vertex]) continue;
        isDrawn[near.vertex] = true;
        drawn.push_back(near.vertex);
        figures.drawn += skin.areas()[near.vertex];
    }
    figures.pieces = countLarge(piecesOf(inside, isInside, skin));
    figures.groups = countLarge(piecesOf(drawn, isDrawn, skin));

    // Distances inside from the outline, which lies between the vertices on both sides of it.
    front.clear();
    for (const uint32_t v : rimOf(inside, isInside, skin))
        forNeighbours(skin, v, [&](uint32_t next) {
            if (isInside[next]) return;
            const float share = (values[v] - kPresentShare) / (values[v] - values[next]);
            front.addVertex(
                v, share * glm::length(skin.mesh().positions[v] - skin.mesh().positions[next]));
        });
    front.grow(0.3f);
    std::vector<float> depth;
    for (const uint32_t v : inside) {
        depth.push_back(front.distance(v) < Geodesic::kUnreached ? front.distance(v) : 0);
        figures.inradius = std::max(figures.inradius, depth.back());
    }
    figures.aspect = figures.area / (4 * figures.inradius * figures.inradius);

    // Holes: what lies near and outside, and cannot be left for further out.
    front.clear();
    for (const uint32_t v : inside) front.addVertex(v);
    front.grow(kLargestHole);
    Mask isNearOutside(skin.vertexCount(), false);
    for (const uint32_t v : front.reached()) isNearOutside[v] = !isInside[v];
    for (const Piece& piece : piecesOf(front.reached(), isNearOutside, skin)) {
        bool isOpen = false;
        for (const uint32_t v : piece.vertices)
            forNeighbours(
                skin, v, [&](uint32_t next) { isOpen |= !isInside[next] && !isNearOutside[next]; });
        if (!isOpen) figures.hole = std::max(figures.hole, piece.area);
    }

    front.clear();
    for (const uint32_t v : rimOf(drawn, isDrawn, skin)) front.addVertex(v);
    front.grow(0.1f);
    std::vector<float> moved;
    for (const uint32_t v : rimOf(inside, isInside, skin))
        moved.push_back(std::min(front.distance(v), 0.1f));
    std::ranges::sort(moved);
    if (!moved.empty()) {
        figures.moved95 = moved[size_t(0.95f * float(moved.size() - 1))];
        figures.moved = moved.back();
    }
    measureLength(figures, inside, depth, front);
    return figures;
}

float largestPit(const std::vector<float>& values, float low, float outside, const Surface& skin) {
    std::vector<uint32_t> all;
    Mask isLow(values.size(), false);
    for (uint32_t v = 0; v < values.size(); ++v)
        if (values[v] < low) isLow[v] = true, all.push_back(v);
    float largest = 0;
    for (const Piece& piece : piecesOf(all, isLow, skin))
        if (std::ranges::none_of(piece.vertices, [&](uint32_t v) { return values[v] <= outside; }))
            largest = std::max(largest, piece.area);
    return largest;
}

} // namespace myo::test
