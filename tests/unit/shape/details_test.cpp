#include "temporary_folder.hpp"

#include <myofield/shape/details.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace myo {
namespace {

Result<DetailsByFigure> readAll(const std::string& text) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "details.toml") << text;
    DetailsByFigure details;
    const Status read = readDetails(folder / "details.toml", details);
    if (!read) return read.error();
    return details;
}

/// Those of the skin.
Result<Details> detailsIn(const std::string& text) {
    const Result<DetailsByFigure> all = readAll(text);
    if (!all) return all.error();
    return all->contains("skin") ? all->at("skin") : Details{};
}

TEST(Details, AreReadInMetresInTheirOrder) {
    const Result<Details> read = detailsIn(R"(
[[fine]]
low = [0, 10, 20]
high = [5, 15, 25]
edge = 1.5
ramp = 9
[[detail]]
name = "crease"
path = [[0, 1, 2], [10, 1, 2]]
width = [2, 3]
push = -1.5
falloff = "crease"
seen = [0, 0, 2]
[[detail]]
name = "ball"
kind = "fit"
path = [[0, 1, 2]]
width = 12
centre = [1, 2, 3]
radii = [4, 5, 6]
share = 0.5
)");
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->fine.size(), 1u);
    EXPECT_FLOAT_EQ(read->fine[0].high.y, 0.015f);
    EXPECT_FLOAT_EQ(read->fine[0].edge, 0.0015f);
    ASSERT_EQ(read->details.size(), 2u);
    const Detail& crease = read->details[0];
    EXPECT_EQ(crease.kind, Detail::Kind::Push);
    EXPECT_EQ(crease.brush.falloff, Falloff::Crease);
    EXPECT_FLOAT_EQ(crease.brush.widths[1], 0.003f);
    EXPECT_EQ(crease.push.pushes, std::vector<float>(2, -0.0015f));
    EXPECT_EQ(crease.brush.seen, Vec3(0, 0, 1));
    EXPECT_EQ(crease.push.along, Vec3(0)); // the normal
    EXPECT_EQ(read->details[1].kind, Detail::Kind::Fit);
    EXPECT_FLOAT_EQ(read->details[1].fit.radii.z, 0.006f);
    EXPECT_FLOAT_EQ(read->details[1].fit.share, 0.5f);
}

TEST(Details, BringSmallTrianglesAlongTheirPath) {
    const Result<Details> read = detailsIn(R"(
[[detail]]
name = "suture"
path = [[0, 0, 0], [4, 1, 0], [8, 0, 0]]
width = [1, 2, 1]
push = -0.7
edge = 0.9
[[detail]]
name = "dab"
path = [[0, 9, 0]]
width = 3
push = 1
edge = 2
[[detail]]
name = "plain"
path = [[0, 0, 0]]
width = 3
push = 1
)");
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->fine.size(), 3u); // a box a span, one for the dab, none without `edge`
    EXPECT_FLOAT_EQ(read->fine[0].low.x, -0.001f);
    EXPECT_FLOAT_EQ(read->fine[0].high.x, 0.005f);
    EXPECT_FLOAT_EQ(read->fine[1].low.y, -0.002f);
    EXPECT_FLOAT_EQ(read->fine[1].edge, 0.0009f);
    EXPECT_FLOAT_EQ(read->fine[2].high.y, 0.012f);
    EXPECT_FALSE(
        detailsIn("[[detail]]\nname = \"a\"\npath = [[0, 0, 0]]\nwidth = 1\npush = 1\nedge = 0"));
}

TEST(Details, ThatMakeTrianglesEvenHaveNoBrush) {
    const Result<Details> read = detailsIn("[[detail]]\nname = \"again\"\nkind = \"even\"\n");
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->details.size(), 1u);
    EXPECT_EQ(read->details[0].kind, Detail::Kind::Even);
    EXPECT_FALSE(detailsIn("[[detail]]\nkind = \"even\"\n")); // without a name
}

TEST(Details, BelongToTheFigureThatTheyName) {
    const Result<DetailsByFigure> all = readAll(R"(
[[detail]]
name = "ridge"
on = "skull"
path = [[0, 0, 0]]
width = 1
push = 1
[[fine]]
low = [0, 0, 0]
high = [1, 1, 1]
edge = 1
)");
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(all->at("skull").details.size(), 1u);
    EXPECT_TRUE(all->at("skull").fine.empty());
    EXPECT_EQ(all->at("skin").fine.size(), 1u);
    EXPECT_TRUE(all->at("skin").details.empty());
}

TEST(Details, EveryFaultIsNamedWithItsLine) {
    const Result<Details> read = detailsIn(R"(
[[detail]]
name = "no path"
width = 2
push = 1
[[detail]]
name = "too many pushes"
path = [[0, 0, 0]]
width = 2
push = [1, 2]
[[detail]]
name = "unknown"
kind = "carve"
path = [[0, 0, 0]]
width = 2
[[detail]]
name = "far away"
path = [[0, 0, 1e9]]
width = -1
push = 1
)");
    ASSERT_FALSE(read);
    const std::string text = read.error().text();
    for (const char* part : {":2: path", ":6: push", ":11: kind \"carve\"", ":16: path",
                             ":16: width must be numbers from 0.2"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(Details, HostileTablesAreRefused) {
    EXPECT_FALSE(readAll("detail = [[[["));
    EXPECT_FALSE(readAll("[[detail]]\nname = \"x\"\npath = [[nan, 0, 0]]\nwidth = 1\npush = 1\n"));
    EXPECT_FALSE(readAll("[[detail]]\nname = \"x\"\npath = [[0, 0, 0]]\nwidth = inf\npush = 1\n"));
    EXPECT_FALSE(readAll("[[detail]]\nname = \"x\"\npath = []\nwidth = 1\npush = 1\n"));
    EXPECT_FALSE(readAll("[[fine]]\nlow = [1, 1, 1]\nhigh = [0, 0, 0]\nedge = 1\n"));
    EXPECT_FALSE(readAll("[[fine]]\nlow = [0, 0, 0]\nhigh = [1, 1, 1]\nedge = 0.001\n"));
    DetailsByFigure none;
    EXPECT_FALSE(readDetails("/nowhere/details.toml", none));
    EXPECT_TRUE(readAll("")); // no details at all
}

} // namespace
} // namespace myo
