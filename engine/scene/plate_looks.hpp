#pragma once

#include <myofield/scene/plate.hpp>

#include <optional>
#include <vector>

namespace myo {

/// A view with its camera and what it shows of a subject.
struct Look {
    NamedView view;
    Camera camera;
    WindowRule window = WindowRule::NearSide;
    Sight sight;             ///< through a window where one makes sense
    std::vector<bool> marks; ///< of Subject::marks: what is seen without a window
};

/// What one look, or the better of two, shows.
struct Shown {
    float area = 0;      ///< essential area, 0..1; where there is none, spillover
    float spillover = 0; ///< area, 0..1
    float zones = 0;     ///< mean over the essential zones: 1 where one is seen well, 0 where not
    bool isEveryZoneSeen = true;
    float marks = 0; ///< share of the points
    float muscle = 0;
    float turned = 0;

    bool isWell() const; ///< as well as it should be
};

struct LookOptions {
    Side preferred = Side::Right; ///< where both are alike
    bool hasVeils = true;         ///< the picture gets one where something stands in the way
};

/// Looks at the subject of a plate from many views, and what one or two of them are worth.
class PlateLooks {
public:
    PlateLooks(const Stage& stage, const ViewState& state, float aspect, LookOptions options = {});

    bool isEmpty() const { return subject_.isEmpty(); }
    const std::vector<Look>& all() const { return looks_; }
    const Subject& subject() const { return subject_; }
    const VeilRule& veils() const { return veils_; }

    /// Views between the named ones, for what those do not show well.
    void addOblique();
    /// Views a little beside one of those that are there.
    void addBeside(const NamedView& view);
    /// Which muscles get a window from there: all, where they lie shallow.
    WindowRule windowFrom(const Camera& camera) const;
    Look lookFrom(const NamedView& view, const Camera& camera) const;
    /// The same without a window.
    Look plainLookFrom(const NamedView& view, const Camera& camera) const;

    /// Places to frame: the muscles where they are shown, and the zones that a sight shows.
    std::vector<Vec3> placesOf(const std::optional<Sight>& sight, bool withMuscle) const;
    void addZone(size_t zone, std::vector<Vec3>& places) const;

    Shown shown(const Look& first, const Look* second) const;
    /// Of a single picture: where it must be one or the other, the pain before the muscle.
    float worth(const Look& look) const;
    /// Of two: `first` shows the muscle, and has to show it well.
    float worth(const Look& first, const Look& second) const;
    /// Whether a second look shows what the first does not.
    bool isWorthAPanel(const Look& first, const Look& second) const;

    /// The zones that the first look does not show, or shows too small, and the second does.
    std::vector<size_t> leftFor(const Look& first, const Look& second) const;
    /// Whether an essential zone is hard to see at that distance.
    bool isSmall(size_t zone, const Camera& camera) const;
    bool showsSmallZone(const Look& look) const;

private:
    Extent extent() const { return {uint32_t(1000 * aspect_), 1000}; }
    void addLook(NamedView view);
    bool isMain(size_t zone) const {
        return !hasEssential_ || subject_.zones[zone].kind == ZoneKind::Essential;
    }
    bool isOnFeet() const;
    float costOf(const Look& look) const;
    /// Whether a view is from the side that is not preferred.
    bool isFromOther(const NamedView& view) const;

    const Stage& stage_;
    LookOptions options_;
    Subject subject_;
    VeilRule veils_;
    Sightlines lines_;
    std::vector<float> areas_; ///< of the subject's zones
    float aspect_;
    bool hasEssential_ = false;
    std::vector<Vec3> all_; ///< places of everything
    std::vector<Look> looks_;
};

} // namespace myo
