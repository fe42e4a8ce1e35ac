#include <myofield/shape/skin_patch.hpp>

#include "entry_reader.hpp"

#include <myofield/geometry/half_edges.hpp>
#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/simplify.hpp>
#include <myofield/shape/contour_stack.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace myo {
namespace {

constexpr float kSimplified = 0.00012f; // less than a fold of the ear or the crease of a lid
constexpr float kSinksStraight = 0.3f;  // cosine from which skin sinks straight back
constexpr float kFloorSunk = 0.006f;    // of patches with a root
constexpr float kOutside = -2e-4f;      // a distance for skin that is left out altogether

SkinPatch patchFrom(EntryReader& entry) {
    SkinPatch patch;
    patch.name = entry.text("name", "");
    patch.id = entry.text("id", "");
    if (patch.name.empty() || patch.id.empty()) entry.fault("a patch needs a name and an id");
    patch.isPaired = patch.name.starts_with("left ");
    patch.outline = entry.points("outline", 3);
    patch.seen = entry.direction("seen", patch.seen);
    if (std::abs(patch.seen.y) > 0.99f) entry.fault("a patch is seen from the front or the side");
    patch.reach = entry.length("reach", 20, 0.5, 200);
    patch.facing = entry.number("facing", -1, -1, 0.9);
    patch.root = entry.place("root");
    patch.away = entry.direction("away", Vec3(0));
    patch.beneath = entry.length("beneath", 0.4, 0.1, 10);
    patch.depth = entry.length("depth", 5, 0.1, 20);
    patch.bevel = entry.length("bevel", 4, 0.1, 50);
    return patch;
}

/// The outline in the plane that it is seen in.
class Outline {
public:
    explicit Outline(const SkinPatch& patch)
        : seen_(patch.seen), right_(glm::normalize(glm::cross(Vec3(0, 1, 0), patch.seen))),
          up_(glm::cross(patch.seen, right_)) {
        Contour contour{{}, !patch.isPaired};
        for (const Vec3& point : patch.outline) {
            contour.points.push_back(flat(point));
            depth_ += glm::dot(point, seen_) / float(patch.outline.size());
        }
        const Slice slice{0, {std::move(contour)}};
        polygon_ = polygonsOf(slice, !patch.isPaired).front();
    }

    /// Distance from the outline, positive inside.
    float inside(const Vec3& place) const {
        const Vec2 p = flat(place);
        float nearest = std::numeric_limits<float>::max();
        bool isInside = false;
        for (size_t i = 0; i < polygon_.size(); ++i) {
            const Vec2 a = polygon_[i], b = polygon_[(i + 1) % polygon_.size()], along = b - a;
            const float squared = std::max(glm::dot(along, along), 1e-12f);
            const float share = std::clamp(glm::dot(p - a, along) / squared, 0.0f, 1.0f);
            nearest = std::min(nearest, glm::length(p - a - along * share));
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + along.x * (p.y - a.y) / along.y)
                isInside = !isInside;
        }
        return isInside ? nearest : -nearest;
    }

    /// How far in front of the outline or behind it a place lies.
    float offset(const Vec3& place) const { return std::abs(glm::dot(place, seen_) - depth_); }

private:
    Vec2 flat(const Vec3& place) const { return {glm::dot(place, right_), glm::dot(place, up_)}; }

    Vec3 seen_, right_, up_;
    float depth_ = 0;
    Polygon polygon_;
};

/// Distance of each vertex of the skin from the border of the patch, positive within it.
std::vector<float> distancesWithin(const SkinPatch& patch, const TriMesh& skin) {
    const Outline outline(patch);
    std::vector<float> within(skin.positions.size(), kOutside);
    for (size_t v = 0; v < within.size(); ++v) {
        const Vec3& place = skin.positions[v];
        if (patch.isPaired && place.x <= 0) continue;
        if (outline.offset(place) > patch.reach) continue;
        if (glm::dot(skin.normals[v], patch.seen) < patch.facing) continue;
        within[v] = outline.inside(place);
        if (patch.away != Vec3(0))
            within[v] = std::min(within[v], glm::dot(place - patch.root, patch.away));
    }
    return within;
}

/// The skin with its distances from the border of the patch, cut along that border.
class Cutter {
public:
    Cutter(const TriMesh& skin, const std::vector<float>& within) : skin_(skin), within_(within) {}

    /// Adds what lies within the patch of a triangle of the skin.
    void add(const Triangle& t) {
        std::array<uint32_t, 4> corners{};
        size_t count = 0;
        for (int c = 0; c < 3; ++c) {
            const uint32_t a = t[c], b = t[(c + 1) % 3];
            if (isInside(a)) corners[count++] = vertexAt(a, a);
            if (isInside(a) != isInside(b)) corners[count++] = vertexAt(a, b);
        }
        for (size_t c = 2; c < count; ++c)
            mesh.triangles.push_back({corners[0], corners[c - 1], corners[c]});
    }

