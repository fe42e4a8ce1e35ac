#include <myofield/geometry/geodesic.hpp>

#include "unfold.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace myo {
namespace {

/// State::offset of a straight front beside a path, which has no centre.
constexpr float kStraight = -1e30f;
/// A new distance counts only when it is shorter by more than this. Otherwise rounding alone would
/// keep the fronts moving.
constexpr float kLeastGain = 1e-6f;
constexpr float kLeastShare = 2e-4f; // of the distance
/// A ray counts as crossing an edge when it passes at most this far (in edge lengths) beside its
/// end. Otherwise rounding could make a new source of a vertex that a ray passes through.
constexpr float kBeside = 0.05f;
/// The rounding error that is allowed where three distances make a flat triangle.
constexpr float kFlat = 1e-3f;
/// So many edge lengths from its source a front is nearly straight.
constexpr float kFarOut = 2.5f;
/// The most visits of one vertex. Two or three are enough on real meshes; a hostile one could need
/// endlessly many.
constexpr uint8_t kMostVisits = 12;

/// Where the line through `from` and `to` crosses the line through a and b: 0 at a, 1 at b.
float crossing(Vec2 from, Vec2 to, Vec2 a, Vec2 b) {
    const Vec2 way = to - from, edge = b - a, gap = from - a;
    const float area = edge.x * way.y - edge.y * way.x;
    return area != 0 ? (gap.x * way.y - gap.y * way.x) / area : -1.0f;
}

bool isInside(float at) {
    return at >= -kBeside && at <= 1 + kBeside;
}

} // namespace

/// A triangle unfolded beside the path that its front comes from. The path lies along y = 0.
struct Geodesic::BesideLine {
    Vec2 a, b, c;
    float foot;  ///< the foot at x = 0
    float sense; ///< +1: the feet grow with x; -1: they shrink
    uint16_t leg;
};

Geodesic::Geodesic(const Surface& surface)
    : surface_(&surface), states_(surface.vertexCount()), legs_(1) {}

void Geodesic::clear() {
    heap_.clear();
    spread_.clear();
    reached_.clear();
    legs_.resize(1);
    pathCount_ = 0;
    if (++epoch_ != 0) return;
    for (State& state : states_) state.epoch = 0;
    epoch_ = 1;
}

inline Geodesic::State& Geodesic::touch(uint32_t vertex) {
    State& state = states_[vertex];
    if (state.epoch != epoch_)
        state = {kUnreached, 0, 0, epoch_, 0, 0, 0, false, false, Way::StandIn};
    return state;
}

inline void Geodesic::push(Entry entry) {
    heap_.push_back(entry);
    std::push_heap(heap_.begin(), heap_.end(),
                   [](const Entry& x, const Entry& y) { return x.distance > y.distance; });
}

Geodesic::Entry Geodesic::pop() {
    std::pop_heap(heap_.begin(), heap_.end(),
                  [](const Entry& x, const Entry& y) { return x.distance > y.distance; });
    const Entry entry = heap_.back();
    heap_.pop_back();
    return entry;
}

inline void Geodesic::offer(uint32_t vertex, const Offer& offer, uint16_t label) {
    State& state = touch(vertex);
    if (state.isSeed) return;
    // A firmer way may be longer by a rounding error. A stand-in never replaces a firmer way.
    const float bar = offer.way > state.way ? state.distance * 1.001f + kLeastGain
                                            : state.distance * (1 - kLeastShare) - kLeastGain;
    if (!(offer.distance < bar) || (offer.way == Way::StandIn && state.way > Way::StandIn)) return;
    state.way = offer.way;
    state.distance = offer.distance;
    state.offset = offer.offset;
    state.foot = offer.foot;
    state.leg = offer.leg;
    state.label = label;
    if (state.visits < kMostVisits) push({offer.distance, vertex});
}

/// Sets a distance that is known exactly. It stays, because a front that is unfolded across its own
/// source would give a shorter distance.
void Geodesic::seed(uint32_t vertex, const Offer& given, uint16_t label) {
    State& state = touch(vertex);
    const bool wasSeed = std::exchange(state.isSeed, false);
    offer(vertex, given, label);
    state.isSeed = wasSeed || given.distance == 0 || given.offset <= 0;
}

