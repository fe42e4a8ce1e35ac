// Node transforms, primitive modes, names, buffers outside the file.

#include "unit/content/body_gltf.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

class Shapes : public testing::Test {
protected:
    Body read(const GltfFile& file) { return readFile("a.glb", file.glb()); }
    Body readFile(const std::string& name, const std::string& content) {
        writeContent(folder_ / name, content);
        Result<Body> body = readBody(folder_ / name);
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(*body) : Body{};
    }
    static void expectNear(const Vec3& a, const Vec3& b) {
        EXPECT_LT(glm::distance(a, b), 1e-5f) << a.x << " " << a.y << " " << a.z;
    }
    ScratchFolder folder_;
    const TriMesh ball_ = ball(6, Vec3(1, 2, 3), 0.5f);
};

TEST_F(Shapes, TranslationRotationAndScaleApplyInThatOrder) {
    GltfFile file = fileWith(ball_);
    const double half = std::sqrt(0.5); // a quarter turn about +Y: z becomes x
    file.json["nodes"][0]["translation"] = {10, 0, 0};
    file.json["nodes"][0]["rotation"] = {0, half, 0, half};
    file.json["nodes"][0]["scale"] = {2, 1, 1};
    const TriMesh mesh = read(file).structures.at(0).mesh;
    const Vec3 p = ball_.positions[9];
    expectNear(mesh.positions[9], Vec3(10 + p.z, p.y, -2 * p.x));
    const Vec3 n = ball_.normals[9];
    expectNear(mesh.normals[9], glm::normalize(Vec3(n.z, n.y, -n.x / 2)));
    EXPECT_GT(signedVolume(mesh), 0);
}

TEST_F(Shapes, ParentsMoveTheirChildren) {
    GltfFile file = fileWith(ball_);
    const size_t parent = file.addNode(
        {{"children", {0}}, {"matrix", {2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 1, 0, 0, 1}}});
    const size_t root = file.addNode({{"children", {parent}}, {"translation", {0, 5, 0}}});
    file.json["scenes"] = {{{"nodes", {root}}}};
    file.json["nodes"][0]["translation"] = {0, 0, 1};
    const TriMesh mesh = read(file).structures.at(0).mesh;
    expectNear(mesh.positions[4], 2.0f * (ball_.positions[4] + Vec3(0, 0, 1)) + Vec3(1, 5, 0));
    EXPECT_EQ(mesh.triangles, ball_.triangles);
}

TEST_F(Shapes, AMirroredMeshStaysOutsideOut) {
    GltfFile file = fileWith(ball_);
    file.json["nodes"][0]["scale"] = {-1, 1, 1};
    const TriMesh mesh = read(file).structures.at(0).mesh;
    expectNear(mesh.positions[7], mirrored(ball_.positions[7]));
    expectNear(mesh.normals[7], mirrored(ball_.normals[7]));
    EXPECT_NEAR(signedVolume(mesh), signedVolume(ball_), 1e-4);
}

TEST_F(Shapes, AFlattenedMeshHasUnitNormals) {
    for (const std::vector<double>& scale : {std::vector<double>{1, 1, 0}, {0, 0, 0}, {1, 0, 0}}) {
        GltfFile file = fileWith(ball_);
        file.json["nodes"][0]["scale"] = scale;
        const TriMesh mesh = read(file).structures.at(0).mesh;
        for (const Vec3& normal : mesh.normals) EXPECT_NEAR(glm::length(normal), 1, 1e-5f);
    }
}

TEST_F(Shapes, MissingNormalsAreComputedOutwards) {
    GltfFile file = fileWith(ball_);
    file.primitive()["attributes"].erase("NORMAL");
    const TriMesh mesh = read(file).structures.at(0).mesh;
    ASSERT_EQ(mesh.normals.size(), mesh.positions.size());
    for (size_t v = 24; v < 36; ++v) EXPECT_GT(glm::dot(mesh.normals[v], ball_.normals[v]), 0.9f);
}

TEST_F(Shapes, WithoutIndicesEveryThreeVerticesAreATriangle) {
    GltfFile file = fileWith(ball_);
    file.primitive().erase("indices");
    const TriMesh mesh = read(file).structures.at(0).mesh;
    ASSERT_EQ(mesh.triangles.size(), ball_.positions.size() / 3);
    EXPECT_EQ(mesh.triangles[2], Triangle(6, 7, 8));
}

