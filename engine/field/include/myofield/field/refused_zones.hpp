#pragma once

#include <myofield/field/pain_field.hpp>

#include <span>
#include <string>

namespace myo {

/// How sure it is where a zone lies on a body that patterns are carried over to. Metres.
struct ZoneCertainty {
    Vec3 centre{0};     ///< on the original's skin
    float radius = 0;   ///< of the disc that has the zone's area
    float residual = 0; ///< what the warp is off by around the centre

    /// A zone that is smaller than the warp is uncertain would be shown where it is not.
    bool isShown() const { return residual <= radius; }
};

/// zone  as painted on `placement.original()`
ZoneCertainty certaintyOf(const ZoneField& zone, const Placement& placement);

/// A zone that is not shown, and why, in a sentence.
struct RefusedZone {
    PointOnSide point;
    uint32_t zone = 0; ///< index into TriggerPoint::zones
    std::string sentence;
};

/// The zones of these points that are not shown on a body since the fit is too poor around them. None
/// where nothing was carried over by a warp. Cost: about 1 ms a point.
std::vector<RefusedZone> refusedZones(const Placement& placement,
                                      std::span<const PointOnSide> points);
/// Those of all points on both sides. Runs in parallel.
std::vector<RefusedZone> refusedZones(const Placement& placement);

} // namespace myo
