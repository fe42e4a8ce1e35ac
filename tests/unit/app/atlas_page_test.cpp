#include "unit/study/atlas_sample.hpp"

#include "commands/arguments.hpp"
#include "commands/atlas_page.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

size_t countOf(const std::string& text, const std::string& piece) {
    size_t count = 0;
    for (size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++count;
    return count;
}

TEST(AtlasPage, ShowsMusclesWithPicturesAndTheirZonesInWords) {
    const Atlas atlas = test::sampleAtlas();
    AtlasPage page(atlas, {"a { color: red }", "search();"});
    page.add(atlas.muscleWithId("infraspinatus"), "pictures/infraspinatus.png");
    page.add(atlas.muscleWithId("infraspinatus"), "pictures/infraspinatus-2.png");
    const std::string html = page.html();
    EXPECT_EQ(countOf(html, "<article class=card"), 1u); // others have no picture
    EXPECT_EQ(countOf(html, "<img src=\"pictures/infraspinatus"), 2u);
    EXPECT_NE(html.find("Typical: Front of the shoulder"), html.npos);
    EXPECT_NE(html.find("Less common: Temple"), html.npos);
    EXPECT_NE(html.find("see a doctor first"), html.npos);
    EXPECT_EQ(html.find("http"), html.npos) << "opens offline";
}

TEST(AtlasPage, TextsCannotBreakThePage) {
    Atlas atlas = test::sampleAtlas();
    atlas.muscles[0].name = "<script>\"x\" & y";
    AtlasPage page(atlas, {"a { color: red }", "search();"});
    page.add({0}, "pictures/a.png");
    const std::string html = page.html();
    EXPECT_EQ(countOf(html, "<script>"), 1u); // our own
    EXPECT_NE(html.find("&lt;script&gt;&quot;x&quot; &amp; y"), html.npos);
}

TEST(Part, SharesEverythingOutExactlyOnce) {
    std::vector<int> taken(17, 0);
    for (const char* text : {"1/3", "2/3", "3/3"}) {
        const Result<PartOf> part = parsePart(text);
        ASSERT_TRUE(part) << text;
        for (size_t item = 0; item < taken.size(); ++item) taken[item] += part->has(item);
    }
    EXPECT_EQ(taken, std::vector<int>(17, 1));
    EXPECT_TRUE(parsePart("")->has(5));
    EXPECT_FALSE(parsePart("1/3")->has(1));
    EXPECT_TRUE(parsePart("2/3")->has(1));
    for (const char* text : {"0/3", "4/3", "3", "/", "1/", "a/b", "1/0", "-1/3", "1/20000"})
        EXPECT_FALSE(parsePart(text)) << text;
}

} // namespace
} // namespace myo
