// The shared BodyParts3D meshes (other people's data, not in the repository) through the whole
// import.

#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>

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
