// What becomes of the meshes of a file: identity, side, kind, joining; unit and axes.
#include "unit/content/body_gltf.hpp"

#include <myofield/content/import_body.hpp>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace myo {
namespace {

namespace fs = std::filesystem;
using State = ImportedMesh::State;

KnownName named(const char* text, const char* id, std::array<uint32_t, 2> fma = {}) {
    return {text, id, Kind::Muscle, fma, true};
}

KnownName synonym(const char* text, const char* id) {
    KnownName name = named(text, id);
    name.isSynonym = true;
    return name;
}

class MeaningOfMeshes : public testing::Test {
protected:
    /// A file of small balls, each with the extras of its node.
    struct Ball {
        nlohmann::json node;
        Vec3 at;
        float radius = 0.03f;
    };
    static GltfFile fileOf(const std::vector<Ball>& balls) {
        GltfFile file;
        for (const Ball& each : balls) {
            const TriMesh mesh = ball(4, each.at, each.radius);
            const size_t positions = file.add(mesh.positions, kFloat, "VEC3");
            const size_t indices = file.add(mesh.triangles, kUnsignedInt, "SCALAR");
            file.json["accessors"][indices]["count"] = 3 * mesh.triangles.size();
            nlohmann::json node = each.node;
            node["mesh"] =
                file.addMesh({{"attributes", {{"POSITION", positions}}}, {"indices", indices}});
            file.addNode(node);
        }
        return file;
    }
    Body import(const GltfFile& file, ImportOptions options = {},
                const std::string& name = "a.glb") {
        options.known = known_;
        writeContent(folder_ / name, file.glb());
        Result<Body> body = importBody(std::vector{folder_ / name}, options, report_);
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(*body) : Body{};
    }

