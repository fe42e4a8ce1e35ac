#pragma once

#include <myofield/anatomy/muscle.hpp>

namespace myo {

/// A place where pressing can harm what lies beneath: a vessel, a nerve or an organ. It is drawn on
/// both sides when the user asks for it.
struct EndangermentSite {
    std::string id;
    std::string name;
    std::string text;               ///< why, and what to do instead
    std::vector<std::string> cites; ///< Reference::id
    std::vector<Stroke> strokes;    ///< at least one
    SourcePlace place;
};

} // namespace myo
