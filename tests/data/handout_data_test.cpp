// Every muscle's sheets fit on their paper, in both languages.
#include "shipped_atlas.hpp"

#include <myofield/handout/atlas_book.hpp>
#include <myofield/handout/handout.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

using namespace myo;
using namespace myo::print;

namespace {

struct Sheets {
    Atlas atlas;
    HandoutPictures pictures;
    Letterhead head;
};

/// Pictures of the right shape without a body.
JpegHandle blank(Paper paper) {
    const Extent extent = handoutPictureSize(paper);
    return *compressed(Image(extent.width / 20, extent.height / 10));
}

const Sheets& sheets(Paper paper) {
    static Sheets all = [] {
        Result<Atlas> atlas =
            loadAtlas(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
        Letterhead head{"Practice for Physiotherapy, Long Street 12", nullptr,
                        *dayFrom("2026-11-30"), "https://charts.example.org/atlas/"};
        head.logo = *compressed(Image(300, 100));
        return Sheets{atlas ? std::move(*atlas) : Atlas(), {}, head};
    }();
    all.pictures = {blank(paper), blank(paper), "Front", "Back"};
    return all;
}

std::vector<HandoutSubject> subjects(const Atlas& atlas) {
    std::vector<HandoutSubject> all;
    for (const Muscle& muscle : atlas.muscles)
        if (!muscle.points.empty()) all.push_back(subjectOf(atlas, {muscle.id, {}}, Sides::Both));
    return all;
}

/// In that language, where the build has its translation; texts of the atlas are English in both.
class HandoutData : public testing::TestWithParam<std::tuple<Paper, const char*>> {
protected:
    Paper paper() const { return std::get<0>(GetParam()); }
    PageStyle style(HandoutSize size) const {
        return handoutStyle(paper(), size, std::get<1>(GetParam()));
    }
    void holdFits(const std::string& what, const std::vector<Page>& pages, HandoutSize size) const {
        for (size_t p = 0; p < pages.size(); ++p)
            EXPECT_TRUE(fittingSize(pages[p], style(size))) << what << ", page " << p + 1;
    }
};

TEST_P(HandoutData, AClientGetsOnePage) {
    const Sheets& all = sheets(paper());
    const auto every = subjects(all.atlas);
    ASSERT_GT(every.size(), 100u);
    for (const HandoutSubject& subject : every) {
        const auto pages = clientPages(all.atlas, subject, all.pictures, all.head,
                                       HandoutSize::Usual, style(HandoutSize::Usual));
        ASSERT_TRUE(pages);
        EXPECT_EQ(pages->size(), 1u);
        holdFits(all.atlas[subject.muscle].id, *pages, HandoutSize::Usual);
    }
}

TEST_P(HandoutData, LargeTypeTakesThreePages) {
    const Sheets& all = sheets(paper());
    for (const HandoutSubject& subject : subjects(all.atlas)) {
        const auto pages = clientPages(all.atlas, subject, all.pictures, all.head,
                                       HandoutSize::Large, style(HandoutSize::Large));
        ASSERT_TRUE(pages);
        EXPECT_EQ(pages->size(), 3u);
        holdFits(all.atlas[subject.muscle].id, *pages, HandoutSize::Large);
    }
}

TEST_P(HandoutData, AStudentGetsAPageOrASpread) {
    const Sheets& all = sheets(paper());
    size_t spreads = 0;
    const auto every = subjects(all.atlas);
    for (const HandoutSubject& subject : every) {
        const auto pages =
            studentPages(all.atlas, subject, all.pictures, all.head, HandoutSize::Usual);
        EXPECT_LE(pages.size(), 2u);
        spreads += pages.size() == 2;
        holdFits(all.atlas[subject.muscle].id, pages, HandoutSize::Usual);
    }
    EXPECT_LT(spreads, every.size() / 2);
}

INSTANTIATE_TEST_SUITE_P(Papers, HandoutData,
                         testing::Combine(testing::Values(kA4, kLetter),
                                          testing::Values("en", "de")));

} // namespace
