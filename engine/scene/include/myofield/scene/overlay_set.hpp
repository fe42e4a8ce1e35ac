#pragma once

#include <cstdint>

namespace myo {

/// What may be drawn over a picture; the table of overlays (overlay_table.hpp) says all about each.
enum class OverlayId : uint8_t {
    Marks,
    Regions,
    Endangerment,
    Landmarks,
    Labels,
    Orientation,
    Legend,
    Scale,
    ByPoint
};

/// Which overlays are switched on.
class OverlaySet {
public:
    constexpr OverlaySet() = default;
    /// What a new view in the window shows, and what a picture that no window shows has unasked.
    static OverlaySet ofWindow();
    static OverlaySet ofPictures();

    constexpr bool has(OverlayId id) const { return bits_ & bitOf(id); }
    constexpr void set(OverlayId id, bool isOn) {
        bits_ = isOn ? bits_ | bitOf(id) : bits_ & ~bitOf(id);
    }
    constexpr void toggle(OverlayId id) { bits_ ^= bitOf(id); }
    friend constexpr bool operator==(OverlaySet, OverlaySet) = default;

private:
    static constexpr uint32_t bitOf(OverlayId id) { return 1u << uint32_t(id); }
    uint32_t bits_ = 0;
};

} // namespace myo
