#include <myofield/field/pattern_check.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, ThePatternCheckPassesWhatIsRightAndNamesWhatIsWrong) {
    EXPECT_EQ(checkPatterns(world.atlas, *placement), std::vector<std::string>{});
    const auto problems = [&](auto change) {
        Atlas faulty = world.atlas;
        change(faulty);
        std::string text;
        for (const std::string& problem : checkPatterns(faulty, *placement)) text += problem + "\n";
        return text;
    };
    // Named, not reached; and reached, not named.
    const std::string wrong =
        problems([](Atlas& a) { a.muscles[1].points[0].zones[0].regions = {RegionId{0}}; });
    EXPECT_NE(
        wrong.find(
            "frontus.toml:10: frontus trp1: the essential zone names front, but reaches only 0 %"),
        std::string::npos)
        << wrong;
    EXPECT_NE(wrong.find("in back, which it does not name"), std::string::npos) << wrong;
    // Too wide: most of it lies elsewhere.
    const std::string wide =
        problems([](Atlas& a) { a.muscles[0].points[0].zones[0].strokes[0].width = 1.2f; });
    EXPECT_NE(wide.find("outside the regions it names"), std::string::npos) << wide;
    // An outline that crosses itself, and one that is a line.
    const auto outline = [&](std::vector<uint32_t> landmarks) {
        return problems([&](Atlas& a) {
            Stroke& stroke = a.muscles[0].points[0].zones[0].strokes[0];
            stroke = {};
            stroke.full = 0.03f;
            stroke.place = {"backus.toml", 14};
            for (const uint32_t landmark : landmarks) stroke.path.push_back({LandmarkId{landmark}});
        });
    };
    EXPECT_EQ(outline({0, 2, 1, 3}).find("outline"), std::string::npos) << outline({0, 2, 1, 3});
    const std::string line = outline({0, 1, 0});
    EXPECT_NE(line.find("backus.toml:14: backus trp1: an outline "), std::string::npos) << line;
    // On the other side.
    const std::string other = problems(
        [](Atlas& a) { a.muscles[0].points[0].zones[0].strokes[0].path[0].isOpposite = true; });
    EXPECT_NE(other.find("midline"), std::string::npos) << other;
    // Pain only over the muscle itself.
    const std::string local = problems([](Atlas& a) {
        a.muscles[0].points[0].zones[0].strokes[0].path[0].landmark = {1};
        a.muscles[0].points[0].zones[0].regions = {RegionId{1}};
    });
    EXPECT_NE(local.find("over the muscle itself"), std::string::npos) << local;
}

} // namespace
} // namespace myo