    TriMesh mesh;                ///< with the skin's normals
    std::vector<float> distance; ///< of each vertex from the border

private:
    bool isInside(uint32_t vertex) const { return within_[vertex] > 0; }

    /// The vertex where an edge of the skin crosses the border; of a = b, that vertex itself.
    uint32_t vertexAt(uint32_t a, uint32_t b) {
        const auto [found, isNew] =
            vertexOf_.try_emplace(std::minmax(a, b), uint32_t(mesh.positions.size()));
        if (!isNew) return found->second;
        const auto [from, to] = found->first;
        // Not at the very end of an edge, where triangles would lose their area.
        const float step = within_[from] - within_[to];
        const float x = a == b ? 0 : std::clamp(within_[from] / step, 0.02f, 0.98f);
        mesh.positions.push_back(glm::mix(skin_.positions[from], skin_.positions[to], x));
        mesh.normals.push_back(glm::normalize(glm::mix(skin_.normals[from], skin_.normals[to], x)));
        distance.push_back(a == b ? within_[a] : 0);
        return found->second;
    }

    const TriMesh& skin_;
    const std::vector<float>& within_;
    std::map<std::pair<uint32_t, uint32_t>, uint32_t> vertexOf_;
};

/// The directed edges on the border, by the vertex that they begin at.
std::vector<std::vector<uint32_t>> borderOf(const TriMesh& mesh) {
    const HalfEdges edges(mesh);
    std::vector<std::vector<uint32_t>> nextOf(mesh.positions.size());
    for (uint32_t h = 0; h < edges.count(); ++h)
        if (edges.twin(h) == HalfEdges::kNone) nextOf[edges.origin(h)].push_back(edges.target(h));
    return nextOf;
}

/// Takes away triangles until the border passes each vertex once only.
void unpinch(TriMesh& mesh) {
    for (;;) {
        const auto nextOf = borderOf(mesh);
        const auto isPinched = [&](uint32_t v) { return nextOf[v].size() > 1; };
        const size_t gone = std::erase_if(mesh.triangles, [&](const Triangle& t) {
            return isPinched(t.x) || isPinched(t.y) || isPinched(t.z);
        });
        if (gone == 0) return;
    }
}

/// Closes each loop of the border with a fan of triangles around its middle, sunk by a way so that
/// the fan stays beneath what the border bends around.
void addFloor(TriMesh& mesh, const Vec3& sunk) {
    auto nextOf = borderOf(mesh);
    for (uint32_t first = 0; first < nextOf.size(); ++first) {
        if (nextOf[first].empty()) continue;
        std::vector<uint32_t> loop;
        for (uint32_t v = first; !nextOf[v].empty();) {
            loop.push_back(v);
            const uint32_t next = nextOf[v].front();
            nextOf[v].clear();
            v = next;
        }
        Vec3 sum(0);
        for (const uint32_t v : loop) sum += mesh.positions[v];
        const auto middle = uint32_t(mesh.positions.size());
        mesh.positions.push_back(sum / float(loop.size()) - sunk);
        for (size_t i = 0; i < loop.size(); ++i)
            mesh.triangles.push_back({loop[(i + 1) % loop.size()], loop[i], middle});
    }
}

} // namespace

TriMesh meshOf(const SkinPatch& patch, const TriMesh& skin) {
    const std::vector<float> within = distancesWithin(patch, skin);
    Cutter cutter(skin, within);
    for (const Triangle& t : skin.triangles) cutter.add(t);
    TriMesh mesh = std::move(cutter.mesh);
    if (mesh.triangles.empty()) return {};
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        // Straight back, so that the border stays behind the outline; but skin that faces the side
        // or away sinks along its own normal.
        const Vec3& normal = mesh.normals[v];
        const float faces = glm::smoothstep(0.0f, kSinksStraight, glm::dot(normal, patch.seen));
        const Vec3 back = glm::mix(normal, patch.seen, faces);
        const float sunk = 1 - glm::smoothstep(0.0f, patch.bevel, cutter.distance[v]);
        mesh.positions[v] -= normal * patch.beneath + back * (patch.depth * sunk);
    }
    unpinch(mesh);
    keepLargestPart(mesh);
    mesh.normals.clear();
    addFloor(mesh, kFloorSunk * patch.away);
    mesh.normals = vertexNormals(mesh);
    simplify(mesh, {.error = kSimplified});
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

Result<std::vector<SkinPatch>> readSkinPatches(const std::filesystem::path& path) {
    std::vector<SkinPatch> patches;
    Error error;
    withTable(path, error, [&](const toml::table& table, const std::string& file) {
        forEachEntry(table, file, "patch", error,
                     [&](EntryReader& entry) { patches.push_back(patchFrom(entry)); });
    });
    if (!error.reasons.empty()) return error;
    return patches;
}

} // namespace myo
