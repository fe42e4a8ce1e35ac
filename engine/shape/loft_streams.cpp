#include "loft_rows.hpp"
#include "sheet.hpp"

#include <myofield/shape/loft.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

float rise(float x, float blend) {
    return glm::smoothstep(-blend, blend, x);
}

/// 1 between `from` and `to`, 0 outside. A belly that reaches an end has no tendon there.
float between(float x, float from, float to, float end, float blend) {
    if (to <= from) return 0;
    const float start = from <= 0 ? 1.0f : rise(x - from, blend);
    return std::min(start, to >= end ? 1.0f : 1 - rise(x - to, blend));
}

/// Belly or tendon by the rule of thumb with which the figures were measured; t in stations.
float contractile(const LoftPiece& piece, float t) {
    constexpr float kBlend = 0.3f; // stations
    return between(t, piece.belly->x, piece.belly->y, float(piece.stations - 1), kBlend);
}

/// The limits of the belly at one v.
BellySpan spanAt(const std::vector<BellySpan>& spans, float v) {
    const auto next =
        std::find_if(spans.begin(), spans.end(), [&](const BellySpan& s) { return s.v >= v; });
    if (next == spans.begin()) return *next;
    const BellySpan& a = *std::prev(next);
    if (next == spans.end()) return a;
    const float x = (v - a.v) / (next->v - a.v);
    return {v, a.from + x * (next->from - a.from), a.to + x * (next->to - a.to)};
}

/// How much earlier or later the flesh ends at one v than beside it, in -1 .. 1, because bundles
/// reach into the tendon like fingers. They are wide enough for the coarsest section to show.
float fray(float v) {
    return 0.55f * std::sin(2 * kPi * 2.1f * v + 0.7f) + 0.45f * std::sin(2 * kPi * 4.3f * v);
}

/// Belly or tendon from the literature. `share` is the share of the fibre's length up to here.
float contractile(const Belly& belly, float share, float v) {
    constexpr float kBlend = 0.05f; // share of the length
    constexpr float kGapBlend = 0.008f;
    constexpr float kFray = 0.025f;
    const BellySpan span = spanAt(belly.spans, v);
    if (span.to <= span.from) return 0;
    const float shift = kFray * fray(v);
    const float from = span.from > 0 ? std::max(span.from + shift, 0.001f) : span.from;
    const float to = span.to < 1 ? std::min(span.to + shift, 0.999f) : span.to;
    float flesh = between(share, from, to, 1, kBlend);
    for (const Vec2& gap : belly.gaps)
        flesh = std::min(flesh, 1 - between(share, gap.x, gap.y, 1, kGapBlend));
    return flesh;
}

/// For each column the distance along the surface from the middle of a face, positive towards
/// theta = 0. It is the mean of the two faces, so that they agree at the edges.
std::vector<float> distancesAcross(const Rows& rows, int row) {
    const int half = rows.columns / 2;
    const auto step = [&](int c) {
        const int other = (rows.columns - c) % rows.columns;
        return (glm::length(rows.at(row, c) - rows.at(row, c + 1)) +
                glm::length(rows.at(row, other) - rows.at(row, rows.columns - c - 1))) /
               2;
    };
    std::vector<float> across(size_t(rows.columns), 0.0f);
    for (int c = half - 1; c >= 0; --c) across[size_t(c)] = across[size_t(c) + 1] + step(c);
    const float middle = across[size_t(half) / 2];
    for (int c = 0; c <= half; ++c) across[size_t(c)] -= middle;
    for (int c = 1; c < half; ++c) across[size_t(rows.columns - c)] = across[size_t(c)];
    return across;
}

/// `distancesAcross` of the widest row.
std::vector<float> distancesWhereWidest(const Rows& rows) {
    const auto width = [&](const std::vector<float>& across) {
        return across.front() - across[size_t(rows.columns) / 2];
    };
    std::vector<float> widest = distancesAcross(rows, 0);
    for (int row = 1; row < rows.rows; ++row)
        if (std::vector<float> across = distancesAcross(rows, row); width(across) > width(widest))
            widest = std::move(across);
    return widest;
}

