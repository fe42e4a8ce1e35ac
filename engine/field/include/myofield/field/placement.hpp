#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/muscle_parts.hpp>
#include <myofield/core/result.hpp>
#include <myofield/field/point_on_side.hpp>
#include <myofield/field/region_map.hpp>
#include <myofield/geometry/surface.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Where a trigger point lies on a body.
struct PlacedPoint {
    StructureId structure;
    SurfacePoint onPart; ///< on the structure's own mesh, its superficial face
    Vec3 position{0};    ///< onPart.position
    Vec3 normal{0};      ///< unit, out of the muscle
    SurfacePoint onSkin; ///< the skin's nearest point
};

/// A point that has no place on a body, and why.
struct MissingPoint {
    PointOnSide point;
    std::string sentence;
};

/// A structure that is not where its neighbours expect it, so that it says nothing on where patterns
/// go. It stays in the body.
struct LeftOutStructure {
    std::string id, name;
    Side side = Side::Median;
    float distance = 0; ///< metres from where it is expected
};

/// A region of which a share has no skin on this body: zones there fall into a hole.
struct RegionHole {
    RegionSide region;
    std::string label; ///< of the region
    float share = 0;   ///< of its area, 0..1
};

/// How well structures of a region's neighbourhood are met by the warp.
struct RegionResidual {
    RegionSide region;
    std::string label;  ///< of the region
    float residual = 0; ///< metres, the median of those nearest to the region
};

/// How well the atlas fits a body; lengths in metres.
struct PlacementReport {
    /// By a warp. Otherwise landmarks and places are the body's own, or lie on the triangles that
    /// they have on the built-in body.
    bool isCarriedOver = false;
    size_t controls = 0;      ///< places the warp was made from
    float medianResidual = 0; ///< of the controls, after the warp
    float largestResidual = 0;
    float medianLandmark = 0; ///< distance of landmarks to the skin they were projected on
    float largestLandmark = 0;
    std::string furthestLandmark; ///< its id
    std::vector<MissingPoint> missing;
    std::vector<LeftOutStructure> leftOut;
    std::vector<RegionResidual> regions; ///< of all regions of the skin, the worst first
    std::vector<RegionHole> holes;       ///< of a tenth and more, the largest first

    /// How well it fits, for people: a line or two, and one each for structures that were left out,
    /// places where the fit is poor and holes of the skin. Missing points are not told.
    std::string text() const;
};

class SkinMatch;

/// An atlas placed on a body: landmarks on the skin, trigger points on the muscles, regions on the
/// skin. Atlas and bodies are kept by reference and must outlive it. Immutable; safe from many
/// threads.
class Placement {
public:
    /// The built-in body (`body.isBuiltIn`): landmarks are projected to the skin, trigger points
    /// are found by their places (u, v) on their part. A body whose skin has the triangles of the
    /// built-in one: each landmark, point and region stays where its triangle is. Any other: both
    /// are carried over from `builtIn` by a warp through the structures that both have, then
    /// projected; regions and fields come from the built-in skin, whose warped places answer to the
    /// other skin's vertices. For the built-in body give it twice.
    ///
    /// Errors, all reported: no skin; a landmark further than 5 mm from the built-in skin; too few
    /// structures in common. Cost: about 0.5 s of one processor for the built-in body.
    static Result<Placement> place(const Atlas& atlas, const Body& body, const Body& builtIn);

    const Atlas& atlas() const { return *atlas_; }
    const Body& body() const { return *body_; }
    /// Which structures are parts of which muscles.
    const MuscleParts& parts() const { return *parts_; }
    StructureId skinId() const { return skinId_; }
    /// The outer side of the skin: scanned skins often have an inner one too, which takes no part.
    const Surface& skin() const { return *skin_; }
    const RegionMap& regions() const { return regions_; }
    const PlacementReport& report() const { return report_; }
    /// Where zones are painted: this placement, or that of the built-in body they are carried over
    /// from.
    const Placement& original() const { return original_ ? *original_ : *this; }
    /// How badly the neighbourhood of a place on the original's skin is met by the warp: the median
    /// residual of the six nearest controls, metres; 0 where nothing was carried over.
    float residualNear(const Vec3& onOriginal) const;
    /// How skin vertices answer to the original's; null where this is the original.
    const SkinMatch* skinMatch() const { return skinMatch_.get(); }

    /// On the skin. Landmarks that are not paired lie at the same place for either side.
    const SurfacePoint& landmark(LandmarkId landmark, Side side) const;
    /// Null where the body lacks the part, and on a side that the point does not occur on.
    const PlacedPoint* point(const PointOnSide& point) const;
    RegionSide regionAt(const SurfacePoint& onSkin) const;

private:
    Placement() = default;
    size_t indexOf(const PointOnSide& point) const;
    Status placeLandmarks(const Placement* source, const class Warp* warp);
    void placePoints(const Placement* source, const class Warp* warp);
    void keepPlaces(const Placement& source);
    void noteMissing(const std::vector<PointOnSide>& keys);
    std::optional<PlacedPoint> ownPlace(const PointOnSide& point) const;
    /// On the nearest of the structures that have the part.
    std::optional<PlacedPoint> carriedPlace(const PointOnSide& point, const Vec3& to) const;
    /// On the triangle of its part that it has on the source; none where the parts differ.
    std::optional<PlacedPoint> keptPlace(const Placement& source, const PointOnSide& point) const;
    PlacedPoint finished(StructureId structure, const Surface& part, const SurfacePoint& at) const;
    std::vector<StructureId> partsOf(const PointOnSide& point) const;
    static Result<Placement> start(const Atlas& atlas, const Body& body);
    Status carryOver(const Body& builtIn);
    /// `warped`: where the warp puts each vertex of the original's skin.
    void measureRegions(const std::vector<Vec3>& warped);

    const Atlas* atlas_ = nullptr;
    const Body* body_ = nullptr;
    std::unique_ptr<const MuscleParts> parts_;
    StructureId skinId_;
    std::unique_ptr<Surface> skin_;
    std::vector<SurfacePoint> landmarks_;            // 2 a landmark
    std::vector<uint32_t> firstPoint_;               // of each muscle
    std::vector<std::optional<PlacedPoint>> points_; // 2 a point
    RegionMap regions_;
    PlacementReport report_;
    std::shared_ptr<const Placement> original_;
    std::shared_ptr<const SkinMatch> skinMatch_;
    std::vector<Vec3> controls_;   ///< on the original
    std::vector<float> residuals_; ///< of each control
};

} // namespace myo
