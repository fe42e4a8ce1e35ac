#pragma once

#include <myofield/anatomy/muscle.hpp>

namespace myo {

/// A place where pressing can harm what lies beneath: a vessel, a nerve, an organ. Drawn on
/// request, on both sides.
struct EndangermentSite {
    std::string id;
    std::string name;
    std::string text;               ///< why, and what to do instead
    std::vector<std::string> cites; ///< Reference::id
    std::vector<Stroke> strokes;    ///< at least one
    SourcePlace place;
};

} // namespace myo
