#include "commands/site_body.hpp"

#include "commands/base64.hpp"
#include "commands/openness.hpp"

#include <myofield/geometry/coarsen.hpp>
#include <myofield/render/plain_colours.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/heat_colours.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// Metres that the surface may be off by, one try after the other. Skin keeps as many triangles as
/// half of it, a quarter of it and so on: heat is known at its vertices only.
constexpr std::array kOff{0.0006f, 0.0012f, 0.0024f, 0.0048f};
constexpr size_t kMostSkinTriangles = 120'000;
constexpr size_t kFewestTriangles = 24;
constexpr size_t kWordsOfVertex = 6;   ///< place (3), normal, openness and belly, strand or region
constexpr float kStrandSteps = 50'000; ///< of a strand's coordinate, a metre
constexpr size_t kBytesOfDescription = 400'000; ///< about, for all structures of a full atlas
constexpr float kWash = 0.8f; ///< as in pictures: what is not chosen while something is

/// A unit vector in two bytes. Source: Cigolle and others, A Survey of Efficient Representations
/// for Independent Unit Vectors, JCGT 2014 (octahedral).
uint16_t octahedral(const Vec3& normal) {
    const float sum = std::abs(normal.x) + std::abs(normal.y) + std::abs(normal.z);
    Vec2 flat = Vec2(normal) / std::max(sum, 1e-9f);
    if (normal.z < 0)
        flat = Vec2((1 - std::abs(flat.y)) * (flat.x < 0 ? -1.0f : 1.0f),
                    (1 - std::abs(flat.x)) * (flat.y < 0 ? -1.0f : 1.0f));
    const auto byte = [](float x) { return uint16_t(std::lround((x * 0.5f + 0.5f) * 255)); };
    return uint16_t(byte(flat.x) << 8 | byte(flat.y));
}

/// 0, tendon, to 254, belly; 255 where the mesh does not say.
uint16_t bellyOf(const TriMesh& mesh, uint32_t vertex) {
    return knowsStrand(mesh, vertex)
               ? uint16_t(std::lround(std::clamp(mesh.strands[vertex].y, 0.0f, 1.0f) * 254))
               : uint16_t(255);
}

uint16_t strandOf(const TriMesh& mesh, uint32_t vertex) {
    if (!knowsStrand(mesh, vertex)) return 0;
    // Strands are noise of some centimetres: where a coordinate wraps round, nobody sees it.
    return uint16_t(std::lround(mesh.strands[vertex].x * kStrandSteps) & 0xffff);
}

const char* layerNameOf(const Structure& structure) {
    switch (structure.kind) {
    case Kind::Skin: return "skin";
    case Kind::Bone:
    case Kind::Cartilage: return "bones";
    case Kind::Muscle: return structure.depth == Depth::Deep ? "deep" : "outer";
    case Kind::Connective:
    case Kind::Other: break;
    }
    return "soft";
}

Json numbers(const Vec3& v) {
    Json list = Json::array();
    for (int k = 0; k < 3; ++k) list.push_back(std::round(double(v[k]) * 1e4) / 1e4);
    return list;
}

/// The heat colours of all palettes as bytes, sRGB: two rows a palette, as in the program's pictures.
std::string heatColours() {
    std::vector<uint8_t> bytes;
    for (int palette = 0; palette < kPaletteCount; ++palette)
        for (const bool isEssential : {true, false})
            for (int step = 0; step < kHeatSteps; ++step) {
                const Vec3 colour =
                    heatColour(Palette(palette), isEssential, float(step) / (kHeatSteps - 1));
                for (int k = 0; k < 3; ++k) bytes.push_back(uint8_t(std::lround(colour[k] * 255)));
            }
    return base64(bytes);
}

/// How every structure is drawn where nothing is hidden; variants that are shown only when chosen
/// are chosen.
std::vector<DrawItem> looksOf(const Workspace& workspace) {
    ViewState state;
    state.layers = {1, 1, 1, 1};
    state.uncover = 0;
    for (const Structure& structure : workspace.body().structures)
        if (!structure.isShownByDefault && structure.kind == Kind::Muscle)
            state.selection.push_back({structure.id, {}});
    std::vector<DrawItem> looks(workspace.body().structures.size());
    for (const DrawItem& item : makeDrawList(workspace.stage(), state).items)
        looks[item.structure.index] = item;
    return looks;
}

} // namespace

Result<SiteBody> SiteBody::make(const Workspace& workspace) {
    SiteBody made;
    const Body& body = workspace.body();
    made.offsets_ = vertexOffsets(body);
    size_t level = 0;
    do made.coarsen(body, level++);
    while (made.bytes() > kMostBytes && level < kOff.size());
    if (made.bytes() > kMostBytes)
        return Error(fmt::format("{}: this body has too many parts for a page of {} MB", body.name,
                                 kMostBytes / 1'000'000));
    made.number(body);
    made.pack(workspace);
    made.describe(workspace);
    return made;
}

void SiteBody::coarsen(const Body& body, size_t level) {
    pieces_.clear();
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        const Structure& structure = body.structures[s];
        const TriMesh& mesh = structure.mesh;
        const bool isShown = structure.isShownByDefault || structure.kind == Kind::Muscle;
        if (!isShown || mesh.triangles.empty()) continue;
        const Coarsening how =
            structure.kind == Kind::Skin
                ? Coarsening{1, std::min(mesh.triangles.size() / 2, kMostSkinTriangles) >> level}
                : Coarsening{kOff[level], kFewestTriangles};
        Piece piece{{s}, coarsened(mesh, cornersOf(mesh), how), {}};
        std::vector<uint32_t> numberOf(mesh.positions.size(), kLeftOut);
        for (uint32_t& corner : piece.corners) {
            if (numberOf[corner] == kLeftOut) {
                numberOf[corner] = uint32_t(piece.vertices.size());
                piece.vertices.push_back(corner);
            }
            corner = numberOf[corner];
        }
        pieces_.push_back(std::move(piece));
    }
}

