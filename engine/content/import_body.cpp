#include <myofield/content/import_body.hpp>

#include "gltf_nodes.hpp"
#include "import_foreign.hpp"
#include "import_frame.hpp"
#include "import_join.hpp"
#include "import_obj.hpp"
#include "import_optimise.hpp"
#include "import_piece.hpp"
#include "import_refine.hpp"
#include "import_shape.hpp"
#include "import_sides.hpp"
#include "import_surface.hpp"

#include <myofield/core/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace fs = std::filesystem;

namespace myo {
namespace {

/// The longest edge of a skin. Pain is a field on its vertices: on a coarser skin its edges would
/// look jagged.
constexpr float kLongestSkinEdge = 0.007f;
constexpr size_t kMostSkinTriangles = 2'000'000;

std::string endingOf(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& c : extension) c = (c >= 'A' && c <= 'Z') ? char(c - 'A' + 'a') : c;
    return extension;
}

Result<RawBody> readAny(const fs::path& path) {
    const std::string ending = endingOf(path);
    if (ending == ".glb" || ending == ".gltf") return readGltf(path);
    return ending == ".obj" ? readObj(path) : readForeign(path);
}

void addAttribution(Body& body, const std::string& attribution) {
    if (attribution.empty() || body.attribution.find(attribution) != std::string::npos) return;
    body.attribution += (body.attribution.empty() ? "" : "; ") + attribution;
}

/// Welds, orders and, for a skin, refines a mesh.
void finish(Structure& structure) {
    TriMesh& mesh = structure.mesh;
    if (mesh.normals
            .empty()) { // vertices at one place are welded first, so that normals are smooth
        optimise(mesh);
        mesh.normals = vertexNormals(mesh);
    }
    optimise(mesh);
    const bool isBare = mesh.places.empty() && mesh.fibres.empty() && mesh.strands.empty();
    if (structure.kind != Kind::Skin || !isBare) return;
    splitLongEdges(mesh, kLongestSkinEdge, kMostSkinTriangles);
    optimise(mesh);
}

/// Says how far it has come; false where nobody wants the rest.
bool goesOn(const ImportOptions& options, ImportProgress::Stage stage) {
    if (!options.progress) return true;
    options.progress->enter(stage);
    return !options.progress->isCancelled();
}

Error cancelled() {
    return Error("the import was cancelled");
}

/// What the body as a whole lacks that pictures need: skin, muscles, one of its sides.
void remarkOnWhole(const Body& body, ImportReport& report) {
    size_t muscles = 0, left = 0, right = 0;
    for (const Structure& structure : body.structures) {
        if (structure.kind != Kind::Muscle) continue;
        ++muscles;
        left += structure.side == Side::Left;
        right += structure.side == Side::Right;
    }
    const StructureId skin = body.skin();
    const auto remark = [&](std::string text) { report.remarks.push_back(std::move(text)); };
    if (!skin)
        remark("the body has no skin, and pain is shown on skin: muscles can be looked at, and no "
               "pattern can");
    if (skin && muscles == 0)
        remark("the body has skin and no muscle: patterns are shown on it, trigger points are not");
    if (muscles >= 6 && (left == 0 || right == 0))
        remark(fmt::format("the body is half: it has no muscle on its {} side",
                           left == 0 ? "left" : "right"));
}

} // namespace

size_t ImportReport::countOf(ImportedMesh::State state) const {
    return size_t(std::ranges::count(meshes, state, &ImportedMesh::state));
}

size_t ImportReport::turnedPieces() const {
    size_t count = 0;
    for (const ImportedMesh& mesh : meshes) count += mesh.turnedPieces;
    return count;
}

Result<Body> importBody(std::span<const fs::path> inputs, const ImportOptions& options,
                        ImportReport& report) {
    report = {};
    if (inputs.empty()) return Error("nothing to import: no file is named");
    const std::vector<KnownName> mapped =
        options.map ? knownNames(*options.map) : std::vector<KnownName>();
    const NameIndex map(mapped), known(options.known);
    Body body;
    if (options.map) body.name = options.map->name;
    std::vector<ImportPiece> pieces;
    std::optional<double> headerUnit; // 0: the files do not agree
    Error faults;
    using Stage = ImportProgress::Stage;
    for (const fs::path& input : inputs) {
        if (!goesOn(options, Stage::Reading)) return cancelled();
        Result<RawBody> raw = readAny(input);
        if (!raw) {
            faults.reasons.insert(faults.reasons.end(), raw.error().reasons.begin(),
                                  raw.error().reasons.end());
            continue;
        }
        if (body.name.empty()) body.name = !raw->name.empty() ? raw->name : input.stem().string();
        addAttribution(body, raw->attribution);
        headerUnit = headerUnit.value_or(raw->unit) == raw->unit ? raw->unit : 0;
        for (RawStructure& each : raw->structures) {
            report.verticesBefore += each.structure.mesh.positions.size();
            pieces.push_back(
                identified(std::move(each), input, options.map ? &map : nullptr, known));
        }
    }
    if (!faults.reasons.empty()) return faults;
    if (pieces.empty()) return Error(inputs.front().string() + ": holds no mesh");
    if (body.attribution.empty() && options.map) body.attribution = options.map->attribution;

    if (!goesOn(options, Stage::Turning)) return cancelled();
    ImportFrame frame = frameOf(pieces, options, headerUnit.value_or(0));
    report.readings = std::move(frame.readings);
    inParallel(pieces.size(), [&](size_t i) {
        transform(pieces[i].structure.mesh, frame.worldFromFile);
        pieces[i].note.turnedPieces = turnOutwards(pieces[i].structure.mesh).turned;
    });
    if (!goesOn(options, Stage::Ordering)) return cancelled();
    findSkinByShape(pieces, report);
    placeSides(pieces, report);
    body.structures = joinedStructures(std::move(pieces), options.like, report);
    inParallel(body.structures.size(), [&](size_t i) { finish(body.structures[i]); });
    for (const Structure& structure : body.structures)
        report.verticesAfter += structure.mesh.positions.size();
    report.remarks.insert(report.remarks.end(), frame.doubts.begin(), frame.doubts.end());
    remarkOnWhole(body, report);
    return body;
}

} // namespace myo
