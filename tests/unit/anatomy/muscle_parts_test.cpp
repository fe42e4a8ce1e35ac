#include <myofield/anatomy/muscle_parts.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

Structure structure(const char* id, Side side, Kind kind = Kind::Muscle) {
    Structure made;
    made.id = id;
    made.side = side;
    made.kind = kind;
    return made;
}

Muscle muscleOfParts(const char* id, std::vector<std::string> parts) {
    Muscle made;
    made.id = id;
    made.parts = std::move(parts);
    return made;
}

class MusclePartsTest : public testing::Test {
protected:
    MusclePartsTest() {
        atlas_.muscles = {
            muscleOfParts("biceps", {"biceps.long_head", "biceps.short_head"}),
            muscleOfParts("diaphragm", {"diaphragm"}),
            muscleOfParts("flexors", {"biceps.long_head", "brachialis", "biceps.short_head"}),
            muscleOfParts("long_head", {"biceps.long_head"}),
            muscleOfParts("missing", {"nowhere"}),
            muscleOfParts("same", {"brachialis", "brachialis"})};
        for (const Side side : {Side::Left, Side::Right})
            for (const char* id : {"biceps.long_head", "biceps.short_head", "brachialis",
                                   "stranger.deep.inner", "stranger.deep", "strangers"})
                body_.structures.push_back(structure(id, side));
        body_.structures.push_back(structure("diaphragm", Side::Median));
        body_.structures.push_back(structure("brachialis", Side::Median, Kind::Bone));
    }
    std::vector<std::string> names(const std::vector<StructureId>& structures) const {
        std::vector<std::string> names;
        for (const StructureId id : structures)
            names.push_back(std::string(nameOf(body_[id].side)) + " " + body_[id].id);
        return names;
    }
    StructureId find(const char* id, Side side) const { return body_.find(id, side); }

    Atlas atlas_;
    Body body_;
};

using Names = std::vector<std::string>;

TEST_F(MusclePartsTest, PartsComeInTheOrderOfTheBody) {
    const MuscleParts parts(atlas_, body_);
    EXPECT_EQ(names(parts.partsOf(MuscleId{0})),
              (Names{"left biceps.long_head", "left biceps.short_head", "right biceps.long_head",
                     "right biceps.short_head"}));
    EXPECT_EQ(names(parts.partsOf(MuscleId{0}, Sides::Right)),
              (Names{"right biceps.long_head", "right biceps.short_head"}));
    EXPECT_EQ(names(parts.partsOf(MuscleId{1}, Sides::Left)), Names{"median diaphragm"});
    EXPECT_TRUE(parts.partsOf(MuscleId{4}).empty());
}

TEST_F(MusclePartsTest, APartThatIsNamedTwiceIsOne) {
    const MuscleParts parts(atlas_, body_);
    EXPECT_EQ(names(parts.partsOf(MuscleId{5})), (Names{"left brachialis", "right brachialis"}));
}

TEST_F(MusclePartsTest, TheMuscleThatAPartIsCalledAfterSpeaksForIt) {
    const MuscleParts parts(atlas_, body_);
    const StructureId longHead = find("biceps.long_head", Side::Right);
    EXPECT_EQ(parts.musclesOf(longHead), (std::vector<MuscleId>{{0}, {3}, {2}}));
    EXPECT_EQ(parts.muscleIdOf(longHead), "biceps");
    EXPECT_TRUE(parts.isPart(longHead, {2}));
    EXPECT_FALSE(parts.isPart(longHead, {1}));
}

TEST_F(MusclePartsTest, OtherwiseTheMuscleWithTheFewestPartsSpeaks) {
    atlas_.muscles.erase(atlas_.muscles.begin()); // no biceps any more
    const MuscleParts parts(atlas_, body_);
    EXPECT_EQ(parts.muscleIdOf(find("biceps.long_head", Side::Left)), "long_head");
    EXPECT_EQ(parts.muscleIdOf(find("biceps.short_head", Side::Left)), "flexors");
}

TEST_F(MusclePartsTest, WhatIsNoMuscleTakesNoPart) {
    const MuscleParts parts(atlas_, body_);
    const StructureId bone = find("brachialis", Side::Median);
    EXPECT_FALSE(parts.muscleOf(bone));
    EXPECT_EQ(parts.muscleIdOf(bone), "");
}

TEST_F(MusclePartsTest, MusclesThatTheAtlasLacksAreFoundByTheirNames) {
    const MuscleParts parts(atlas_, body_);
    EXPECT_EQ(parts.muscleIdOf(find("stranger.deep.inner", Side::Left)), "stranger");
    EXPECT_EQ(names(parts.partsNamed("stranger", Sides::Left)),
              (Names{"left stranger.deep.inner", "left stranger.deep"}));
    EXPECT_EQ(names(parts.partsNamed("stranger.deep.inner", Sides::Both)),
              (Names{"left stranger.deep.inner", "right stranger.deep.inner"}));
    EXPECT_EQ(names(parts.partsNamed("flexors", Sides::Right)),
              (Names{"right biceps.long_head", "right biceps.short_head", "right brachialis"}));
    EXPECT_TRUE(parts.partsNamed("missing", Sides::Both).empty());
    EXPECT_TRUE(parts.partsNamed("", Sides::Both).empty());
    EXPECT_TRUE(parts.partsNamed("stran", Sides::Both).empty());
}

TEST(MuscleParts, OfNothingHasNothing) {
    const Atlas atlas;
    const Body body;
    EXPECT_TRUE(MuscleParts(atlas, body).partsNamed("biceps", Sides::Both).empty());
}

TEST_F(MusclePartsTest, AMuscleInOnePieceStandsForItsParts) {
    body_.structures = {structure("biceps", Side::Left), structure("brachialis", Side::Left),
                        structure("brachialis", Side::Median)};
    const MuscleParts parts(atlas_, body_);
    EXPECT_EQ(names(parts.partsOf(MuscleId{0})), Names{"left biceps"});
    EXPECT_EQ(names(parts.structuresFor(MuscleId{0}, "biceps.long_head", Side::Left)),
              Names{"left biceps"});
    EXPECT_TRUE(parts.structuresFor(MuscleId{0}, "biceps.long_head", Side::Right).empty());
    EXPECT_EQ(names(parts.structuresFor(MuscleId{2}, "brachialis", Side::Left)),
              (Names{"left brachialis", "median brachialis"}));
}

} // namespace
} // namespace myo
