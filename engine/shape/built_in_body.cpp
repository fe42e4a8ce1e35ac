#include <myofield/shape/built_in_body.hpp>

#include "beneath_skin.hpp"
#include "meshing.hpp"

#include <myofield/anatomy/depth.hpp>
#include <myofield/core/parallel.hpp>
#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/simplify.hpp>
#include <myofield/shape/contour_stack.hpp>
#include <myofield/shape/figures.hpp>
#include <myofield/shape/loft.hpp>
#include <myofield/shape/sculpt.hpp>
#include <myofield/shape/skin_patch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace myo {
namespace {

constexpr const char* kAttribution =
    "Based on BodyParts3D, © The Database Center for Life Science, CC BY-SA 2.1 Japan; "
    "this body: CC BY-SA 4.0";

/// Gives each vertex of a mesh the muscle streams of the nearest vertex of another mesh.
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

TriMesh meshOf(const Figure& figure, const DetailsByFigure& details) {
    if (!figure.stack) return meshOf(figure.pieces);
    StackMeshing how = meshingOf(figure);
    if (const auto found = details.find(figure.name); found != details.end())
        how.sculpting = [&of = found->second, edge = how.edge](TriMesh& mesh) {
            sculpt(mesh, of, edge);
        };
    TriMesh mesh = meshOf(*figure.stack, how);
    if (!figure.pieces.empty()) transferStreams(meshOf(figure.pieces), mesh);
    return mesh;
}

/// Roughly how much work a figure is. Large figures are begun first.
size_t workOf(const Figure& figure) {
    if (figure.kind == Kind::Skin) return SIZE_MAX;
    if (!figure.stack) return 0;
    const RectilinearGrid grid = meshingOf(figure).grid;
    return grid.axes[0].size() * grid.axes[1].size() * grid.axes[2].size();
}

std::vector<TriMesh> meshesOf(const std::vector<Figure>& figures, const DetailsByFigure& details) {
    std::vector<std::pair<size_t, size_t>> order; // work, index
    for (size_t i = 0; i < figures.size(); ++i) order.emplace_back(workOf(figures[i]), i);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<TriMesh> meshes(figures.size());
    inParallel(order.size(), [&](size_t i) {
        const size_t figure = order[i].second;
        meshes[figure] = meshOf(figures[figure], details);
    });
    return meshes;
}

using NamesByMesh = std::map<std::string, NamedStructure>;

/// The entries of the map by mesh name; paired ones by the left name.
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

/// What the figure is, with the figure's name for the mesh.
NamedStructure namedAs(const Figure& figure, const NamesByMesh& byMesh) {
    if (!figure.id.empty())
        return {figure.name, figure.id, figure.kind, {}, figure.isShownByDefault};
    NamedStructure named = byMesh.at(figure.name);
    named.mesh = figure.name;
    return named;
}

/// Adds the structure and, if it is paired, the right one, still without a mesh.
void addStructures(const NamedStructure& named, bool isPaired, TriMesh&& mesh, Body& body) {
    Structure structure;
    structure.id = named.id;
    structure.name = displayName(named.mesh);
    structure.kind = named.kind;
    structure.side = isPaired ? Side::Left : Side::Median;
    structure.fma = named.fma[0];
    structure.isShownByDefault = named.isShownByDefault;
    body.structures.push_back(structure);
    body.structures.back().mesh = std::move(mesh);
    if (!isPaired) return;
    structure.side = Side::Right;
    structure.fma = named.fma[1];
    body.structures.push_back(std::move(structure));
}

/// Simplifies the meshes of lofts. Those of stacks are simplified already.
void simplifyLofts(const std::vector<Figure>& figures, Body& body) {
    std::vector<uint32_t> lofts;
    uint32_t s = 0;
    for (const Figure& figure : figures) {
        if (!figure.stack) lofts.push_back(s);
        s += figure.isPaired ? 2 : 1;
    }
    inParallel(lofts.size(), [&](size_t i) {
        TriMesh& mesh = body.structures[lofts[i]].mesh;
        simplify(mesh, simplificationOf(boundsOf(mesh)));
    });
}

/// Adds the pieces of skin that stay when the skin is taken away.
void addSkinPatches(const std::vector<SkinPatch>& patches, Body& body) {
    const StructureId skin = body.skin();
    for (const SkinPatch& patch : patches)
        addStructures({patch.name, patch.id, Kind::Connective, {}, true}, patch.isPaired,
                      meshOf(patch, body[skin].mesh), body);
}

/// Makes the meshes of right structures. Each follows the left one in the list.
void mirrorRightSide(Body& body) {
    for (size_t s = 1; s < body.structures.size(); ++s)
        if (body.structures[s].side == Side::Right)
            body.structures[s].mesh = mirrorImage(body.structures[s - 1].mesh);
}

/// Cuts right patches from the right side of the skin, which is not quite the left one's image:
/// folds of the ear differ.
void cutRightPatches(const std::vector<SkinPatch>& patches, Body& body) {
    const TriMesh turned = mirrorImage(body[body.skin()].mesh);
    for (const SkinPatch& patch : patches)
        if (const StructureId right = body.find(patch.id, Side::Right))
            body.structures[right.index].mesh = mirrorImage(meshOf(patch, turned));
}

/// Reads both tables of details. Each detail must belong to a figure with a stack.
Result<DetailsByFigure> detailsOf(const std::filesystem::path& folder,
                                  const std::vector<Figure>& figures) {
    DetailsByFigure details;
    Error error;
    for (const char* table : {"skin_details.toml", "bone_details.toml"})
        if (const Status read = readDetails(folder / table, details); !read)
            error.reasons.insert(error.reasons.end(), read.error().reasons.begin(),
                                 read.error().reasons.end());
    for (const auto& [name, of] : details)
        if (std::ranges::none_of(
                figures, [&](const Figure& figure) { return figure.stack && figure.name == name; }))
            error.reasons.push_back(fmt::format("{}: details on \"{}\", which is no contour stack",
                                                folder.string(), name));
    if (!error.reasons.empty()) return error;
    return details;
}

} // namespace

Result<Body> buildBody(const std::filesystem::path& folder, const NameMap& names) {
    Result<std::vector<Figure>> figures = readFigures(folder);
    if (!figures) return figures.error();
    const Result<DetailsByFigure> details = detailsOf(folder, *figures);
    if (!details) return details.error();
    const Result<std::vector<SkinPatch>> patches = readSkinPatches(folder / "skin_patches.toml");
    if (!patches) return patches.error();
    const NamesByMesh byMesh = namesByMesh(names);
    Error error;
    for (const Figure& figure : *figures)
        if (figure.id.empty() && !byMesh.contains(figure.name))
            error.reasons.push_back(
                fmt::format("{}: the map {} has no structure with the mesh name \"{}\"",
                            folder.string(), names.name, figure.name));
    if (!error.reasons.empty()) return error;

    std::vector<TriMesh> meshes = meshesOf(*figures, *details);
    Body body;
    body.name = "myofield built-in body";
    body.attribution = kAttribution;
    body.isBuiltIn = true;
    for (size_t i = 0; i < figures->size(); ++i)
        addStructures(namedAs((*figures)[i], byMesh), (*figures)[i].isPaired, std::move(meshes[i]),
                      body);
    classifyDepth(body);
    keepBeneathSkin(body);
    simplifyLofts(*figures, body);
    addSkinPatches(*patches, body);
    mirrorRightSide(body);
    cutRightPatches(*patches, body);
    return body;
}

} // namespace myo
