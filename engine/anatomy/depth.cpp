#include <myofield/anatomy/depth.hpp>

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kLiftOff = 0.002f; // neighbours overlap by about 1 mm, from fitting or measuring
constexpr float kReach = 0.06f;    // skin farther away is not over this muscle
constexpr float kShare = 0.13f;    // infraspinatus has 0.14, flexor digitorum profundus 0.12
constexpr size_t kRays = 250;      // per muscle, roughly: fewer than twice as many
constexpr int kOwnPieces = 8;      // surfaces of the muscle itself that a ray may pass

bool needsDepth(const Structure& structure) {
    return structure.kind == Kind::Muscle && !structure.depth;
}

/// Connective tissue does not: it is thin, and what lies beneath it still shows.
bool hidesMuscles(Kind kind) {
    return kind != Kind::Connective && kind != Kind::Other;
}

/// The structures that can hide a muscle, and the skin.
TriangleTree treeOf(const Body& body) {
    std::vector<const TriMesh*> meshes;
    for (const Structure& structure : body.structures)
        meshes.push_back(hidesMuscles(structure.kind) ? &structure.mesh : nullptr);
    return TriangleTree(meshes);
}

/// Whether a ray from the muscle's surface meets the skin first. Pieces of the muscle itself do not
/// count.
bool seesSkin(const TriangleTree& tree, const Body& body, uint32_t muscle, Vec3 from,
              const Vec3& direction) {
    float reach = kReach;
    for (int hits = 0; hits < kOwnPieces && reach > 0; ++hits) {
        const auto hit = tree.firstHit(from, direction, reach);
        if (!hit) return false;
        if (hit->mesh != muscle) return body.structures[hit->mesh].kind == Kind::Skin;
        from += direction * (hit->distance + 1e-5f);
        reach -= hit->distance + 1e-5f;
    }
    return false;
}

float shareThatSeesSkin(const TriangleTree& tree, const Body& body, uint32_t muscle) {
    const TriMesh& mesh = body.structures[muscle].mesh;
    const std::vector<float> areas = vertexAreas(mesh);
    const std::vector<Vec3> normals =
        mesh.normals.size() == mesh.positions.size() ? mesh.normals : vertexNormals(mesh);
    const size_t step = std::max<size_t>(1, mesh.positions.size() / kRays) | 1;
    double open = 0, all = 0;
    for (size_t v = 0; v < mesh.positions.size(); v += step) {
        all += areas[v];
        if (seesSkin(tree, body, muscle, mesh.positions[v] + kLiftOff * normals[v], normals[v]))
            open += areas[v];
    }
    return all > 0 ? float(open / all) : 0.0f;
}

} // namespace

void classifyDepth(Body& body) {
    if (!body.skin() || std::ranges::none_of(body.structures, needsDepth)) return;
    const TriangleTree tree = treeOf(body);
    std::vector<uint32_t> muscles;
    std::vector<std::pair<uint32_t, StructureId>> rightOnes; // and their left counterparts
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        const Structure& structure = body.structures[s];
        if (!needsDepth(structure)) continue;
        const StructureId left =
            structure.side == Side::Right ? body.find(structure.id, Side::Left) : StructureId();
        if (left)
            rightOnes.emplace_back(s, left);
        else
            muscles.push_back(s);
    }
    inParallel(muscles.size(), [&](size_t i) {
        const float share = shareThatSeesSkin(tree, body, muscles[i]);
        body.structures[muscles[i]].depth = share > kShare ? Depth::Superficial : Depth::Deep;
    });
    for (const auto& [right, left] : rightOnes) body.structures[right].depth = body[left].depth;
}

} // namespace myo
