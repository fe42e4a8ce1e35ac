#include "window_layers.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr uint32_t kCells = 32;     ///< along the longer side of a part
constexpr float kInFront = 0.0015f; ///< metres; less is touching
constexpr float kFewest = 0.01f;    ///< share of a face: what covers less is no layer

/// A place as the eye sees it: right and up as tangents, metres along the view.
struct Seen {
    Vec2 at;
    float distance;
};

class Eye {
public:
    explicit Eye(const Camera& camera)
        : eye_(camera.eye()), right_(camera.right()), up_(camera.up()),
          towards_(camera.direction()) {}

    Seen see(const Vec3& place) const {
        const Vec3 from = place - eye_;
        const float distance = std::max(1e-3f, -glm::dot(from, towards_));
        return {Vec2(glm::dot(from, right_), glm::dot(from, up_)) / distance, distance};
    }
    /// Calls `visit` with corners, middles of sides and the middle of every triangle that faces the
    /// eye: close enough together for the cells of a grid.
    template <class Visit>
    void visitFace(const TriMesh& mesh, Visit visit) const {
        for (const Triangle& t : mesh.triangles) {
            const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
            if (glm::dot(glm::cross(b - a, c - a), eye_ - a) <= 0) continue;
            for (const Vec3& place :
                 {a, b, c, (a + b) / 2.0f, (b + c) / 2.0f, (c + a) / 2.0f, (a + b + c) / 3.0f})
                visit(see(place));
        }
    }

private:
    Vec3 eye_, right_, up_, towards_;
};

/// What a box takes up of the picture, and how near it comes.
struct SeenBox {
    Vec2 low{std::numeric_limits<float>::max()}, high{-std::numeric_limits<float>::max()};
    float nearest = std::numeric_limits<float>::max(), farthest = 0;
};

SeenBox seenBox(const Eye& eye, const Box& box) {
    SeenBox seen;
    for (const Vec3& place : box.corners()) {
        const Seen corner = eye.see(place);
        seen.low = glm::min(seen.low, corner.at);
        seen.high = glm::max(seen.high, corner.at);
        seen.nearest = std::min(seen.nearest, corner.distance);
        seen.farthest = std::max(seen.farthest, corner.distance);
    }
    return seen;
}

/// The face of one part, as distances in the cells of a grid.
class Face {
public:
    Face(const Eye& eye, const TriMesh& mesh) : eye_(eye), box_(seenBox(eye, boundsOf(mesh))) {
        const Vec2 extent = glm::max(box_.high - box_.low, Vec2(1e-6f));
        perTangent_ = float(kCells) / std::max(extent.x, extent.y);
        distances_.assign(size_t{kCells} * kCells, 0);
        eye.visitFace(mesh, [&](const Seen& seen) {
            float* cell = at(seen.at);
            if (!cell || (*cell > 0 && *cell <= seen.distance)) return;
            count_ += *cell > 0 ? 0 : 1;
            *cell = seen.distance;
        });
    }

    bool canBeCoveredBy(const SeenBox& box) const {
        return box.nearest < box_.farthest && box.low.x < box_.high.x && box.low.y < box_.high.y &&
               box.high.x > box_.low.x && box.high.y > box_.low.y;
    }
    /// How a mesh lies in front of the face; the structure stays as it is.
    Cover coverBy(const TriMesh& mesh) const {
        std::vector<float> above(distances_.size(), 0);
        eye_.visitFace(mesh, [&](const Seen& seen) {
            const float* cell = const_cast<Face*>(this)->at(seen.at);
            if (!cell || *cell <= 0) return;
            float& here = above[size_t(cell - distances_.data())];
            here = std::max(here, *cell - seen.distance);
        });
        Cover cover;
        size_t covered = 0;
        for (const float metres : above)
            if (metres > kInFront) cover.above += metres, ++covered;
        if (covered > 0) cover.above /= float(covered);
        if (count_ > 0) cover.share = float(covered) / float(count_);
        return cover;
    }

private:
    /// Null outside the grid.
    float* at(Vec2 tangent) {
        const Vec2 cell = (tangent - box_.low) * perTangent_;
        if (cell.x < 0 || cell.y < 0 || cell.x >= float(kCells) || cell.y >= float(kCells))
            return nullptr;
        return &distances_[size_t(cell.y) * kCells + size_t(cell.x)];
    }

    const Eye& eye_;
    SeenBox box_;
    float perTangent_ = 1;
    std::vector<float> distances_; ///< metres along the view; 0: nothing of the part
    size_t count_ = 0;             ///< of cells with something of the part
};

} // namespace

std::vector<Cover> coversOver(const Body& body, std::span<const DrawItem> items,
                              std::span<const StructureId> onto, const Camera& camera) {
    const Eye eye(camera);
    std::vector<Face> faces;
    for (const StructureId part : onto) faces.emplace_back(eye, body[part].mesh);
    std::vector<Cover> covers;
    for (const DrawItem& item : items) {
        if (std::ranges::find(onto, item.structure) != onto.end()) continue;
        const TriMesh& mesh = body[item.structure].mesh;
        const SeenBox box = seenBox(eye, boundsOf(mesh));
        Cover whole{.structure = item.structure.index};
        for (const Face& face : faces) {
            if (!face.canBeCoveredBy(box)) continue;
            const Cover one = face.coverBy(mesh);
            whole.above += one.above * one.share;
            whole.share += one.share;
        }
        if (whole.share < kFewest) continue;
        whole.above /= whole.share;
        covers.push_back(whole);
    }
    std::ranges::sort(covers, [](const Cover& a, const Cover& b) {
        return a.above != b.above ? a.above > b.above : a.structure < b.structure;
    });
    return covers;
}

} // namespace myo
