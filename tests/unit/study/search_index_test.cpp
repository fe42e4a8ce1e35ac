#include "unit/study/atlas_sample.hpp"
#include <myofield/study/search_index.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

using HitKind = SearchHit::What;

class Search : public ::testing::Test {
protected:
    const Atlas atlas_ = test::sampleAtlas();
    const SearchIndex index_{atlas_};

    std::vector<std::string> idsFor(std::string_view text) const {
        std::vector<std::string> ids;
        for (const SearchHit& hit : index_.find(text))
            ids.push_back(hit.what == HitKind::Muscle ? atlas_.muscles[hit.index].id
                                                      : atlas_.regions[hit.index].id);
        return ids;
    }
};

TEST_F(Search, FindsByNameLatinSynonymAndIdInAnyCase) {
    for (const char* text :
         {"infraspinatus", "INFRA", "musculus infraspinatus", "Rotator-Cuff", "cuff"}) {
        ASSERT_FALSE(idsFor(text).empty()) << text;
        EXPECT_EQ(idsFor(text).front(), "infraspinatus") << text;
    }
}

TEST_F(Search, SaysWhichOtherNameMatched) {
    EXPECT_EQ(index_.find("cuff").front().because, "rotator cuff");
    EXPECT_EQ(index_.find("infrasp").front().because, "");
}

TEST_F(Search, BeginningsComeBeforeMiddles) {
    // "tem" begins Temporalis and Temple; "us" is inside several names, at the start of none.
    const std::vector<SearchHit> hits = index_.find("tem");
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(hits[0].rank, 1);
    EXPECT_EQ(hits[0].what, HitKind::Muscle); // muscles before places of the same rank
    for (const SearchHit& hit : index_.find("us")) EXPECT_GE(hit.rank, 2);
}

TEST_F(Search, GroupsAndWiderAreasFindWhatIsInThem) {
    EXPECT_EQ(idsFor("leg, ankle"), std::vector<std::string>{"gastrocnemius"});
    EXPECT_EQ(idsFor("sore shoulder"), std::vector<std::string>{"deltoid_anterior"});
}

TEST_F(Search, ForgivesASlipWhereNothingElseMatches) {
    EXPECT_EQ(idsFor("infraspintus"), std::vector<std::string>{"infraspinatus"});
    EXPECT_EQ(idsFor("gastrocnemuis"), std::vector<std::string>{"gastrocnemius"});
    EXPECT_TRUE(idsFor("xyzzy").empty());
    EXPECT_TRUE(idsFor("zz").empty());
}

TEST_F(Search, TakesTheWordsInAnyOrder) {
    EXPECT_EQ(idsFor("shoulder front").front(), "deltoid_anterior");
    EXPECT_EQ(idsFor("front shoulder").front(), "deltoid_anterior");
    EXPECT_EQ(idsFor("forehead sid"), std::vector<std::string>{"temple"});
    EXPECT_TRUE(idsFor("front calf").empty()); // every word counts
}

TEST_F(Search, OffersNearNamesOfAKindEachOnceAndNoneThatAreFar) {
    const std::vector<SearchHit> all = index_.nearest("tempel");
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].what, HitKind::Region);
    EXPECT_EQ(atlas_.regions[all[0].index].id, "temple");
    EXPECT_EQ(atlas_.regions[index_.nearest("kalf", HitKind::Region, 1).at(0).index].id, "calf");
    EXPECT_TRUE(index_.nearest("kalf", HitKind::Muscle, 2).empty());
    EXPECT_TRUE(index_.nearest("xqzvw").empty());
}

TEST_F(Search, BlankFindsNothingAndLimitHolds) {
    EXPECT_TRUE(index_.find("").empty());
    EXPECT_TRUE(index_.find("  - ").empty());
    EXPECT_EQ(index_.find("a", 1).size(), 1u);
}

} // namespace
} // namespace myo
