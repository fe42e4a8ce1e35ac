#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cmath>
#include <cstdint>
#include <functional>

namespace myo::test {

/// The same numbers everywhere: a small linear congruential generator, 0 .. 1.
class Dice {
public:
    float roll() {
        state_ = state_ * 1664525u + 1013904223u;
        return float(state_ >> 8) / 16777216.0f;
    }

private:
    uint32_t state_ = 12345;
};

/// A grid of (u, v) in 0..1 bent by `shape`. `jitter` shifts inner points by up to that share of a
/// cell, so that triangles are uneven, many of them blunt. `isClosed`: u = 0 and u = 1 are the
/// same.
inline TriMesh bentGrid(uint32_t columns, uint32_t rows, float jitter, bool isClosed,
                        const std::function<Vec3(Vec2)>& shape) {
    TriMesh mesh;
    Dice dice;
    const uint32_t width = isClosed ? columns : columns + 1;
    for (uint32_t r = 0; r <= rows; ++r)
        for (uint32_t c = 0; c < width; ++c) {
            const bool isEdgeU = !isClosed && (c == 0 || c == columns),
                       isEdgeV = r == 0 || r == rows;
            const float du = (dice.roll() - 0.5f) * jitter, dv = (dice.roll() - 0.5f) * jitter;
            mesh.positions.push_back(shape({(float(c) + (isEdgeU ? 0 : du)) / float(columns),
                                            (float(r) + (isEdgeV ? 0 : dv)) / float(rows)}));
        }
    for (uint32_t r = 0; r < rows; ++r)
        for (uint32_t c = 0; c < columns; ++c) {
            const uint32_t next = isClosed ? (c + 1) % columns : c + 1;
            const uint32_t a = r * width + c, b = r * width + next, d = a + width, e = b + width;
            mesh.triangles.push_back({a, b, e});
            mesh.triangles.push_back({a, e, d});
        }
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

/// A square in the plane z = 0, centred, seen from +Z.
inline TriMesh plane(float side, uint32_t cells, float jitter = 0.6f) {
    return bentGrid(cells, cells, jitter, false,
                    [=](Vec2 uv) { return Vec3((uv.x - 0.5f) * side, (uv.y - 0.5f) * side, 0); });
}

/// A tube round the Y axis, 0 .. height.
inline TriMesh tube(float radius, float height, uint32_t columns, uint32_t rows,
                    float jitter = 0.5f) {
    return bentGrid(columns, rows, jitter, true, [=](Vec2 uv) {
        const float angle = -2 * kPi * uv.x;
        return Vec3(radius * std::cos(angle), height * uv.y, radius * std::sin(angle));
    });
}

/// A sphere by splitting an octahedron's faces `splits` times into `splits`^2 triangles.
inline TriMesh sphere(float radius, uint32_t splits) {
    TriMesh mesh;
    const auto point = [&](Vec3 p) {
        mesh.positions.push_back(radius * glm::normalize(p));
        return uint32_t(mesh.positions.size() - 1);
    };
    // Rings of latitude: ring i holds 4 i points up to the equator, then the mirror image below.
    std::vector<std::vector<uint32_t>> rings;
    for (uint32_t i = 0; i <= 2 * splits; ++i) {
        const uint32_t from = i <= splits ? i : 2 * splits - i;
        const float y = 1 - float(i) / float(splits);
        std::vector<uint32_t> ring;
        for (uint32_t q = 0; q < 4 * std::max(from, 1u) && (from > 0 || q == 0); ++q) {
            const uint32_t side = q / std::max(from, 1u), k = q % std::max(from, 1u);
            const float f = from ? float(k) / float(splits) : 0, m = float(from) / float(splits);
            const Vec2 corners[4] = {{m - f, f}, {-f, m - f}, {f - m, -f}, {f, f - m}};
            ring.push_back(point({corners[side].x, y, corners[side].y}));
        }
        rings.push_back(ring);
    }
    const auto at = [&](uint32_t i, uint32_t side, uint32_t k) {
        const std::vector<uint32_t>& ring = rings[i];
        return ring[(side * uint32_t(ring.size() / 4) + k) % ring.size()];
    };
    for (uint32_t i = 0; i < 2 * splits; ++i) {
        const bool isUpper = i < splits;
        const uint32_t wide = isUpper ? i + 1 : i, thin = isUpper ? i : i + 1;
        const uint32_t count = isUpper ? i + 1 : 2 * splits - i;
        for (uint32_t side = 0; side < 4; ++side)
            for (uint32_t k = 0; k < count; ++k) {
                const auto add = [&](uint32_t a, uint32_t b, uint32_t c) {
                    const Vec3 &p = mesh.positions[a], &q = mesh.positions[b],
                               &r = mesh.positions[c];
                    const bool isOut = glm::dot(glm::cross(q - p, r - p), p + q + r) > 0;
                    mesh.triangles.push_back(isOut ? Triangle(a, b, c) : Triangle(a, c, b));
                };
                add(at(wide, side, k), at(wide, side, k + 1), at(thin, side, k));
                if (k + 1 < count)
                    add(at(thin, side, k), at(wide, side, k + 1), at(thin, side, k + 1));
            }
    }
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

/// Two level squares of 20 cm, one 4 mm above the other, not joined.
inline TriMesh twoSheets() {
    TriMesh mesh = plane(0.2f, 40), other = plane(0.2f, 40);
    const uint32_t first = uint32_t(mesh.positions.size());
    for (const Vec3& p : other.positions) mesh.positions.push_back(p + Vec3(0, 0, 0.004f));
    for (const Triangle& t : other.triangles) mesh.triangles.push_back(t + first);
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

} // namespace myo::test
