#include <myofield/scene/plate.hpp>

#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace myo {
namespace {

// What a view or a pair of views is worth: what it shows, as shares, and what is held against it.
constexpr float kZoneSeen = 0.4f; ///< share of a zone's area from which it counts as seen
constexpr float kWorthZones = 0.7f, kWorthMarks = 0.6f, kWorthMuscle = 0.5f;
constexpr float kWorthSpillover = 0.25f; ///< its area beside that of essential zones
constexpr float kWell = 0.6f; ///< for an essential area that is seen as well as it should
constexpr float kWorthPairMarks = 0.8f;
constexpr float kWorthWellMuscle = 0.9f;
constexpr float kWellMuscle = 0.78f, kWellArea = 0.905f;
constexpr float kEnoughTurned = 0.35f; ///< share of a muscle's surface that faces the eye full on
constexpr float kFromOther = 0.002f;   ///< the preferred side is shown where both are alike
constexpr float kSlanting = 0.03f, kOblique = 0.08f, kSteep = 0.12f;
constexpr float kFaceOn = 0.8f;      ///< a view that shows so much of a zone may be from above
constexpr float kZoneWell = 0.6f;    ///< Sight::zonesTurned from which a zone is read well
constexpr float kWorthAZone = 0.06f; ///< of what Shown::zones says
constexpr float kWorthAPanel = 0.1f; ///< of the essential area
constexpr float kSmallZone =
    1.0f / 14; ///< of the picture's height: a zone that asks for a close-up
constexpr float kLostByNearing = 0.02f; ///< of the essential area
constexpr float kMuchNearer = 0.4f;     ///< a close-up shows at most so much of the other's height
constexpr LeastSize kCloseUpSize{0.2f, 0.26f};
constexpr float kHeldShare = 0.1f; ///< of a zone seen: enough to be framed
/// Metres of cover through which a window is cut wherever the muscle lies.
constexpr float kShallow = 0.075f;
/// Views between the named ones, radians.
constexpr std::array<float, 12> kYaws{0,      0.52f, -0.52f, 1.05f, -1.05f, 1.57f,
                                      -1.57f, 2.09f, -2.09f, 2.62f, -2.62f, kPi};
constexpr float kSteepestView = 1.4f;
constexpr int kRounds = 2; ///< of looking a little beside the best views
constexpr std::array<float, 3> kPitches{0, -0.5f, 0.5f};

bool isSteep(const NamedView& view) {
    return std::abs(view.pitch) > 0.7f;
}

/// A view with its camera and what it shows.
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

    bool isWell() const {
        return area >= kWellArea && isEveryZoneSeen && marks >= 1 && muscle >= kWellMuscle;
    }
};

/// Areas of a subject's zones.
std::vector<float> areasOf(const Subject& subject) {
    std::vector<float> areas;
    for (const SubjectZone& zone : subject.zones) {
        float area = 0;
        for (const SurfaceSample& sample : zone.samples) area += sample.area;
        areas.push_back(area);
    }
    return areas;
}

class Planner {
public:
    /// `only`: the one view to look from; none: the named ones.
    Planner(const Stage& stage, const ViewState& state, float aspect,
            const std::optional<NamedView>& only = std::nullopt, Side preferred = Side::Right)
        : stage_(stage), preferred_(preferred), subject_(subjectOf(stage, state)),
          lines_(stage, state, subject_), areas_(areasOf(subject_)), aspect_(aspect) {
        for (const SubjectZone& zone : subject_.zones)
            hasEssential_ |= zone.kind == ZoneKind::Essential;
        const std::vector<NamedView> views = only ? std::vector{*only} : candidateViews(isOnFeet());
        for (const NamedView& view : views) addLook(view);
    }

    /// Views between the named ones, for what those do not show well.
    void addOblique() {
        for (const float pitch : kPitches)
            for (const float yaw : kYaws) addLook({"oblique", mark("Oblique"), yaw, pitch});
    }

    /// Views a little beside one of those that are there.
    void addBeside(const NamedView& view) {
        for (const Vec2 turn : {Vec2(0.26f, 0), Vec2(-0.26f, 0), Vec2(0, 0.25f), Vec2(0, -0.25f)})
            if (std::abs(view.pitch + turn.y) < kSteepestView)
                addLook({"oblique", mark("Oblique"), view.yaw + turn.x, view.pitch + turn.y});
    }

