#include <myofield/field/placement.hpp>

#include "control_outliers.hpp"
#include "control_points.hpp"
#include "place_search.hpp"
#include "skin_match.hpp"

#include <myofield/core/median.hpp>
#include <myofield/core/parallel.hpp>
#include <myofield/geometry/warp.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <future>

namespace myo {
namespace {

constexpr float kMostLandmarkGap = 0.005f; // on the built-in body, for which landmarks are written
constexpr size_t kMostControls = 600;

size_t sideIndex(Side side) {
    return side == Side::Right ? 1 : 0;
}

bool haveSameTriangles(const TriMesh& a, const TriMesh& b) {
    return a.positions.size() == b.positions.size() && a.triangles == b.triangles;
}

/// On each side that they occur on.
std::vector<PointOnSide> everyPointOf(const Atlas& atlas) {
    std::vector<PointOnSide> points;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        for (uint32_t p = 0; p < atlas.muscles[m].points.size(); ++p)
            for (const Side side : {Side::Left, Side::Right})
                if (atlas.muscles[m].points[p].occursOn(side)) points.push_back({{m}, p, side});
    return points;
}

std::vector<Vec3> warpedPlaces(const Warp& warp, const std::vector<Vec3>& places) {
    std::vector<Vec3> warped(places.size());
    parallelRanges(places.size(), 1024, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) warped[i] = warp(places[i]);
    });
    return warped;
}

} // namespace

std::string PlacementReport::text() const {
    std::string lines =
        fmt::format("Landmarks lie {:.1f} mm from the skin (median), at most {:.1f} mm ({}).",
                    medianLandmark * 1000, largestLandmark * 1000, furthestLandmark);
    if (isCarriedOver)
        lines += fmt::format(
            " Carried over from the built-in body by {} places in common: residual {:.1f} mm "
            "(median), at most {:.1f} mm.",
            controls, medianResidual * 1000, largestResidual * 1000);
    for (const LeftOutStructure& each : leftOut)
        lines +=
            fmt::format("\n{}{} lies {:.0f} cm from where its neighbours expect it: left out of "
                        "the fit.",
                        each.side == Side::Median ? "" : std::string(nameOf(each.side)) + " ",
                        each.name, each.distance * 100);
    constexpr size_t kMostTold = 5;
    constexpr float kFarOff = 0.02f;
    const auto placeName = [](const RegionSide& region, const std::string& label) {
        return region.side == Side::Median ? label
                                           : fmt::format("{} {}", nameOf(region.side), label);
    };
    for (size_t r = 0; r < std::min(regions.size(), kMostTold); ++r)
        if (regions[r].residual > kFarOff)
            lines += fmt::format("\nAround {} the fit is off by {:.1f} cm; smaller zones there are "
                                 "not shown.",
                                 placeName(regions[r].region, regions[r].label),
                                 regions[r].residual * 100);
    for (size_t h = 0; h < std::min(holes.size(), kMostTold); ++h)
        lines += fmt::format("\n{:.0f} % of {} has no skin on this body: what is felt there is not "
                             "shown.",
                             holes[h].share * 100, placeName(holes[h].region, holes[h].label));
    return lines;
}

Result<Placement> Placement::start(const Atlas& atlas, const Body& body) {
    Placement placement;
    placement.atlas_ = &atlas;
    placement.body_ = &body;
    placement.parts_ = std::make_unique<const MuscleParts>(atlas, body);
    placement.skinId_ = body.skin();
    if (!placement.skinId_ || body[placement.skinId_].mesh.triangles.empty())
        return Error("the body '" + body.name + "' has no skin, and pain is shown on skin");
    placement.skin_ = std::make_unique<Surface>(body[placement.skinId_].mesh);
    for (const Muscle& muscle : atlas.muscles) {
        placement.firstPoint_.push_back(uint32_t(placement.points_.size() / 2));
        placement.points_.resize(placement.points_.size() + 2 * muscle.points.size());
    }
    return placement;
}

