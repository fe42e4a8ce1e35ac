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
    Kind kind = Kind::Muscle;
    bool isPaired = false;             ///< left, to be mirrored
    std::vector<LoftPiece> pieces;     ///< may be empty where there is a stack
    std::optional<ContourStack> stack; ///< what is drawn, where there is one
};

/// All figures of a folder: muscles, bones, cartilage, connective tissue, skin, each group by name,
/// with corrections.toml applied. Reports every bad figure, not only the first.
Result<std::vector<Figure>> readFigures(const std::filesystem::path& folder);

} // namespace myo
