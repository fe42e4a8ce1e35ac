#pragma once

#include <myofield/anatomy/muscle.hpp>
#include <myofield/geometry/surface_path.hpp>

#include <vector>

namespace myo {

/// How wide a band or a ribbon of a zone is, from its start to its end.
///
/// A band is a lens, not a capsule: 12 % wider than written in its middle, and 30 % narrower at its
/// ends, or less where it is short. Where another stroke of the zone passes through the landmark at
/// an end, that end is as wide as the other stroke (at most its own full width): bands that follow
/// one another have no waist. A ribbon has the widths that are written.
class StrokeProfile {
public:
    /// The profile of zone.strokes[stroke], which is no outline, along `path`. Keeps nothing.
    StrokeProfile(const Zone& zone, size_t stroke, const SurfacePath& path);

    /// Metres, at `foot` metres along the path.
    float halfWidth(float foot) const;
    float widest() const { return widest_; }

private:
    std::vector<float> feet_, halfWidths_; ///< of a ribbon, at its waypoints
    float half_ = 0;                       ///< of a band, as written
    float share_ = 0;                      ///< of the lens: less for short bands
    float over_ = 1;                       ///< metres from an end to the full width
    float length_ = 0;
    float ends_[2] = {1, 1};
    float widest_ = 0;
};

} // namespace myo