size_t SiteBody::bytes() const {
    size_t vertices = 0, corners = 0;
    for (const Piece& piece : pieces_) {
        vertices += piece.vertices.size();
        corners += piece.corners.size() * (piece.isWide() ? 4 : 2);
    }
    return base64Size(vertices * 2 * kWordsOfVertex) + base64Size(corners) + kBytesOfDescription;
}

void SiteBody::number(const Body& body) {
    pageVertex_.assign(offsets_.back(), kLeftOut);
    pageStructure_.assign(body.structures.size(), kLeftOut);
    Box box;
    uint32_t next = 0;
    for (uint32_t p = 0; p < pieces_.size(); ++p) {
        const Piece& piece = pieces_[p];
        pageStructure_[piece.structure.index] = p;
        for (const uint32_t vertex : piece.vertices) {
            pageVertex_[offsets_[piece.structure.index] + vertex] = next++;
            box.include(body[piece.structure].mesh.positions[vertex]);
        }
    }
    const Vec3 extent = box.extent();
    low_ = box.low;
    step_ = std::max({extent.x, extent.y, extent.z}) / 65535;
}

void SiteBody::pack(const Workspace& workspace) {
    const Openness openness(workspace.body());
    for (const Piece& piece : pieces_)
        packPiece(workspace, piece, openness.at(workspace.body()[piece.structure], piece.vertices));
}

void SiteBody::packPiece(const Workspace& workspace, const Piece& piece,
                         const std::vector<uint8_t>& openness) {
    const TriMesh& mesh = workspace.body()[piece.structure].mesh;
    const bool hasRegions = piece.structure == workspace.placement().skinId();
    for (size_t i = 0; i < piece.vertices.size(); ++i) {
        const uint32_t v = piece.vertices[i];
        const Vec3 place = (mesh.positions[v] - low_) / step_;
        for (int k = 0; k < 3; ++k)
            vertices_.push_back(uint16_t(std::clamp(std::lround(place[k]), 0l, 65535l)));
        vertices_.push_back(octahedral(mesh.normals[v]));
        vertices_.push_back(uint16_t(openness[i] << 8 | bellyOf(mesh, v)));
        const RegionId region =
            hasRegions ? workspace.placement().regions().at(v).region : RegionId{};
        vertices_.push_back(hasRegions ? uint16_t(region ? region.index + 1 : 0)
                                       : strandOf(mesh, v));
    }
    for (const uint32_t corner : piece.corners)
        for (int byte = 0; byte < (piece.isWide() ? 4 : 2); ++byte)
            corners_.push_back(uint8_t(corner >> (8 * byte)));
}

void SiteBody::describe(const Workspace& workspace) {
    const std::vector<DrawItem> looks = looksOf(workspace);
    Json structures = Json::array();
    for (const Piece& piece : pieces_) {
        const Structure& structure = workspace.body()[piece.structure];
        DrawItem item = looks[piece.structure.index];
        const PlainColours plain = plainColours(item);
        item.wash = structure.kind == Kind::Skin ? 0 : kWash;
        const PlainColours washed = plainColours(item);
        Json entry{{"id", structure.id},
                   {"name", structure.name},
                   {"side", nameOf(structure.side)},
                   {"layer", layerNameOf(structure)},
                   {"vertices", piece.vertices.size()},
                   {"corners", piece.corners.size()},
                   {"plain", numbers(plain.whole)},
                   {"washed", numbers(washed.whole)},
                   {"shine", numbers({plain.gloss, plain.tendonGloss, plain.grain})}};
        if (structure.kind == Kind::Muscle) {
            entry["tendon"] = Json::array({numbers(plain.tendon), numbers(washed.tendon)});
            if (const MuscleId m = workspace.placement().parts().muscleOf(piece.structure))
                entry["muscle"] = workspace.atlas()[m].id;
        }
        if (piece.isWide()) entry["wide"] = true;
        if (!structure.isShownByDefault) entry["variant"] = true;
        if (piece.structure == workspace.placement().skinId()) entry["regions"] = true;
        structures.push_back(std::move(entry));
    }
    Json regions = Json::array();
    for (const Region& region : workspace.atlas().regions)
        regions.push_back({region.id, region.label});
    Json local = Json::array();
    for (int palette = 0; palette < kPaletteCount; ++palette)
        local.push_back(numbers(linearFromSrgb(localPainColour(Palette(palette)))));
    const Body& body = workspace.body();
    Json all{{"name", body.name},  {"attribution", body.attribution}, {"low", numbers(low_)},
             {"step", step_},      {"heat", heatColours()},           {"local", local},
             {"regions", regions}, {"structures", structures}};
    description_ = all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string SiteBody::script() const {
    const std::span<const uint8_t> vertices(reinterpret_cast<const uint8_t*>(vertices_.data()),
                                            vertices_.size() * sizeof(uint16_t));
    return fmt::format("myofield.body({},\n\"{}\",\n\"{}\");\n", description_, base64(vertices),
                       base64(corners_));
}

} // namespace myo
