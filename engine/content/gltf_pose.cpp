#include "gltf_pose.hpp"

#include "gltf_accessor.hpp"

#include <fmt/format.h>
#include <glm/gtc/quaternion.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr size_t kMostInstances = 10'000;

Result<std::vector<glm::dmat4>> jointsOf(const GltfDocument& document, const PlacedNode& node,
                                         const std::vector<PlacedNode>& placed, int skinNumber) {
    const std::string label = labelOf(document, node.node);
    if (skinNumber < 0 || size_t(skinNumber) >= document.model.skins.size())
        return Error(fmt::format("{}: {} has skin {}, which does not exist", document.file(), label,
                                 skinNumber));
    const tinygltf::Skin& skin = document.model.skins[size_t(skinNumber)];
    std::vector<glm::dmat4> toJoint(skin.joints.size(), glm::dmat4(1));
    if (skin.inverseBindMatrices >= 0) {
        Result<std::vector<glm::dmat4>> read =
            readMatrices(document, skin.inverseBindMatrices, label + ", its skin");
        if (!read) return read.error();
        if (read->size() < toJoint.size())
            return Error(fmt::format("{}: {}: its skin has {} matrices for {} joints",
                                     document.file(), label, read->size(), toJoint.size()));
        std::copy_n(read->begin(), toJoint.size(), toJoint.begin());
    }
    std::vector<glm::dmat4> joints;
    for (size_t j = 0; j < skin.joints.size(); ++j) {
        const int joint = skin.joints[j];
        if (joint < 0 || size_t(joint) >= document.model.nodes.size())
            return Error(fmt::format("{}: {}: its skin has joint {}, which does not exist",
                                     document.file(), label, joint));
        const PlacedNode* place = nodeIn(placed, joint);
        joints.push_back((place ? place->worldFromMesh : glm::dmat4(1)) * toJoint[j]);
    }
    if (joints.empty()) joints.emplace_back(1);
    return joints;
}

/// An attribute of the extension; empty where it is absent.
template <class Vector>
Result<std::vector<Vector>> attributeOf(const GltfDocument& document, const tinygltf::Value& from,
                                        const char* key, const std::string& label) {
    std::vector<Vector> none;
    if (!from.IsObject() || !from.Has(key)) return none;
    const std::optional<uint64_t> accessor = countIn(from, key, 0);
    if (!accessor)
        return Error(
            fmt::format("{}: {}: {} of its instances is no accessor", document.file(), label, key));
    const Result<size_t> count = countOf(document, int(*accessor), label);
    if (!count) return count.error();
    if (*count > kMostInstances)
        return Error(fmt::format("{}: {} has {} instances, more than {}", document.file(), label,
                                 *count, kMostInstances));
    return readVectors<Vector>(document, int(*accessor), label + ", " + key);
}

} // namespace

Result<MeshPose> poseOf(const GltfDocument& document, const PlacedNode& placed,
                        const std::vector<PlacedNode>& all) {
    const tinygltf::Node& node = document.model.nodes[size_t(placed.node)];
    MeshPose pose;
    if (placed.mesh < 0) return pose;
    pose.morphWeights =
        node.weights.empty() ? document.meshes[size_t(placed.mesh)].weights : node.weights;
    if (node.skin < 0) return pose;
    Result<std::vector<glm::dmat4>> joints = jointsOf(document, placed, all, node.skin);
    if (!joints) return joints.error();
    pose.joints = std::move(*joints);
    return pose;
}

Status applyMorphs(const GltfDocument& document, const GltfPrimitive& primitive,
                   const std::string& name, const std::vector<double>& weights,
                   std::vector<Vec3>& positions) {
    for (size_t m = 0; m < primitive.morphs.size() && m < weights.size(); ++m) {
        if (weights[m] == 0 || primitive.morphs[m] < 0) continue;
        const Result<std::vector<Vec3>> moves = readVectors<Vec3>(
            document, primitive.morphs[m], fmt::format("{}, target {}", name, m), positions.size());
        if (!moves) return moves.error();
        for (size_t v = 0; v < positions.size(); ++v)
            positions[v] += float(weights[m]) * (*moves)[v];
    }
    return Done{};
}

void applySkin(const std::vector<glm::dmat4>& joints, const std::vector<Vec4>& jointsOf,
               const std::vector<Vec4>& weightsOf, TriMesh& mesh) {
    const bool isHung =
        jointsOf.size() == mesh.positions.size() && weightsOf.size() == jointsOf.size();
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        glm::dmat4 moved(0);
        double sum = 0;
        for (int k = 0; k < 4 && isHung; ++k) {
            const double weight = double(weightsOf[v][k]);
            const size_t joint = size_t(std::max(0.0f, jointsOf[v][k]));
            if (!(weight > 0) || joint >= joints.size()) continue;
            moved += weight * joints[joint];
            sum += weight;
        }
        moved = sum > 0 ? moved / sum : joints.front();
        mesh.positions[v] = Vec3(moved * glm::dvec4(mesh.positions[v], 1));
        const auto turned = [&](Vec3& direction) {
            const glm::dvec3 along = glm::dmat3(moved) * glm::dvec3(direction);
            const double length = glm::length(along);
            if (length > 0) direction = Vec3(along / length);
        };
        if (!mesh.normals.empty()) turned(mesh.normals[v]);
        if (!mesh.fibres.empty()) turned(mesh.fibres[v]);
    }
}

Result<std::vector<glm::dmat4>> instancesOf(const GltfDocument& document,
                                            const PlacedNode& placed) {
    const tinygltf::Node& node = document.model.nodes[size_t(placed.node)];
    std::vector<glm::dmat4> places{glm::dmat4(1)};
    const auto found = node.extensions.find("EXT_mesh_gpu_instancing");
    if (found == node.extensions.end() || !found->second.Has("attributes")) return places;
    const tinygltf::Value& from = found->second.Get("attributes");
    const std::string label = labelOf(document, placed.node);
    const auto shifts = attributeOf<Vec3>(document, from, "TRANSLATION", label);
    const auto turns = attributeOf<Vec4>(document, from, "ROTATION", label);
    const auto sizes = attributeOf<Vec3>(document, from, "SCALE", label);
    if (!shifts) return shifts.error();
    if (!turns) return turns.error();
    if (!sizes) return sizes.error();
    const size_t count = std::max({shifts->size(), turns->size(), sizes->size()});
    if (count == 0) return places;
    places.assign(count, glm::dmat4(1));
    for (size_t i = 0; i < count; ++i) {
        if (i < turns->size()) {
            const glm::dvec4 t((*turns)[i]);
            if (glm::length(t) > 1e-9)
                places[i] = glm::mat4_cast(glm::normalize(glm::dquat(t.w, t.x, t.y, t.z)));
        }
        for (int axis = 0; axis < 3 && i < sizes->size(); ++axis)
            places[i][axis] *= double((*sizes)[i][axis]);
        if (i < shifts->size()) places[i][3] = glm::dvec4((*shifts)[i], 1);
    }
    return places;
}

} // namespace myo
