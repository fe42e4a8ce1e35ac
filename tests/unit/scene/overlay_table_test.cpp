#include <myofield/scene/overlay_table.hpp>

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

TEST(OverlayTable, NamesAndKeysAreEachUsedOnce) {
    std::set<std::string_view> names;
    std::set<char> keys;
    for (const OverlayKind& kind : overlayKinds()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_TRUE(kind.key == 0 || keys.insert(kind.key).second) << kind.name;
        EXPECT_EQ(overlayNamed(kind.name), &overlayKind(kind.id));
    }
    EXPECT_EQ(overlayNamed("dermatomes"), nullptr);
}

TEST(OverlayTable, TheUsualSetsAreWhatTheTableSays) {
    for (const OverlayKind& kind : overlayKinds()) {
        EXPECT_EQ(OverlaySet::ofWindow().has(kind.id), kind.isOnInWindow) << kind.name;
        EXPECT_EQ(OverlaySet::ofPictures().has(kind.id), kind.isOnInPictures) << kind.name;
    }
}

TEST(OverlayTable, OnlyWhatLiesOnTheSkinNeedsThePlacement) {
    EXPECT_FALSE(needsPlacement(OverlaySet::ofWindow()));
    OverlaySet overlays;
    overlays.set(OverlayId::Regions, true);
    EXPECT_TRUE(needsPlacement(overlays));
    overlays.toggle(OverlayId::Regions);
    overlays.set(OverlayId::Scale, true);
    EXPECT_FALSE(needsPlacement(overlays));
}

} // namespace
} // namespace myo