Result<Placement> Placement::place(const Atlas& atlas, const Body& body, const Body& builtIn) {
    Result<Placement> started = start(atlas, body);
    if (!started) return started;
    Placement& placement = *started;
    if (body.isBuiltIn || &body == &builtIn) {
        if (const Status status = placement.placeLandmarks(nullptr, nullptr); !status)
            return status.error();
        auto regions = std::async(std::launch::async, [&] {
            return RegionMap(atlas, *placement.skin_, [&](LandmarkId landmark, Side side) {
                return placement.landmark(landmark, side);
            });
        });
        placement.placePoints(nullptr, nullptr);
        placement.regions_ = regions.get();
    } else if (const Status status = placement.carryOver(builtIn); !status) {
        return status.error();
    }
    return started;
}

Status Placement::carryOver(const Body& builtIn) {
    Result<Placement> placed = place(*atlas_, builtIn, builtIn);
    if (!placed) return placed.error();
    const auto source = std::make_shared<const Placement>(std::move(*placed));
    original_ = source;
    if (haveSameTriangles(source->skin().mesh(), skin_->mesh())) {
        keepPlaces(*source);
        regions_ = RegionMap(source->regions(), *skin_, [](uint32_t vertex) { return vertex; });
        skinMatch_ = std::make_shared<const SkinMatch>();
        return Done{};
    }

    ControlPoints places = commonPlaces(builtIn, *body_);
    controls_ = places.from;
    const std::vector<Vec3> all = places.to;
    report_.leftOut = takeOutliers(places, builtIn);
    std::vector<Vec3> from, to;
    for (const size_t i : spreadOut(places.from, kMostControls)) {
        from.push_back(places.from[i]);
        to.push_back(places.to[i]);
    }
    const Result<Warp> warp = Warp::fit(from, to);
    if (!warp) {
        Error error = warp.error();
        for (std::string& reason : error.reasons)
            reason =
                "the patterns cannot be carried over to the body '" + body_->name + "': " + reason;
        return error;
    }
    std::vector<float> residuals;
    for (size_t i = 0; i < places.from.size(); ++i) {
        residuals.push_back(glm::length((*warp)(places.from[i]) - places.to[i]));
        report_.largestResidual = std::max(report_.largestResidual, residuals.back());
    }
    report_.isCarriedOver = true;
    report_.controls = from.size();
    report_.medianResidual = medianOf(std::move(residuals));
    if (const Status status = placeLandmarks(&*source, &*warp); !status) return status.error();
    placePoints(&*source, &*warp);
    const std::vector<Vec3> warped = warpedPlaces(*warp, source->skin().mesh().positions);
    const auto match = std::make_shared<const SkinMatch>(source->skin(), warped, *skin_);
    regions_ = RegionMap(source->regions(), *skin_,
                         [&](uint32_t vertex) { return match->sourceVertex(vertex); });
    skinMatch_ = match;
    for (size_t i = 0; i < controls_.size(); ++i)
        residuals_.push_back(glm::length((*warp)(controls_[i]) - all[i]));
    measureRegions(warped);
    return Done{};
}

float Placement::residualNear(const Vec3& onOriginal) const {
    constexpr size_t kNearest = 6;
    std::vector<std::pair<float, float>> nearest; // distance, residual
    for (size_t i = 0; i < controls_.size(); ++i)
        nearest.emplace_back(glm::length(controls_[i] - onOriginal), residuals_[i]);
    const size_t count = std::min(kNearest, nearest.size());
    if (count == 0) return 0;
    std::partial_sort(nearest.begin(), nearest.begin() + std::ptrdiff_t(count), nearest.end());
    std::vector<float> residuals;
    for (size_t i = 0; i < count; ++i) residuals.push_back(nearest[i].second);
    return medianOf(std::move(residuals));
}