    std::vector<KnownName> known_{named("{side} soleus", "soleus", {65, 64}),
                                  named("{side} gracilis", "gracilis", {1001, 1002}),
                                  named("{side} biceps femoris", "biceps_femoris"),
                                  named("{side} semitendinosus", "semitendinosus"),
                                  synonym("hamstrings", "biceps_femoris"),
                                  synonym("hamstrings", "semitendinosus"),
                                  {"mandible", "mandible", Kind::Bone, {}, true}};
    ScratchFolder folder_;
    ImportReport report_;
};

TEST_F(MeaningOfMeshes, ANameMayStandOnAParentTheMeshTheFileOrInExtras) {
    GltfFile onParent = fileOf({{{{"name", "Object_4"}}, {-0.1f, 1, 0}}});
    onParent.addNode({{"name", "Soleus.r"}, {"children", {0}}});
    EXPECT_EQ(import(onParent).structures.at(0).id, "soleus");

    GltfFile onMesh = fileOf({{{{"name", "Mesh.001"}}, {-0.1f, 1, 0}}});
    onMesh.json["meshes"][0]["name"] = "right Gracilis";
    EXPECT_EQ(import(onMesh).structures.at(0).id, "gracilis");

    const GltfFile inExtras =
        fileOf({{{{"name", "FJ0001"}, {"extras", {{"FMAID", "FMA1002"}}}}, {-0.1f, 1, 0}}});
    const Body byNumber = import(inExtras);
    EXPECT_EQ(byNumber.structures.at(0).id, "gracilis");
    EXPECT_EQ(byNumber.structures[0].side, Side::Right);

    GltfFile inMeshExtras = fileOf({{{{"name", "FJ0001"}}, {0.1f, 1, 0}}});
    inMeshExtras.json["meshes"][0]["extras"] = {{"fma", 1001}};
    EXPECT_EQ(import(inMeshExtras).structures.at(0).side, Side::Left);

    const GltfFile byFile = fileOf({{{{"name", "default"}}, {-0.1f, 1, 0}}});
    EXPECT_EQ(import(byFile, {}, "Soleus R.glb").structures.at(0).id, "soleus");
}

TEST_F(MeaningOfMeshes, NumberedPiecesOfAMuscleAreThatMuscle) {
    const Body body = import(fileOf({{{{"name", "1st soleus.r"}}, {-0.1f, 1, 0}},
                                     {{{"name", "Second Soleus.r"}}, {-0.1f, 1.05f, 0}},
                                     {{{"name", "second mandible"}}, {0, 1.5f, 0}}}));
    ASSERT_EQ(body.structures.size(), 2u);
    EXPECT_EQ(body.structures[0].id, "soleus");
    EXPECT_EQ(report_.meshes.at(2).state, State::Unknown) << "bones are told apart by number";
}

TEST_F(MeaningOfMeshes, AnUnknownNameOfItsOwnCountsMoreThanWhatItBelongsTo) {
    GltfFile file = fileOf({{{{"name", "Tibial nerve"}}, {-0.1f, 1, 0}}});
    file.addNode({{"name", "Soleus"}, {"children", {0}}});
    const Body body = import(file);
    EXPECT_EQ(body.structures.at(0).id, "tibial_nerve");
    EXPECT_EQ(body.structures[0].kind, Kind::Other);
    EXPECT_FALSE(body.structures[0].isShownByDefault);
}

TEST_F(MeaningOfMeshes, TheNameOfAFileOfManyMeshesTellsNoSide) {
    const Body body =
        import(fileOf({{{{"name", "mandible"}}, {0, 1.5f, 0}}, {{{"name", "gizmo"}}, {0, 1, 0}}}),
               {}, "left-handed.glb");
    EXPECT_EQ(body.structures.at(0).side, Side::Median);
    EXPECT_EQ(body.structures.at(1).side, Side::Median);
    const Body nameless =
        import(fileOf({{{{"name", "Object_1"}}, {0.1f, 1, 0}}}), {}, "left gizmo.glb");
    EXPECT_EQ(nameless.structures.at(0).side, Side::Left);
}

TEST_F(MeaningOfMeshes, UnknownOnesAreNeverOne) {
    const Body body = import(fileOf({{{{"name", "右腓骨"}}, {-0.1f, 1, 0}},
                                     {{{"name", "左腓骨"}}, {0.1f, 1, 0}},
                                     {{{"name", "gizmo"}}, {0, 1, 0}},
                                     {{{"name", "gizmo"}}, {0, 1, 0}}}));
    ASSERT_EQ(body.structures.size(), 4u);
    EXPECT_EQ(body.structures[0].side, Side::Right);
    EXPECT_EQ(body.structures[1].side, Side::Left);
    EXPECT_NE(body.structures[2].id, body.structures[3].id);
    EXPECT_EQ(report_.countOf(State::Unknown), 4u);
}

TEST_F(MeaningOfMeshes, AGroupIsNoneOfItsMembers) {
    const Body body = import(fileOf({{{{"name", "Hamstrings.r"}}, {-0.1f, 1, 0}}}));
    EXPECT_EQ(body.structures.at(0).id, "hamstrings");
    EXPECT_EQ(body.structures[0].kind, Kind::Muscle);
    EXPECT_EQ(report_.countOf(State::Group), 1u);
}

TEST_F(MeaningOfMeshes, KindsOfUnknownsComeFromWordsAndGroups) {
    GltfFile file = fileOf(
        {{{{"name", "Soleus (deep)"}}, {-0.1f, 1, 0}}, {{{"name", "Rictus"}}, {-0.1f, 1.2f, 0}}});
    file.addNode({{"name", "Muscles of the face"}, {"children", {1}}});
    const Body body = import(file);
    EXPECT_EQ(body.structures.at(0).kind, Kind::Muscle);
    EXPECT_EQ(body.structures.at(1).kind, Kind::Muscle);
    EXPECT_EQ(body.structures[1].id, "rictus");
}

TEST_F(MeaningOfMeshes, WithoutASideThePlaceTells) {
    const Body body = import(fileOf({{{{"name", "Soleus"}}, {-0.1f, 0.4f, 0}},
                                     {{{"name", "Soleus.001"}}, {0.1f, 0.4f, 0}},
                                     {{{"name", "Mandible"}}, {0.01f, 1.6f, 0}}}));
    ASSERT_EQ(body.structures.size(), 3u);
    EXPECT_EQ(body.structures[0].side, Side::Right);
    EXPECT_EQ(body.structures[1].side, Side::Left);
    EXPECT_EQ(body.structures[1].id, "soleus");
    EXPECT_EQ(body.structures[2].side, Side::Median);
}

TEST_F(MeaningOfMeshes, AnInstanceIsOnTheSideWhereItLies) {
    GltfFile file = fileOf({{{{"name", "Soleus.l"}}, {0.1f, 0.4f, 0}}});
    const size_t sizes = file.add(std::vector<Vec3>{{1, 1, 1}, {-1, 1, 1}}, kFloat, "VEC3");
    file.json["nodes"][0]["extensions"] = {
        {"EXT_mesh_gpu_instancing", {{"attributes", {{"SCALE", sizes}}}}}};
    const Body body = import(file);
    EXPECT_TRUE(body.find("soleus", Side::Left));
    EXPECT_TRUE(body.find("soleus", Side::Right)) << "one name stands for all instances";
}

TEST_F(MeaningOfMeshes, AMeshThatHoldsBothSidesIsTakenApart) {
    GltfFile file = fileOf({{{{"name", "Soleus"}}, {-0.1f, 0.4f, 0}}});
    const TriMesh left = ball(4, Vec3(0.1f, 0.4f, 0), 0.03f);
    const size_t positions = file.add(left.positions, kFloat, "VEC3");
    const size_t indices = file.add(left.triangles, kUnsignedInt, "SCALAR");
    file.json["accessors"][indices]["count"] = 3 * left.triangles.size();
    file.json["meshes"][0]["primitives"].push_back(
        {{"attributes", {{"POSITION", positions}}}, {"indices", indices}});
    const Body body = import(file);
    ASSERT_EQ(body.structures.size(), 2u);
    for (const Structure& structure : body.structures) {
        EXPECT_EQ(structure.id, "soleus");
        EXPECT_EQ(structure.side == Side::Left, boundsOf(structure.mesh).centre().x > 0);
        EXPECT_NEAR(signedVolume(structure.mesh), signedVolume(ball(4, Vec3(0), 0.03f)), 1e-8);
    }
}

TEST_F(MeaningOfMeshes, AMeshAcrossTheMidlineIsCutThere) {
    const Body body = import(fileOf({{{{"name", "Soleus"}}, {0, 0.4f, 0}, 0.1f}}));
    ASSERT_EQ(body.structures.size(), 2u);
    EXPECT_GT(boundsOf(body.structures[0].mesh).centre().x, 0.02f);
    EXPECT_LT(boundsOf(body.structures[1].mesh).centre().x, -0.02f);
}

TEST_F(MeaningOfMeshes, APieceThatReachesALittleAcrossStaysWhole) {
    const Body body = import(fileOf({{{{"name", "Soleus"}}, {0.0215f, 0.4f, 0}, 0.025f}}));
    ASSERT_EQ(body.structures.size(), 1u);
    EXPECT_EQ(body.structures[0].side, Side::Left);
}

TEST_F(MeaningOfMeshes, AFewWrongSidesAreNamedAndManyMakeAMirroredBody) {
    std::vector<Ball> balls{{{{"name", "Soleus.l"}}, {0.1f, 0.4f, 0}},
                            {{{"name", "Soleus.r"}}, {-0.1f, 0.4f, 0}},
                            {{{"name", "Gracilis.l"}}, {-0.1f, 0.8f, 0}},
                            {{{"name", "Biceps femoris.l"}}, {0.1f, 0.7f, 0}},
                            {{{"name", "Biceps femoris.r"}}, {-0.1f, 0.7f, 0}}};
    import(fileOf(balls));
    EXPECT_EQ(report_.meshes.at(2).doubts.size(), 1u);
    EXPECT_TRUE(report_.meshes.at(0).doubts.empty());
    for (Ball& each : balls) each.at = mirrored(each.at);
    import(fileOf(balls));
    ASSERT_FALSE(report_.remarks.empty());
    EXPECT_NE(report_.remarks[0].find("mirrored"), std::string::npos);
    ImportOptions options;
    options.isMirrored = true;
    import(fileOf(balls), options);
    for (const std::string& remark : report_.remarks)
        EXPECT_EQ(remark.find("mirrored"), std::string::npos);
}

/// Eight muscles and a bone, spread out; what a file should look like.
class FrameOfABody : public MeaningOfMeshes {
protected:
    void SetUp() override {
        const std::vector<std::pair<const char*, Vec3>> places{
            {"soleus", {0.1f, 0.3f, -0.05f}},
            {"gracilis", {0.08f, 0.7f, 0}},
            {"biceps_femoris", {0.12f, 0.6f, -0.06f}},
            {"semitendinosus", {0.09f, 0.62f, -0.07f}}};
        for (const auto& [id, at] : places)
            for (const Side side : {Side::Left, Side::Right}) {
                Structure structure;
                structure.id = id;
                structure.side = side;
                structure.mesh = ball(4, side == Side::Left ? at : mirrored(at), 0.03f);
                like_.structures.push_back(structure);
            }
        Structure jaw;
        jaw.id = "mandible";
        jaw.kind = Kind::Bone;
        jaw.mesh = ball(4, Vec3(0, 1.5f, 0.08f), 0.03f);
        like_.structures.push_back(jaw);
    }
    template <class Move>
    GltfFile moved(const Move& move, float scale) const {
        std::vector<Ball> balls;
        for (const Structure& s : like_.structures)
            balls.push_back({{{"name", std::string(nameOf(s.side)) + " " + s.id}},
                             move(boundsOf(s.mesh).centre()) * scale,
                             0.03f * scale});
        balls.back().node["name"] = "mandible";
        return fileOf(balls);
    }
    void expectLikeness(const Body& body) const {
        ASSERT_EQ(body.structures.size(), like_.structures.size());
        for (const Structure& s : body.structures) {
            const StructureId other = like_.find(s.id, s.side);
            ASSERT_TRUE(other) << s.id;
            EXPECT_LT(
                glm::distance(boundsOf(s.mesh).centre(), boundsOf(like_[other].mesh).centre()),
                1e-4f)
                << s.id;
        }
    }
    Body importLike(const GltfFile& file) {
        ImportOptions options;
        options.like = &like_;
        return import(file, options);
    }

