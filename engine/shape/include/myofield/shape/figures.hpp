#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The measured figures of the built-in body (assets/body), as they are written there but in
/// metres. Only left and median structures are tabulated.
namespace myo {

/// Where on the rim of a piece's mid surface a muscle arises and where it inserts, for pieces whose
/// stations do not run along the fibres. The rim is counted round from (t = 0, theta = 0): 0 to 1
/// along station 0 to theta = pi, to 2 along theta = pi to the last station, to 3 back to theta =
/// 0, to 4 along theta = 0 home. Each range runs that way; values beyond 4 have gone round. The rim
/// between origin and insertion has v = 0, that between insertion and origin v = 1.
struct Attachments {
    Vec2 origin{0, 1}, insertion{2, 3}; ///< origin.x < origin.y < insertion.x < insertion.y
    bool isAngled = false; ///< fibres at `fibreAngle` to the stations, not from origin to insertion
};

/// The contractile part of a fibre at one v.
struct BellySpan {
    float v = 0, from = 0, to = 1;
};

/// Where a piece's fibres are flesh; the rest is tendon. Shares of the way from origin to
/// insertion, by length.
struct Belly {
    std::vector<BellySpan> spans; ///< by rising v; between them the limits run straight
    std::vector<Vec2> gaps;       ///< tendinous intersections
};

/// A closed tube: elliptic Fourier series of its cross-sections at evenly counted stations.
///   S(t, theta) = sum_k even_k(t) cos(k theta) + sum_k odd_k(t) sin(k theta),  t in 0 ..
///   stations-1
/// Station 0 is the origin's end. The odd part is the half thickness and vanishes at both ends.
struct LoftPiece {
    int stations = 0;
    int evenHarmonics = 0;       ///< highest k of the even part
    int oddHarmonics = 0;        ///< highest k of the odd part
    bool isRing = false;         ///< closed along t; stations are then periodic
    std::array<bool, 2> isCut{}; ///< this end lies inside another piece of the structure
    std::optional<Vec2> belly;   ///< contractile part in stations; empty: not a muscle's piece
    float fibreAngle = 0;        ///< from the t direction towards theta = 0, in (-pi/2, pi/2]
    std::vector<Vec3> even;      ///< stations x (evenHarmonics + 1)
    std::vector<Vec3> odd;       ///< stations x oddHarmonics, zero at the ends of a tube
    std::optional<Attachments> attachments;
    std::optional<Belly> flesh; ///< from literature; `belly` then says no more
};

/// The same surface with its stations counted from the other end.
LoftPiece reversed(const LoftPiece& piece);

/// A planar outline through its points; the curve between them is a centripetal Catmull-Rom spline.
struct Contour {
    std::vector<Vec2> points;
    bool isOpen = false; ///< from x = 0 to x = 0, completed by its mirror image (half stacks only)
};

struct Slice {
    float level = 0;
    std::vector<Contour> contours; ///< holes are contours too (even-odd)
};

/// Outlines at rising levels along one axis.
struct ContourStack {
    std::array<int, 3> axes{}; ///< world axes of the in-plane coordinates, then of the levels
    bool isHalf = false; ///< symmetric about x = 0; axes[0] is then x and only x >= 0 is given
    std::vector<Slice> slices;
};

struct Figure {
    std::string name; ///< the source's mesh name, "left" standing for the side
    std::string id;   ///< of a structure of our own, that no source has; else empty
    Kind kind = Kind::Muscle;
    bool isShownByDefault = true;      ///< of our own: variants that few people have are not
    bool isPaired = false;             ///< left, to be mirrored
    std::vector<LoftPiece> pieces;     ///< may be empty where there is a stack
    std::optional<ContourStack> stack; ///< what is drawn, where there is one
};

/// All figures of a folder: muscles, bones, cartilage, connective tissue, skin, each group by name,
/// with corrections.toml and tendons.toml applied. Reports every bad figure, not only the first.
Result<std::vector<Figure>> readFigures(const std::filesystem::path& folder);

} // namespace myo
