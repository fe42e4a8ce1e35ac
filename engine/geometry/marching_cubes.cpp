#include <myofield/geometry/marching_cubes.hpp>

#include <algorithm>
#include <cassert>
#include <utility>

namespace myo {
namespace {

constexpr uint32_t kNone = UINT32_MAX;

/// The edge between two corners (x + 2y + 4z) of a cell that differ in one coordinate.
uint8_t edgeBetween(int a, int b) {
    const int axis = (a ^ b) == 1 ? 0 : (a ^ b) == 2 ? 1 : 2;
    const int low = a & b;
    return uint8_t(4 * axis + ((low >> (axis + 1) % 3) & 1) + 2 * ((low >> (axis + 2) % 3) & 1));
}

/// The two faces that an edge lies on: bit 2a + s stands for the face across axis a at side s.
unsigned facesOf(uint8_t edge) {
    const int axis = edge / 4, b = edge & 1, c = (edge >> 1) & 1;
    return (1u << (2 * ((axis + 1) % 3) + b)) | (1u << (2 * ((axis + 2) % 3) + c));
}

using Loop = std::vector<uint8_t>;

/// For each crossed edge the crossed edge that follows it on the contour, clockwise as seen from
/// the negative side. On each face, every unbroken row of inside corners is cut off by one segment,
/// so that two neighbouring cells agree on their common face.
std::array<uint8_t, 12> nextEdges(uint8_t inside) {
    constexpr uint8_t kUncrossed = 255;
    std::array<uint8_t, 12> next;
    next.fill(kUncrossed);
    for (int axis = 0; axis < 3; ++axis) {
        for (int side = 0; side < 2; ++side) {
            const int u = 1 << (axis + 1) % 3, v = 1 << (axis + 2) % 3, base = side << axis;
            std::array<int, 4> rim{base, base | u, base | u | v, base | v};
            if (side == 0) std::reverse(rim.begin(), rim.end());
            const auto isIn = [&](int i) { return (inside >> rim[size_t(i & 3)]) & 1; };
            for (int i = 0; i < 4; ++i) {
                if (!isIn(i) || isIn(i + 1)) continue; // the rim leaves the inside here
                int start = i;
                while (isIn(start - 1 + 4)) start = (start + 3) & 3;
                const uint8_t leave = edgeBetween(rim[size_t(i)], rim[size_t((i + 1) & 3)]);
                next[leave] = edgeBetween(rim[size_t((start + 3) & 3)], rim[size_t(start)]);
            }
        }
    }
    return next;
}

/// Cuts a loop into triangles. No diagonal joins two edges of one face, because the neighbouring
/// cell could have the same diagonal.
bool triangulate(const Loop& loop, std::vector<std::array<uint8_t, 3>>& triangles) {
    const size_t n = loop.size();
    if (n == 3) {
        triangles.push_back({loop[2], loop[1], loop[0]});
        return true;
    }
    for (size_t i = 0; i < n; ++i) {
        const uint8_t before = loop[(i + n - 1) % n], after = loop[(i + 1) % n];
        if (facesOf(before) & facesOf(after)) continue;
        Loop rest = loop;
        rest.erase(rest.begin() + std::ptrdiff_t(i));
        const size_t kept = triangles.size();
        triangles.push_back({after, loop[i], before});
        if (triangulate(rest, triangles)) return true;
        triangles.resize(kept);
    }
    return false;
}

std::vector<std::array<uint8_t, 3>> trianglesOf(uint8_t inside) {
    std::array<uint8_t, 12> next = nextEdges(inside);
    std::vector<std::array<uint8_t, 3>> triangles;
    for (uint8_t edge = 0; edge < 12; ++edge) {
        Loop loop;
        for (uint8_t at = edge; next[at] != 255;) {
            loop.push_back(at);
            at = std::exchange(next[at], uint8_t(255));
        }
        if (loop.empty()) continue;
        [[maybe_unused]] const bool isCut = triangulate(loop, triangles);
        assert(isCut);
    }
    return triangles;
}

/// Walks through the grid layer by layer and keeps the vertices on the edges of two layers.
class Marcher {
public:
    Marcher(const RectilinearGrid& grid, TriMesh& mesh)
        : grid_(grid), mesh_(mesh), nx_(grid.axes[0].size()), ny_(grid.axes[1].size()) {
        for (auto& values : values_) values.resize(nx_ * ny_);
        for (auto& layer : inLayer_)
            for (auto& edges : layer) edges.resize(nx_ * ny_);
        between_.resize(nx_ * ny_);
    }

