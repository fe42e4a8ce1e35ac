#pragma once

#include <myofield/scene/camera.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/subject.hpp>
#include <myofield/scene/view_state.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace myo {

/// What stands between an eye and what a picture is about and is not of it, such as a hand before a
/// thigh or one leg before the other. It is drawn as a ghost with a soft end.
struct Veil {
    /// Per vertex of the body (vertexOffsets): 0 drawn as ever .. 255 a ghost.
    std::vector<uint8_t> shares;
    std::vector<bool> isOn; ///< per structure: whether any of its vertices is a ghost
    uint32_t skinStart = 0; ///< of the skin's vertices among all

    /// Whether a place of the skin is rather ghost than skin.
    bool covers(const Surface& skin, const SurfacePoint& place) const;
};

/// What of a body may be a ghost before a selection: an arm or a leg, where it is not lit, before
/// what lies on another part of the body. A trunk or a head never is.
class VeilRule {
public:
    /// Of a stage that is placed; kept by reference. Cost: linear in the vertices of the skin.
    VeilRule(const Stage& stage, const ViewState& state);

    /// Whether a place of the skin may be a ghost before a vertex of the skin.
    bool allows(const SurfacePoint& cover, uint32_t vertex) const;
    /// The veil of one picture: over all that stands before the subject's zones, and with
    /// `withMuscle` before its muscles, where nothing stands there that must stay. Null where there
    /// is hardly any.
    ///
    /// Cost: rays, as for `sightOf`, and some 10 ms for a hand, twice as much for a leg.
    std::shared_ptr<const Veil> veilOf(const Subject& subject, const Camera& camera, Extent extent,
                                       bool withMuscle) const;

private:
    enum class Limb : uint8_t { None, LeftArm, RightArm, LeftLeg, RightLeg };
    struct Covers;

    Limb limbAt(uint32_t vertex) const;
    bool mayCover(uint32_t cover, Limb of) const; ///< `cover`: a vertex of the skin
    Covers coversOf(const Subject& subject, const Camera& camera, Extent extent,
                    bool withMuscle) const;
    /// `shares`: of the skin's vertices.
    void veilSkin(const Covers& covers, std::span<uint8_t> shares) const;
    /// `offsets`: vertexOffsets of the body.
    void veilBeneath(Veil& veil, std::span<const uint32_t> offsets) const;

    const Stage& stage_;
    std::vector<Limb> limbOfPatch_;
    std::vector<bool> isLit_;    ///< per vertex of the skin
    std::vector<bool> isChosen_; ///< per structure
};

/// Goes along a ray (`direction` a unit vector) from skin to skin until `isThrough` says no of a hit.
/// Returns whether nothing stopped it within `reach` metres.
bool seesThrough(const Surface& skin, const Vec3& origin, const Vec3& direction, float reach,
                 const std::function<bool(const SurfacePoint&)>& isThrough);

} // namespace myo