TEST_F(Shapes, StripsKeepOneWindingAndFansTheirCentre) {
    GltfFile file = fileWith(ball_);
    file.primitive()["indices"] =
        file.add(std::vector<uint16_t>{3, 7, 1, 9, 4}, kUnsignedShort, "SCALAR");
    file.primitive()["mode"] = 5;
    EXPECT_EQ(read(file).structures.at(0).mesh.triangles,
              (std::vector<Triangle>{{3, 7, 1}, {7, 9, 1}, {1, 9, 4}}));
    file.primitive()["mode"] = 6;
    EXPECT_EQ(read(file).structures.at(0).mesh.triangles,
              (std::vector<Triangle>{{3, 7, 1}, {3, 1, 9}, {3, 9, 4}}));
}

TEST_F(Shapes, PrimitivesAreJoinedAndLinesPassedOver) {
    GltfFile file = fileWith(ball_);
    nlohmann::json second = file.primitive(), line = file.primitive();
    second["attributes"]["TEXCOORD_0"] =
        file.add(std::vector<Vec2>(ball_.positions.size(), Vec2(0.25f, 0.5f)), kFloat, "VEC2");
    line["mode"] = 1;
    file.json["meshes"][0]["primitives"].push_back(line);
    file.json["meshes"][0]["primitives"].push_back(second);
    const TriMesh mesh = read(file).structures.at(0).mesh;
    const uint32_t count = uint32_t(ball_.positions.size());
    ASSERT_EQ(mesh.positions.size(), 2 * count);
    ASSERT_EQ(mesh.triangles.size(), 2 * ball_.triangles.size());
    EXPECT_EQ(mesh.triangles[ball_.triangles.size()], ball_.triangles[0] + Triangle(count));
    EXPECT_EQ(mesh.normals.size(), 2 * count);
    ASSERT_EQ(mesh.places.size(), 2 * count);
    EXPECT_EQ(mesh.places[count - 1], Vec2(0));
    EXPECT_EQ(mesh.places[count], Vec2(0.25f, 0.5f));
}

TEST_F(Shapes, NamesSayWhatExtrasDoNot) {
    struct Case {
        const char* name;
        const char* id;
        Side side;
    };
    const Case cases[]{
        {"left rectus femoris", "rectus_femoris", Side::Left},
        {"Rectus_femoris.R", "rectus_femoris", Side::Right},
        {"L Femur.001", "femur", Side::Left},
        {"abductor hallucis of Right foot", "abductor_hallucis_of_foot", Side::Right},
        {"musculus soleus dexter", "musculus_soleus", Side::Right},
        {"sternum", "sternum", Side::Median},
        {"?!", "unnamed", Side::Median}};
    for (const Case& each : cases) {
        GltfFile file = fileWith(ball_);
        file.json["nodes"][0] = {{"name", each.name}, {"mesh", 0}};
        const Structure structure = read(file).structures.at(0);
        EXPECT_EQ(structure.id, each.id) << each.name;
        EXPECT_EQ(structure.side, each.side) << each.name;
    }
    GltfFile file = fileWith(ball_);
    file.json["nodes"][0] = {
        {"name", "left x"},
        {"mesh", 0},
        {"extras", {{"fma", "FMA22541"}, {"group", "bone"}, {"side", "right"}}}};
    const Structure structure = read(file).structures.at(0);
    EXPECT_EQ(structure.fma, 22541u);
    EXPECT_EQ(structure.kind, Kind::Bone);
    EXPECT_EQ(structure.side, Side::Right);
}

std::string base64(const std::string& bytes) {
    const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | uint8_t(c);
        for (count += 8; count >= 6; count -= 6) text += digits[(bits >> (count - 6)) & 63];
    }
    if (count > 0) text += digits[(bits << (6 - count)) & 63];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

TEST_F(Shapes, TextFilesWithBuffersBesideAndInside) {
    GltfFile file = fileWith(ball_);
    file.json["buffers"][0]["uri"] = "sub%20folder/data.bin";
    std::filesystem::create_directories(folder_ / "sub folder");
    writeContent(folder_ / "sub folder/data.bin", file.binary);
    EXPECT_EQ(readFile("a.gltf", file.json.dump()).structures.at(0).mesh.positions,
              ball_.positions);
    file.json["buffers"][0]["uri"] = "data:application/octet-stream;base64," + base64(file.binary);
    EXPECT_EQ(readFile("b.gltf", file.json.dump()).structures.at(0).mesh.triangles,
              ball_.triangles);
}

} // namespace
} // namespace myo
