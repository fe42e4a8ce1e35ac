#pragma once

#include <myofield/scene/stage.hpp>
#include <myofield/scene/views.hpp>
#include <myofield/study/camera_mover.hpp>
#include <myofield/study/find_query.hpp>
#include <myofield/study/lit_pattern.hpp>
#include <myofield/study/live_view.hpp>

namespace myo {

/// Brings the camera to where buttons, keys and choices ask, over a short time. The stage must be
/// placed.
class CameraDriver {
public:
    CameraDriver(LiveView& view, LitPattern& pattern, const Stage& stage)
        : view_(view), pattern_(pattern), stage_(stage) {}

    /// Moves on to the view's present time.
    void tick();
    bool isMoving() const { return mover_.isMoving(); }
    /// Where the camera is going, or where it rests.
    const Camera& goal() const { return mover_.goal(view_.state().camera); }

    /// Whether moves are made at once, without a way between.
    void setInstant(bool isInstant) { isInstant_ = isInstant; }

    // By hand: ends what a button or a key has started.

    /// From now on turning is about a place, which stays where it is in the picture; none: about
    /// what the camera looks at.
    void holdAt(std::optional<Vec3> pivot) { pivot_ = pivot; }
    void orbitByHand(Vec2 pixels);
    /// The body stays within reach.
    void panByHand(Vec2 pixels);
    /// Above 1 comes nearer to what is at a pixel; the body stays within reach.
    void zoomByHand(float factor, Vec2 towards);
    /// Stays where the state has put it.
    void stop() { mover_.stop(); }

    void turnTo(const Camera& camera);
    /// A view by its index in namedViews(); of the selection where there is one.
    void turnToView(size_t index);
    /// The named view after (+1) or before (-1) the one that was asked for last, round and round.
    void turnToNextView(int step);
    /// The single view from which muscle and pain are seen best (plate.hpp); where both sides are
    /// lit alike, the one from `preferred`.
    void turnToPattern(Side preferred = Side::Right);
    /// The places asked by name; nothing where they lie inside the body.
    void turnToRegions(const FindQuery& query);
    /// As from there, at what is looked at now: `towardsEye` points from the body to the eye.
    void turnToDirection(const Vec3& towardsEye);
    /// The whole body, from the present direction.
    void fit();
    /// These structures, from the present direction; the whole body where the body has none.
    void frame(const std::vector<StructureKey>& keys);
    /// Nearer to a place.
    void approach(const Vec3& place);

    // Steps by keys.
    /// Radians, to the picture's right and up.
    void turnBy(float yaw, float pitch);
    /// Shares of the picture's height, to its right and down.
    void moveBy(Vec2 share);
    /// Above 1 comes nearer.
    void zoomBy(float factor);

private:
    void turnTo(const NamedView& view);
    Camera& byHand();
    void keepInReach(Camera& camera) const;

    LiveView& view_;
    LitPattern& pattern_;
    const Stage& stage_;
    CameraMover mover_;
    size_t lastView_ = 0;
    bool isInstant_ = false;
    std::optional<Vec3> pivot_;
    mutable Box reach_; ///< round the body; found when it is first needed
};

} // namespace myo
