#pragma once

#include <myofield/field/pain_field.hpp>
#include <myofield/field/placement.hpp>

#include <cstdint>
#include <vector>

namespace myo::test {

/// The shape of a zone in figures. It is where its value exceeds kPresentShare; lengths in metres,
/// areas in square metres.
struct ZoneFigures {
    float area = 0;
    float drawn = 0;     ///< area that its strokes cover before anything is smoothed
    float inradius = 0;  ///< greatest distance from its outline
    float length = 0;    ///< from one far end to the other, along the skin
    float aspect = 0;    ///< area / (2 inradius)^2: 0.8 for a disc, 3 for a bar three times as long
    float variation = 0; ///< of the half width along its length: deviation / mean, ends left out
    float plateau = 0;   ///< share of the area with a value above 0.9
    float rim = 0;       ///< mean width of the ring of values 0.05 .. 0.9
    float hole = 0;      ///< area of the largest hole
    int pieces = 0;      ///< connected pieces of more than 0.3 cm2
    int groups = 0;      ///< of what the strokes cover, likewise
    float moved95 = 0, moved = 0; ///< outline from that of what is drawn: 95 of 100, furthest

    bool isBar() const { return aspect > 2.2f && variation < 0.12f; }
};

ZoneFigures figuresOf(const Zone& zone, const ZoneField& field, const Placement& placement,
                      Geodesic& front);

/// Area of the largest connected region that a field (one value per vertex) leaves below `low`
/// without reaching its outside, where it is at most `outside`; square metres.
float largestPit(const std::vector<float>& values, float low, float outside, const Surface& skin);

} // namespace myo::test
