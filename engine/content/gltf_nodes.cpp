#include "gltf_nodes.hpp"

#include <fmt/format.h>
#include <glm/gtc/quaternion.hpp>
#include <glm/gtc/type_ptr.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace myo {
namespace {

bool areFiniteNumbers(const std::vector<double>& numbers) {
    return std::ranges::all_of(numbers, [](double number) { return std::abs(number) < 1e15; });
}

/// The node's own transform; false when its numbers are too few, too many or not finite.
bool readTransform(const tinygltf::Node& node, glm::dmat4& parentFromNode) {
    const auto hasSize = [](const std::vector<double>& numbers, size_t size) {
        return numbers.empty() || (numbers.size() == size && areFiniteNumbers(numbers));
    };
    if (!hasSize(node.matrix, 16) || !hasSize(node.translation, 3) || !hasSize(node.rotation, 4) ||
        !hasSize(node.scale, 3))
        return false;
    parentFromNode = glm::dmat4(1);
    if (!node.matrix.empty()) {
        parentFromNode = glm::make_mat4(node.matrix.data());
        return true;
    }
    if (!node.rotation.empty()) {
        const std::vector<double>& r = node.rotation;
        const glm::dquat rotation(r[3], r[0], r[1], r[2]);
        const double length = glm::length(rotation);
        if (length < 1e-9) return false;
        parentFromNode = glm::mat4_cast(rotation / length);
    }
    if (!node.scale.empty())
        for (int axis = 0; axis < 3; ++axis) parentFromNode[axis] *= node.scale[size_t(axis)];
    if (!node.translation.empty())
        parentFromNode[3] =
            glm::dvec4(node.translation[0], node.translation[1], node.translation[2], 1);
    return true;
}

std::vector<int> rootsOf(const tinygltf::Model& model) {
    if (!model.scenes.empty()) {
        std::set<int> roots; // a node may stand in several scenes
        for (const tinygltf::Scene& scene : model.scenes)
            roots.insert(scene.nodes.begin(), scene.nodes.end());
        return {roots.begin(), roots.end()};
    }
    std::vector<bool> isChild(model.nodes.size(), false);
    for (const tinygltf::Node& node : model.nodes)
        for (const int child : node.children)
            if (child >= 0 && size_t(child) < isChild.size()) isChild[size_t(child)] = true;
    std::vector<int> roots;
    for (size_t n = 0; n < model.nodes.size(); ++n)
        if (!isChild[n]) roots.push_back(int(n));
    return roots;
}

} // namespace

std::string labelOf(const GltfDocument& document, int node) {
    std::string name = document.model.nodes[size_t(node)].name.substr(0, 80);
    return name.empty() ? fmt::format("node {}", node) : fmt::format("node {} \"{}\"", node, name);
}

Result<std::vector<PlacedNode>> placedNodes(const GltfDocument& document) {
    struct Visit {
        int node;
        int parent;
        glm::dmat4 worldFromParent;
    };
    const tinygltf::Model& model = document.model;
    std::vector<Visit> open;
    for (const int root : rootsOf(model)) open.push_back({root, -1, glm::dmat4(1)});
    std::vector<bool> isPlaced(model.nodes.size(), false);
    std::vector<PlacedNode> placed;
    while (!open.empty()) {
        const Visit visit = open.back();
        open.pop_back();
        if (visit.node < 0 || size_t(visit.node) >= model.nodes.size())
            return Error(fmt::format(
                "{}: {} names node {}, which does not exist", document.file(),
                visit.parent < 0 ? "its scene" : labelOf(document, visit.parent), visit.node));
        const std::string label = document.file() + ": " + labelOf(document, visit.node);
        if (isPlaced[size_t(visit.node)])
            return Error(label + " stands in two places, or in itself");
        isPlaced[size_t(visit.node)] = true;
        const tinygltf::Node& node = model.nodes[size_t(visit.node)];
        glm::dmat4 parentFromNode;
        if (!readTransform(node, parentFromNode))
            return Error(label + " has a transform that is not one");
        const glm::dmat4 worldFromNode = visit.worldFromParent * parentFromNode;
        if (!std::isfinite(glm::determinant(worldFromNode)))
            return Error(label + " is moved out of all bounds");
        if (node.mesh < -1 || (node.mesh >= 0 && size_t(node.mesh) >= document.meshes.size()))
            return Error(fmt::format("{} has mesh {}, which does not exist", label, node.mesh));
        placed.push_back({visit.node, node.mesh, visit.parent, worldFromNode});
        for (const int child : node.children) open.push_back({child, visit.node, worldFromNode});
    }
    std::ranges::sort(placed, {}, &PlacedNode::node);
    return placed;
}

const PlacedNode* nodeIn(const std::vector<PlacedNode>& placed, int node) {
    const auto found = std::ranges::lower_bound(placed, node, {}, &PlacedNode::node);
    return found != placed.end() && found->node == node ? &*found : nullptr;
}

void transform(TriMesh& mesh, const glm::dmat4& worldFromMesh) {
    if (worldFromMesh == glm::dmat4(1)) return;
    const glm::dmat3 linear(worldFromMesh);
    const double volume = glm::determinant(linear);
    // The cofactor matrix turns normals as the inverse transpose does, but needs no division.
    const glm::dmat3 turn(glm::cross(linear[1], linear[2]), glm::cross(linear[2], linear[0]),
                          glm::cross(linear[0], linear[1]));
    const double facing = volume < 0 ? -1 : 1;
    bool isFlattened = false;
    for (Vec3& position : mesh.positions) position = Vec3(worldFromMesh * glm::dvec4(position, 1));
    for (Vec3& normal : mesh.normals) {
        const glm::dvec3 turned = facing * (turn * glm::dvec3(normal));
        const double length = glm::length(turned);
        if (length > 0) normal = Vec3(turned / length);
        isFlattened |= !(length > 0);
    }
    for (Vec3& fibre : mesh.fibres) {
        const glm::dvec3 turned = linear * glm::dvec3(fibre);
        const double length = glm::length(turned);
        fibre = length > 0 ? Vec3(turned / length) : Vec3(0);
    }
    for (Vec2& strand : mesh.strands) strand.x *= float(std::cbrt(std::abs(volume)));
    if (volume < 0)
        for (Triangle& t : mesh.triangles) std::swap(t.y, t.z);
    if (isFlattened) mesh.normals = vertexNormals(mesh);
}

} // namespace myo
