// Files that are broken or meant to break us: each is refused with a sentence that names the file,
// the place and the reason.

#include "unit/content/body_gltf.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

namespace myo {
namespace {

using nlohmann::json;

class Hostile : public testing::Test {
protected:
    /// The reason; empty when the file was read.
    std::string reasonFor(const std::string& content, const std::string& name = "bad.glb") {
        writeContent(folder_ / name, content);
        const Result<Body> body = readBody(folder_ / name);
        if (body) return {};
        const std::string text = body.error().text();
        EXPECT_EQ(text.find((folder_ / name).string()), 0u) << text;
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
        EXPECT_LT(text.size(), 700u);
        return text;
    }
    void expectRefused(const std::string& content, const std::string& reason,
                       const std::string& name = "bad.glb") {
        const std::string text = reasonFor(content, name);
        EXPECT_NE(text.find(reason), std::string::npos)
            << "said: \"" << text << "\", wanted: " << reason;
    }
    void expectRefused(const std::function<void(GltfFile&)>& spoil, const std::string& reason) {
        GltfFile file = fileWith(ball(3));
        spoil(file);
        expectRefused(file.glb(), reason);
    }
    static void setWord(std::string& file, size_t offset, uint32_t word) {
        std::memcpy(&file[offset], &word, 4);
    }
    static void setFloat(GltfFile& file, size_t offset, float value) {
        std::memcpy(&file.binary[offset], &value, 4);
    }