/// For each row, the distance of each column's strand from the middle one. Strands that run along t
/// have the same distance in every row, although they converge: if it were measured in each row,
/// the lines of equal distance on a spindle would be rings, like the grain of wood. For slanting
/// strands, which cross the rows, it is measured in each row.
std::vector<std::vector<float>> strandsAcross(const LoftPiece& piece, const Rows& rows) {
    constexpr float kAlong = 0.01f; // radians
    if (std::abs(piece.fibreAngle) < kAlong)
        return std::vector(size_t(rows.rows), distancesWhereWidest(rows));
    std::vector<std::vector<float>> across;
    for (int row = 0; row < rows.rows; ++row) across.push_back(distancesAcross(rows, row));
    return across;
}

void addPlaces(const LoftPiece& piece, const Rows& rows, const Harmonics& harmonics,
               const std::vector<uint32_t>& gridOf, TriMesh& mesh) {
    const float end = float(piece.stations - 1);
    for (const uint32_t here : gridOf) {
        const float t = rows.stations[here / uint32_t(rows.columns)];
        const int column = int(here % uint32_t(rows.columns));
        const float u = t <= end ? t / end : 1 - (t - end);
        mesh.places.push_back({std::clamp(u, 0.0f, 1.0f),
                               std::clamp((harmonics.cos(column, 1) + 1) / 2, 0.0f, 1.0f)});
    }
}

std::vector<float> lengthsAlong(const Rows& rows) {
    std::vector<float> along{0};
    for (size_t row = 1; row < rows.centres.size(); ++row)
        along.push_back(along.back() + glm::length(rows.centres[row] - rows.centres[row - 1]));
    return along;
}

void addStrands(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
                TriMesh& mesh) {
    const std::vector<std::vector<float>> across = strandsAcross(piece, rows);
    const std::vector<float> along = lengthsAlong(rows);
    const float c = std::cos(piece.fibreAngle), s = std::sin(piece.fibreAngle);
    for (size_t v = 0; v < gridOf.size(); ++v) {
        const size_t row = gridOf[v] / uint32_t(rows.columns),
                     column = gridOf[v] % uint32_t(rows.columns);
        const float belly =
            piece.flesh ? contractile(*piece.flesh, along[row] / along.back(), mesh.places[v].y)
                        : contractile(piece, rows.stations[row]);
        mesh.strands.push_back({across[row][column] * c - along[row] * s, belly});
    }
}

/// Any unit vector in the plane with unit normal n.
Vec3 anyAcross(const Vec3& n) {
    return glm::normalize(glm::cross(n, std::abs(n.x) < 0.6f ? Vec3(1, 0, 0) : Vec3(0, 1, 0)));
}

/// The part of v in the plane with normal n, made unit; zero when v is almost along n.
Vec3 unitWithin(const Vec3& v, const Vec3& n) {
    const Vec3 flat = v - n * glm::dot(n, v);
    const float length = glm::length(flat);
    return length > 1e-3f * glm::length(v) && length > 1e-12f ? flat / length : Vec3(0);
}

/// The direction along t: of the surface, and at the ends of a tube of its mid surface.
Vec3 alongAt(const LoftPiece& piece, const Rows& rows, int row, int column) {
    const int n = rows.rows;
    if (piece.isRing) return rows.at((row + 1) % n, column) - rows.at((row + n - 1) % n, column);
    if (row == 0) return rows.mid(1, column) - rows.mid(0, column);
    if (row == n - 1) return rows.mid(n - 1, column) - rows.mid(n - 2, column);
    return rows.at(row + 1, column) - rows.at(row - 1, column);
}

