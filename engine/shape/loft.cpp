#include <myofield/shape/loft.hpp>

#include "loft_rows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

/// The vertex of each (row, column). At the ends of a tube theta and -theta share a vertex, and an
/// end that is a single point has one vertex.
std::vector<uint32_t> weld(const LoftPiece& piece, const Rows& rows,
                           std::vector<uint32_t>& gridOf) {
    std::vector<uint32_t> vertexOf(rows.surface.size());
    for (int row = 0; row < rows.rows; ++row) {
        const bool isEnd = !piece.isRing && (row == 0 || row == rows.rows - 1);
        Box extent;
        for (int c = 0; isEnd && c < rows.columns; ++c) extent.include(rows.at(row, c));
        const bool isPoint = isEnd && glm::length(extent.extent()) < 1e-6f;
        for (int c = 0; c < rows.columns; ++c) {
            const int twin = isPoint ? 0 : isEnd ? std::min(c, rows.columns - c) : c;
            const size_t here = size_t(row * rows.columns + c);
            if (twin != c) {
                vertexOf[here] = vertexOf[size_t(row * rows.columns + twin)];
                continue;
            }
            vertexOf[here] = uint32_t(gridOf.size());
            gridOf.push_back(uint32_t(here));
        }
    }
    return vertexOf;
}

void stitch(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& vertexOf,
            std::vector<Triangle>& triangles) {
    const int last = piece.isRing ? rows.rows : rows.rows - 1;
    const auto add = [&](uint32_t a, uint32_t b, uint32_t c) {
        if (a != b && b != c && c != a) triangles.push_back({a, b, c});
    };
    for (int row = 0; row < last; ++row) {
        const int below = (row + 1) % rows.rows;
        for (int column = 0; column < rows.columns; ++column) {
            const int right = (column + 1) % rows.columns;
            const uint32_t a = vertexOf[size_t(row * rows.columns + column)];
            const uint32_t b = vertexOf[size_t(row * rows.columns + right)];
            const uint32_t c = vertexOf[size_t(below * rows.columns + column)];
            const uint32_t d = vertexOf[size_t(below * rows.columns + right)];
            add(a, b, c);
            add(b, d, c);
        }
    }
}

} // namespace

TriMesh meshOf(const LoftPiece& piece) {
    assert(piece.stations >= 3 && piece.evenHarmonics >= 1);
    const Harmonics harmonics(columnsOf(piece),
                              std::max({piece.evenHarmonics, piece.oddHarmonics, 1}));
    const Rows rows = rowsOf(piece, harmonics);
    std::vector<uint32_t> gridOf;
    const std::vector<uint32_t> vertexOf = weld(piece, rows, gridOf);
    TriMesh mesh;
    for (const uint32_t here : gridOf) mesh.positions.push_back(rows.surface[here]);
    stitch(piece, rows, vertexOf, mesh.triangles);
    if (piece.belly) addStreams(piece, rows, harmonics, gridOf, mesh);
    return mesh;
}

Vec3 pointOn(const LoftPiece& piece, float t, float theta) {
    Section section;
    sectionAt(piece, t, section);
    Vec3 point(0);
    for (size_t k = 0; k < section.even.size(); ++k)
        point += section.even[k] * std::cos(float(k) * theta);
    for (size_t k = 0; k < section.odd.size(); ++k)
        point += section.odd[k] * std::sin(float(k + 1) * theta);
    return point;
}

TriMesh meshOf(const std::vector<LoftPiece>& pieces) {
    TriMesh whole;
    for (const LoftPiece& piece : pieces) {
        const TriMesh part = meshOf(piece);
        const uint32_t first = uint32_t(whole.positions.size());
        const auto append = [](auto& to, const auto& from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        append(whole.positions, part.positions);
        append(whole.places, part.places);
        append(whole.fibres, part.fibres);
        append(whole.strands, part.strands);
        for (const Triangle& t : part.triangles) whole.triangles.push_back(t + Triangle(first));
    }
    whole.normals = vertexNormals(whole);
    return whole;
}

LoftPiece reversed(const LoftPiece& piece) {
    LoftPiece out = piece;
    const size_t evens = size_t(piece.evenHarmonics) + 1, odds = size_t(piece.oddHarmonics);
    for (size_t i = 0, n = size_t(piece.stations); i < n; ++i) {
        for (size_t k = 0; k < evens; ++k)
            out.even[i * evens + k] = piece.even[(n - 1 - i) * evens + k];
        for (size_t k = 0; k < odds; ++k)
            out.odd[i * odds + k] = -piece.odd[(n - 1 - i) * odds + k];
    }
    const float end = float(piece.stations - 1);
    if (piece.belly) out.belly = Vec2(end - piece.belly->y, end - piece.belly->x);
    out.isCut = {piece.isCut[1], piece.isCut[0]};
    out.fibreAngle = -piece.fibreAngle;
    if (piece.attachments) {
        const auto turned = [](const Vec2& range) { return Vec2(3 - range.y, 3 - range.x); };
        const Vec2 insertion = turned(piece.attachments->insertion);
        Vec2 origin = turned(piece.attachments->origin);
        while (origin.x > insertion.x) origin -= 4.0f;
        out.attachments->origin = origin;
        out.attachments->insertion = insertion;
    }
    return out;
}

} // namespace myo
