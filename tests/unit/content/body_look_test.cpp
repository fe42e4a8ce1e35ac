#include "unit/content/body_samples.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstring>

namespace myo {
namespace {

using Json = nlohmann::json;

/// The two chunks of a binary glTF file.
struct Glb {
    explicit Glb(const std::string& file) {
        uint32_t size = 0;
        std::memcpy(&size, file.data() + 12, 4);
        json = Json::parse(file.substr(20, size));
        binary = file.substr(20 + size + 8);
    }
    Json json;
    std::string binary;
};

Body pair() {
    Body body;
    body.structures.push_back(
        {"femur", "Femur", Kind::Bone, Side::Left, 0, std::nullopt, true, ball(4)});
    body.structures.push_back(
        {"skin", "Skin", Kind::Skin, Side::Median, 0, std::nullopt, true, ball(5)});
    return body;
}

TEST(BodyLook, BecomesMaterialsAndVertexColours) {
    const Body body = pair();
    BodyLook look;
    look.materials = {{"bone", Vec4(1), 0.8f, false}, {"skin", {1, 0.5f, 0.25f, 1}, 0.9f, true}};
    look.materialOf = {0, 1};
    look.colours.resize(2);
    look.colours[1].assign(body.structures[1].mesh.positions.size(), {0, 0.25f, 1, 0.5f});
    look.colours[1].back() = {-1, 2, 0, 1}; // kept within what can be written
    const ScratchFolder folder;
    ASSERT_TRUE(writeBody(folder / "b.glb", body, look));
    const Glb glb(fileContent(folder / "b.glb"));

    ASSERT_EQ(glb.json["materials"].size(), 2u);
    EXPECT_FALSE(glb.json["materials"][0].contains("alphaMode"));
    EXPECT_EQ(glb.json["materials"][1]["alphaMode"], "BLEND");
    EXPECT_EQ(glb.json["materials"][1]["pbrMetallicRoughness"]["baseColorFactor"][1], 0.5);
    const Json& bone = glb.json["meshes"][0]["primitives"][0];
    const Json& skin = glb.json["meshes"][1]["primitives"][0];
    EXPECT_EQ(bone["material"], 0);
    EXPECT_FALSE(bone["attributes"].contains("COLOR_0"));
    EXPECT_EQ(skin["material"], 1);
    const Json& accessor = glb.json["accessors"][skin["attributes"]["COLOR_0"].get<size_t>()];
    EXPECT_EQ(accessor["type"], "VEC4");
    EXPECT_EQ(accessor["componentType"], 5123);
    EXPECT_EQ(accessor["normalized"], true);
    const size_t count = accessor["count"].get<size_t>();
    EXPECT_EQ(count, body.structures[1].mesh.positions.size());

    const Json& view = glb.json["bufferViews"][accessor["bufferView"].get<size_t>()];
    const size_t start = view["byteOffset"].get<size_t>() + accessor["byteOffset"].get<size_t>();
    const auto vertex = [&](size_t v) {
        std::array<uint16_t, 4> channels{};
        std::memcpy(channels.data(), glb.binary.data() + start + 8 * v, 8);
        return channels;
    };
    EXPECT_EQ(vertex(0), (std::array<uint16_t, 4>{0, 16384, 65535, 32768}));
    EXPECT_EQ(vertex(count - 1), (std::array<uint16_t, 4>{0, 65535, 0, 65535}));
}

TEST(BodyLook, IsPassedOverByTheReader) {
    const Body body = pair();
    BodyLook look{{{"plain"}}, {0, 0}, {}};
    for (const Structure& structure : body.structures)
        look.colours.emplace_back(structure.mesh.positions.size(), Vec4(0.5f));
    const ScratchFolder folder;
    ASSERT_TRUE(writeBody(folder / "b.glb", body, look));
    const Result<Body> read = readBody(folder / "b.glb");
    ASSERT_TRUE(read) << read.error().text();
    for (size_t s = 0; s < 2; ++s)
        EXPECT_EQ(read->structures[s].mesh.positions, body.structures[s].mesh.positions);
}

TEST(BodyLook, NoneLeavesTheFileAsItWas) {
    const ScratchFolder folder;
    ASSERT_TRUE(writeBody(folder / "b.glb", pair()));
    const Glb glb(fileContent(folder / "b.glb"));
    EXPECT_FALSE(glb.json.contains("materials"));
    EXPECT_FALSE(glb.json["meshes"][0]["primitives"][0].contains("material"));
}

} // namespace
} // namespace myo