    Body like_;
};

TEST_F(FrameOfABody, UnitAndAxesAreFoundByKnownPlacesAndTold) {
    expectLikeness(importLike(moved([](const Vec3& p) { return p; }, 1)));
    EXPECT_TRUE(report_.readings.empty());
    expectLikeness(importLike(moved([](const Vec3& p) { return Vec3(p.x, -p.z, p.y); }, 1000)));
    ASSERT_EQ(report_.readings.size(), 1u);
    EXPECT_NE(report_.readings[0].find("millimetres"), std::string::npos);
    EXPECT_NE(report_.readings[0].find("z up and -y to the front"), std::string::npos)
        << report_.readings[0];
    expectLikeness(importLike(moved([](const Vec3& p) { return Vec3(-p.x, p.y, -p.z); }, 0.1f)));
}

TEST_F(FrameOfABody, AMirroredBodyStaysSo) {
    importLike(moved([](const Vec3& p) { return mirrored(p); }, 1));
    EXPECT_TRUE(report_.readings.empty()) << report_.readings[0];
    ASSERT_FALSE(report_.remarks.empty());
    EXPECT_NE(report_.remarks[0].find("8 of 8"), std::string::npos) << report_.remarks[0];
}

TEST_F(FrameOfABody, WhatIsGivenCounts) {
    ImportOptions options;
    options.like = &like_;
    options.unit = 0.01f;
    options.up = "z";
    options.front = "-y";
    const Body body = import(moved([](const Vec3& p) { return p; }, 1), options);
    const StructureId jaw = body.find("mandible", Side::Median);
    ASSERT_TRUE(jaw);
    EXPECT_LT(glm::distance(boundsOf(body[jaw].mesh).centre(), Vec3(0, 0.0008f, -0.015f)), 1e-5f);
}

TEST_F(FrameOfABody, OneBoneElsewhereBendsNothing) {
    GltfFile file = moved([](const Vec3& p) { return p.y > 1 ? p + Vec3(0, 0.9f, 0) : p; }, 1000);
    const Body body = importLike(file);
    const StructureId soleus = body.find("soleus", Side::Left);
    ASSERT_TRUE(soleus);
    EXPECT_LT(glm::distance(boundsOf(body[soleus].mesh).centre(), Vec3(0.1f, 0.3f, -0.05f)), 1e-4f);
}

TEST_F(MeaningOfMeshes, AStandingShapeTellsUnitAndAxesWhereNoNameDoes) {
    // A figure in millimetres, z up, facing -y: a tall skin and a foot that reaches forwards.
    const std::vector<Ball> figure{{{{"name", "Skin"}}, {0, 0, 850}, 1},
                                   {{{"name", "toe"}}, {0, -200, 20}, 1}};
    GltfFile file = fileOf(figure);
    // Stretch the unit balls to what they stand for.
    file.json["nodes"][0]["scale"] = {220, 140, 850};
    file.json["nodes"][0]["translation"] = {0, 0, 850.0 * (1 - 850)};
    file.json["nodes"][1]["scale"] = {60, 60, 20};
    file.json["nodes"][1]["translation"] = {0, -200.0 * (1 - 60), 20.0 * (1 - 20)};
    const Body body = import(file);
    Box box;
    for (const Structure& structure : body.structures) box.include(boundsOf(structure.mesh));
    EXPECT_NEAR(box.extent().y, 1.7f, 0.01f);
    ASSERT_FALSE(report_.readings.empty());
    EXPECT_NE(report_.readings[0].find("millimetres"), std::string::npos) << report_.readings[0];
}

/// A standing shape of four corners, as FBX text whose header says `centimetres` of its unit.
std::string fbxOf(float height, float centimetres) {
    return fmt::format("; FBX 7.4.0 project file\n"
                       "FBXHeaderExtension: {{\nFBXHeaderVersion: 1003\nFBXVersion: 7400\n}}\n"
                       "GlobalSettings: {{\nVersion: 1000\nProperties70: {{\n"
                       "P: \"UnitScaleFactor\", \"double\", \"Number\", \"\",{1}\n}}\n}}\n"
                       "Objects: {{\nGeometry: 1000, \"Geometry::a\", \"Mesh\" {{\n"
                       "Vertices: *12 {{\na: {2},0,0,{3},0,0,0,{0},0,0,0,{3}\n}}\n"
                       "PolygonVertexIndex: *12 {{\na: 0,1,-3,0,3,-2,1,3,-3,0,2,-4\n}}\n"
                       "GeometryVersion: 124\n}}\n"
                       "Model: 2000, \"Model::thing\", \"Mesh\" {{\nVersion: 232\n}}\n}}\n"
                       "Connections: {{\nC: \"OO\",2000,0\nC: \"OO\",1000,2000\n}}\n",
                       height, centimetres, -height / 9, height / 9);
}

TEST_F(MeaningOfMeshes, TheUnitOfAHeaderCountsOnlyWhereItMakesAStandingBody) {
    const auto heightOf = [&](float height, float centimetres) {
        writeContent(folder_ / "a.fbx", fbxOf(height, centimetres));
        Result<Body> body = importBody(std::vector{folder_ / "a.fbx"}, {}, report_);
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? boundsOf(body->structures.at(0).mesh).extent().y : 0;
    };
    EXPECT_NEAR(heightOf(46, 3.7f), 1.702f, 1e-3f) << "no other unit would do";
    ASSERT_FALSE(report_.readings.empty());
    EXPECT_NE(report_.readings[0].find("units of 3.7 cm: its header"), std::string::npos)
        << report_.readings[0];
    EXPECT_NEAR(heightOf(1.7f, 1), 1.7f, 1e-3f) << "metres, whatever the header says";
    EXPECT_NEAR(heightOf(1700, 1), 1.7f, 1e-3f) << "millimetres";
    EXPECT_NEAR(heightOf(67, 2.54f), 1.7018f, 1e-3f) << "inches";
}

TEST_F(MeaningOfMeshes, ANamelessPersonAroundTheRestIsTheSkin) {
    const auto kindOfHull = [&](const char* name, const Vec3& radii) {
        GltfFile file = fileOf(
            {{{{"name", name}}, {0, 0, 0}, 1}, {{{"name", "Soleus.r"}}, {-0.03f, 0.6f, 0}, 0.01f}});
        file.json["nodes"][0]["scale"] = {radii.x, radii.y, radii.z};
        file.json["nodes"][0]["translation"] = {0, radii.y, 0};
        return import(file).structures.at(0).kind;
    };
    EXPECT_EQ(kindOfHull("Object_0", {0.18f, 0.85f, 0.11f}), Kind::Skin);
    EXPECT_EQ(report_.readings.size(), 1u);
    EXPECT_EQ(kindOfHull("Object_0", {0.05f, 0.85f, 0.05f}), Kind::Connective) << "far too thin";
    EXPECT_EQ(kindOfHull("Object_0", {0.18f, 0.55f, 0.11f}), Kind::Connective)
        << "no person's size";
    EXPECT_EQ(kindOfHull("All muscles", {0.18f, 0.85f, 0.11f}), Kind::Muscle) << "it says so";
}

} // namespace
} // namespace myo
