#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// Details that are sculpted by hand into the surface of a contour stack: lids, nostrils, ears,
/// nails (assets/body/skin_details.toml, bone_details.toml). Metres here, millimetres in the files.
/// Of half stacks only the left half is sculpted. "Skin" here means the surface that is sculpted,
/// bone too.
namespace myo {

/// How the effect of a detail falls from its line (d = 0) to its width (d = 1).
enum class Falloff : uint8_t {
    Round,  ///< (1 - d^2)^2: a soft mound or furrow
    Crease, ///< (1 - d)^2: sharp in the middle
    Flat,   ///< 1 up to the middle of the width, then smoothly to 0: a plateau
};

/// A line drawn on the skin as seen from a direction. The brush acts on everything within its
/// width. Distances are measured at right angles to the direction, so that the line need not lie
/// exactly on the skin.
struct Brush {
    std::vector<Vec3> path;    ///< one point makes a dab, several a Catmull-Rom curve
    std::vector<float> widths; ///< one per point: from the line to its edge, > 0
    Vec3 seen{0, 0, 1};        ///< unit
    float reach = 0.02f;       ///< largest distance from the line, measured along `seen`
    float facing = 0;          ///< least cosine between the skin's normal and `seen`; -1: any
    Falloff falloff = Falloff::Round;
};

/// Moves the skin under a brush (kind "stroke" in the files).
struct Push {
    std::vector<float> pushes; ///< one per point of the path; positive: along `along`
    Vec3 along{0};             ///< unit, or zero: along the skin's normal
};

/// Lays the skin under a brush on the near side of an ellipsoid.
struct Fit {
    Vec3 centre{0}, radii{1};
    float share = 1; ///< of the way to the ellipsoid, 0..1
};

/// Scales the skin under a brush around a centre.
struct Scale {
    Vec3 centre{0}, factors{1};
};

/// Smooths the skin under a brush.
struct Soften {
    int rounds = 1;
};

/// A nail: a plate that rises towards its free edge and has a furrow at its sides and root. The
/// brush's path runs from the root to the free edge; the brush's width is half the nail's.
struct Nail {
    float lift = 0, furrow = 0;
};

/// `Even` has no brush: it splits what the work so far has stretched, so that what
/// follows can go deeper than the triangles would stretch.
struct Detail {
    enum class Kind : uint8_t { Push, Fit, Scale, Soften, Nail, Even };
    std::string name;
    Kind kind = Kind::Push;
    Brush brush;
    Push push;
    Fit fit;
    Scale scale;
    Soften soften;
    Nail nail;
};

/// A box in which triangles are smaller than elsewhere.
struct FineZone {
    Vec3 low{0}, high{0};
    float edge = 0.006f; ///< wished edge length
    float ramp = 0.01f;  ///< distance over which it changes to the edge length around
};

struct Details {
    std::vector<FineZone> fine;
    std::vector<Detail> details; ///< in the order in which they are applied
};

/// Details by the name of the figure that they are made on.
using DetailsByFigure = std::map<std::string, Details, std::less<>>;

/// Reads a table and adds its details to `into`. An entry without `on` belongs to the skin. Reports
/// every bad entry with its line.
Status readDetails(const std::filesystem::path& file, DetailsByFigure& into);

} // namespace myo
