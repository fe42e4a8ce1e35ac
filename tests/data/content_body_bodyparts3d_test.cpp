// The shared BodyParts3D meshes (other people's data, not in the repository) through the whole
// import.

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/field/painted_skin.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace myo {
namespace {

namespace fs = std::filesystem;

fs::path sharedFolder() {
    if (const char* chosen = std::getenv("MYOFIELD_SHARED")) return chosen;
    return fs::path(MYOFIELD_SOURCE_FOLDER) / "../shared/anatomy/bodyparts3d";
}

class BodyParts3D : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(sharedFolder() / "muscles.glb"))
            GTEST_SKIP() << sharedFolder() << " is absent";
    }
    static Body import(const std::vector<fs::path>& names, ImportReport& report) {
        const Result<NameMap> map = readNameMap(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) /
                                                "assets/atlases/bodyparts3d.toml");
        EXPECT_TRUE(map) << (map ? "" : map.error().text());
        std::vector<fs::path> inputs;
        for (const fs::path& name : names) inputs.push_back(sharedFolder() / name);
        ImportOptions options;
        if (map) options.map = &*map;
        Result<Body> body = importBody(inputs, options, report);
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(*body) : Body{};
    }
    static Body importAll(ImportReport& report) {
        return import({"muscles.glb", "skeleton.glb", "connective.glb", "skin.glb"}, report);
    }
};

TEST_F(BodyParts3D, EveryMeshGetsItsIdKindAndSide) {
    ImportReport report;
    const Body body = importAll(report);
    std::array<int, kKindCount> counts{};
    std::map<std::pair<std::string, Side>, int> times;
    for (const Structure& structure : body.structures) {
        ++counts[size_t(structure.kind)];
        ++times[{structure.id, structure.side}];
        EXPECT_FALSE(structure.id.empty());
        // Four pieces have numbers of the source's own ("BP24", "FMA59815nsn") instead.
        const bool hasFma = structure.id != "costal_cartilage" && structure.id != "lips" &&
                            structure.id.find("extensor_carpi_ulnaris.") != 0;
        EXPECT_EQ(structure.fma != 0, hasFma) << structure.id;
        EXPECT_GT(structure.mesh.triangles.size(), 50u) << structure.id;
    }
    EXPECT_EQ(counts, (std::array<int, 6>{427, 231, 41, 19, 6, 0}));
    EXPECT_EQ(times.size(), 723u + 1u) << "an id comes twice";
    for (const ImportedMesh& mesh : report.meshes) {
        EXPECT_EQ(mesh.state, ImportedMesh::State::Known) << mesh.name;
        EXPECT_FALSE(mesh.isJoined) << mesh.name;
    }
    EXPECT_TRUE(report.remarks.empty());
    EXPECT_TRUE(body.find("biceps_brachii.long_head", Side::Left));
    EXPECT_EQ(body.partsOf("biceps_brachii", Side::Right).size(), 2u);
    EXPECT_EQ(body[body.skin()].id, "skin");
    EXPECT_NE(body.attribution.find("Database Center for Life Science"), std::string::npos);
}

TEST_F(BodyParts3D, LeftAndRightMirrorEachOther) {
    ImportReport report;
    const Body body = importAll(report);
    int pairs = 0;
    for (const Structure& left : body.structures) {
        if (left.side != Side::Left) continue;
        const StructureId partner = body.find(left.id, Side::Right);
        ASSERT_TRUE(partner) << left.id;
        const Box a = boundsOf(left.mesh), b = boundsOf(body[partner].mesh);
        EXPECT_GT(a.centre().x, 0) << left.id;
        EXPECT_LT(b.centre().x, 0) << left.id;
        EXPECT_LT(glm::distance(a.centre(), mirrored(b.centre())), 0.03f) << left.id;
        ++pairs;
    }
    EXPECT_GT(pairs, 320);
}

TEST_F(BodyParts3D, HairLipsAndGenitalPiecesAreNotShown) {
    ImportReport report;
    for (const Structure& structure : importAll(report).structures) {
        const bool isSkin = structure.id == "skin";
        if (structure.kind == Kind::Muscle || isSkin) {
            EXPECT_TRUE(structure.isShownByDefault) << structure.id;
        }
        if (structure.id.find("hair") != std::string::npos || structure.id.find("lip") == 0) {
            EXPECT_FALSE(structure.isShownByDefault) << structure.id;
        }
    }
}

/// Square metres of the built-in skin that another body's skin shows of what lies inside: each of its
/// triangles as far as it is inside, where its corners answer to the built-in one. Its skin is a
/// shell; of that, the inner face lies the other way round and counts for nothing.
double areaBroughtBack(const Placement& other, std::span<const float> inside) {
    double area = 0;
    for (uint32_t t = 0; t < other.skin().mesh().triangles.size(); ++t) {
        const Triangle& corners = other.skin().mesh().triangles[t];
        const Vec3 values(inside[corners.x], inside[corners.y], inside[corners.z]);
        if (shareAbove0(values) <= 0) continue;
        std::array<Vec3, 3> places;
        bool isThere = true;
        uint32_t face = 0; // of the built-in skin
        for (int k = 0; k < 3; ++k) {
            SurfacePoint corner;
            corner.triangle = t;
            corner.weights = Vec3(0);
            corner.weights[k] = 1;
            corner.position = other.skin().mesh().positions[corners[k]];
            const auto back = onOriginalSkin(other, corner);
            isThere &= back.has_value();
            if (!back) continue;
            places[size_t(k)] = back->position;
            face = back->triangle;
        }
        if (!isThere) continue;
        const Vec3 across = glm::cross(places[1] - places[0], places[2] - places[0]);
        if (glm::dot(across, other.original().skin().faceNormal(face)) <= 0) continue;
        area += 0.5 * double(glm::length(across)) * double(shareAbove0(values));
    }
    return area;
}

