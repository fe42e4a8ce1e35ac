#include "outline_check.hpp"

#include "zone_strokes.hpp"

#include <myofield/geometry/surface_loop.hpp>

#include <fmt/format.h>

namespace myo {
namespace {

constexpr float kLeastArea = 1e-4f;  ///< square metres
constexpr float kLeastRound = 0.18f; ///< of the area of a circle with the same length

/// Empty when all is well.
std::string problemOf(const Stroke& stroke, const Placement& placement, Geodesic& front) {
    const Surface& skin = placement.skin();
    const SurfacePath loop = roundedLoop(skin, placesOf(stroke, Side::Left, placement), front);
    if (loop.legs.empty()) return "cannot be closed over the skin";
    if (crossesItself(loop))
        return "crosses itself; name its landmarks in the order in which they lie round the zone";
    front.clear();
    front.addPath(loop);
    front.grow(loop.length / 4);
    float area = 0;
    for (const uint32_t vertex : enclosedBy(loop, skin, front)) area += skin.areas()[vertex];
    if (area < kLeastArea)
        return fmt::format("encloses {:.1f} cm2 of skin, and 1 cm2 is the least", area * 1e4f);
    const float circle = loop.length * loop.length / (4 * kPi);
    if (area < kLeastRound * circle)
        return "is too thin or too star-like to be one; draw it with ribbons";
    return {};
}

} // namespace

std::vector<std::string> outlineProblems(const Zone& zone, const std::string& who,
                                         const Placement& placement, Geodesic& front) {
    std::vector<std::string> problems;
    for (const Stroke& stroke : zone.strokes) {
        if (!stroke.isOutline()) continue;
        const std::string problem = problemOf(stroke, placement, front);
        if (!problem.empty())
            problems.push_back(
                fmt::format("{}: {}: an outline {}", stroke.place.text(), who, problem));
    }
    return problems;
}

} // namespace myo
