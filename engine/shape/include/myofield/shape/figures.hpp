#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The measured figures of the built-in body, as in the files of assets/body, but in metres. The
/// files have only left and median structures.
namespace myo {

/// Where on the rim of a piece's mid surface a muscle arises and inserts, for pieces whose stations
/// do not run along the fibres. Places on the rim are numbers:
///   0..1  along station 0, from theta = 0 to theta = pi
///   1..2  along theta = pi, from station 0 to the last station
///   2..3  along the last station, from theta = pi to theta = 0
///   3..4  along theta = 0, from the last station back to station 0
/// From 4 on the rim starts again. Each range is given in the direction of rising numbers. The rim
/// after the origin, up to the insertion, has v = 0; the rim after the insertion has v = 1.
struct Attachments {
    Vec2 origin{0, 1}, insertion{2, 3}; ///< origin.x < origin.y < insertion.x < insertion.y
    bool isAngled = false; ///< fibres follow `fibreAngle`, not the way from origin to insertion
};

/// The part of a fibre that is flesh, at one v.
struct BellySpan {
    float v = 0, from = 0, to = 1;
};

/// Where the fibres of a piece are flesh; the rest is tendon. All values are shares of the length
/// from origin to insertion.
struct Belly {
    std::vector<BellySpan> spans; ///< by rising v; between them the limits are interpolated
    std::vector<Vec2> gaps;       ///< tendinous intersections
};

/// A closed tube, given by elliptic Fourier series of its cross-sections at numbered stations.
///   S(t, theta) = sum_k even_k(t) cos(k theta) + sum_k odd_k(t) sin(k theta)
/// with t in 0 .. stations - 1.
/// Station 0 is the origin's end. The odd part is the half thickness and vanishes at both ends.
struct LoftPiece {
    int stations = 0;
    int evenHarmonics = 0;       ///< highest k of the even part
    int oddHarmonics = 0;        ///< highest k of the odd part
    bool isRing = false;         ///< closed along t; stations are then periodic
    std::array<bool, 2> isCut{}; ///< this end lies inside another piece of the structure
    std::optional<Vec2> belly;   ///< the fleshy part, in stations; empty: not a piece of a muscle
    float fibreAngle = 0;        ///< from the t direction towards theta = 0, in (-pi/2, pi/2]
    std::vector<Vec3> even;      ///< stations x (evenHarmonics + 1)
    std::vector<Vec3> odd;       ///< stations x oddHarmonics, zero at the ends of a tube
    std::optional<Attachments> attachments;
    std::optional<Belly> flesh; ///< from literature; `belly` then says no more
};

/// The same surface with its stations numbered from the other end.
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
    std::string name; ///< the source's mesh name; paired figures have the left one's
    std::string id;   ///< of a structure that is ours alone; otherwise empty
    Kind kind = Kind::Muscle;
    bool isShownByDefault = true;      ///< false for variants that few people have
    bool isPaired = false;             ///< a left structure that is mirrored for the right
    std::vector<LoftPiece> pieces;     ///< may be empty where there is a stack
    std::optional<ContourStack> stack; ///< is drawn instead of the pieces
};

/// Reads all figures of a folder and applies corrections.toml and tendons.toml. The order is
/// muscles, bones, cartilage, connective tissue, skin, and by name within each group. Reports every
/// bad figure, not only the first.
Result<std::vector<Figure>> readFigures(const std::filesystem::path& folder);

} // namespace myo