void addFibres(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
               TriMesh& mesh) {
    const std::vector<Vec3> normals = vertexNormals(mesh);
    const float c = std::cos(piece.fibreAngle), s = std::sin(piece.fibreAngle);
    for (size_t v = 0; v < gridOf.size(); ++v) {
        const int row = int(gridOf[v]) / rows.columns, column = int(gridOf[v]) % rows.columns;
        const Vec3 normal = normals[v];
        Vec3 along = alongAt(piece, rows, row, column);
        along = glm::length(along) > 1e-9f ? glm::normalize(along) : Vec3(0);
        const Vec3 edges = rows.mid(row, 0) - rows.mid(row, rows.columns / 2);
        const Vec3 across = unitWithin(edges, along);
        Vec3 fibre = unitWithin(c * along + s * across, normal);
        if (fibre == Vec3(0)) fibre = unitWithin(along, normal);
        mesh.fibres.push_back(fibre == Vec3(0) ? anyAcross(normal) : fibre);
    }
}

/// Makes all streams from the sheet between origin and insertion.
void addSheetStreams(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
                     TriMesh& mesh) {
    const Sheet sheet = sheetOf(piece, rows);
    const std::vector<Vec3> normals = vertexNormals(mesh);
    for (size_t v = 0; v < gridOf.size(); ++v) {
        const size_t here = sheet.at(int(gridOf[v]) / rows.columns, int(gridOf[v]) % rows.columns);
        const Vec2 place = sheet.places[here];
        mesh.places.push_back(place);
        const float belly = piece.flesh ? contractile(*piece.flesh, place.x, place.y) : 1.0f;
        mesh.strands.push_back({(place.y - 0.5f) * sheet.width, belly});
        const Vec3 fibre = unitWithin(sheet.fibres[here], normals[v]);
        mesh.fibres.push_back(fibre == Vec3(0) ? anyAcross(normals[v]) : fibre);
    }
}

/// Makes the fibres and the distance across them from the piece's angle. The rest stays.
void setAngled(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
               TriMesh& mesh) {
    std::vector<Vec2> sheet = std::move(mesh.strands);
    mesh.strands.clear();
    mesh.fibres.clear();
    addStrands(piece, rows, gridOf, mesh);
    for (size_t v = 0; v < sheet.size(); ++v) mesh.strands[v].y = sheet[v].y;
    addFibres(piece, rows, gridOf, mesh);
}

} // namespace

void addStreams(const LoftPiece& piece, const Rows& rows, const Harmonics& harmonics,
                const std::vector<uint32_t>& gridOf, TriMesh& mesh) {
    if (piece.attachments) {
        addSheetStreams(piece, rows, gridOf, mesh);
        if (piece.attachments->isAngled) setAngled(piece, rows, gridOf, mesh);
        return;
    }
    addPlaces(piece, rows, harmonics, gridOf, mesh);
    addStrands(piece, rows, gridOf, mesh);
    addFibres(piece, rows, gridOf, mesh);
}

float fibreAngleTowards(const LoftPiece& piece, const Vec3& direction) {
    const Harmonics harmonics(16, piece.evenHarmonics);
    const Rows rows = rowsOf(piece, harmonics);
    Vec2 sum(0); // of doubled angles, because a fibre has no forward direction
    for (int row = rows.rows / 5; row < rows.rows - rows.rows / 5; ++row) {
        for (int column = 2; column <= 6; ++column) {
            if (row == 0 || row == rows.rows - 1) continue;
            const Vec3 t = rows.mid(row + 1, column) - rows.mid(row - 1, column);
            if (glm::length(t) < 1e-9f) continue;
            const Vec3 along = glm::normalize(t);
            const Vec3 across = unitWithin(rows.mid(row, 0) - rows.mid(row, 8), along);
            const Vec2 flat(glm::dot(direction, along), glm::dot(direction, across));
            if (glm::length(flat) < 1e-6f) continue;
            const float twice = 2 * std::atan2(flat.y, flat.x);
            sum += glm::length(flat) * Vec2(std::cos(twice), std::sin(twice));
        }
    }
    return glm::length(sum) > 0 ? std::atan2(sum.y, sum.x) / 2 : 0.0f;
}

} // namespace myo
