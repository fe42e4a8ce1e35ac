#include "unit/study/atlas_sample.hpp"
#include <myofield/study/atlas_tree.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(AtlasTree, ByBodyGoesFromTheHeadDown) {
    const Atlas atlas = test::sampleAtlas();
    const std::vector<TreeBranch> tree = muscleTreeByBody(atlas);
    ASSERT_EQ(tree.size(), 3u);
    EXPECT_EQ(tree[0].label, "Head and neck");
    EXPECT_EQ(tree[1].label, "Shoulder and arm");
    EXPECT_EQ(tree[2].label, "Leg, ankle, foot");
    for (const TreeBranch& branch : tree) EXPECT_EQ(branch.count, 1u);
    EXPECT_EQ(atlas[tree[0].muscles[0].muscle].id, "temporalis");
}

TEST(AtlasTree, InOrderIsEachMuscleOnceFromTopToBottom) {
    const Atlas atlas = test::sampleAtlas();
    const auto ids = [&](const std::vector<TreeBranch>& tree) {
        std::vector<std::string> names;
        for (const MuscleId muscle : musclesInOrder(tree)) names.push_back(atlas[muscle].id);
        return names;
    };
    const std::vector<std::string> wanted{"temporalis", "infraspinatus", "gastrocnemius"};
    EXPECT_EQ(ids(muscleTreeByBody(atlas)), wanted);
    // Muscles that refer to several places stand at the first of them.
    const std::vector<std::string> byPain{"infraspinatus", "temporalis", "gastrocnemius"};
    EXPECT_EQ(ids(muscleTreeByPain(atlas)), byPain);
}

TEST(AtlasTree, UnknownGroupsComeLast) {
    Atlas atlas = test::sampleAtlas();
    atlas.muscles[2].group = "a new group";
    EXPECT_EQ(muscleTreeByBody(atlas).back().label, "A new group");
}

TEST(AtlasTree, ByPainPutsTypicalMusclesFirst) {
    const Atlas atlas = test::sampleAtlas();
    const std::vector<TreeBranch> tree = muscleTreeByPain(atlas);
    ASSERT_EQ(tree.size(), 3u); // shoulder, head, leg: in the atlas's order
    const TreeBranch& shoulder = tree[0].branches.at(0);
    EXPECT_EQ(shoulder.region.index, 0u);
    ASSERT_EQ(shoulder.muscles.size(), 2u);
    EXPECT_EQ(atlas[shoulder.muscles[0].muscle].id, "infraspinatus");
    EXPECT_TRUE(shoulder.muscles[0].isEssential);
    EXPECT_EQ(atlas[shoulder.muscles[1].muscle].id, "temporalis");
    EXPECT_FALSE(shoulder.muscles[1].isEssential);
    const TreeBranch& temple = tree[1].branches.at(0);
    EXPECT_EQ(atlas[temple.muscles[0].muscle].id, "temporalis");
}

TEST(AtlasTree, CountsDifferentMusclesAndLeavesOutEmptyRegions) {
    Atlas atlas = test::sampleAtlas();
    atlas.regions.push_back(test::sampleRegion("ear", "Ear", "head"));
    atlas.regions.push_back(test::sampleRegion("jaw", "Jaw", "head"));
    atlas.muscles[2].points[0].zones[1].regions.push_back({4}); // temporalis also to the jaw
    const std::vector<TreeBranch> tree = muscleTreeByPain(atlas);
    EXPECT_EQ(tree[1].label, "Head");
    EXPECT_EQ(tree[1].branches.size(), 2u); // temple and jaw, no ear
    EXPECT_EQ(tree[1].count, 2u);           // temporalis once, infraspinatus
}

} // namespace
} // namespace myo
