#include <myofield/study/painter.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace myo {
namespace {

/// Places of a path are at least this far apart, of the brush's radius. What lies between two of them
/// is joined, so closer ones would add nothing but the rounding of each.
constexpr float kSpacing = 0.4f;
constexpr float kClosest = 0.008f; ///< metres: about twice the distance of neighbouring vertices
// A place belongs to the stroke when the way to it along the skin is hardly longer than straight
// ahead and nowhere out of sight; across a fold it is longer, or turns away.
constexpr float kDetour = 1.25f;
constexpr float kDetourMore = 0.006f; ///< metres

size_t pointsOf(const std::vector<PainStroke>& strokes) {
    size_t points = 0;
    for (const PainStroke& stroke : strokes) points += stroke.path.size();
    return points;
}

} // namespace

PainStroke mirrored(const PainStroke& stroke) {
    PainStroke other = stroke;
    for (Vec3& place : other.path) place = myo::mirrored(place);
    if (other.eye) other.eye = myo::mirrored(*other.eye);
    return other;
}

Painter::Painter(const Placement& placement) : placement_(&placement) {}

void Painter::setBrush(BrushSettings brush) {
    brush.radius = std::clamp(brush.radius, BrushSettings::kSmallest, BrushSettings::kLargest);
    brush.strength = std::clamp(brush.strength, 1, kHighestStrength);
    brush.pain = std::clamp(brush.pain, 1, kMostPains);
    if (brush.pain != brush_.pain && asked_ != 0) askAbout(brush.pain);
    brush_ = brush;
}

void Painter::askAbout(int pain) {
    if (asked_ == pain) return;
    asked_ = pain;
    ++version_;
}

bool Painter::begin(bool erases, const Vec3& eye) {
    (void)end();
    const size_t more = brush_.mirrors ? 2 : 1;
    const size_t points = pointsOf(*strokes_);
    if (strokes_->size() + more > kMostStrokes || points + 2 * more > kMostStrokePoints)
        return false;
    mostPoints_ = (kMostStrokePoints - points) / more - 1; // one more comes at the end
    PainStroke stroke{.eye = eye, .width = 2 * brush_.radius, .erases = erases};
    if (!erases) {
        stroke.strength = brush_.strength;
        stroke.quality = brush_.quality;
        stroke.felt = brush_.felt;
    }
    stroke.pain = brush_.pain;
    current_.push_back({.stroke = stroke});
    if (brush_.mirrors) current_.push_back({.stroke = mirrored(stroke)});
    return true;
}

void Painter::goOn(Current& current, const SurfacePoint& to) {
    std::vector<Vec3>& path = current.stroke.path;
    if (path.size() >= mostPoints_) return;
    PaintedSkin& painted = *painted_;
    if (!current.last) {
        painted.addStep(current.stroke, to, to);
    } else {
        const float straight = glm::distance(current.last->position, to.position);
        if (straight < std::max(kClosest, kSpacing * brush_.radius)) {
            current.pending = to;
            return;
        }
        // Once the pointer has left for another part of the body, the stroke waits until it is back:
        // further off, the straight way and the one along the skin become alike.
        const float most = kDetour * straight + kDetourMore;
        if (straight > current.lostAt ||
            painted.brush().wayBetween(*current.last, to, most) > most ||
            !painted.brush().isWaySeen(*current.last, to, *current.stroke.eye)) {
            current.lostAt = std::min(current.lostAt, straight);
            return;
        }
        painted.addStep(current.stroke, *current.last, to);
    }
    path.push_back(to.position);
    current.last = to;
    current.lostAt = std::numeric_limits<float>::infinity();
    current.pending.reset();
    ++version_;
}

void Painter::goTo(const SurfacePoint& onSkin) {
    if (current_.empty()) return;
    (void)painted();
    const std::optional<SurfacePoint> place = onOriginalSkin(*placement_, onSkin);
    if (!place) return;
    goOn(current_[0], *place);
    if (current_.size() < 2) return;
    if (const auto other = skin().closestPoint(myo::mirrored(place->position), 0.05f))
        goOn(current_[1], *other);
}

bool Painter::end() {
    if (current_.empty()) return false;
    auto strokes = std::make_shared<std::vector<PainStroke>>(*strokes_);
    for (Current& current : current_) {
        PainStroke& stroke = current.stroke;
        if (current.pending && current.last) {
            painted_->addStep(stroke, *current.last, *current.pending);
            stroke.path.push_back(current.pending->position);
        }
        if (!stroke.path.empty()) strokes->push_back(std::move(stroke));
    }
    current_.clear();
    if (strokes->size() == strokes_->size()) return false;
    strokes_ = std::move(strokes);
    ++version_;
    return true;
}

void Painter::show(Strokes strokes) {
    if (!current_.empty()) isPaintedOld_ = true;
    current_.clear();
    if (strokes == strokes_ && !isPaintedOld_) return;
    strokes_ = std::move(strokes);
    isPaintedOld_ = true;
    ++version_;
}

bool Painter::copyToOtherSide() {
    (void)end();
    if (2 * strokes_->size() > kMostStrokes || 2 * pointsOf(*strokes_) > kMostStrokePoints)
        return false;
    auto both = std::make_shared<std::vector<PainStroke>>(*strokes_);
    for (const PainStroke& stroke : *strokes_) both->push_back(mirrored(stroke));
    show(std::move(both));
    return true;
}

std::vector<int> Painter::pains() const {
    std::set<int> pains;
    for (const PainStroke& stroke : *strokes_)
        if (!stroke.erases) pains.insert(stroke.pain);
    return {pains.begin(), pains.end()};
}

const PaintedSkin& Painter::painted() {
    if (!painted_) painted_.emplace(*placement_);
    if (std::exchange(isPaintedOld_, false)) {
        painted_->clear();
        for (const PainStroke& stroke : *strokes_) painted_->add(stroke);
    }
    return *painted_;
}

std::vector<LevelStep> Painter::ringAt(const SurfacePoint& onSkin, const Vec3& eye) {
    const std::optional<SurfacePoint> place = onOriginalSkin(*placement_, onSkin);
    if (!place) return {};
    (void)painted();
    return painted_->ring(*place, 2 * brush_.radius, eye);
}

} // namespace myo
