#include "plate_looks.hpp"

#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>

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
constexpr float kVeiled = 0.2f;      ///< times the share of the pain that is seen through a ghost
constexpr float kFaceOn = 0.8f;      ///< a view that shows so much of a zone may be from above
constexpr float kZoneWell = 0.6f;    ///< Sight::zonesTurned from which a zone is read well
constexpr float kWorthAZone = 0.06f; ///< of what Shown::zones says
constexpr float kWorthAPanel = 0.1f; ///< of the essential area
constexpr float kSmallZone =
    1.0f / 14;                     ///< of the picture's height: a zone that asks for a close-up
constexpr float kHeldShare = 0.1f; ///< of a zone seen: enough to be framed
/// Metres of cover through which a window is cut wherever the muscle lies.
constexpr float kShallow = 0.075f;
/// Views between the named ones, radians.
constexpr std::array<float, 12> kYaws{0,      0.52f, -0.52f, 1.05f, -1.05f, 1.57f,
                                      -1.57f, 2.09f, -2.09f, 2.62f, -2.62f, kPi};
constexpr std::array<float, 3> kPitches{0, -0.5f, 0.5f};
constexpr float kSteepestView = 1.4f;

bool isSteep(const NamedView& view) {
    return std::abs(view.pitch) > 0.7f;
}

std::vector<float> areasOf(const Subject& subject) {
    std::vector<float> areas;
    for (const SubjectZone& zone : subject.zones) {
        float area = 0;
        for (const SurfaceSample& sample : zone.samples) area += sample.area;
        areas.push_back(area);
    }
    return areas;
}

float areaOf(const Shown& s) {
    return (s.area + kWorthSpillover * s.spillover) / (1 + kWorthSpillover);
}

float muscleOf(const Shown& s) {
    return s.muscle * std::min(s.turned / kEnoughTurned, 1.0f);
}

} // namespace

bool Shown::isWell() const {
    return area >= kWellArea && isEveryZoneSeen && marks >= 1 && muscle >= kWellMuscle;
}

PlateLooks::PlateLooks(const Stage& stage, const ViewState& state, float aspect,
                       LookOptions options)
    : stage_(stage), options_(options), subject_(subjectOf(stage, state)), veils_(stage, state),
      lines_(stage, state, subject_), areas_(areasOf(subject_)), aspect_(aspect) {
    if (options.hasVeils) lines_.assumeVeils(veils_);
    for (const SubjectZone& zone : subject_.zones)
        hasEssential_ |= zone.kind == ZoneKind::Essential;
    for (const NamedView& view : candidateViews(isOnFeet())) addLook(view);
}

void PlateLooks::addOblique() {
    for (const float pitch : kPitches)
        for (const float yaw : kYaws) addLook({"oblique", mark("Oblique"), yaw, pitch});
}

void PlateLooks::addBeside(const NamedView& view) {
    for (const Vec2 turn : {Vec2(0.26f, 0), Vec2(-0.26f, 0), Vec2(0, 0.25f), Vec2(0, -0.25f)})
        if (std::abs(view.pitch + turn.y) < kSteepestView)
            addLook({"oblique", mark("Oblique"), view.yaw + turn.x, view.pitch + turn.y});
}

void PlateLooks::addLook(NamedView view) {
    view.focus = NamedView::Focus::Body;
    if (all_.empty()) all_ = placesOf({}, true);
    looks_.push_back(lookFrom(view, cameraOn(view, stage_, all_, aspect_)));
}

WindowRule PlateLooks::windowFrom(const Camera& camera) const {
    return lines_.depthFrom(camera) < kShallow ? WindowRule::OwnView : WindowRule::NearSide;
}

Look PlateLooks::lookFrom(const NamedView& view, const Camera& camera) const {
    const WindowRule rule = windowFrom(camera);
    return {view, camera, rule,
            sightOf(lines_, camera, extent(), lines_.windowedFrom(camera, rule)),
            marksSeen(lines_, camera, extent(), {})};
}

Look PlateLooks::plainLookFrom(const NamedView& view, const Camera& camera) const {
    const Sight sight = sightOf(lines_, camera, extent(), {});
    return {view, camera, WindowRule::NearSide, sight, sight.marks};
}

