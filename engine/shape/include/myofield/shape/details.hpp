#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// What is sculpted by hand into the surface of a contour stack (assets/body/skin_details.toml,
/// bone_details.toml): lids, nostrils, ears, nails. Metres here, millimetres in the files; of half
/// stacks the left half only. "Skin" stands for the surface of whatever is sculpted.
namespace myo {

/// How a detail falls off from its line (0) to its width (1).
enum class Falloff : uint8_t {
    Round,  ///< (1 - d^2)^2: a soft mound or furrow
    Crease, ///< (1 - d)^2: sharp in the middle
    Flat,   ///< 1 up to the middle of the width, then smoothly to 0: a plateau
};

/// A line drawn on the skin as seen from a direction: what lies within its width is part of it.
/// Distances are measured across the direction, so that the line need not lie on the skin exactly.
struct Brush {
    std::vector<Vec3> path;    ///< one point: a dab; more: a Catmull-Rom curve through them
    std::vector<float> widths; ///< one a point: from the line to where it ends, > 0
    Vec3 seen{0, 0, 1};        ///< unit
    float reach = 0.02f;       ///< farther from the line than this along `seen` nothing is touched
    float facing = 0; ///< cosine between the skin's normal and `seen` below which it stays; -1: all
    Falloff falloff = Falloff::Round;
};

/// Moves the skin under a brush (kind "stroke" in the files).
struct Push {
    std::vector<float> pushes; ///< one a point of the path; positive: along `along`
    Vec3 along{0};             ///< unit, or zero: along the skin's normal
};

/// Lays the skin under a brush on the near side of an ellipsoid.
struct Fit {
    Vec3 centre{0}, radii{1};
    float share = 1; ///< of the way, in 0 .. 1
};

/// Scales the skin under a brush around a centre.
struct Scale {
    Vec3 centre{0}, factors{1};
};

/// Smooths the skin under a brush.
struct Soften {
    int rounds = 1;
};

/// A nail: a plate raised at its end, in a furrow at its sides and root. The brush's path runs from
/// its root to its free edge, the width is half its own.
struct Nail {
    float lift = 0, furrow = 0;
};

struct Detail {
    enum class Kind : uint8_t { Push, Fit, Scale, Soften, Nail };
    std::string name;
    Kind kind = Kind::Push;
    Brush brush;
    Push push;
    Fit fit;
    Scale scale;
    Soften soften;
    Nail nail;
};

/// A box in which triangles are smaller than the rest.
struct FineZone {
    Vec3 low{0}, high{0};
    float edge = 0.006f; ///< wished edge length
    float ramp = 0.01f;  ///< over which it reaches its surroundings'
};

struct Details {
    std::vector<FineZone> fine;
    std::vector<Detail> details; ///< in the order in which they are made
};

/// Details by the name of the figure that they are made on.
using DetailsByFigure = std::map<std::string, Details, std::less<>>;

/// Adds a table of details to those there are; an entry without `on` is the skin's. Reports every
/// bad entry, with its line.
Status readDetails(const std::filesystem::path& file, DetailsByFigure& into);

} // namespace myo