void Geodesic::addVertex(uint32_t vertex, float offset, uint16_t label) {
    assert(vertex < states_.size());
    seed(vertex, {offset, offset}, label);
    for (const uint32_t corner : surface_->cornersAt(vertex)) {
        const uint32_t triangle = corner / 3, k = corner % 3, before = (k + 2) % 3;
        const Triangle& corners = surface_->mesh().triangles[triangle];
        const Vec3& lengths = surface_->edgeLengths(triangle);
        seed(corners[int((k + 1) % 3)], {offset + lengths[int(k)], offset}, label);
        seed(corners[int(before)], {offset + lengths[int(before)], offset}, label);
    }
}

void Geodesic::addPoint(const SurfacePoint& point, float offset, uint16_t label) {
    assert(point.triangle < surface_->triangleCount());
    const Triangle& triangle = surface_->mesh().triangles[point.triangle];
    for (int k = 0; k < 3; ++k) {
        const float away = glm::length(surface_->mesh().positions[triangle[k]] - point.position);
        seed(triangle[k], {offset + away, offset}, label);
    }
}

void Geodesic::addPath(const SurfacePath& path, uint16_t label) {
    ++pathCount_;
    for (const std::vector<PathStep>& leg : path.legs) seedLeg(leg, label);
    if (path.legs.empty() || !path.isWhole)
        for (const SurfacePoint& point : path.waypoints) addPoint(point, 0, label);
}

void Geodesic::seedLeg(std::span<const PathStep> leg, uint16_t label) {
    const UnfoldedStrip strip(*surface_, leg);
    const float start = legs_.back().path == pathCount_ ? legs_.back().last : 0;
    legs_.push_back({start, start + strip.length(), pathCount_});
    const uint16_t number = uint16_t(std::min<size_t>(legs_.size() - 1, UINT16_MAX));
    for (size_t i = 0; i < leg.size(); ++i) {
        const Triangle& triangle = surface_->mesh().triangles[leg[i].triangle];
        for (int k = 0; k < 3; ++k) {
            const UnfoldedStrip::Nearest at = strip.nearestTo(i, k);
            seed(triangle[k], {at.distance, at.isAtEnd ? 0 : kStraight, start + at.foot, number},
                 label);
        }
    }
}

void Geodesic::grow(float limit) {
    do {
        while (!heap_.empty() && heap_.front().distance < limit) {
            const Entry entry = pop();
            State& state = states_[entry.vertex];
            if (entry.distance != state.distance) continue; // an older offer
            if (!state.isTaken) reached_.push_back(entry.vertex);
            state.isTaken = true;
            ++state.visits;
            spreadFrom(entry.vertex);
            spread_.push_back(entry.vertex);
        }
    } while (goAlongEdges(limit));
}

/// Tries the ways along edges, for the vertices that the fronts through triangles did not reach.
/// Returns whether a vertex within the limit waits now.
bool Geodesic::goAlongEdges(float limit) {
    size_t kept = 0;
    for (size_t i = 0; i < spread_.size(); ++i) {
        const uint32_t vertex = spread_[i];
        const State from = states_[vertex];
        const bool isBend = from.way > Way::StandIn && surface_->isTurningPoint(vertex);
        const Way way = isBend ? Way::Bend : Way::StandIn;
        bool isCut = false;
        for (const uint32_t corner : surface_->cornersAt(vertex)) {
            const uint32_t triangle = corner / 3, k = corner % 3, before = (k + 2) % 3;
            const Triangle& corners = surface_->mesh().triangles[triangle];
            const Vec3& lengths = surface_->edgeLengths(triangle);
            isCut |= offerAlong(corners[int((k + 1) % 3)], from, lengths[int(k)], way, limit);
            // The other edge at the vertex belongs to the next triangle too, which offers it. At a
            // border there is no next triangle.
            if (surface_->across(triangle, before) == Surface::kNone)
                isCut |= offerAlong(corners[int(before)], from, lengths[int(before)], way, limit);
        }
        if (isCut) spread_[kept++] = vertex;
    }
    spread_.resize(kept);
    return !heap_.empty() && heap_.front().distance < limit;
}

