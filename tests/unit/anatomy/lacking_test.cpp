#include <myofield/anatomy/lacking.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TriggerPoint pointOn(const char* part, std::optional<Side> onlyOn = {}) {
    TriggerPoint point;
    point.part = part;
    point.onlyOn = onlyOn;
    return point;
}

Muscle muscleWith(const char* id, std::vector<TriggerPoint> points) {
    Muscle muscle;
    muscle.id = id;
    for (const TriggerPoint& point : points) muscle.parts.push_back(point.part);
    muscle.points = std::move(points);
    return muscle;
}

class Lacking : public testing::Test {
protected:
    Lacking() {
        atlas_.muscles = {muscleWith("biceps", {pointOn("biceps.long"), pointOn("biceps.short")}),
                          muscleWith("heartbeat", {pointOn("heartbeat", Side::Right)}),
                          muscleWith("soleus", {pointOn("soleus")}), muscleWith("unpointed", {})};
    }
    void add(const char* id, Side side) {
        Structure structure;
        structure.id = id;
        structure.side = side;
        body_.structures.push_back(structure);
    }
    std::vector<LackingMuscle> lacking() const {
        return lackingMuscles(atlas_, MuscleParts(atlas_, body_));
    }

    Atlas atlas_;
    Body body_;
};

TEST_F(Lacking, AnEmptyBodyLacksEveryMuscleWithPoints) {
    const std::vector<LackingMuscle> found = lacking();
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].sides, Sides::Both);
    EXPECT_EQ(found[1].sides, Sides::Right) << "its point occurs on the right alone";
}

TEST_F(Lacking, SidesAndPartsAreTold) {
    add("biceps.long", Side::Left);
    add("biceps.short", Side::Left);
    add("biceps.long", Side::Right);
    add("heartbeat", Side::Right);
    add("soleus", Side::Right);
    const std::vector<LackingMuscle> found = lacking();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].muscle, MuscleId{2});
    EXPECT_EQ(found[0].sides, Sides::Left);
    EXPECT_EQ(found[1].muscle, MuscleId{0});
    EXPECT_EQ(found[1].sides, Sides::Right);
    EXPECT_EQ(found[1].parts, std::vector<std::string>{"biceps.short"});
}

TEST_F(Lacking, AMuscleInOnePieceLacksNoPart) {
    for (const Side side : {Side::Left, Side::Right}) {
        add("biceps", side);
        add("soleus", side);
    }
    add("heartbeat", Side::Median);
    EXPECT_TRUE(lacking().empty());
}

} // namespace
} // namespace myo
