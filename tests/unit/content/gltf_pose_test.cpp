// What moves a mesh beside its node: skins, morph targets, instances, scenes; and where buffers lie.
#include "unit/content/body_gltf.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

class PosedMeshes : public testing::Test {
protected:
    Body read(const GltfFile& file) {
        writeContent(folder_ / "a.glb", file.glb());
        Result<Body> body = readBody(folder_ / "a.glb");
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(*body) : Body{};
    }
    static Vec3 centreOf(const Structure& structure) { return boundsOf(structure.mesh).centre(); }

    ScratchFolder folder_;
    const Vec3 own_{0.1f, 1.2f, -0.3f}; ///< where `ball` lies
};

TEST_F(PosedMeshes, ASkinStandsWhereItsJointsDo) {
    GltfFile file = fileWith(ball(3));
    const size_t count = ball(3).positions.size();
    const std::vector<float> bind{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    const size_t matrices = file.add(bind, kFloat, "MAT4", 16);
    const size_t joints =
        file.add(std::vector<uint8_t>(4 * count, 0), kUnsignedByte, "VEC4", 4);
    std::vector<float> all(4 * count, 0);
    for (size_t v = 0; v < count; ++v) all[4 * v] = 1;
    const size_t weights = file.add(all, kFloat, "VEC4", 4);
    file.primitive()["attributes"]["JOINTS_0"] = joints;
    file.primitive()["attributes"]["WEIGHTS_0"] = weights;
    file.json["skins"] = {{{"joints", {1}}, {"inverseBindMatrices", matrices}}};
    file.json["nodes"][0]["skin"] = 0;
    file.json["nodes"][0]["rotation"] = {0, 1, 0, 0}; // to be ignored
    file.addNode({{"name", "joint"}, {"translation", {0, 0.5, 0}}});
    const Body body = read(file);
    EXPECT_LT(glm::distance(centreOf(body.structures.at(0)), own_ + Vec3(0, 0.5f, 0)), 1e-5f);
    file.json["skins"][0]["joints"] = {7};
    writeContent(folder_ / "b.glb", file.glb());
    const Result<Body> wrong = readBody(folder_ / "b.glb");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().text().find("joint 7"), std::string::npos) << wrong.error().text();
}

TEST_F(PosedMeshes, MorphTargetsMoveByTheWeightsOfTheNodeBeforeTheMesh) {
    GltfFile file = fileWith(ball(3));
    const size_t moves =
        file.add(std::vector<Vec3>(ball(3).positions.size(), Vec3(0, 0.1f, 0)), kFloat, "VEC3");
    file.primitive()["targets"] = {{{"POSITION", moves}}};
    EXPECT_LT(glm::distance(centreOf(read(file).structures.at(0)), own_), 1e-5f);
    file.json["meshes"][0]["weights"] = {1.0};
    EXPECT_LT(glm::distance(centreOf(read(file).structures.at(0)), own_ + Vec3(0, 0.1f, 0)), 1e-5f);
    file.json["nodes"][0]["weights"] = {0.5};
    EXPECT_LT(glm::distance(centreOf(read(file).structures.at(0)), own_ + Vec3(0, 0.05f, 0)),
              1e-5f);
}

TEST_F(PosedMeshes, EachInstanceIsAMeshOfItsOwn) {
    GltfFile file = fileWith(ball(3));
    const size_t shifts =
        file.add(std::vector<Vec3>{{0, 0, 0}, {0, 0.2f, 0}}, kFloat, "VEC3");
    const size_t sizes = file.add(std::vector<Vec3>{{1, 1, 1}, {-1, 1, 1}}, kFloat, "VEC3");
    file.json["nodes"][0]["extensions"] = {
        {"EXT_mesh_gpu_instancing",
         {{"attributes", {{"TRANSLATION", shifts}, {"SCALE", sizes}}}}}};
    file.json["extensionsRequired"] = {"EXT_mesh_gpu_instancing"};
    const Body body = read(file);
    ASSERT_EQ(body.structures.size(), 2u);
    EXPECT_LT(glm::distance(centreOf(body.structures[1]), mirrored(own_) + Vec3(0, 0.2f, 0)),
              1e-5f);
    EXPECT_GT(signedVolume(body.structures[1].mesh), 0);
}

TEST_F(PosedMeshes, AllScenesAreRead) {
    GltfFile file = fileWith(ball(3));
    file.addNode({{"name", "skin"}, {"mesh", 0}});
    file.json["scenes"] = {{{"nodes", {0}}}, {{"nodes", {1, 0}}}};
    EXPECT_EQ(read(file).structures.size(), 2u);
}

TEST_F(PosedMeshes, ExtensionsThatDoNotTouchTheShapeMayBeRequired) {
    GltfFile file = fileWith(ball(3));
    for (const char* name : {"EXT_texture_webp", "KHR_lights_punctual", "KHR_xmp_json_ld",
                             "KHR_materials_unlit"}) {
        file.json["extensionsRequired"] = {name};
        EXPECT_EQ(read(file).structures.size(), 1u) << name;
    }
    file.json["extensionsRequired"] = {"KHR_gaussian_splatting"};
    writeContent(folder_ / "b.glb", file.glb());
    const Result<Body> refused = readBody(folder_ / "b.glb");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().text().find("KHR_gaussian_splatting"), std::string::npos);
}

TEST_F(PosedMeshes, AddressesAreDecodedAndBackslashesRefused) {
    GltfFile file = fileWith(ball(3));
    const auto readWith = [&](const std::string& uri) {
        file.json["buffers"] = {{{"byteLength", file.binary.size()}, {"uri", uri}}};
        writeContent(folder_ / "a.gltf", file.json.dump());
        return readBody(folder_ / "a.gltf");
    };
    for (const auto& [name, uri] : std::initializer_list<std::pair<const char*, const char*>>{
             {"my body.bin", "my%20body.bin"},
             {"my body.bin", "my body.bin"},
             {"body 20%.bin", "body%2020%25.bin"},
             {"K\xC3\xB6rper.bin", "Ko\xCC\x88rper.bin"}, // composed on the disk, not in the file
             {"K\xC3\xB6rper.bin", "K%C3%B6rper.bin"}}) {
        writeContent(folder_ / name, file.binary);
        const Result<Body> body = readWith(uri);
        EXPECT_TRUE(body) << uri << ": " << (body ? "" : body.error().text());
    }
    const Result<Body> backslash = readWith("sub\\y.bin");
    ASSERT_FALSE(backslash);
    EXPECT_NE(backslash.error().text().find("backslash"), std::string::npos);
    const Result<Body> outside = readWith("%2e%2e/secret.bin");
    ASSERT_FALSE(outside);
    EXPECT_NE(outside.error().text().find("leaves the file's folder"), std::string::npos);
}

} // namespace
} // namespace myo
