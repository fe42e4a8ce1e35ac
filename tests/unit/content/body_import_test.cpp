#include "unit/content/body_gltf.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>

#include <gtest/gtest.h>

#include <map>

#include <fmt/format.h>

namespace myo {
namespace {

namespace fs = std::filesystem;

class Importing : public testing::Test {
protected:
    Body import(const std::vector<fs::path>& inputs, const NameMap* map,
                std::span<const KnownName> known = {}) {
        ImportOptions options;
        options.map = map;
        options.known = known;
        Result<Body> body = importBody(inputs, options, report_);
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(*body) : Body{};
    }
    fs::path write(const std::string& name, const std::string& content) {
        writeContent(folder_ / name, content);
        return folder_ / name;
    }
    Result<NameMap> mapOf(const std::string& toml) {
        return readNameMap(std::filesystem::path(write("map.toml", toml)));
    }

    static std::string objOf(const TriMesh& mesh, const std::string& name) {
        std::string text = "mtllib ../../etc/passwd\no " + name + "\n";
        for (const Vec3& p : mesh.positions) text += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
        for (const Triangle& t : mesh.triangles)
            text += fmt::format("f {} {} {}\n", t.x + 1, t.y + 1, t.z + 1);
        return text;
    }

    static std::string stlOf(const TriMesh& mesh, const std::string& name) {
        std::string text = "solid " + name + "\n";
        for (const Triangle& t : mesh.triangles) {
            text += "facet normal 0 0 0\nouter loop\n";
            for (int corner = 0; corner < 3; ++corner) {
                const Vec3& p = mesh.positions[t[corner]];
                text += fmt::format("vertex {} {} {}\n", p.x, p.y, p.z);
            }
            text += "endloop\nendfacet\n";
        }
        return text + "endsolid " + name + "\n";
    }

    /// Names of the meshes that nobody knows.
    std::vector<std::string> unknown() const {
        std::vector<std::string> names;
        for (const ImportedMesh& mesh : report_.meshes)
            if (mesh.state == ImportedMesh::State::Unknown) names.push_back(mesh.name);
        return names;
    }

