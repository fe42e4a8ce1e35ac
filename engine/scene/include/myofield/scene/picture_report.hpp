#pragma once

#include <myofield/scene/picture.hpp>
#include <myofield/scene/sight.hpp>

#include <string>
#include <vector>

namespace myo {

/// What one picture shows of its subject, as figures: shares 0 to 1.
struct PanelReport {
    struct Point {
        std::string id; ///< "trp1"; with the muscle's id before it where several are chosen
        bool isVisible = false;
    };
    struct Zone {
        std::string point;
        uint32_t zone = 0; ///< its number within the point
        ZoneKind kind = ZoneKind::Essential;
        float visible = 0;
    };
    std::string view;
    float muscleVisible = 0;
    std::vector<Point> points;
    std::vector<Zone> zones;
    size_t labelOverlaps = 0;
    size_t legendOverHeat = 0; ///< pixels
};

/// `window`: the rule by which the picture was made. Cost: rays, as for `sightOf`, and one for every pixel of the legend.
PanelReport reportOf(const std::string& view, const Stage& stage, const ViewState& state,
                     const Picture& picture, Extent extent, WindowRule window);

/// Labels that lie on labels or on X marks, leaders that cross one another, words or another X:
/// how many such pairs there are.
size_t labelOverlaps(const WordPlaces& words);

} // namespace myo
