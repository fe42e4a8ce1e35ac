#include <myofield/shape/built_in_body.hpp>

#include "depth.hpp"
#include "parallel.hpp"

#include <myofield/shape/contour_stack.hpp>
#include <myofield/shape/figures.hpp>
#include <myofield/shape/loft.hpp>
#include <myofield/shape/remesh.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace myo {
namespace {

constexpr const char* kAttribution =
    "Shapes measured on BodyParts3D, (c) The Database Center for Life Science, CC BY-SA 2.1 Japan; "
    "this body: CC BY-SA 4.0";

/// Grid spacing and edge length of a bone's stack, metres.
struct Fineness {
    float grid, edge;
};

Fineness finenessOf(const std::string& name) {
    if (name == "skull") return {0.0014f, 0.0026f};
    if (name == "left femur") return {0.0014f, 0.0022f};
    if (name == "left scapula") return {0.0006f, 0.0022f}; // a plate of 1 mm in places
    if (name == "diaphragm") return {0.0012f, 0.0030f};
    return {0.0012f, 0.0022f};
}

StackMeshing plainMeshing(const Figure& figure) {
    const Fineness fine = finenessOf(figure.name);
    StackMeshing how;
    how.grid = gridAround(*figure.stack, fine.grid);
    how.onlyLargest = figure.name == "skull";
    how.edge = [edge = fine.edge](const Vec3&) { return edge; };
    return how;
}

/// A box of the left half with its own edge length, reaching its surroundings over a ramp.
struct FineBox {
    Vec3 low, high;
    float edge, ramp;
};

constexpr float kFar = 10; // metres: no limit

// Face, hand, foot and ear need more than the rest of the skin.
const FineBox kFineBoxes[] = {
    {{0, 1.46f, 0.11f}, {kFar, kFar, kFar}, 0.0032f, 0.06f},
    {{0.21f, -kFar, -kFar}, {kFar, 0.80f, kFar}, 0.0028f, 0.05f},
    {{0, -kFar, -kFar}, {kFar, 0.045f, kFar}, 0.0036f, 0.06f},
    {{0.064f, 1.482f, 0.07f}, {kFar, 1.548f, 0.115f}, 0.0019f, 0.04f},
};

float skinEdge(const Vec3& place) {
    constexpr float kPlain = 0.006f;
    const Vec3 left(std::abs(place.x), place.y, place.z);
    float edge = kPlain;
    for (const FineBox& box : kFineBoxes) {
        const Vec3 outside = left - glm::clamp(left, box.low, box.high);
        const float share = std::min(1.0f, glm::length(outside) / box.ramp);
        edge = std::min(edge, box.edge + (kPlain - box.edge) * share);
    }
    return edge;
}

struct Spacing {
    float upTo, step; ///< metres
};

std::vector<float> spacedAxis(float from, float to, std::initializer_list<Spacing> spacings) {
    std::vector<float> axis{from};
    for (const Spacing& part : spacings)
        while (axis.back() < std::min(part.upTo, to)) axis.push_back(axis.back() + part.step);
    return axis;
}

StackMeshing skinMeshing(const ContourStack& stack) {
    const RectilinearGrid around = gridAround(stack, 0.006f);
    const auto last = [&](size_t axis) { return around.axes[axis].back(); };
    StackMeshing how;
    how.grid.axes[0] = spacedAxis(
        0, last(0), {{0.052f, 0.003f}, {0.093f, 0.0020f}, {0.21f, 0.0045f}, {kFar, 0.0022f}});
    how.grid.axes[1] = spacedAxis(around.axes[1].front(), last(1),
                                  {{0.07f, 0.0034f}, {0.19f, 0.0022f}, {kFar, 0.0030f}});
    how.grid.axes[2] = spacedAxis(around.axes[2].front(), last(2),
                                  {{0.085f, 0.0024f},
                                   {0.66f, 0.0050f},
                                   {0.83f, 0.0022f},
                                   {1.46f, 0.0050f},
                                   {1.48f, 0.0026f},
                                   {1.55f, 0.0020f},
                                   {kFar, 0.0027f}});
    how.emptyReach = 0.0015f;
    how.emptyDepth = 0.006f;
    how.onlyLargest = true;
    how.smoothing = 8;
    how.remeshing = 7;
    how.edge = skinEdge;
    return how;
}

/// Gives a mesh the muscle streams of the nearest vertex of another.
void transferStreams(const TriMesh& from, TriMesh& to) {
    for (size_t v = 0; v < to.positions.size(); ++v) {
        size_t best = 0;
        float least = std::numeric_limits<float>::max();
        for (size_t w = 0; w < from.positions.size(); ++w) {
            const Vec3 apart = from.positions[w] - to.positions[v];
            const float squared = glm::dot(apart, apart);
            if (squared < least) least = squared, best = w;
        }
        to.places.push_back(from.places[best]);
        to.strands.push_back(from.strands[best]);
        const Vec3 normal = to.normals[v];
        const Vec3 flat = from.fibres[best] - normal * glm::dot(normal, from.fibres[best]);
        to.fibres.push_back(glm::length(flat) > 0.1f ? glm::normalize(flat) : from.fibres[best]);
    }
}

TriMesh meshOf(const Figure& figure) {
    if (!figure.stack) return meshOf(figure.pieces);
    const bool isSkin = figure.kind == Kind::Skin;
    TriMesh mesh =
        meshOf(*figure.stack, isSkin ? skinMeshing(*figure.stack) : plainMeshing(figure));
    if (!figure.pieces.empty()) transferStreams(meshOf(figure.pieces), mesh);
    return mesh;
}

/// How much work a figure is, roughly: the large ones are begun first.
size_t workOf(const Figure& figure) {
    if (figure.kind == Kind::Skin) return SIZE_MAX;
    if (!figure.stack) return 0;
    const RectilinearGrid grid = plainMeshing(figure).grid;
    return grid.axes[0].size() * grid.axes[1].size() * grid.axes[2].size();
}

std::vector<TriMesh> meshesOf(const std::vector<Figure>& figures) {
    std::vector<std::pair<size_t, size_t>> order; // work, index
    for (size_t i = 0; i < figures.size(); ++i) order.emplace_back(workOf(figures[i]), i);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<TriMesh> meshes(figures.size());
    inParallel(order.size(), [&](size_t i) {
        const size_t figure = order[i].second;
        meshes[figure] = meshOf(figures[figure]);
    });
    return meshes;
}

using NamesByMesh = std::map<std::string, NamedStructure>;

/// The map's entries by their left mesh names.
NamesByMesh namesByMesh(const NameMap& names) {
    NamesByMesh byMesh;
    for (const NamedStructure& named : names.structures) {
        std::string mesh = named.mesh;
        constexpr std::string_view kSide = "{side}";
        if (const size_t at = mesh.find(kSide); at != std::string::npos)
            mesh.replace(at, kSide.size(), "left");
        byMesh.emplace(std::move(mesh), named);
    }
    // The figures join the bones of the skull, which no source has as one mesh.
    byMesh.try_emplace("skull", NamedStructure{"skull", "skull", Kind::Bone, {}, true});
    return byMesh;
}

void addStructures(const Figure& figure, const NamedStructure& named, TriMesh&& mesh, Body& body) {
    Structure structure;
    structure.id = named.id;
    structure.name = displayName(figure.name);
    structure.kind = named.kind;
    structure.side = figure.isPaired ? Side::Left : Side::Median;
    structure.fma = named.fma[0];
    structure.isShownByDefault = named.isShownByDefault;
    structure.mesh = std::move(mesh);
    body.structures.push_back(std::move(structure));
    if (!figure.isPaired) return;
    Structure other = body.structures.back();
    other.side = Side::Right;
    other.fma = named.fma[1];
    other.mesh = mirrorImage(other.mesh);
    body.structures.push_back(std::move(other));
}

} // namespace

Result<Body> buildBody(const std::filesystem::path& folder, const NameMap& names) {
    Result<std::vector<Figure>> figures = readFigures(folder);
    if (!figures) return figures.error();
    const NamesByMesh byMesh = namesByMesh(names);
    Error error;
    for (const Figure& figure : *figures)
        if (!byMesh.contains(figure.name))
            error.reasons.push_back(
                fmt::format("{}: the map {} has no structure with the mesh name \"{}\"",
                            folder.string(), names.name, figure.name));
    if (!error.reasons.empty()) return error;

    std::vector<TriMesh> meshes = meshesOf(*figures);
    Body body;
    body.name = "myofield built-in body";
    body.attribution = kAttribution;
    body.isBuiltIn = true;
    for (size_t i = 0; i < figures->size(); ++i)
        addStructures((*figures)[i], byMesh.at((*figures)[i].name), std::move(meshes[i]), body);
    setDepths(body);
    return body;
}

} // namespace myo