    ScratchFolder folder_;
    ImportReport report_;
};

constexpr const char* kMapHead =
    "name = \"Test\"\nattribution = \"Nobody\"\nup = \"z\"\nfront = \"-y\"\nunit_mm = 1\n";

TEST_F(Importing, AMapTurnsScalesAndNames) {
    const Result<NameMap> map =
        mapOf(std::string(kMapHead) +
              "[[structure]]\nmesh = \"{side} soleus piece\"\nid = \"soleus.piece\"\n"
              "kind = \"muscle\"\nfma = [11, 22]\nshown = false\n");
    ASSERT_TRUE(map) << map.error().text();
    GltfFile file =
        fileWith(ball(4, Vec3(-100, -200, 900), 50)); // x right, y back, z up, millimetres
    file.json["nodes"][0] = {{"name", "Right soleus piece"}, {"mesh", 0}};
    const Body body = import({write("a.glb", file.glb())}, &*map);
    ASSERT_EQ(body.structures.size(), 1u);
    const Structure& piece = body.structures[0];
    EXPECT_EQ(piece.id, "soleus.piece");
    EXPECT_EQ(piece.side, Side::Right);
    EXPECT_EQ(piece.fma, 22u);
    EXPECT_FALSE(piece.isShownByDefault);
    EXPECT_EQ(body.attribution, "Nobody");
    const Vec3 centre = boundsOf(piece.mesh).centre();
    EXPECT_LT(glm::distance(centre, Vec3(-0.1f, 0.9f, 0.2f)), 1e-5f)
        << centre.x << " " << centre.y << " " << centre.z;
    EXPECT_NEAR(signedVolume(piece.mesh), signedVolume(ball(4, Vec3(0), 0.05f)), 1e-8);
    EXPECT_TRUE(unknown().empty());
    EXPECT_EQ(report_.remarks.size(), 2u) << "it is 0.1 m tall, and it has no skin";
}

TEST_F(Importing, KnownNamesFindMeshesByNameNumberAndLatin) {
    const std::vector<KnownName> known{
        {"Soleus", "soleus", Kind::Muscle, {65, 64}, true},
        {"musculus gastrocnemius", "gastrocnemius", Kind::Muscle, {}, true},
        {"flexor hallucis brevis of {side} foot",
         "flexor_hallucis_brevis",
         Kind::Muscle,
         {},
         true}};
    struct Case {
        const char* name;
        const char* id;
        Side side;
        Kind kind;
    };
    const Case cases[]{{"Soleus.L", "soleus", Side::Left, Kind::Muscle},
                       {"left soleus muscle", "soleus", Side::Left, Kind::Muscle},
                       {"piece_FMA64", "soleus", Side::Right, Kind::Muscle},
                       {"FMA65", "soleus", Side::Left, Kind::Muscle},
                       {"Gastrocnemius dexter", "gastrocnemius", Side::Right, Kind::Muscle},
                       {"flexor hallucis brevis of right foot", "flexor_hallucis_brevis",
                        Side::Right, Kind::Muscle}};
    for (const Case& each : cases) {
        GltfFile file = fileWith(ball(3));
        file.json["nodes"][0] = {{"name", each.name}, {"mesh", 0}};
        const Body body = import({write("a.glb", file.glb())}, nullptr, known);
        EXPECT_EQ(body.structures.at(0).id, each.id) << each.name;
        EXPECT_EQ(body.structures.at(0).side, each.side) << each.name;
        EXPECT_EQ(body.structures.at(0).kind, each.kind) << each.name;
        EXPECT_TRUE(unknown().empty()) << each.name;
    }
    GltfFile file = fileWith(ball(3));
    file.json["nodes"][0] = {{"name", "Right thing bone"}, {"mesh", 0}};
    const Body body = import({write("a.glb", file.glb())}, nullptr, known);
    EXPECT_EQ(body.structures.at(0).id, "thing_bone");
    EXPECT_EQ(body.structures.at(0).kind, Kind::Bone);
    EXPECT_EQ(unknown(), std::vector<std::string>{"Right thing bone"});
}

TEST_F(Importing, RepeatedVerticesAreWeldedAndTheSurfaceStays) {
    const TriMesh whole = ball(8);
    TriMesh soup;
    for (const Triangle& t : whole.triangles)
        for (int corner = 0; corner < 3; ++corner) {
            soup.positions.push_back(whole.positions[t[corner]]);
            soup.normals.push_back(whole.normals[t[corner]]);
            if (corner == 2)
                soup.triangles.emplace_back(soup.positions.size() - 3, soup.positions.size() - 2,
                                            soup.positions.size() - 1);
        }
    const Body body = import({write("a.glb", fileWith(soup).glb())}, nullptr);
    EXPECT_EQ(report_.verticesBefore, 768u);
    EXPECT_LT(report_.verticesAfter, 8u * 17u + 1u);
    EXPECT_EQ(report_.verticesAfter, body.structures.at(0).mesh.positions.size());
    EXPECT_NEAR(signedVolume(body.structures[0].mesh), signedVolume(whole), 1e-8);
}

TEST_F(Importing, MeshesOfOneNameBecomeOneStructureWhereTheyLieTogether) {
    GltfFile file = fileWith(ball(3));
    file.addNode({{"name", "Left Soleus.001"}, {"mesh", 0}, {"translation", {0, 0.1, 0}}});
    const std::vector<KnownName> known{{"Soleus", "soleus", Kind::Muscle, {65, 64}, true}};
    const Body body = import({write("a.glb", file.glb())}, nullptr, known);
    ASSERT_EQ(body.structures.size(), 1u);
    EXPECT_TRUE(report_.meshes.at(1).isJoined);
    EXPECT_NEAR(signedVolume(body.structures[0].mesh), 2 * signedVolume(ball(3)), 1e-8);
}

TEST_F(Importing, MeshesOfOneNameFarApartAreNot) {
    GltfFile file = fileWith(ball(3));
    file.addNode({{"name", "Left Soleus.001"}, {"mesh", 0}, {"translation", {0, 1, 0}}});
    const std::vector<KnownName> known{{"Soleus", "soleus", Kind::Muscle, {65, 64}, true}};
    const Body body = import({write("a.glb", file.glb())}, nullptr, known);
    ASSERT_EQ(body.structures.size(), 2u);
    EXPECT_EQ(body.structures[0].id, "soleus");
    EXPECT_EQ(body.structures[1].id, "soleus_2");
    ASSERT_EQ(report_.meshes.at(1).doubts.size(), 1u);
    EXPECT_NE(report_.meshes[1].doubts[0].find("86 cm"), std::string::npos)
        << report_.meshes[1].doubts[0];
}

void expectLeftSoleus(const Body& body, const TriMesh& whole) {
    ASSERT_EQ(body.structures.size(), 1u);
    EXPECT_EQ(body.structures[0].id, "soleus");
    EXPECT_EQ(body.structures[0].side, Side::Left);
    EXPECT_NEAR(signedVolume(body.structures[0].mesh), signedVolume(whole), 1e-7);
    for (const Vec3& normal : body.structures[0].mesh.normals)
        EXPECT_NEAR(glm::length(normal), 1, 1e-4f);
}

TEST_F(Importing, ObjIsReadByAReaderOfOurOwn) {
    const TriMesh whole = ball(6);
    expectLeftSoleus(import({write("a.obj", objOf(whole, "left_soleus"))}, nullptr), whole);
}

TEST_F(Importing, OtherFormatsComeThroughAssimp) {
    const TriMesh whole = ball(6);
    const fs::path stl = write("left_soleus.stl", stlOf(whole, "left_soleus"));
    expectLeftSoleus(import({stl}, nullptr), whole);
}

TEST_F(Importing, BrokenFilesOfOtherFormatsAreRefused) {
    const auto refused = [&](const fs::path& path) {
        const Result<Body> body = importBody(std::vector{path}, {}, report_);
        ASSERT_FALSE(body) << path;
        EXPECT_EQ(body.error().text().find(path.string()), 0u) << body.error().text();
    };
    refused(write("a.obj", "v nan nan nan\nv 0 0 1\nv 0 1 0\nf 1 2 3\n"));
    refused(write("b.obj", "f 1 2 3\n"));
    refused(write("c.stl", std::string(84, '\xff')));
    refused(write("d.fbx", "Kaydara FBX Binary  \x00"));
    refused(write("e.xyz", "what"));
    refused(folder_ / "absent.ply");
    EXPECT_FALSE(importBody({}, {}, report_));
}

TEST_F(Importing, AllFaultsOfAMapAreReportedWithTheirLines) {
    const Result<NameMap> map =
        mapOf("name = \"T\"\nattribution = \"N\"\nup = \"y\"\nfront = \"-y\"\nunit_mm = 0\n"
              "[[structure]]\nmesh = \"a\"\nid = \"A b\"\nkind = \"bone\"\n"
              "[[structure]]\nmesh = \"a\"\nid = \"a\"\nkind = \"bones\"\nsize = 3\n");
    ASSERT_FALSE(map);
    const std::string text = map.error().text();
    for (const char* part : {"map.toml:3: ", "map.toml:5: ", "map.toml:8: ", "map.toml:13: ",
                             "map.toml:14: ", "twice"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    const Result<NameMap> unknown = readNameMap("no_such_map", write("map.toml", "").parent_path());
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().text().find("there are: map"), std::string::npos);
    EXPECT_FALSE(readNameMap("no_such_map", "no such folder"));
}

TEST_F(Importing, CoarseSkinIsSplitWithoutChangingItsSurface) {
    const fs::path file = write("a.obj", "o skin\nv 0 0 0\nv 0.05 0 0\nv 0.05 0.03 0\nv 0 0.03 0\n"
                                         "f 1 2 3\nf 1 3 4\n");
    const Result<NameMap> map =
        mapOf("name = \"T\"\nattribution = \"N\"\nup = \"y\"\nfront = \"z\"\nunit_mm = 1000\n"
              "[[structure]]\nmesh = \"skin\"\nid = \"skin\"\nkind = \"skin\"\n");
    ASSERT_TRUE(map) << map.error().text();
    ImportOptions options;
    options.map = &*map;
    const Result<Body> body = importBody(std::vector{file}, options, report_);
    ASSERT_TRUE(body) << body.error().text();
    const TriMesh& mesh = body->structures.at(0).mesh;
    std::map<std::pair<uint32_t, uint32_t>, int> uses;
    for (const Triangle& t : mesh.triangles)
        for (int k = 0; k < 3; ++k) {
            const uint32_t a = t[k], b = t[(k + 1) % 3];
            EXPECT_LE(glm::length(mesh.positions[a] - mesh.positions[b]), 0.00701f);
            ++uses[{std::min(a, b), std::max(a, b)}];
        }
    float area = 0;
    for (const float share : vertexAreas(mesh)) area += share;
    EXPECT_NEAR(area, 0.05f * 0.03f, 1e-7f);
    float border = 0; // a tear inside would lengthen it
    for (const auto& [edge, count] : uses)
        if (count == 1)
            border += glm::length(mesh.positions[edge.first] - mesh.positions[edge.second]);
    EXPECT_NEAR(border, 0.16f, 1e-5f);
}

} // namespace
} // namespace myo