    void run(const LayerSource& source) {
        for (size_t k = 0; k < grid_.axes[2].size(); ++k) {
            std::swap(values_[0], values_[1]);
            std::swap(inLayer_[0], inLayer_[1]);
            source(k, values_[1]);
            addLayerVertices(k);
            if (k == 0) continue;
            addVerticesBetween(k);
            addTriangles();
        }
    }

private:
    static float share(float from, float to) {
        // The vertex stays away from the nodes, where it would make triangles without area.
        return std::clamp(from / (from - to), 0.02f, 0.98f);
    }
    static float mix(float a, float b, float t) { return a + (b - a) * t; }

    void addLayerVertices(size_t k) {
        const auto& x = grid_.axes[0];
        const auto& y = grid_.axes[1];
        const std::vector<float>& g = values_[1];
        for (size_t j = 0; j < ny_; ++j) {
            for (size_t i = 0; i < nx_; ++i) {
                const size_t at = j * nx_ + i;
                const bool isIn = g[at] > 0;
                inLayer_[1][0][at] = inLayer_[1][1][at] = kNone;
                if (i + 1 < nx_ && isIn != (g[at + 1] > 0))
                    inLayer_[1][0][at] =
                        add(mix(x[i], x[i + 1], share(g[at], g[at + 1])), y[j], grid_.axes[2][k]);
                if (j + 1 < ny_ && isIn != (g[at + nx_] > 0))
                    inLayer_[1][1][at] =
                        add(x[i], mix(y[j], y[j + 1], share(g[at], g[at + nx_])), grid_.axes[2][k]);
            }
        }
    }

    void addVerticesBetween(size_t k) {
        const auto& z = grid_.axes[2];
        for (size_t at = 0; at < between_.size(); ++at) {
            const float low = values_[0][at], high = values_[1][at];
            between_[at] = kNone;
            if ((low > 0) != (high > 0))
                between_[at] = add(grid_.axes[0][at % nx_], grid_.axes[1][at / nx_],
                                   mix(z[k - 1], z[k], share(low, high)));
        }
    }

    uint32_t add(float x, float y, float z) {
        mesh_.positions.push_back({x, y, z});
        return uint32_t(mesh_.positions.size() - 1);
    }

    uint32_t vertexOn(uint8_t edge, size_t at) const {
        const size_t b = edge & 1, c = (edge >> 1) & 1;
        if (edge < 4) return inLayer_[c][0][at + b * nx_]; // along x: at y = b, z = c
        if (edge < 8) return inLayer_[b][1][at + c];       // along y: at z = b, x = c
        return between_[at + b + c * nx_];                 // along z: at x = b, y = c
    }

    void addTriangles() {
        for (size_t j = 0; j + 1 < ny_; ++j) {
            for (size_t i = 0; i + 1 < nx_; ++i) {
                const size_t at = j * nx_ + i;
                unsigned inside = 0;
                for (unsigned corner = 0; corner < 8; ++corner) {
                    const size_t node = at + (corner & 1) + ((corner >> 1) & 1) * nx_;
                    inside |= unsigned(values_[corner >> 2][node] > 0) << corner;
                }
                if (inside == 0 || inside == 255) continue;
                for (const auto& t : cellTriangles(uint8_t(inside)))
                    mesh_.triangles.push_back(
                        {vertexOn(t[0], at), vertexOn(t[1], at), vertexOn(t[2], at)});
            }
        }
    }

    const RectilinearGrid& grid_;
    TriMesh& mesh_;
    size_t nx_, ny_;
    std::array<std::vector<float>, 2> values_;                    ///< lower and upper layer
    std::array<std::array<std::vector<uint32_t>, 2>, 2> inLayer_; ///< by layer, by axis
    std::vector<uint32_t> between_;
};

} // namespace

const std::vector<std::array<uint8_t, 3>>& cellTriangles(uint8_t inside) {
    static const auto cases = [] {
        std::array<std::vector<std::array<uint8_t, 3>>, 256> all;
        for (unsigned i = 0; i < 256; ++i) all[i] = trianglesOf(uint8_t(i));
        return all;
    }();
    return cases[inside];
}

TriMesh zeroSurface(const RectilinearGrid& grid, const LayerSource& layer) {
    TriMesh mesh;
    Marcher(grid, mesh).run(layer);
    return mesh;
}

} // namespace myo
