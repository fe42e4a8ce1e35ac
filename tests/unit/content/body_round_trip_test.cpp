#include "unit/content/body_samples.hpp"

#include <myofield/content/body_file.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace myo {
namespace {

template <class Element>
void expectSameBits(const std::vector<Element>& a, const std::vector<Element>& b,
                    const char* stream) {
    ASSERT_EQ(a.size(), b.size()) << stream;
    if (!a.empty()) {
        EXPECT_EQ(std::memcmp(a.data(), b.data(), a.size() * sizeof(Element)), 0) << stream;
    }
}

void expectSame(const Structure& a, const Structure& b) {
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.side, b.side);
    EXPECT_EQ(a.fma, b.fma);
    EXPECT_EQ(a.depth, b.depth);
    EXPECT_EQ(a.isShownByDefault, b.isShownByDefault);
    expectSameBits(a.mesh.positions, b.mesh.positions, "positions");
    expectSameBits(a.mesh.normals, b.mesh.normals, "normals");
    expectSameBits(a.mesh.triangles, b.mesh.triangles, "triangles");
    expectSameBits(a.mesh.places, b.mesh.places, "places");
    expectSameBits(a.mesh.fibres, b.mesh.fibres, "fibres");
    expectSameBits(a.mesh.strands, b.mesh.strands, "strands");
}

Body sampleBody() {
    Body body{"Sample \"body\" \xC3\xA4", "Somebody, CC BY 4.0", true, {}};
    body.structures.push_back({"infraspinatus", "Infraspinatus", Kind::Muscle, Side::Left, 32546,
                               Depth::Superficial, true, muscleBall(9)});
    body.structures.push_back(
        {"femur", "Femur", Kind::Bone, Side::Right, 24475, std::nullopt, true, ball(5)});
    body.structures.push_back({"psoas_major.lumbar_part", "Psoas major, lumbar part", Kind::Muscle,
                               Side::Right, 0, Depth::Deep, true, muscleBall(3)});
    body.structures.push_back(
        {"head_hair", "Hair", Kind::Skin, Side::Median, 54240, std::nullopt, false, ball(4)});
    body.structures.push_back({"costal_cartilage", "Costal cartilage", Kind::Cartilage, Side::Left,
                               1, std::nullopt, true, ball(2)});
    body.structures.push_back({"fascia_lata",
                               "Fascia lata",
                               Kind::Connective,
                               Side::Left,
                               UINT32_C(2147483647),
                               std::nullopt,
                               true,
                               {}});
    return body;
}

class RoundTrip : public testing::Test {
protected:
    Body through(const Body& body) {
        const Status written = writeBody(folder_ / "body.glb", body);
        EXPECT_TRUE(written) << (written ? "" : written.error().text());
        Result<Body> read = readBody(folder_ / "body.glb");
        EXPECT_TRUE(read) << (read ? "" : read.error().text());
        return read ? std::move(*read) : Body{};
    }
    ScratchFolder folder_;
};

TEST_F(RoundTrip, KeepsEveryBit) {
    const Body before = sampleBody(), after = through(before);
    EXPECT_EQ(after.name, before.name);
    EXPECT_EQ(after.attribution, before.attribution);
    EXPECT_TRUE(after.isBuiltIn);
    ASSERT_EQ(after.structures.size(), before.structures.size());
    for (size_t s = 0; s < before.structures.size(); ++s) {
        SCOPED_TRACE(before.structures[s].id);
        expectSame(before.structures[s], after.structures[s]);
    }
}

TEST_F(RoundTrip, RefersToAFileBesideItForWhatThatHoldsToo) {
    const Body first = sampleBody();
    ASSERT_TRUE(writeBody(folder_ / "first.glb", first));
    Body second = first;
    for (Structure& structure : second.structures)
        for (Vec3& place : structure.mesh.positions) place *= 0.9f;
    ASSERT_TRUE(writeBody(folder_ / "second.glb", second, {}, folder_ / "first.glb"));
    const size_t whole = fileContent(folder_ / "first.glb").size();
    EXPECT_LT(fileContent(folder_ / "second.glb").size(), whole * 2 / 3);
    const Result<Body> read = readBody(folder_ / "second.glb");
    ASSERT_TRUE(read) << read.error().text();
    for (size_t s = 0; s < second.structures.size(); ++s)
        expectSame(second.structures[s], read->structures[s]);
    EXPECT_FALSE(writeBody(folder_ / "third.glb", second, {}, "elsewhere/first.glb"));
}

TEST_F(RoundTrip, KeepsFibresOfWhichSomeAreUnknown) {
    Body body = sampleBody();
    body.structures[0].mesh.fibres[3] = Vec3(0);
    expectSame(body.structures[0], through(body).structures[0]);
    const std::string file = fileContent(folder_ / "body.glb");
    EXPECT_NE(file.find("_FIBRE"), std::string::npos);
}

TEST_F(RoundTrip, SwitchesToWideIndicesAt65536Vertices) {
    for (const uint32_t rings : {180u, 181u}) { // 65,160 and 65,884 vertices
        Body body{"Wide", "", false, {}};
        body.structures.push_back(
            {"skin", "Skin", Kind::Skin, Side::Median, 0, std::nullopt, true, ball(rings)});
        expectSame(body.structures[0], through(body).structures[0]);
        const bool isNarrow =
            fileContent(folder_ / "body.glb").find("\"componentType\":5123") != std::string::npos;
        EXPECT_EQ(isNarrow, rings == 180) << body.structures[0].mesh.positions.size();
    }
}

TEST_F(RoundTrip, WritesTheSameBytesEachTime) {
    ASSERT_TRUE(writeBody(folder_ / "a.glb", sampleBody()));
    ASSERT_TRUE(writeBody(folder_ / "b.glb", sampleBody()));
    ASSERT_TRUE(writeBody(folder_ / "c.glb", *readBody(folder_ / "a.glb")));
    EXPECT_EQ(fileContent(folder_ / "a.glb"), fileContent(folder_ / "b.glb"));
    EXPECT_EQ(fileContent(folder_ / "a.glb"), fileContent(folder_ / "c.glb"));
}

TEST_F(RoundTrip, RefusesMeshesThatAreNotWhole) {
    const auto isRefused = [&](auto spoil, const char* reason) {
        Body body = sampleBody();
        spoil(body.structures[1].mesh);
        const Status status = writeBody(folder_ / "bad.glb", body);
        ASSERT_FALSE(status) << reason;
        EXPECT_NE(status.error().text().find(reason), std::string::npos) << status.error().text();
        EXPECT_NE(status.error().text().find("right femur"), std::string::npos)
            << status.error().text();
        EXPECT_FALSE(std::filesystem::exists(folder_ / "bad.glb"));
    };
    isRefused([](TriMesh& m) { m.positions[2].y = std::numeric_limits<float>::quiet_NaN(); },
              "not finite");
    isRefused([](TriMesh& m) { m.triangles[0].z = uint32_t(m.positions.size()); }, "out of range");
    isRefused([](TriMesh& m) { m.places.resize(3); }, "different lengths");
    isRefused([](TriMesh& m) { m.triangles.clear(); }, "without triangles");
}

TEST_F(RoundTrip, AnEmptyBodyIsRefusedWhenRead) {
    ASSERT_TRUE(writeBody(folder_ / "empty.glb", Body{}));
    const Result<Body> read = readBody(folder_ / "empty.glb");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().text().find("holds no mesh"), std::string::npos);
}

} // namespace
} // namespace myo