void Placement::measureRegions(const std::vector<Vec3>& warped) {
    constexpr float kHole = 0.1f;
    const Surface& from = original_->skin();
    const RegionMap& regions = original_->regions();
    std::vector<uint8_t> isHole(from.vertexCount(), 0);
    parallelRanges(from.vertexCount(), 1024, [&](size_t begin, size_t end) {
        for (size_t v = begin; v < end; ++v)
            isHole[v] = !skin_->closestPoint(warped[v], SkinMatch::kFurthest);
    });
    for (uint16_t patch = 0; patch < regions.patches().size(); ++patch) {
        Vec3 centre(0);
        float hole = 0, area = 0;
        for (const uint32_t v : regions.verticesOf(patch)) {
            centre += from.areas()[v] * from.mesh().positions[v];
            area += from.areas()[v];
            hole += isHole[v] ? from.areas()[v] : 0;
        }
        if (!(area > 0)) continue;
        const RegionSide& region = regions.patches()[patch];
        const std::string& label = (*atlas_)[region.region].label;
        report_.regions.push_back({region, label, residualNear(centre / area)});
        if (hole > kHole * area) report_.holes.push_back({region, label, hole / area});
    }
    std::ranges::stable_sort(report_.regions, std::greater(), &RegionResidual::residual);
    std::ranges::stable_sort(report_.holes, std::greater(), &RegionHole::share);
}

Status Placement::placeLandmarks(const Placement* source, const Warp* warp) {
    Error error;
    std::vector<float> gaps;
    for (uint32_t l = 0; l < atlas_->landmarks.size(); ++l) {
        const Landmark& landmark = atlas_->landmarks[l];
        for (const Side side : {Side::Left, Side::Right}) {
            const bool isMirrored = landmark.isPaired && side == Side::Right;
            Vec3 wanted = isMirrored ? mirrored(landmark.position) : landmark.position;
            if (source) wanted = (*warp)(source->landmark({l}, side).position);
            const std::optional<SurfacePoint> found = skin_->closestPoint(wanted);
            if (!found) return Error("the skin of the body '" + body_->name + "' has no area");
            landmarks_.push_back(*found);
            gaps.push_back(glm::length(found->position - wanted));
            if (gaps.back() > report_.largestLandmark) {
                report_.largestLandmark = gaps.back();
                report_.furthestLandmark = landmark.id;
            }
            if (!source && gaps.back() > kMostLandmarkGap &&
                (side == Side::Left || landmark.isPaired))
                error.reasons.push_back(fmt::format(
                    "{}: landmark {} ({}) lies {:.1f} mm from the skin of the built-in body, and 5 "
                    "mm is the most",
                    landmark.place.text(), landmark.id,
                    nameOf(landmark.isPaired ? side : Side::Median), gaps.back() * 1000));
        }
    }
    report_.medianLandmark = medianOf(std::move(gaps));
    if (!error.reasons.empty()) return error;
    return Done{};
}

void Placement::placePoints(const Placement* source, const Warp* warp) {
    const std::vector<PointOnSide> keys = everyPointOf(*atlas_);
    inParallel(keys.size(), [&](size_t i) {
        const PointOnSide& key = keys[i];
        const PlacedPoint* original = source ? source->point(key) : nullptr;
        std::optional<PlacedPoint>& placed = points_[indexOf(key)];
        if (original) placed = carriedPlace(key, (*warp)(original->position));
        if (!source) placed = ownPlace(key);
    });
    noteMissing(keys);
}

/// Each keeps the triangle that it has on the source.
void Placement::keepPlaces(const Placement& source) {
    for (const SurfacePoint& at : source.landmarks_)
        landmarks_.push_back(skin_->pointAt(at.triangle, at.weights));
    report_.furthestLandmark = source.report_.furthestLandmark;
    const std::vector<PointOnSide> keys = everyPointOf(*atlas_);
    inParallel(keys.size(),
               [&](size_t i) { points_[indexOf(keys[i])] = keptPlace(source, keys[i]); });
    noteMissing(keys);
}