void Geodesic::spreadFrom(uint32_t vertex) {
    const State a = states_[vertex];
    if (a.way == Way::StandIn) return;
    for (const uint32_t corner : surface_->cornersAt(vertex)) {
        const uint32_t triangle = corner / 3;
        const int k = int(corner - 3 * triangle);
        const int next = k == 2 ? 0 : k + 1, last = k == 0 ? 2 : k - 1;
        const Triangle& corners = surface_->mesh().triangles[triangle];
        const Vec3& lengths = surface_->edgeLengths(triangle);
        const uint32_t b = corners[next], c = corners[last];
        const float ab = lengths[k], bc = lengths[next], ca = lengths[last];
        const State &stateB = touch(b), &stateC = touch(c);
        const bool isFirmB = stateB.isTaken && stateB.way > Way::StandIn;
        const bool isFirmC = stateC.isTaken && stateC.way > Way::StandIn;
        // A vertex with a firm and shorter distance cannot be reached sooner from here.
        const bool isDoneB = isFirmB && stateB.distance <= a.distance;
        const bool isDoneC = isFirmC && stateC.distance <= a.distance;
        if (isDoneB && isDoneC) continue;
        if (isFirmB && !isDoneC) {
            const bool isNearerB = stateB.distance + bc < a.distance + ca;
            offer(c, across(a, stateB, ab, bc, ca), isNearerB ? stateB.label : a.label);
        }
        if (isFirmC && !isDoneB) {
            const bool isNearerC = stateC.distance + bc < a.distance + ab;
            offer(b, across(a, stateC, ca, bc, ab), isNearerC ? stateC.label : a.label);
        }
    }
}

/// Offers the way along an edge. Round a saddle or a border it may be the shortest way, and its
/// start then acts as a source. Elsewhere it is used only until a way through a triangle is known.
/// Returns whether the way leads beyond the limit.
bool Geodesic::offerAlong(uint32_t to, const State& from, float length, Way way, float limit) {
    const State& state = touch(to);
    const float reached = from.distance + length;
    if (reached >= state.distance || way < state.way) return false;
    if (reached >= limit) return true;
    offer(to, {reached, from.distance, 0, 0, way}, from.label);
    return false;
}

/// The distance that the corner c of a triangle gets from a front that crosses the edge a-b.
inline Geodesic::Offer Geodesic::across(const State& a, const State& b, float ab, float bc,
                                        float ca) const {
    const float half = 0.5f / ab;
    const float cx = (ca * ca + ab * ab - bc * bc) * half;
    const float cy = std::sqrt(std::max(ca * ca - cx * cx, 0.0f));
    if (cy <= 0) return {kUnreached, 0};
    const Unfolded triangle{ab, cx, cy, half};
    if (a.leg == b.leg && a.offset == b.offset && a.label == b.label && a.offset != kStraight)
        return fromCentre(a, b, a.offset, triangle);
    const bool isOnePath = legs_[a.leg].path == legs_[b.leg].path;
    // Where the fronts of two sources meet, they are treated as one front, but only far from both
    // sources, where the error is small.
    const bool isOneSource = isOnePath && a.label == b.label;
    if (!isOneSource && std::min(a.distance, b.distance) < kFarOut * ab) return {kUnreached, 0};
    if (a.offset == b.offset)
        return a.offset == kStraight ? fromLine(a, b, triangle)
                                     : fromCentre(a, b, a.offset, triangle);
    if (isOnePath && b.offset == kStraight && a.offset == 0) return fromLineEnd(a, b, triangle);
    if (isOnePath && a.offset == kStraight && b.offset == 0)
        return fromLineEnd(b, a, {ab, ab - cx, cy, half});
    // Two sources. The flatter front gives a distance that is too long, and a later visit corrects
    // it.
    const float offset = std::min(a.offset, b.offset);
    return offset == kStraight ? fromLine(a, b, triangle) : fromCentre(a, b, offset, triangle);
}

