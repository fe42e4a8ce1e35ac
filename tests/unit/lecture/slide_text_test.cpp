#include <myofield/lecture/slide_text.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

constexpr Extent kSlide{1920, 1080};

class SlideTexts : public testing::Test {
protected:
    void SetUp() override {
        static const Result<Font> loaded = Font::loadDefault();
        if (!loaded) GTEST_SKIP() << loaded.error().text();
        font_ = &*loaded;
    }
    SlideText lay(const LectureStep& step, float size = Lecture{}.textSize) {
        Lecture lecture;
        lecture.textSize = size;
        return slideTextOf(*font_, lecture, step, kSlide);
    }
    float rightEndOf(const SlideLine& line) {
        return line.baseline.x + font_->widthOf(line.words, line.size);
    }
    const Font* font_ = nullptr;
};

TEST_F(SlideTexts, EveryWordStandsInTheColumnAndInItsOrder) {
    LectureStep step;
    step.title = "Sternocleidomastoid and what lies beneath it";
    step.lines = {"Typical: forehead, behind the ear, in the ear, cheek",
                  "Pneumonoultramicroscopicsilicovolcanoconiosis"};
    const SlideText text = lay(step);
    std::string title, words;
    float last = 0;
    for (const SlideLine& line : text.lines) {
        (line.isTitle ? title : words) += line.words + " ";
        EXPECT_LE(rightEndOf(line), 0.36f * kSlide.width) << line.words;
        EXPECT_GT(line.baseline.y, last);
        last = line.baseline.y;
    }
    EXPECT_EQ(title, step.title + " ");
    EXPECT_TRUE(words.starts_with(step.lines[0].substr(0, 20)));
    EXPECT_FALSE(text.isCut);
    EXPECT_LE(text.area.high.y, float(kSlide.height));
}

TEST_F(SlideTexts, WordsAreAsLargeAsAskedForWhereTheyFit) {
    LectureStep step;
    step.title = "Soleus";
    step.lines = {"Heel"};
    const SlideText text = lay(step, 0.05f);
    ASSERT_EQ(text.lines.size(), 2u);
    EXPECT_FLOAT_EQ(text.lines[1].size, 0.05f * kSlide.height);
    EXPECT_GT(text.lines[0].size, 1.5f * text.lines[1].size);
}

TEST_F(SlideTexts, TooMuchIsMadeSmallerButNeverBelowTheLeast) {
    LectureStep step;
    step.title = "A title";
    step.lines.assign(Lecture::kMostLines, std::string(120, 'n') + " and more");
    const SlideText text = lay(step, 0.08f);
    ASSERT_FALSE(text.lines.empty());
    EXPECT_TRUE(text.isCut);
    EXPECT_TRUE(text.lines.back().words.ends_with("…"));
    for (const SlideLine& line : text.lines) {
        EXPECT_GE(line.size, Lecture::kLeastText * kSlide.height * 0.999f);
        EXPECT_LE(line.baseline.y, float(kSlide.height));
    }
}

TEST_F(SlideTexts, BytesThatAreNoTextEndWithTheSlide) {
    LectureStep step;
    step.title = std::string(200, '\xff');
    step.lines = {std::string(500, '\xe2'), "   ", ""};
    EXPECT_LT(lay(step).lines.size(), 1000u);
}

TEST_F(SlideTexts, NothingToSayTakesNoRoom) {
    EXPECT_TRUE(lay({}).area.isEmpty());
    EXPECT_EQ(columnShare({}), 0);
}

} // namespace
} // namespace myo
