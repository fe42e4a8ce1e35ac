#include "meshing.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <initializer_list>
#include <string>

namespace myo {
namespace {

// Small structures are seen from near, so that their error is a share of their extent.
constexpr float kErrorShare = 0.004f;
constexpr float kLeastError = 0.0002f;
constexpr float kLargestError = 0.0005f; // moves surfaces by 0.12 mm, a tenth of the figures' error
constexpr float kSkullError = 0.00025f;  // orbits and cheek are seen from near

/// Grid spacing and edge length of a bone's stack, metres.
struct Fineness {
    float grid, edge;
};

// Cube roots of the volumes of boxes. Those of teeth are below the first, those of the bones of
// hands and feet below the second.
constexpr float kTooth = 0.014f, kSmallBone = 0.040f;

Fineness finenessOf(const std::string& name, const Vec3& extent) {
    if (name == "skull") return {0.0014f, 0.0026f};
    if (name == "left femur") return {0.0014f, 0.0022f};
    if (name == "left scapula") return {0.0006f, 0.0022f}; // a plate of 1 mm in places
    if (name == "diaphragm") return {0.0012f, 0.0030f};
    if (name == "set of nasal cartilages") return {0.0005f, 0.0011f}; // plates of 2 mm
    const float size = std::cbrt(extent.x * extent.y * extent.z);
    if (size < kTooth) return {0.0004f, 0.0008f};
    if (size < kSmallBone) return {0.0007f, 0.0013f};
    return {0.0012f, 0.0022f};
}

StackMeshing plainMeshing(const Figure& figure) {
    const Fineness fine = finenessOf(figure.name, boundsOf(*figure.stack).extent());
    StackMeshing how;
    how.grid = gridAround(*figure.stack, fine.grid);
    how.onlyLargest = figure.name == "skull";
    how.edge = [edge = fine.edge](const Vec3&) { return edge; };
    how.simplification = simplificationOf(boundsOf(*figure.stack));
    if (figure.name == "skull" || figure.name == "mandible") how.simplification.error = kSkullError;
    return how;
}

/// A box in the left half with its own edge length, which changes to that of its surroundings over
/// a ramp.
struct FineBox {
    Vec3 low, high;
    float edge, ramp;
};

constexpr float kFar = 10; // metres: no limit

// Face, hand, foot and ear need shorter edges than the rest of the skin.
const FineBox kFineBoxes[] = {
    {{0, 1.425f, 0.11f}, {kFar, kFar, kFar}, 0.0032f, 0.05f},
    {{0.21f, -kFar, -kFar}, {kFar, 0.80f, kFar}, 0.0028f, 0.05f},
    {{0, -kFar, -kFar}, {kFar, 0.045f, kFar}, 0.0036f, 0.06f},
    {{0.064f, 1.482f, 0.07f}, {kFar, 1.548f, 0.115f}, 0.0019f, 0.04f},
};

float skinEdge(const Vec3& place) {
    constexpr float kPlain = 0.006f;
    const Vec3 left(std::abs(place.x), place.y, place.z);
    float edge = kPlain;
    for (const FineBox& box : kFineBoxes) {
        const Vec3 outside = left - glm::clamp(left, box.low, box.high);
        const float share = std::min(1.0f, glm::length(outside) / box.ramp);
        edge = std::min(edge, box.edge + (kPlain - box.edge) * share);
    }
    return edge;
}

struct Spacing {
    float upTo, step; ///< metres
};

std::vector<float> spacedAxis(float from, float to, std::initializer_list<Spacing> spacings) {
    std::vector<float> axis{from};
    for (const Spacing& part : spacings)
        while (axis.back() < std::min(part.upTo, to)) axis.push_back(axis.back() + part.step);
    return axis;
}

StackMeshing skinMeshing(const ContourStack& stack) {
    const RectilinearGrid around = gridAround(stack, 0.006f);
    const auto last = [&](size_t axis) { return around.axes[axis].back(); };
    StackMeshing how;
    how.grid.axes[0] = spacedAxis(
        0, last(0), {{0.052f, 0.003f}, {0.093f, 0.0020f}, {0.21f, 0.0045f}, {kFar, 0.0022f}});
    how.grid.axes[1] = spacedAxis(around.axes[1].front(), last(1),
                                  {{0.07f, 0.0034f}, {0.19f, 0.0022f}, {kFar, 0.0030f}});
    how.grid.axes[2] = spacedAxis(around.axes[2].front(), last(2),
                                  {{0.085f, 0.0024f},
                                   {0.66f, 0.0050f},
                                   {0.83f, 0.0022f},
                                   {1.42f, 0.0050f},
                                   {1.48f, 0.0026f},
                                   {1.55f, 0.0020f},
                                   {kFar, 0.0027f}});
    how.emptyReach = 0.0015f;
    how.emptyDepth = 0.006f;
    how.onlyLargest = true;
    how.smoothing = 8;
    how.remeshing = 7;
    how.edge = skinEdge;
    return how;
}

} // namespace

StackMeshing meshingOf(const Figure& figure) {
    assert(figure.stack);
    return figure.kind == Kind::Skin ? skinMeshing(*figure.stack) : plainMeshing(figure);
}

Simplification simplificationOf(const Box& bounds) {
    const Vec3 extent = bounds.extent();
    Simplification how;
    how.error = std::clamp(kErrorShare * std::max({extent.x, extent.y, extent.z}), kLeastError,
                           kLargestError);
    return how;
}

} // namespace myo
