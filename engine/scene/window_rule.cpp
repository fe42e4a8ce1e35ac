#include <myofield/scene/window_rule.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kNearShare = 0.5f; ///< of a muscle, for it to lie on the near side
constexpr size_t kFewestSamples = 8;

/// Whether a place is nearer to the skin in front than to that behind. What sticks out of the skin
/// has none in front.
bool isNearSide(const Surface& skin, const Vec3& place, const Vec3& toEye) {
    const std::optional<SurfacePoint> front = skin.castRay(place, toEye);
    if (!front) return true;
    const std::optional<SurfacePoint> back = skin.castRay(place, -toEye);
    return !back || glm::distance(place, front->position) <= glm::distance(place, back->position);
}

/// Whether the view draws a chosen structure as something solid, whatever its layer's opacity.
bool isSolid(const Structure& structure, const ViewState& state) {
    const StructureKey key{structure.id, structure.side};
    return !state.hidden.contains(key) && !state.ghosted.contains(key) &&
           (state.isolated.empty() || state.isolated.contains(key));
}

} // namespace

WindowCut windowCutOf(const Structure& structure) {
    const bool isHard = structure.kind == Kind::Bone || structure.kind == Kind::Cartilage;
    return isHard ? WindowCut::Ghosted : WindowCut::Taken;
}

float nearSideShare(const Placement& placement, StructureId structure, const Camera& camera,
                    size_t samples) {
    const TriMesh& mesh = placement.body()[structure].mesh;
    const Vec3 eye = camera.eye();
    const auto faces = [&](size_t v) {
        return glm::dot(mesh.normals[v], eye - mesh.positions[v]) > 0;
    };
    size_t facing = 0;
    for (size_t v = 0; v < mesh.positions.size(); ++v) facing += faces(v) ? 1 : 0;
    const size_t stride = std::max<size_t>(1, facing / std::max<size_t>(1, samples));
    size_t seen = 0, taken = 0, near_ = 0;
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        if (!faces(v) || seen++ % stride != 0) continue;
        ++taken;
        const Vec3 toEye = glm::normalize(eye - mesh.positions[v]);
        near_ += isNearSide(placement.skin(), mesh.positions[v], toEye) ? 1 : 0;
    }
    return taken == 0 ? 0.0f : float(near_) / float(taken);
}

std::vector<StructureId> windowed(const Stage& stage, const ViewState& state, const Camera& camera,
                                  WindowRule rule, size_t mostSamples) {
    std::vector<StructureId> parts;
    if (state.uncover <= 0 || !stage.isPlaced()) return parts;
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    for (uint32_t s = 0; s < isSelected.size(); ++s)
        if (isSelected[s] && isSolid(stage.body().structures[s], state)) parts.push_back({s});
    if (rule == WindowRule::OwnView) return parts;
    const size_t samples =
        std::clamp(mostSamples / std::max<size_t>(1, parts.size()), kFewestSamples, size_t(64));
    std::erase_if(parts, [&](StructureId part) {
        return nearSideShare(stage.placement(), part, camera, samples) < kNearShare;
    });
    return parts;
}

} // namespace myo