    bool isEmpty() const { return subject_.isEmpty(); }
    const std::vector<Look>& looks() const { return looks_; }

    Look lookFrom(const NamedView& view, const Camera& camera) const {
        const bool isShallow = lines_.depthFrom(camera) < kShallow;
        const WindowRule rule = isShallow ? WindowRule::OwnView : WindowRule::NearSide;
        return {view, camera, rule,
                sightOf(lines_, camera, extent(), lines_.windowedFrom(camera, rule)),
                marksSeen(lines_, camera, extent(), {})};
    }
    /// The same without a window.
    Look plainLookFrom(const NamedView& view, const Camera& camera) const {
        const Sight sight = sightOf(lines_, camera, extent(), {});
        return {view, camera, WindowRule::NearSide, sight, sight.marks};
    }

    /// Places to frame: the muscles where they are shown, and the zones that a sight shows.
    std::vector<Vec3> placesOf(const std::optional<Sight>& sight, bool withMuscle) const {
        std::vector<Vec3> places;
        if (withMuscle)
            for (const SubjectPlace& face : subject_.face) places.push_back(face.place.position);
        for (size_t z = 0; z < subject_.zones.size(); ++z)
            if (!sight || sight->zones[z] >= kHeldShare) addZone(z, places);
        return places;
    }
    void addZone(size_t zone, std::vector<Vec3>& places) const {
        for (const SurfaceSample& sample : subject_.zones[zone].samples)
            places.push_back(sample.position);
    }

    Shown shown(const Look& first, const Look* second) const {
        Shown shown;
        float whole = 0, wholeSpill = 0;
        size_t essential = 0;
        for (size_t z = 0; z < areas_.size(); ++z) {
            // In one piece: two halves of a zone in two views are not read as one.
            float seen = first.sight.zones[z];
            if (second) seen = std::max(seen, second->sight.zones[z]);
            if (!isMain(z)) {
                wholeSpill += areas_[z];
                shown.spillover += seen * areas_[z];
                continue;
            }
            whole += areas_[z];
            shown.area += seen * areas_[z];
            ++essential;
            float turned = first.sight.zonesTurned[z];
            if (second) turned = std::max(turned, second->sight.zonesTurned[z]);
            shown.zones += std::min(turned / kZoneWell, 1.0f);
            shown.isEveryZoneSeen &= seen >= kZoneSeen;
        }
        shown.area = whole > 0 ? shown.area / whole : 1;
        shown.spillover = wholeSpill > 0 ? shown.spillover / wholeSpill : 1;
        shown.zones = essential > 0 ? shown.zones / float(essential) : 1;
        size_t marks = 0;
        for (size_t m = 0; m < subject_.marks.size(); ++m)
            marks += first.sight.marks[m] || (second && second->marks[m]);
        shown.marks = subject_.marks.empty() ? 1 : float(marks) / float(subject_.marks.size());
        shown.muscle = first.sight.muscle;
        shown.turned = first.sight.turned;
        return shown;
    }

    /// Of a single picture: where it must be one or the other, the pain before the muscle.
    float worth(const Look& look) const {
        const Shown s = shown(look, nullptr);
        return areaOf(s) + kWorthZones * s.zones + kWorthMarks * s.marks +
               kWorthMuscle * muscleOf(s) - costOf(look.view, look.sight);
    }
    /// Of two: `first` shows the muscle, and has to show it well.
    float worth(const Look& first, const Look& second) const {
        const bool isOne = &first == &second;
        const Shown s = shown(first, isOne ? nullptr : &second);
        float worth = 2 * areaOf(s) + kWorthZones * s.zones + kWorthPairMarks * s.marks +
                      kWorthMuscle * muscleOf(s);
        worth +=
            kWell * float(s.area >= kWellArea) + kWorthWellMuscle * float(s.muscle >= kWellMuscle);
        worth -= costOf(first.view, first.sight);
        return isOne ? worth : worth - costOf(second.view, second.sight) / 2;
    }

    /// Whether a second look shows what the first does not.
    bool isWorthAPanel(const Look& first, const Look& second) const {
        const Shown one = shown(first, nullptr), both = shown(first, &second);
        const float least = one.area < kWellArea ? kWorthAPanel / 3 : kWorthAPanel;
        return both.area - one.area >= least || both.isEveryZoneSeen > one.isEveryZoneSeen ||
               both.zones - one.zones >= kWorthAZone || both.marks > one.marks;
    }

