#include <myofield/content/import_body.hpp>

#include "gltf_nodes.hpp"
#include "import_foreign.hpp"
#include "import_names.hpp"
#include "import_optimise.hpp"
#include "import_refine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace fs = std::filesystem;

namespace myo {
namespace {

/// The longest edge of a skin. Pain is a field on its vertices: on a coarser skin its edges would
/// look jagged.
constexpr float kLongestSkinEdge = 0.007f;
constexpr size_t kMostSkinTriangles = 2'000'000;

bool isGltf(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& c : extension) c = (c >= 'A' && c <= 'Z') ? char(c - 'A' + 'a') : c;
    return extension == ".glb" || extension == ".gltf";
}

glm::dvec3 axisNamed(const std::string& name) {
    glm::dvec3 axis(0);
    axis[name.back() - 'x'] = name.front() == '-' ? -1 : 1;
    return axis;
}

/// The turn from the file's axes to ours. Left is up x front, so that it never mirrors.
glm::dmat4 worldFromFile(const NameMap& map) {
    const glm::dvec3 up = axisNamed(map.up), front = axisNamed(map.front);
    const glm::dmat3 fileFromWorld(glm::cross(up, front), up, front);
    return glm::dmat4(double(map.unit) * glm::transpose(fileFromWorld));
}

class Import {
public:
    Import(const NameMap* map, std::span<const KnownName> known, ImportReport& report)
        : index_(map ? NameIndex(knownNames(*map)) : NameIndex(known)), report_(report),
          worldFromFile_(map ? worldFromFile(*map) : glm::dmat4(1)) {
        if (map) body_.name = map->name;
    }

    void add(RawBody raw, const fs::path& file) {
        if (body_.name.empty()) body_.name = !raw.name.empty() ? raw.name : file.stem().string();
        if (!raw.attribution.empty()) addAttribution(raw.attribution);
        for (RawStructure& each : raw.structures) addStructure(std::move(each), file);
    }

    /// `attribution` is used when the files have none.
    Body finish(const std::string& attribution) {
        if (body_.attribution.empty()) body_.attribution = attribution;
        for (Structure& structure : body_.structures) {
            if (structure.mesh.normals.empty()) weldWithoutNormals(structure.mesh);
            optimise(structure.mesh);
            if (structure.kind == Kind::Skin && structure.mesh.places.empty() &&
                structure.mesh.fibres.empty() && structure.mesh.strands.empty()) {
                splitLongEdges(structure.mesh, kLongestSkinEdge, kMostSkinTriangles);
                optimise(structure.mesh);
            }
            report_.verticesAfter += structure.mesh.positions.size();
        }
        remarkOnSides();
        remarkOnSize();
        return std::move(body_);
    }

private:
    void addAttribution(const std::string& attribution) {
        if (body_.attribution.find(attribution) != std::string::npos) return;
        body_.attribution += (body_.attribution.empty() ? "" : "; ") + attribution;
    }

    void addStructure(RawStructure raw, const fs::path& file) {
        ++report_.meshCount;
        report_.verticesBefore += raw.structure.mesh.positions.size();
        if (!index_.describe(raw))
            report_.unmatched.push_back(file.filename().string() + ": " + raw.label);
        Structure& structure = raw.structure;
        transform(structure.mesh, worldFromFile_);
        const auto [place, isNew] =
            placeOf_.try_emplace({structure.id, structure.side}, body_.structures.size());
        if (isNew) {
            body_.structures.push_back(std::move(structure));
            return;
        }
        TriMesh& mesh = body_.structures[place->second].mesh;
        if (mesh.normals.empty() != structure.mesh.normals.empty()) {
            mesh.normals = vertexNormals(mesh);
            structure.mesh.normals = vertexNormals(structure.mesh);
        }
        join(mesh, structure.mesh);
        report_.joined.push_back(fmt::format("{} {}", nameOf(structure.side), structure.id));
    }

    /// Welds vertices at the same place first, so that the normals become smooth.
    static void weldWithoutNormals(TriMesh& mesh) {
        optimise(mesh);
        mesh.normals = vertexNormals(mesh);
    }

    void remarkOnSides() {
        size_t wrong = 0, all = 0;
        for (const Structure& structure : body_.structures) {
            if (structure.side == Side::Median || structure.mesh.positions.empty()) continue;
            const float x = boundsOf(structure.mesh).centre().x;
            ++all;
            wrong += (structure.side == Side::Left) != (x > 0);
        }
        if (2 * wrong > all)
            report_.remarks.push_back(fmt::format(
                "{} of {} left and right structures lie on the other side: are the axes right?",
                wrong, all));
    }

    void remarkOnSize() {
        Box box;
        for (const Structure& structure : body_.structures)
            if (!structure.mesh.positions.empty()) box.include(boundsOf(structure.mesh));
        if (box.isEmpty()) return;
        const Vec3 extent = box.extent();
        const float largest = std::max(extent.x, std::max(extent.y, extent.z));
        if (largest > 5)
            report_.remarks.push_back(
                fmt::format("the body is {:.3g} m long: is the unit right?", largest));
    }

    NameIndex index_;
    ImportReport& report_;
    glm::dmat4 worldFromFile_;
    Body body_;
    std::map<std::pair<std::string, Side>, size_t> placeOf_;
};

} // namespace

Result<Body> importBody(std::span<const fs::path> inputs, const NameMap* map, ImportReport& report,
                        std::span<const KnownName> known) {
    report = {};
    Import import(map, known, report);
    Error faults;
    for (const fs::path& input : inputs) {
        Result<RawBody> raw = isGltf(input) ? readGltf(input) : readForeign(input);
        if (raw)
            import.add(std::move(*raw), input);
        else
            faults.reasons.insert(faults.reasons.end(), raw.error().reasons.begin(),
                                  raw.error().reasons.end());
    }
    if (inputs.empty()) return Error("nothing to import: no file is named");
    if (!faults.reasons.empty()) return faults;
    Body body = import.finish(map ? map->attribution : "");
    if (body.structures.empty()) return Error(inputs.front().string() + ": holds no mesh");
    return body;
}

} // namespace myo