TEST_F(BodyParts3D, ADrawingGoesThereAndBackWithHardlyAnyLoss) {
    const std::string file = std::string(MYOFIELD_BUILD_FOLDER) + "/share/myofield/body.glb";
    if (!fs::exists(file)) GTEST_SKIP() << "the built-in body was not built here";
    const Result<Atlas> atlas = loadAtlas(fs::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
    const Result<Body> builtIn = readBody(file);
    ASSERT_TRUE(atlas && builtIn);
    ImportReport report;
    const Body body = importAll(report);
    const Result<Placement> there = Placement::place(*atlas, body, *builtIn);
    ASSERT_TRUE(there) << there.error().text();
    const Placement& here = there->original();
    for (const auto& [region, side] :
         {std::pair("temple", Side::Right), std::pair("neck_angle", Side::Right),
          std::pair("scapula", Side::Left), std::pair("lumbar", Side::Right),
          std::pair("thigh_lateral", Side::Left), std::pair("calf", Side::Right),
          std::pair("chest_upper", Side::Left)}) {
        const uint16_t patch = here.regions().patchOf(atlas->regionWithId(region), side);
        ASSERT_NE(patch, RegionMap::kNoPatch) << region;
        PainStroke stroke{.width = 0.05f};
        const auto vertices = here.regions().verticesOf(patch);
        for (size_t i = 0; i < vertices.size(); i += 1 + vertices.size() / 12)
            stroke.path.push_back(here.skin().mesh().positions[vertices[i]]);
        PaintedSkin drawn(here), shown(*there);
        ASSERT_TRUE(drawn.add(stroke) && shown.add(stroke));
        const double before = drawn.area(), after = areaBroughtBack(*there, shown.inside());
        EXPECT_NEAR(after / before, 1, 0.05) << region << ": " << 1e4 * before << " cm^2";
    }
}

/// The bounds of the unsimplified pieces, by mesh name, as names.csv gives them.
std::map<std::string, Box> boundsByName() {
    std::map<std::string, Box> bounds;
    std::ifstream in(sharedFolder() / "names.csv");
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        std::array<std::string, 13> field;
        for (std::string& each : field) std::getline(fields, each, ',');
        Box box;
        for (const size_t first : {size_t{7}, size_t{10}})
            box.include(Vec3(std::stof(field[first]), std::stof(field[first + 1]),
                             std::stof(field[first + 2])));
        bounds[field[1]] = box;
    }
    return bounds;
}

TEST_F(BodyParts3D, TheFullDracoSetAgreesInNamesAndBounds) {
    ImportReport report;
    const std::map<std::string, Box> bounds = boundsByName();
    const Body simple = import({"muscles.glb"}, report),
               full = import({"full/muscles.draco.glb"}, report);
    ASSERT_EQ(full.structures.size(), 427u);
    size_t triangles = 0;
    for (const Structure& structure : full.structures) {
        const StructureId partner = simple.find(structure.id, structure.side);
        ASSERT_TRUE(partner) << structure.id;
        EXPECT_EQ(structure.fma, simple[partner].fma);
        triangles += structure.mesh.triangles.size();
    }
    EXPECT_NEAR(double(triangles), 3'109'670, 2000); // degenerate ones are dropped
    int compared = 0;
    for (const Structure& structure : full.structures) {
        // Structures whose mesh name has its side at the front; the others are the same code.
        const std::string label =
            (structure.side == Side::Median ? "" : std::string(nameOf(structure.side)) + " ") +
            structure.name;
        const auto found = bounds.find(label);
        if (found == bounds.end()) continue;
        const Box box = boundsOf(structure.mesh);
        EXPECT_LT(glm::distance(box.low, found->second.low), 2e-4f) << label;
        EXPECT_LT(glm::distance(box.high, found->second.high), 2e-4f) << label;
        ++compared;
    }
    EXPECT_GT(compared, 250);
}

TEST_F(BodyParts3D, ReadAgainItIsTheSame) {
    ImportReport report;
    const Body body = import({"skeleton.glb"}, report);
    const fs::path file = fs::temp_directory_path() / "myofield_skeleton.glb";
    ASSERT_TRUE(writeBody(file, body));
    const Result<Body> again = readBody(file);
    fs::remove(file);
    ASSERT_TRUE(again) << again.error().text();
    ASSERT_EQ(again->structures.size(), body.structures.size());
    for (size_t s = 0; s < body.structures.size(); ++s) {
        EXPECT_EQ(again->structures[s].id, body.structures[s].id);
        EXPECT_EQ(again->structures[s].mesh.positions, body.structures[s].mesh.positions);
        EXPECT_EQ(again->structures[s].mesh.triangles, body.structures[s].mesh.triangles);
    }
}

} // namespace
} // namespace myo