    /// The zones that the first look does not show, or shows too small, and the second does.
    std::vector<size_t> leftFor(const Look& first, const Look& second) const {
        std::vector<size_t> zones;
        for (size_t z = 0; z < areas_.size(); ++z) {
            const bool isLacking = first.sight.zones[z] < kZoneSeen || isSmall(z, first.camera);
            if (isLacking && isMain(z) && second.sight.zones[z] >= kZoneSeen) zones.push_back(z);
        }
        return zones;
    }
    /// Whether an essential zone is hard to see at that distance.
    bool isSmall(size_t zone, const Camera& camera) const {
        if (!isMain(zone)) return false;
        Box box;
        for (const SurfaceSample& sample : subject_.zones[zone].samples)
            box.include(sample.position);
        const float size = glm::length(box.extent()) / std::sqrt(2.0f);
        return size < kSmallZone * 2 * camera.distance * std::tan(camera.fieldOfView / 2);
    }
    bool showsSmallZone(const Look& look) const {
        for (size_t z = 0; z < areas_.size(); ++z)
            if (look.sight.zones[z] >= kZoneSeen && isSmall(z, look.camera)) return true;
        return false;
    }

private:
    Extent extent() const { return {uint32_t(1000 * aspect_), 1000}; }
    void addLook(NamedView view) {
        view.focus = NamedView::Focus::Body;
        if (all_.empty()) all_ = placesOf({}, true);
        looks_.push_back(lookFrom(view, cameraOn(view, stage_, all_, aspect_)));
    }
    static float areaOf(const Shown& s) {
        return (s.area + kWorthSpillover * s.spillover) / (1 + kWorthSpillover);
    }
    static float muscleOf(const Shown& s) {
        return s.muscle * std::min(s.turned / kEnoughTurned, 1.0f);
    }
    bool isMain(size_t zone) const {
        return !hasEssential_ || subject_.zones[zone].kind == ZoneKind::Essential;
    }
    bool isOnFeet() const {
        const Box body = boundsOf(stage_.placement().skin().mesh());
        const float ankle = ankleOf(body);
        float whole = 0, low = 0;
        for (size_t z = 0; z < areas_.size(); ++z) {
            if (!isMain(z)) continue;
            whole += areas_[z];
            for (const SurfaceSample& sample : subject_.zones[z].samples)
                if (sample.position.y < ankle) low += sample.area;
        }
        return low > 0.2f * whole;
    }
    float costOf(const NamedView& view, const Sight& sight) const {
        if (view.name == "oblique") return kOblique;
        if (view.pitch == 0) return isFromOther(view) ? kFromOther : 0;
        if (!isSteep(view)) return kSlanting;
        for (size_t z = 0; z < areas_.size(); ++z)
            if (isMain(z) && sight.zones[z] >= kFaceOn) return kSlanting;
        return kSteep;
    }

    /// Whether a view is from the side that is not preferred.
    bool isFromOther(const NamedView& view) const {
        const float towardsLeft = std::sin(view.yaw);
        return (preferred_ == Side::Left ? -towardsLeft : towardsLeft) > 0.01f;
    }

    const Stage& stage_;
    Side preferred_;
    Subject subject_;
    Sightlines lines_;
    std::vector<float> areas_;
    float aspect_;
    bool hasEssential_ = false;
    std::vector<Vec3> all_; ///< places of everything
    std::vector<Look> looks_;
};

/// The best single view.
const Look& bestLook(const Planner& planner) {
    const std::vector<Look>& looks = planner.looks();
    size_t best = 0;
    float most = planner.worth(looks[0]);
    for (size_t l = 1; l < looks.size(); ++l)
        if (const float worth = planner.worth(looks[l]); worth > most) {
            most = worth;
            best = l;
        }
    return looks[best];
}

struct Pair {
    const Look* first = nullptr;
    const Look* second = nullptr; ///< null: the first shows enough
};

Pair bestPair(const Planner& planner) {
    Pair best;
    float most = -10;
    for (const Look& first : planner.looks())
        for (const Look& second : planner.looks()) {
            const bool isOne = &first == &second;
            const float worth = planner.worth(first, second);
            if (worth <= most) continue;
            most = worth;
            best = {&first, isOne ? nullptr : &second};
        }
    if (best.second && !planner.isWorthAPanel(*best.first, *best.second)) best.second = nullptr;
    return best;
}

