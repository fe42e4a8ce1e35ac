#include "unit/content/packed_gltf.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>
#include <meshoptimizer.h>

#include <cmath>

namespace myo {
namespace {

using nlohmann::json;

class Attributes : public testing::Test {
protected:
    Structure read(const GltfFile& file) {
        writeContent(folder_ / "a.glb", file.glb());
        Result<Body> body = readBody(folder_ / "a.glb");
        EXPECT_TRUE(body) << (body ? "" : body.error().text());
        return body ? std::move(body->structures.at(0)) : Structure{};
    }
    static void expectNear(const std::vector<Vec3>& a, const std::vector<Vec3>& b,
                           float tolerance) {
        ASSERT_EQ(a.size(), b.size());
        for (size_t v = 0; v < a.size(); ++v) EXPECT_LT(glm::distance(a[v], b[v]), tolerance) << v;
    }
    ScratchFolder folder_;
    const TriMesh ball_ = ball(6);
};

TEST_F(Attributes, InterleavedFloatsWithAStride) {
    std::vector<Vec3> both;
    for (size_t v = 0; v < ball_.positions.size(); ++v) {
        both.push_back(ball_.positions[v]);
        both.push_back(ball_.normals[v]);
    }
    GltfFile file = fileWith(ball_);
    const size_t view = file.addView(both.data(), both.size() * sizeof(Vec3), 24);
    file.primitive()["attributes"]["POSITION"] =
        file.addAccessor(view, kFloat, ball_.positions.size(), "VEC3");
    file.primitive()["attributes"]["NORMAL"] =
        file.addAccessor(view, kFloat, ball_.normals.size(), "VEC3", 12);
    const Structure soleus = read(file);
    EXPECT_EQ(soleus.mesh.positions, ball_.positions);
    EXPECT_EQ(soleus.mesh.normals, ball_.normals);
    EXPECT_EQ(soleus.mesh.triangles, ball_.triangles);
}

TEST_F(Attributes, NormalisedIntegersAreFractionsOfTheirRange) {
    GltfFile file = fileWith(ball({1}, Vec3(0), 1));
    const std::vector<int16_t> positions{32767, 0, -32767, 0, -32768, 16384, 0, 0, 0, 0, 0, 0};
    const std::vector<int8_t> normals{127, 0, 0, 0, 0, -127, 0, 0, 0, 0, 127, 0, -128, 0, 0, 0};
    const std::vector<uint8_t> places{0, 255, 0, 0, 51, 102, 0, 0, 255, 0, 0, 0, 1, 2, 0, 0};
    const size_t p = file.addAccessor(file.addView(positions.data(), 24, 0), kShort, 4, "VEC3");
    const size_t n = file.addAccessor(file.addView(normals.data(), 16, 4), kByte, 4, "VEC3");
    const size_t t = file.addAccessor(file.addView(places.data(), 16, 4), kUnsignedByte, 4, "VEC2");
    for (const size_t accessor : {p, n, t}) file.json["accessors"][accessor]["normalized"] = true;
    file.primitive() = {
        {"attributes", {{"POSITION", p}, {"NORMAL", n}, {"TEXCOORD_0", t}}},
        {"indices", file.add(std::vector<uint8_t>{0, 1, 2, 2, 1, 3}, kUnsignedByte, "SCALAR")}};
    file.json["extensionsRequired"] = {"KHR_mesh_quantization"};
    file.json["extensionsUsed"] = {"KHR_mesh_quantization"};
    const TriMesh mesh = read(file).mesh;
    ASSERT_EQ(mesh.positions.size(), 4u);
    EXPECT_EQ(mesh.positions[0], Vec3(1, 0, -1));
    EXPECT_EQ(mesh.positions[1], Vec3(0, -1, 16384.0f / 32767.0f)); // -32768 is -1 too
    EXPECT_EQ(mesh.normals[1], Vec3(0, -1, 0));
    EXPECT_EQ(mesh.normals[3], Vec3(-1, 0, 0));
    EXPECT_EQ(mesh.places[0], Vec2(0, 1));
    EXPECT_EQ(mesh.places[1], Vec2(51 / 255.0f, 102 / 255.0f));
    EXPECT_EQ(mesh.triangles[1], Triangle(2, 1, 3));
}

TEST_F(Attributes, PlainIntegersAreTakenAsTheyAreAndScaledByTheNode) {
    GltfFile file = fileWith(ball_);
    const std::vector<uint16_t> positions{0, 0, 0, 0, 1000, 0, 0, 0, 0, 65535, 0, 0};
    const size_t p =
        file.addAccessor(file.addView(positions.data(), 24, 8), kUnsignedShort, 3, "VEC3");
    file.primitive() = {{"attributes", {{"POSITION", p}}}};
    file.json["nodes"][0]["scale"] = {0.001, 0.001, 0.001};
    const TriMesh mesh = read(file).mesh;
    expectNear(mesh.positions, {{0, 0, 0}, {1, 0, 0}, {0, 65.535f, 0}}, 1e-6f);
    expectNear(mesh.normals, {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}}, 1e-6f);
}

TEST_F(Attributes, SparseValuesReplaceThoseOfTheBufferViewOrZeros) {
    GltfFile file = fileWith(ball_);
    const std::vector<uint16_t> at{2, 5};
    const std::vector<Vec3> values{{9, 8, 7}, {-1, -2, -3}};
    const json sparse{
        {"count", 2},
        {"indices",
         {{"bufferView", file.addView(at.data(), 4)}, {"componentType", kUnsignedShort}}},
        {"values", {{"bufferView", file.addView(values.data(), 24)}}}};
    file.json["accessors"][0]["sparse"] = sparse;
    std::vector<Vec3> expected = ball_.positions;
    expected[2] = values[0];
    expected[5] = values[1];
    EXPECT_EQ(read(file).mesh.positions, expected);
    file.json["accessors"][0].erase("bufferView");
    std::fill(expected.begin(), expected.end(), Vec3(0));
    expected[2] = values[0];
    expected[5] = values[1];
    EXPECT_EQ(read(file).mesh.positions, expected);
}

TEST_F(Attributes, MeshoptVerticesAndTriangles) {
    GltfFile file = fileWith(ball_);
    const size_t count = ball_.positions.size(), corners = 3 * ball_.triangles.size();
    pack(file, 0, packedVertices(ball_.positions.data(), count, 12), count, 12, "ATTRIBUTES");
    std::vector<unsigned char> packed(meshopt_encodeIndexBufferBound(corners, count));
    packed.resize(
        meshopt_encodeIndexBuffer(packed.data(), packed.size(), &ball_.triangles[0].x, corners));
    pack(file, 2, packed, corners, 4, "TRIANGLES");
    const TriMesh mesh = read(file).mesh;
    EXPECT_EQ(mesh.positions, ball_.positions);
    ASSERT_EQ(mesh.triangles.size(), ball_.triangles.size());
    for (size_t t = 0; t < mesh.triangles.size(); ++t) { // may come turned, not turned over
        const Triangle a = mesh.triangles[t], b = ball_.triangles[t];
        EXPECT_TRUE(a == b || a == Triangle(b.y, b.z, b.x) || a == Triangle(b.z, b.x, b.y)) << t;
    }
}

TEST_F(Attributes, MeshoptIndexSequenceOfAStrip) {
    GltfFile file = fileWith(ball_);
    const std::vector<uint32_t> strip{0, 12, 1, 13, 2, 14};
    std::vector<unsigned char> packed(
        meshopt_encodeIndexSequenceBound(strip.size(), ball_.positions.size()));
    packed.resize(
        meshopt_encodeIndexSequence(packed.data(), packed.size(), strip.data(), strip.size()));
    const size_t accessor = file.add(strip, kUnsignedInt, "SCALAR");
    pack(file, file.json["accessors"][accessor]["bufferView"], packed, strip.size(), 4, "INDICES");
    file.primitive()["indices"] = accessor;
    file.primitive()["mode"] = 5;
    const std::vector<Triangle> expected{{0, 12, 1}, {13, 1, 12}, {1, 13, 2}, {14, 2, 13}};
    const std::vector<Triangle> triangles = read(file).mesh.triangles;
    ASSERT_EQ(triangles.size(), 4u);
    for (size_t t = 0; t < 4; ++t) {
        const Triangle a = triangles[t], b = expected[t];
        EXPECT_TRUE(a == b || a == Triangle(b.y, b.z, b.x) || a == Triangle(b.z, b.x, b.y)) << t;
    }
}

TEST_F(Attributes, MeshoptFilters) {
    GltfFile file = fileWith(ball_);
    const size_t count = ball_.positions.size();
    std::vector<Vec4> normals;
    for (const Vec3& normal : ball_.normals) normals.emplace_back(normal, 0);
    std::vector<int16_t> octahedral(4 * count);
    meshopt_encodeFilterOct(octahedral.data(), count, 8, 12, &normals[0].x);
    std::vector<uint32_t> exponential(3 * count);
    meshopt_encodeFilterExp(exponential.data(), count, 12, 16, &ball_.positions[0].x);
    pack(file, 0, packedVertices(exponential.data(), count, 12), count, 12, "ATTRIBUTES",
         "EXPONENTIAL");
    const size_t view = file.addView(octahedral.data(), 8 * count, 8);
    const size_t accessor = file.addAccessor(view, kShort, count, "VEC3");
    file.json["accessors"][accessor]["normalized"] = true;
    file.primitive()["attributes"]["NORMAL"] = accessor;
    pack(file, view, packedVertices(octahedral.data(), count, 8), count, 8, "ATTRIBUTES",
         "OCTAHEDRAL");
    const TriMesh mesh = read(file).mesh;
    expectNear(mesh.positions, ball_.positions, 2e-4f);
    expectNear(mesh.normals, ball_.normals, 2e-3f);
    for (const Vec3& normal : mesh.normals) EXPECT_NEAR(glm::length(normal), 1, 1e-5f);
}

TEST_F(Attributes, DracoByBothOfItsMethods) {
    for (const int method : {draco::MESH_SEQUENTIAL_ENCODING, draco::MESH_EDGEBREAKER_ENCODING}) {
        const Structure soleus = read(dracoFile(ball_, method));
        EXPECT_EQ(soleus.side, Side::Right);
        EXPECT_NEAR(signedVolume(soleus.mesh), signedVolume(ball_), 1e-6) << method;
        const Box a = boundsOf(soleus.mesh), b = boundsOf(ball_);
        EXPECT_LT(glm::distance(a.low, b.low) + glm::distance(a.high, b.high), 1e-4f);
        for (size_t v = 0; v < soleus.mesh.positions.size();
             ++v) // the normals belong to their vertices
            EXPECT_GT(glm::dot(soleus.mesh.normals[v], soleus.mesh.positions[v] - b.centre()),
                      0.069f);
    }
}

TEST_F(Attributes, DracoThatHoldsMoreThanItsAccessorsSayIsRefused) {
    for (const int method : {draco::MESH_SEQUENTIAL_ENCODING, draco::MESH_EDGEBREAKER_ENCODING})
        for (const int accessor : {0, 2}) {
            GltfFile file = dracoFile(ball_, method);
            json& count = file.json["accessors"][size_t(accessor)]["count"];
            count = count.get<int>() / 2 / 3 * 3;
            writeContent(folder_ / "b.glb", file.glb());
            const Result<Body> body = readBody(folder_ / "b.glb");
            ASSERT_FALSE(body);
            EXPECT_NE(body.error().text().find("Draco"), std::string::npos) << body.error().text();
        }
}

TEST_F(Attributes, DamagedBlocksNeverHarm) {
    std::mt19937 random(5);
    GltfFile packed = fileWith(ball_);
    const size_t count = ball_.positions.size(), corners = 3 * ball_.triangles.size();
    pack(packed, 0, packedVertices(ball_.positions.data(), count, 12), count, 12, "ATTRIBUTES");
    std::vector<unsigned char> triangles(meshopt_encodeIndexBufferBound(corners, count));
    triangles.resize(meshopt_encodeIndexBuffer(triangles.data(), triangles.size(),
                                               &ball_.triangles[0].x, corners));
    pack(packed, 2, triangles, corners, 4, "TRIANGLES");
    int refused = 0;
    for (const GltfFile& whole : {packed, dracoFile(ball_, 0), dracoFile(ball_, 1)})
        for (int round = 0; round < 1500; ++round) {
            GltfFile file = whole;
            for (int flip = 0; flip <= round % 4; ++flip)
                file.binary[random() % file.binary.size()] = char(random());
            writeContent(folder_ / "c.glb", file.glb());
            const Result<Body> body = readBody(folder_ / "c.glb");
            refused += !body;
            if (!body) continue;
            const TriMesh& mesh = body->structures.at(0).mesh;
            for (const Vec3& p : mesh.positions) ASSERT_TRUE(std::isfinite(p.x + p.y + p.z));
            for (const Triangle& t : mesh.triangles)
                ASSERT_LT(std::max(t.x, std::max(t.y, t.z)), mesh.positions.size());
        }
    EXPECT_GT(refused, 500);
}

TEST_F(Attributes, TextureCoordinatesOfAStrangersMeshAreNoPlaces) {
    GltfFile file = fileWith(muscleBall(4));
    file.primitive()["attributes"]["TEXCOORD_0"] = file.add(muscleBall(4).places, kFloat, "VEC2");
    EXPECT_EQ(read(file).mesh.places, muscleBall(4).places);
    file.json["nodes"][0].erase("extras");
    EXPECT_TRUE(read(file).mesh.places.empty());
}

TEST_F(Attributes, FibresAreMadeUnitVectors) {
    GltfFile file = fileWith(ball_);
    std::vector<Vec4> tangents(ball_.positions.size(), Vec4(0, 3, 4, -1));
    tangents[1] = Vec4(0);
    file.primitive()["attributes"]["TANGENT"] = file.add(tangents, kFloat, "VEC4");
    const std::vector<Vec3> fibres = read(file).mesh.fibres;
    EXPECT_LT(glm::distance(fibres.at(0), Vec3(0, 0.6f, 0.8f)), 1e-6f);
    EXPECT_EQ(fibres.at(1), Vec3(0));
}

} // namespace
} // namespace myo