    ScratchFolder folder_;
};

TEST_F(Hostile, Containers) {
    const std::string good = fileWith(ball(3)).glb();
    EXPECT_EQ(reasonFor(good), "");
    const auto spoiled = [&](size_t offset, uint32_t word) {
        std::string file = good;
        setWord(file, offset, word);
        return file;
    };
    expectRefused(std::string(), "no JSON object");
    expectRefused(good.substr(0, 16), "too few");
    expectRefused(spoiled(0, 0x21212121), "no JSON object");
    expectRefused(spoiled(4, 1), "version 1");
    expectRefused(spoiled(8, uint32_t(good.size()) + 8), "header says");
    expectRefused(spoiled(8, 12), "header says");
    expectRefused(spoiled(12, 0xfffffff0), "chunk 0 says");
    expectRefused(spoiled(16, 0x004E4942), "not JSON");
    uint32_t jsonLength = 0;
    std::memcpy(&jsonLength, &good[12], 4);
    expectRefused(spoiled(20 + jsonLength, 0x7fffffff), "chunk 1 says");
    expectRefused(spoiled(20 + jsonLength + 4, 0x12345678), "has no bytes");
    expectRefused(spoiled(12, 0), "chunk"); // no JSON at all
}

TEST_F(Hostile, JsonThatIsDeepLongOrBroken) {
    const auto glb = [](const std::string& text) { return GltfFile::glbOf(text, ""); };
    const std::string deep(100'000, '['), closed(100'000, ']');
    expectRefused(glb(R"({"asset":{"version":"2.0","extras":)" + deep + closed + "}}"),
                  "deeper than 64");
    expectRefused(glb(R"({"asset":{"version":"2.0","extras":)" + deep), "deeper than 64");
    expectRefused(glb(R"({"nodes":[)" + std::string(3'000'000, ',')), "before it is complete");
    std::string many = R"({"asset":{"version":"2.0"},"extras":[0)";
    for (int v = 0; v < 1'000'001; ++v) many += ",0";
    expectRefused(glb(many + "]}"), "more than 1000000 values");
    expectRefused(glb(R"({"asset":{"version":"2.0})"), "inside a text");
    expectRefused(glb(R"({"meshes":[],"meshes":[]})"), "twice");
    expectRefused(glb(R"({"m\u0065shes":[]})"), "escaped key");
    expectRefused(glb(R"({"asset":{"version":"2.0"},"nodes":[{]}})"), "not valid glTF");
    expectRefused(glb(R"({"asset":{"version":"2.0"},"meshes":[{]}})"), "not valid");
    expectRefused(glb(R"({"asset":{"version":"2.0"},"buffers":17})"), "not an array");
    expectRefused(glb(R"({"asset":{"version":"2.0"},"meshes":"no"})"), "not an array");
    expectRefused(glb(R"({"nodes":[]})"), "asset");
    expectRefused(glb(R"({"asset":{"version":"2.0"},"nodes":[7]})"), "not valid glTF");
    expectRefused(glb("{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{\"name\":\"\xff\xfe\"}]}"),
                  "not valid glTF");
}

TEST_F(Hostile, BuffersAndViews) {
    expectRefused([](GltfFile& f) { f.json["buffers"][0]["byteLength"] = 1u << 30; },
                  "says 1073741824 bytes");
    expectRefused([](GltfFile& f) { f.json["buffers"][0]["byteLength"] = -1; }, "no byteLength");
    expectRefused([](GltfFile& f) { f.json["buffers"][0]["byteLength"] = 1e300; }, "no byteLength");
    expectRefused([](GltfFile& f) { f.json.erase("buffers"); }, "buffer 0, which does not exist");
    expectRefused([](GltfFile& f) { f.json["bufferViews"][1]["buffer"] = 3; },
                  "bufferView 1 is in buffer 3");
    expectRefused([](GltfFile& f) { f.json["bufferViews"][1]["byteLength"] = 1u << 31; },
                  "bufferView 1 reaches");
    expectRefused([](GltfFile& f) { f.json["bufferViews"][1]["byteOffset"] = UINT64_MAX - 8; },
                  "bufferView 1 reaches");
    expectRefused([](GltfFile& f) { f.json["bufferViews"][0]["byteStride"] = 8; },
                  "has 12 bytes each every 8");
    expectRefused([](GltfFile& f) { f.json["bufferViews"][0]["byteStride"] = 252; },
                  "accessor 0 says");
}

TEST_F(Hostile, Accessors) {
    const auto accessor = [](size_t number, const char* key, json value) {
        return [=](GltfFile& f) { f.json["accessors"][number][key] = value; };
    };
    expectRefused(accessor(0, "count", 1'000'000'000),
                  "\"left soleus\", POSITION: accessor 0 says");
    expectRefused(accessor(0, "count", UINT64_MAX), "accessor 0 says");
    expectRefused(accessor(0, "byteOffset", UINT64_MAX - 4), "accessor 0 says");
    expectRefused(accessor(0, "bufferView", 77), "bufferView 77, which does not exist");
    expectRefused(accessor(0, "bufferView", -2), "does not exist");
    expectRefused(accessor(0, "type", "SCALAR"), "has 1 numbers each, 3 are needed");
    expectRefused(accessor(0, "type", "MAT4"), "is a matrix");
    expectRefused(accessor(0, "type", "VEC17"), "VEC17");
    expectRefused(accessor(0, "componentType", 5130), "5130");
    expectRefused(accessor(0, "componentType", 5124), "does not know");
    expectRefused(accessor(0, "componentType", 99), "99");
    expectRefused(accessor(1, "count", 3), "has 3 elements for");
    expectRefused(accessor(2, "componentType", kFloat), "not of a type for indices");
    expectRefused(accessor(2, "type", "VEC3"), "indices: accessor 2 says");
    expectRefused(accessor(2, "count", 100), "not whole triangles");
    expectRefused([](GltfFile& f) { f.json["accessors"][2].erase("bufferView"); },
                  "without a bufferView");
    expectRefused(
        [](GltfFile& f) {
            f.json["accessors"][0].erase("bufferView");
            f.json["accessors"][0]["count"] = 3'000'000'000u;
        },
        "too many for this file");
}

TEST_F(Hostile, Numbers) {
    for (const float bad :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
          -std::numeric_limits<float>::infinity()}) {
        expectRefused([&](GltfFile& f) { setFloat(f, 4, bad); },
                      "\"left soleus\", POSITION: accessor 0 holds a number that is not finite");
        expectRefused(
            [&](GltfFile& f) { setFloat(f, f.json["bufferViews"][1]["byteOffset"], bad); },
            "NORMAL: accessor 1 holds");
    }
    expectRefused([](GltfFile& f) { setFloat(f, 8, 1e30f); },
                  "node 0 \"left soleus\" has a vertex beyond");
    expectRefused(
        [](GltfFile& f) { setWord(f.binary, f.json["bufferViews"][2]["byteOffset"], 24); },
        "holds the index 24, there are 24 vertices");
    expectRefused(
        [](GltfFile& f) { setWord(f.binary, f.json["bufferViews"][2]["byteOffset"], 0xffffffff); },
        "holds the index 4294967295");
}

TEST_F(Hostile, Sparse) {
    const auto sparse = [](json change) {
        return [change](GltfFile& f) {
            const uint16_t at[2]{1, 500};
            const float values[6]{};
            f.json["accessors"][0]["sparse"] = {
                {"count", 1},
                {"indices", {{"bufferView", f.addView(at, 4)}, {"componentType", kUnsignedShort}}},
                {"values", {{"bufferView", f.addView(values, 24)}}}};
            f.json["accessors"][0]["sparse"].merge_patch(change);
        };
    };
    expectRefused(sparse({{"count", 2}}), "sparse value 500 of 24");
    expectRefused(sparse({{"count", 1000}}), "more sparse values than values");
    expectRefused(sparse({{"count", -5}}), "");
    expectRefused(sparse({{"indices", {{"bufferView", 99}}}}), "bufferView 99");
    expectRefused(sparse({{"values", {{"bufferView", 99}}}}), "bufferView 99");
    expectRefused(sparse({{"indices", {{"componentType", kFloat}}}}), "a type that is none");
    expectRefused(sparse({{"values", {{"byteOffset", 4000}}}}), "from byte 4000");
}

TEST_F(Hostile, Nodes) {
    const auto twoNodes = [](json first, json second, json scene) {
        return [=](GltfFile& f) {
            f.json["nodes"][0].merge_patch(first);
            f.addNode(second);
            f.json["scenes"] = {{{"nodes", scene}}};
        };
    };
    expectRefused(twoNodes({{"children", {1}}}, {{"children", {0}}}, {0}),
                  "stands in two places, or in itself");
    expectRefused(twoNodes({{"children", {0}}}, json::object(), {0}),
                  "stands in two places, or in itself");
    expectRefused(twoNodes(json::object(), {{"children", {0}}}, {0, 1}),
                  "node 0 \"left soleus\" stands in two places");
    expectRefused(twoNodes({{"children", {1}}}, {{"children", {0}}}, json::array()),
                  "holds no mesh");
    expectRefused([](GltfFile& f) { f.json["nodes"][0]["children"] = {5}; },
                  "names node 5, which does not exist");
    expectRefused([](GltfFile& f) { f.json["nodes"][0]["children"] = {-1}; }, "names node -1");
    expectRefused(
        [](GltfFile& f) {
            f.json["scenes"] = {{{"nodes", {9}}}};
        },
        "its scene names node 9");
    expectRefused([](GltfFile& f) { f.json["nodes"][0]["mesh"] = 4; },
                  "has mesh 4, which does not exist");
    expectRefused(
        [](GltfFile& f) {
            f.json["nodes"][0]["matrix"] = {1, 2, 3};
        },
        "a transform that is not one");
    expectRefused(
        [](GltfFile& f) {
            f.json["nodes"][0]["rotation"] = {0, 0, 0, 0};
        },
        "a transform that is not one");
    expectRefused(
        [](GltfFile& f) {
            f.json["nodes"][0]["scale"] = {1e200, 1, 1};
        },
        "a transform that is not one");
    expectRefused(
        [](GltfFile& f) {
            f.json["nodes"][0]["scale"] = {1e14, 1e14, 1e14};
        },
        "has a vertex beyond");
}

TEST_F(Hostile, Meshes) {
    expectRefused([](GltfFile& f) { f.primitive().erase("attributes"); },
                  "primitive 0 has no attributes");
    expectRefused([](GltfFile& f) { f.primitive()["attributes"].erase("POSITION"); },
                  "has no POSITION");
    expectRefused([](GltfFile& f) { f.primitive()["attributes"]["POSITION"] = -1; },
                  "wrong number");
    expectRefused([](GltfFile& f) { f.primitive()["attributes"]["POSITION"] = 1.5; },
                  "wrong number");
    expectRefused([](GltfFile& f) { f.primitive()["attributes"]["POSITION"] = 1234; },
                  "accessor 1234 does not exist");
    expectRefused([](GltfFile& f) { f.primitive()["indices"] = 1234; },
                  "accessor 1234 does not exist");
    expectRefused([](GltfFile& f) { f.primitive()["mode"] = 9; }, "unknown mode 9");
    expectRefused([](GltfFile& f) { f.json["meshes"][0].erase("primitives"); },
                  "mesh 0 has no primitives");
    expectRefused([](GltfFile& f) { f.json["extensionsRequired"] = {"KHR_mystery"}; },
                  "KHR_mystery");
    expectRefused(
        [](GltfFile& f) {
            f.json["meshes"] = json::array();
            f.json["nodes"][0].erase("mesh");
            f.json["nodes"][0].erase("extras");
        },
        "holds no mesh");
    expectRefused(
        [](GltfFile& f) {
            for (int n = 0; n < 40'000; ++n)
                f.addNode({{"mesh", 0}}); // a small file, a thousand times over
            for (int s = 0; s < 200; ++s)
                f.json["meshes"][0]["primitives"].push_back(f.primitive());
        },
        "for this file");
}

TEST_F(Hostile, CompressedBlocks) {
    const auto meshopt = [](json change) {
        return [change](GltfFile& f) {
            f.json["bufferViews"][0]["extensions"]["EXT_meshopt_compression"] = {
                {"buffer", 0},      {"byteOffset", 0}, {"byteLength", 100},
                {"byteStride", 12}, {"count", 24},     {"mode", "ATTRIBUTES"}};
            f.json["bufferViews"][0]["extensions"]["EXT_meshopt_compression"].merge_patch(change);
        };
    };
    expectRefused(meshopt(json::object()), "bufferView 0 is damaged");
    expectRefused(meshopt({{"mode", "TRIANGLES"}, {"byteStride", 4}}), "bufferView 0 is damaged");
    expectRefused(meshopt({{"mode", "INDICES"}, {"byteStride", 2}}), "bufferView 0 is damaged");
    expectRefused(meshopt({{"count", 2'000'000'000}}), "too much for this file");
    expectRefused(meshopt({{"count", -1}}), "wrong number");
    expectRefused(meshopt({{"buffer", 8}}), "a buffer that does not exist");
    expectRefused(meshopt({{"byteLength", 1'000'000}}), "beyond the end");
    expectRefused(meshopt({{"byteStride", 7}}), "wrong byteStride");
    expectRefused(meshopt({{"byteStride", 1024}}), "wrong byteStride");
    expectRefused(meshopt({{"mode", "MAGIC"}}), "unknown mode");
    expectRefused(meshopt({{"filter", "QUATERNION"}}), "wrong byteStride");
    expectRefused(meshopt({{"filter", "BLUR"}}), "unknown filter");
    const auto draco = [](json block) {
        return [block](GltfFile& f) {
            f.primitive()["extensions"]["KHR_draco_mesh_compression"] = block;
        };
    };
    expectRefused(draco({{"bufferView", 0}, {"attributes", {{"POSITION", 0}}}}),
                  "Draco block is damaged");
    expectRefused(draco({{"bufferView", 50}, {"attributes", {{"POSITION", 0}}}}),
                  "bufferView 50, which does not exist");
    expectRefused(draco({{"bufferView", 0}}), "has no attributes");
    expectRefused(draco({{"attributes", {{"POSITION", 0}}}}), "wrong number");
}

TEST_F(Hostile, UrisStayInTheFolder) {
    GltfFile file = fileWith(ball(3));
    ScratchFolder elsewhere;
    writeContent(elsewhere / "data.bin", file.binary);
    std::filesystem::create_symlink(elsewhere / "data.bin", folder_ / "link.bin");
    const std::string outside = "../" + elsewhere.path().filename().string() + "/data.bin";
    std::string escaped = outside;
    escaped.replace(2, 1, "%2f");
    const std::pair<std::string, const char*> cases[]{
        {outside, "leaves the file's folder"},
        {"a/../" + outside, "leaves the file's folder"},
        {(elsewhere / "data.bin").string(), "not a plain path"},
        {"file://" + (elsewhere / "data.bin").string(), "not a plain path"},
        {"http://example.org/data.bin", "not a plain path"},
        {"..\\data.bin", "backslash"},
        {escaped, "leaves the file's folder"},
        {"%2e%2e/data.bin", "leaves the file's folder"},
        {"100%.bin", "no escape"},
        {"link.bin", "leads out of"},
        {"missing.bin", "cannot be found"},
        {".", "not a regular file"},
        {"", "no file name"},
        {"data:,abc", "not base64"},
        {"data:;base64,AAA!", "not base64"},
        {"data:;base64,AAAA", "says"}};
    for (const auto& [uri, reason] : cases) {
        file.json["buffers"][0]["uri"] = uri;
        expectRefused(file.json.dump(), reason, "bad.gltf");
    }
    EXPECT_FALSE(readBody(folder_ / "nothing.glb"));
    EXPECT_FALSE(readBody(folder_.path()));
}

TEST_F(Hostile, EveryTruncationIsRefused) {
    const std::string good = fileWith(ball(2)).glb();
    for (size_t size = 0; size < good.size(); ++size)
        EXPECT_NE(reasonFor(good.substr(0, size)), "") << size;
}

TEST_F(Hostile, TruncatedTextIsRefused) {
    GltfFile file = fileWith(ball(2));
    file.json["buffers"][0]["uri"] = "data.bin";
    writeContent(folder_ / "data.bin", file.binary);
    const std::string good = file.json.dump();
    for (size_t size = 0; size < good.size(); ++size)
        EXPECT_NE(reasonFor(good.substr(0, size), "bad.gltf"), "") << size;
}

TEST_F(Hostile, FlippedBytesNeverHarm) {
    // What is still read must be whole: the meshes may be other ones.
    const std::string good = fileWith(ball(2)).glb();
    std::mt19937 random(1);
    for (int round = 0; round < 4000; ++round) {
        std::string file = good;
        for (int flip = 0; flip <= round % 3; ++flip) file[random() % file.size()] = char(random());
        writeContent(folder_ / "bad.glb", file);
        const Result<Body> body = readBody(folder_ / "bad.glb");
        if (!body) continue;
        for (const Structure& structure : body->structures) {
            const TriMesh& mesh = structure.mesh;
            ASSERT_EQ(mesh.normals.size(), mesh.positions.size());
            for (const Vec3& p : mesh.positions) ASSERT_TRUE(std::isfinite(p.x + p.y + p.z));
            for (const Vec3& n : mesh.normals) ASSERT_NEAR(glm::length(n), 1, 1e-3f);
            for (const Triangle& t : mesh.triangles)
                ASSERT_LT(std::max(t.x, std::max(t.y, t.z)), mesh.positions.size());
        }
    }
}

} // namespace
} // namespace myo