/// The best pair of the named views, or of many, where those do not show everything well.
Pair goodPair(Planner& planner) {
    const Pair named = bestPair(planner);
    if (planner.shown(*named.first, named.second).isWell()) return named;
    planner.addOblique();
    Pair pair = bestPair(planner);
    for (int round = 0; round < kRounds && !planner.shown(*pair.first, pair.second).isWell();
         ++round) {
        const NamedView first = pair.first->view, second = pair.second ? pair.second->view : first;
        planner.addBeside(first);
        if (pair.second) planner.addBeside(second);
        pair = bestPair(planner);
    }
    return pair;
}

PlatePanel panelOf(const Look& look, bool isOfMuscle, bool isCloseUp = false) {
    return {look.view, look.camera, {}, look.window, isOfMuscle, isCloseUp, look.sight};
}

Extent halfOf(Extent extent) {
    return {std::max(extent.width / 2, 1u), extent.height};
}

/// The close-up of the zones that are left for a second panel; empty where it would not be nearer.
std::optional<Look> closeUp(const Planner& planner, const Stage& stage, const Look& first,
                            const Look& second, float aspect) {
    std::vector<Vec3> places;
    bool hasSmall = false;
    for (const size_t zone : planner.leftFor(first, second)) {
        planner.addZone(zone, places);
        hasSmall |= planner.isSmall(zone, first.camera);
    }
    if (!hasSmall) return std::nullopt;
    const Camera camera = cameraOn(second.view, stage, places, aspect, kCloseUpSize);
    if (camera.distance > kMuchNearer * first.camera.distance) return std::nullopt;
    Look near = planner.plainLookFrom(second.view, camera);
    const float lost = planner.shown(first, &second).area - planner.shown(first, &near).area;
    if (lost > kLostByNearing) return std::nullopt;
    return near;
}

/// The muscle's best view alone, or with a second beside it.
std::vector<PlatePanel> panelsOf(Planner& planner, const Stage& stage, const ViewState& state,
                                 Extent extent) {
    const float aspect = halfOf(extent).aspect();
    const Pair pair = goodPair(planner);
    const auto framed = [&](const Look& look, bool withMuscle, LeastSize least) {
        const std::vector<Vec3> places = planner.placesOf(look.sight, withMuscle);
        return places.empty() ? look.camera : cameraOn(look.view, stage, places, aspect, least);
    };
    const Look first = planner.lookFrom(pair.first->view, framed(*pair.first, true, LeastSize{}));
    const Look& other = pair.second ? *pair.second : first;
    if (pair.second || planner.showsSmallZone(first))
        if (const auto near = closeUp(planner, stage, first, other, aspect))
            return {panelOf(first, true), panelOf(*near, false, true)};
    if (!pair.second) {
        const Planner whole(stage, state, extent.aspect(), first.view);
        return {panelOf(whole.looks().front(), true)};
    }
    // As large as one another: the one that could be nearer stands back, and is placed anew.
    Camera one = first.camera, two = framed(*pair.second, false, LeastSize{});
    for (int look = 0; look < 2; ++look) {
        const float height =
            2 * std::max(one.distance, two.distance) * std::tan(one.fieldOfView / 2);
        one = framed(*pair.first, true, {0, height});
        two = framed(*pair.second, false, {0, height});
    }
    one.distance = two.distance = std::max(one.distance, two.distance);
    return {panelOf(planner.lookFrom(pair.first->view, one), true),
            panelOf(planner.plainLookFrom(pair.second->view, two), false)};
}

} // namespace

Plate planPlate(const Stage& stage, const ViewState& state, Extent extent) {
    Planner planner(stage, state, halfOf(extent).aspect());
    if (planner.isEmpty()) {
        PlatePanel whole;
        whole.view = *viewNamed("front");
        whole.camera = cameraFor(whole.view, stage.body(), Side::Right, extent.aspect());
        whole.extent = extent;
        return {{whole}};
    }
    Plate plate{panelsOf(planner, stage, state, extent)};
    plate.panels[0].extent = extent;
    if (plate.panels.size() < 2) return plate;
    plate.panels[0].extent = halfOf(extent);
    plate.panels[1].extent = {extent.width - plate.panels[0].extent.width, extent.height};
    return plate;
}

NamedView bestViewOf(const Stage& stage, const ViewState& state, float aspect, Side preferred) {
    const Planner planner(stage, state, aspect, std::nullopt, preferred);
    return planner.isEmpty() ? *viewNamed("front") : bestLook(planner).view;
}

} // namespace myo