/// A circular front: both ends of the edge were reached from the same centre.
inline Geodesic::Offer Geodesic::fromCentre(const State& a, const State& b, float offset,
                                            const Unfolded& triangle) {
    const auto [ab, cx, cy, half] = triangle;
    const float ra = a.distance - offset, rb = b.distance - offset;
    const float sx = ((ra - rb) * (ra + rb) + ab * ab) * half;
    const float height = ra * ra - sx * sx;
    // If the source lies on the edge itself, the height is zero, apart from rounding.
    if (ra < 0 || rb < 0 || height < -kFlat * ab * ab) return {kUnreached, 0};
    const float sy = std::sqrt(std::max(height, 0.0f)), dx = cx - sx, dy = cy + sy;
    const float at = sx * dy + dx * sy, beside = kBeside * ab * dy;
    if (at < -beside || at > ab * dy + beside) return {kUnreached, 0};
    return {offset + std::sqrt(dx * dx + dy * dy), offset, a.foot, a.leg};
}

/// A straight front: the feet of both ends of the edge lie inside the path.
Geodesic::Offer Geodesic::fromLine(const State& a, const State& b, const Unfolded& triangle) const {
    const auto [ab, cx, cy, half] = triangle;
    const float rise = (b.distance - a.distance) * 2 * half;
    if (std::abs(rise) >= 1) return {kUnreached, 0};
    const float run = std::sqrt(1 - rise * rise);
    BesideLine frame{{0, a.distance}, {ab * run, b.distance}, {}, a.foot, 1, a.leg};
    frame.c = {cx * run - cy * rise, a.distance + rise * cx + run * cy};
    // Where the fronts of two paths meet, it is not known how near the ends of either path are.
    if (legs_[a.leg].path != legs_[b.leg].path) {
        const float at = cx - cy * rise / run;
        const State& nearer = at < 0.5f * ab ? a : b;
        if (!isInside(at * 2 * half)) return {kUnreached, 0};
        return {frame.c.y, kStraight, nearer.foot, nearer.leg};
    }
    frame.sense = b.foot >= a.foot ? 1.0f : -1.0f;
    return measured(frame);
}

/// The foot of one end of the edge is the end of the path, that of the other lies inside the path.
Geodesic::Offer Geodesic::fromLineEnd(const State& end, const State& line,
                                      const Unfolded& triangle) const {
    const float beside = std::abs(end.foot - line.foot);
    const float diagonal = std::hypot(beside, line.distance);
    const float cosine =
        (diagonal * diagonal + end.distance * end.distance - triangle.ab * triangle.ab) /
        (2 * diagonal * end.distance);
    if (!(std::abs(cosine) <= 1 + kFlat)) return {kUnreached, 0};
    const float sine = std::sqrt(std::max(1 - cosine * cosine, 0.0f));
    const Vec2 back = Vec2(-beside, line.distance) / diagonal;
    BesideLine frame{{}, {0, line.distance}, {}, line.foot, 1, line.leg};
    frame.a = Vec2(beside, 0) +
              end.distance * Vec2(back.x * cosine + back.y * sine, back.y * cosine - back.x * sine);
    const Vec2 along = (frame.a - frame.b) / triangle.ab;
    frame.c = frame.b + (triangle.ab - triangle.cx) * along + triangle.cy * Vec2(-along.y, along.x);
    frame.sense = end.foot >= line.foot ? 1.0f : -1.0f;
    return measured(frame);
}

Geodesic::Offer Geodesic::measured(const BesideLine& frame) const {
    const float foot = frame.foot + frame.sense * frame.c.x;
    const float nearest = std::clamp(foot, legs_[frame.leg].first, legs_[frame.leg].last);
    const Vec2 source(frame.sense * (nearest - frame.foot), 0);
    if (!isInside(crossing(source, frame.c, frame.a, frame.b))) return {kUnreached, 0};
    return {glm::length(frame.c - source), nearest == foot ? kStraight : 0, nearest, frame.leg};
}

float Geodesic::distance(const SurfacePoint& point) const {
    const Triangle& triangle = surface_->mesh().triangles[point.triangle];
    float sum = 0;
    for (int k = 0; k < 3; ++k)
        if (point.weights[k] > 0) sum += point.weights[k] * distance(triangle[k]);
    return sum;
}

} // namespace myo