std::vector<Vec3> PlateLooks::placesOf(const std::optional<Sight>& sight, bool withMuscle) const {
    std::vector<Vec3> places;
    if (withMuscle)
        for (const SubjectPlace& face : subject_.face) places.push_back(face.place.position);
    for (size_t z = 0; z < subject_.zones.size(); ++z)
        if (!sight || sight->zones[z] >= kHeldShare) addZone(z, places);
    return places;
}

void PlateLooks::addZone(size_t zone, std::vector<Vec3>& places) const {
    for (const SurfaceSample& sample : subject_.zones[zone].samples)
        places.push_back(sample.position);
}

Shown PlateLooks::shown(const Look& first, const Look* second) const {
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

float PlateLooks::worth(const Look& look) const {
    const Shown s = shown(look, nullptr);
    return areaOf(s) + kWorthZones * s.zones + kWorthMarks * s.marks + kWorthMuscle * muscleOf(s) -
           costOf(look);
}

float PlateLooks::worth(const Look& first, const Look& second) const {
    const bool isOne = &first == &second;
    const Shown s = shown(first, isOne ? nullptr : &second);
    float worth = 2 * areaOf(s) + kWorthZones * s.zones + kWorthPairMarks * s.marks +
                  kWorthMuscle * muscleOf(s);
    worth += kWell * float(s.area >= kWellArea) + kWorthWellMuscle * float(s.muscle >= kWellMuscle);
    worth -= costOf(first);
    return isOne ? worth : worth - costOf(second) / 2;
}

bool PlateLooks::isWorthAPanel(const Look& first, const Look& second) const {
    const Shown one = shown(first, nullptr), both = shown(first, &second);
    const float least = one.area < kWellArea ? kWorthAPanel / 3 : kWorthAPanel;
    const bool isWellNow = one.area < kWellArea && both.area >= kWellArea;
    return isWellNow || both.area - one.area >= least ||
           both.isEveryZoneSeen > one.isEveryZoneSeen || both.zones - one.zones >= kWorthAZone ||
           both.marks > one.marks;
}

std::vector<size_t> PlateLooks::leftFor(const Look& first, const Look& second) const {
    std::vector<size_t> zones;
    for (size_t z = 0; z < areas_.size(); ++z) {
        const bool isLacking = first.sight.zones[z] < kZoneSeen || isSmall(z, first.camera);
        if (isLacking && isMain(z) && second.sight.zones[z] >= kZoneSeen) zones.push_back(z);
    }
    return zones;
}

bool PlateLooks::isSmall(size_t zone, const Camera& camera) const {
    if (!isMain(zone)) return false;
    Box box;
    for (const SurfaceSample& sample : subject_.zones[zone].samples) box.include(sample.position);
    const float size = glm::length(box.extent()) / std::sqrt(2.0f);
    return size < kSmallZone * 2 * camera.distance * std::tan(camera.fieldOfView / 2);
}

bool PlateLooks::showsSmallZone(const Look& look) const {
    for (size_t z = 0; z < areas_.size(); ++z)
        if (look.sight.zones[z] >= kZoneSeen && isSmall(z, look.camera)) return true;
    return false;
}

bool PlateLooks::isOnFeet() const {
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

float PlateLooks::costOf(const Look& look) const {
    const NamedView& view = look.view;
    const float veiled = kVeiled * look.sight.veiled;
    if (view.name == "oblique") return kOblique + veiled;
    if (view.pitch == 0) return veiled + (isFromOther(view) ? kFromOther : 0);
    if (!isSteep(view)) return kSlanting + veiled;
    for (size_t z = 0; z < areas_.size(); ++z)
        if (isMain(z) && look.sight.zones[z] >= kFaceOn) return kSlanting + veiled;
    return kSteep + veiled;
}

bool PlateLooks::isFromOther(const NamedView& view) const {
    const float towardsLeft = std::sin(view.yaw);
    return (options_.preferred == Side::Left ? -towardsLeft : towardsLeft) > 0.01f;
}

} // namespace myo
