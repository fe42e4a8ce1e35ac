#include "skin_overlay.hpp"

#include <myofield/scene/point_colours.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

namespace myo {
namespace {

constexpr float kDash = 7; ///< widths of a line: how long each of several hues is in turn

/// A zone, and the colours of the points that share it.
struct Outlined {
    const ZoneField* zone = nullptr;
    std::vector<Colour> colours;
};

/// All zones that are shown; zones of the same shape are one.
std::vector<Outlined> outlinedZones(const OverlayDrawing& drawing) {
    std::vector<Outlined> all;
    const Atlas& atlas = drawing.stage.atlas();
    for (const PointOnSide& point : pointsOn(atlas, drawing.state)) {
        const bool isRare = atlas[point.muscle].points[point.point].isRare();
        const Colour colour = pointColour(point.point, isRare);
        for (const ZoneField& zone : drawing.stage.patterns().zones(point)) {
            if (zone.vertices.empty()) continue;
            const auto same = std::ranges::find_if(all, [&](const Outlined& other) {
                return other.zone->vertices == zone.vertices && other.zone->values == zone.values;
            });
            if (same == all.end())
                all.push_back({&zone, {colour}});
            else if (std::ranges::find(same->colours, colour) == same->colours.end())
                same->colours.push_back(colour);
        }
    }
    return all;
}

/// A piece of an outline across a triangle, from one of the skin's edges to another.
struct Piece {
    std::array<std::pair<uint32_t, uint32_t>, 2> edges; ///< by their vertices, the lower first
    std::array<Vec3, 2> ends;
    uint32_t triangle;
};

/// `values`: of the zone, and zero everywhere else.
std::vector<Piece> piecesOf(const Surface& skin, const ZoneField& zone,
                            const std::vector<float>& values) {
    const TriMesh& mesh = skin.mesh();
    std::vector<uint32_t> triangles;
    for (size_t i = 0; i < zone.vertices.size(); ++i)
        if (zone.values[i] >= kPresentShare)
            for (const uint32_t corner : skin.cornersAt(zone.vertices[i]))
                triangles.push_back(corner / 3);
    std::ranges::sort(triangles);
    triangles.erase(std::unique(triangles.begin(), triangles.end()), triangles.end());
    std::vector<Piece> pieces;
    for (const uint32_t t : triangles) {
        const Triangle& triangle = mesh.triangles[t];
        Piece piece{{}, {}, t};
        size_t count = 0;
        for (int k = 0; k < 3; ++k) {
            const uint32_t a = triangle[k], b = triangle[(k + 1) % 3];
            const float fromA = values[a] - kPresentShare, fromB = values[b] - kPresentShare;
            if ((fromA >= 0) == (fromB >= 0)) continue;
            piece.edges[count] = std::minmax(a, b);
            piece.ends[count++] =
                glm::mix(mesh.positions[a], mesh.positions[b], fromA / (fromA - fromB));
        }
        if (count == 2) pieces.push_back(piece);
    }
    return pieces;
}

/// Puts pieces in the order and the direction in which they follow one another.
std::vector<Piece> chained(const std::vector<Piece>& pieces) {
    std::map<std::pair<uint32_t, uint32_t>, std::vector<size_t>> at;
    for (size_t i = 0; i < pieces.size(); ++i)
        for (const auto& edge : pieces[i].edges) at[edge].push_back(i);
    std::vector<bool> isTaken(pieces.size());
    std::vector<Piece> chain;
    for (size_t first = 0; first < pieces.size(); ++first)
        for (size_t i = first; i < pieces.size() && !isTaken[i];) {
            isTaken[i] = true;
            Piece piece = pieces[i];
            const bool follows = i != first && piece.edges[0] != chain.back().edges[1];
            if (follows) {
                std::swap(piece.edges[0], piece.edges[1]);
                std::swap(piece.ends[0], piece.ends[1]);
            }
            chain.push_back(piece);
            const auto& next = at[piece.edges[1]];
            const auto open = std::ranges::find_if(next, [&](size_t n) { return !isTaken[n]; });
            if (open == next.end()) break;
            i = *open;
        }
    return chain;
}

/// Draws a line of which each stretch of `dash` pixels has the next colour. `along`: how far the
/// line has come, pixels.
void drawInTurns(Overlay& out, Vec2 a, Vec2 b, float width, std::span<const Colour> colours,
                 float dash, float& along) {
    const float length = glm::distance(a, b);
    for (float from = 0; from < length;) {
        const float turn = std::floor((along + from) / dash + 1e-4f);
        const float to = std::min(length, std::max((turn + 1) * dash - along, from + 0.01f));
        out.line(glm::mix(a, b, from / length), glm::mix(a, b, to / length), width,
                 colours[size_t(turn) % colours.size()]);
        from = to;
    }
    along += length;
}

/// The outline where it is seen.
void drawOutline(OverlayDrawing& drawing, const std::vector<Piece>& pieces,
                 std::span<const Colour> colours, float width) {
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    const TriMesh& mesh = drawing.stage.placement().skin().mesh();
    const auto flat = [&](const Vec3& place) {
        return project(clipFromWorld, drawing.extent, place).pixel;
    };
    float along = 0;
    for (const Piece& piece : pieces) {
        if (!isSeen(drawing, mesh.triangles[piece.triangle])) continue;
        const Vec2 from = flat(piece.ends[0]), to = flat(piece.ends[1]);
        if (colours.size() == 1)
            drawing.out.line(from, to, width, colours[0]);
        else
            drawInTurns(drawing.out, from, to, width, colours, kDash * width, along);
    }
}

} // namespace

void drawPointOutlines(OverlayDrawing& drawing) {
    const Surface& skin = drawing.stage.placement().skin();
    std::vector<float> values(skin.vertexCount(), 0.0f);
    const float width = std::max(1.8f, float(drawing.extent.height) / 420);
    for (const auto& [zone, colours] : outlinedZones(drawing)) {
        for (size_t i = 0; i < zone->vertices.size(); ++i)
            values[zone->vertices[i]] = zone->values[i];
        const std::vector<Piece> pieces = piecesOf(skin, *zone, values);
        // Where several points share an outline, it is dashed in their colours by turns.
        drawOutline(drawing, colours.size() > 1 ? chained(pieces) : pieces, colours, width);
        for (const uint32_t vertex : zone->vertices) values[vertex] = 0;
    }
}

} // namespace myo
