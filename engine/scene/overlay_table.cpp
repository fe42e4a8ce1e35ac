#include <myofield/scene/overlay_table.hpp>

#include "overlay_drawing.hpp"

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr bool kOn = true, kOff = false;
constexpr bool kOnSkin = true, kOnPaper = false;

// id, name, label, tip, key, on in a new view, on in a picture, on the skin or not, how it is drawn.
constexpr std::array kKinds{
    OverlayKind{OverlayId::Marks, "marks", mark("Marks"), mark("An X on each trigger point"), 'x',
                kOn, kOn, kOnPaper, nullptr},
    OverlayKind{OverlayId::Regions, "regions", mark("Regions"),
                mark("Borders and names of the regions of the skin"), 'o', kOff, kOff, kOnSkin,
                drawRegions},
    OverlayKind{OverlayId::Endangerment, "endangerment", mark("Danger zones"),
                mark("Where pressing can harm vessels, nerves or organs"), 'e', kOff, kOff, kOnSkin,
                drawEndangerment},
    OverlayKind{OverlayId::Landmarks, "landmarks", mark("Landmarks"),
                mark("Named points of the body surface; zoom in for their names"), 'j', kOff, kOff,
                kOnSkin, drawLandmarks},
    OverlayKind{OverlayId::ByPoint, "by-point", mark("By point"),
                mark("Outlines the zones of each point in the colour of its X"), 'z', kOff, kOff,
                kOnSkin, drawPointOutlines},
    OverlayKind{OverlayId::Orientation, "orientation", mark("Orientation"),
                mark("The cube and the person's left and right"), 0, kOn, kOn, kOnPaper,
                drawOrientation},
    OverlayKind{OverlayId::Legend, "legend", mark("Legend"), mark("What the colours mean"), 'm',
                kOn, kOff, kOnPaper, drawLegend},
    OverlayKind{OverlayId::Scale, "scale", mark("Scale bar"),
                mark("A bar of a round number of millimetres"), 's', kOff, kOff, kOnPaper,
                drawScale},
    OverlayKind{OverlayId::Labels, "labels", mark("Labels"),
                mark("Names with lines to what they name"), 'n', kOn, kOff, kOnPaper, drawLabels},
};

OverlaySet setOf(bool OverlayKind::*isOn) {
    OverlaySet set;
    for (const OverlayKind& kind : kKinds) set.set(kind.id, kind.*isOn);
    return set;
}

} // namespace

std::span<const OverlayKind> overlayKinds() {
    return kKinds;
}

const OverlayKind& overlayKind(OverlayId id) {
    return *std::ranges::find(kKinds, id, &OverlayKind::id);
}

const OverlayKind* overlayNamed(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name, &OverlayKind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

bool needsPlacement(OverlaySet overlays) {
    return std::ranges::any_of(
        kKinds, [&](const OverlayKind& kind) { return kind.isOnSkin && overlays.has(kind.id); });
}

OverlaySet OverlaySet::ofWindow() {
    return setOf(&OverlayKind::isOnInWindow);
}

OverlaySet OverlaySet::ofPictures() {
    return setOf(&OverlayKind::isOnInPictures);
}

} // namespace myo