void Placement::noteMissing(const std::vector<PointOnSide>& keys) {
    for (const PointOnSide& key : keys) {
        if (points_[indexOf(key)]) continue;
        const Muscle& muscle = atlas_->muscles[key.muscle.index];
        const TriggerPoint& point = muscle.points[key.point];
        report_.missing.push_back(
            {key, fmt::format("{}: {} {}: its part '{}' is not on the {} side of the body '{}', or "
                              "has no places",
                              point.place.text(), muscle.id, point.id, point.part, nameOf(key.side),
                              body_->name)});
    }
}

std::vector<StructureId> Placement::partsOf(const PointOnSide& key) const {
    const TriggerPoint& point = (*atlas_)[key.muscle].points[key.point];
    return parts_->structuresFor(key.muscle, point.part, key.side);
}

std::optional<PlacedPoint> Placement::ownPlace(const PointOnSide& key) const {
    const TriggerPoint& point = (*atlas_)[key.muscle].points[key.point];
    const Side side = key.side;
    const std::vector<StructureId> parts = partsOf(key);
    if (parts.empty()) return std::nullopt;
    const StructureId structure = parts.front();
    if (side == Side::Right && (*body_)[structure].side == Side::Median) {
        // One part for both sides: places on it are written for the left half.
        const std::optional<PlacedPoint> left = ownPlace({key.muscle, key.point, Side::Left});
        return left ? carriedPlace(key, mirrored(left->position)) : std::nullopt;
    }
    const Surface part((*body_)[structure].mesh);
    std::optional<Vec3> near;
    if (point.near) near = landmark(point.near, side).position;
    const std::optional<SurfacePoint> at = findPlace(part, point.at, *skin_, near);
    if (!at) return std::nullopt;
    return finished(structure, part, *at);
}

std::optional<PlacedPoint> Placement::carriedPlace(const PointOnSide& key, const Vec3& to) const {
    std::optional<PlacedPoint> nearest;
    for (const StructureId structure : partsOf(key)) {
        const Surface part((*body_)[structure].mesh);
        const std::optional<SurfacePoint> at = findOuterFace(part, to, *skin_);
        if (!at) continue;
        if (nearest && glm::length(at->position - to) >= glm::length(nearest->position - to))
            continue;
        nearest = finished(structure, part, *at);
    }
    return nearest;
}

std::optional<PlacedPoint> Placement::keptPlace(const Placement& source,
                                                const PointOnSide& key) const {
    const PlacedPoint* original = source.point(key);
    if (!original) return std::nullopt;
    const Structure& first = source.body()[original->structure];
    const StructureId part = body_->find(first.id, first.side);
    if (!part || !haveSameTriangles((*body_)[part].mesh, first.mesh)) return std::nullopt;
    const Surface surface((*body_)[part].mesh);
    const SurfacePoint& at = original->onPart;
    return finished(part, surface, surface.pointAt(at.triangle, at.weights));
}

PlacedPoint Placement::finished(StructureId structure, const Surface& part,
                                const SurfacePoint& at) const {
    const SurfacePoint above = skin_->closestPoint(at.position).value_or(SurfacePoint{});
    return {structure, at, at.position, part.normalAt(at), above};
}

size_t Placement::indexOf(const PointOnSide& point) const {
    assert(point.muscle.index < firstPoint_.size());
    assert(point.point < atlas_->muscles[point.muscle.index].points.size());
    return 2 * (firstPoint_[point.muscle.index] + point.point) + sideIndex(point.side);
}

const SurfacePoint& Placement::landmark(LandmarkId landmark, Side side) const {
    assert(landmark.index < atlas_->landmarks.size());
    return landmarks_[2 * landmark.index + sideIndex(side)];
}

const PlacedPoint* Placement::point(const PointOnSide& point) const {
    const std::optional<PlacedPoint>& placed = points_[indexOf(point)];
    return placed ? &*placed : nullptr;
}

RegionSide Placement::regionAt(const SurfacePoint& onSkin) const {
    return regions_.at(skin_->nearestVertex(onSkin));
}

} // namespace myo
