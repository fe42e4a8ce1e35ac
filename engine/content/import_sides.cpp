#include "import_sides.hpp"

#include "import_pieces.hpp"

#include <myofield/core/median.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace myo {
namespace {

constexpr float kOnPlane = 0.002f;        ///< a piece may reach this far across and be of one side
constexpr float kSomeOnOther = 0.03f;     ///< of the area; less on the other side is an overlap
constexpr float kClearlyOnOther = 0.005f; ///< metres across, for a name to be called wrong
constexpr float kOffPlane = 0.01f;        ///< the body is moved when its middle is this far off
constexpr size_t kFewestPairs = 3;

float middleOf(const ImportPiece& piece) {
    return boundsOf(piece.structure.mesh).centre().x;
}

bool isEmpty(const ImportPiece& piece) {
    return piece.structure.mesh.triangles.empty();
}

/// x of the median plane.
float medianPlane(const std::vector<ImportPiece>& pieces) {
    std::map<std::string, std::array<std::vector<float>, 2>> sided;
    std::vector<float> middles, midline;
    for (const ImportPiece& piece : pieces) {
        if (isEmpty(piece) || !piece.isKnown()) continue;
        if (piece.said && *piece.said != Side::Median)
            sided[piece.structure.id][*piece.said == Side::Right ? 1 : 0].push_back(
                middleOf(piece));
        else if (!piece.isPaired && !piece.said)
            midline.push_back(middleOf(piece));
    }
    for (const auto& [id, sides] : sided)
        if (sides[0].size() == 1 && sides[1].size() == 1)
            middles.push_back((sides[0].front() + sides[1].front()) / 2);
    if (middles.size() >= kFewestPairs) return medianOf(std::move(middles));
    return midline.size() >= kFewestPairs ? medianOf(std::move(midline)) : 0;
}

/// Shares of a mesh's area, and where it lies.
struct Spread {
    float left = 0, right = 0;
    float low = 0, high = 0; ///< x
};

Spread spreadOf(const TriMesh& mesh) {
    Spread spread;
    double left = 0, right = 0;
    for (const Triangle& t : mesh.triangles) {
        const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
        const double area = double(glm::length(glm::cross(b - a, c - a)));
        (a.x + b.x + c.x > 0 ? left : right) += area;
    }
    const double all = std::max(left + right, 1e-30);
    spread.left = float(left / all);
    spread.right = float(right / all);
    const Box box = boundsOf(mesh);
    spread.low = box.low.x;
    spread.high = box.high.x;
    return spread;
}

/// For each triangle whether it belongs to the left half: by connected pieces, or, where a piece lies
/// on both sides, by itself.
std::vector<uint8_t> leftTriangles(const TriMesh& mesh) {
    const MeshPieces pieces = piecesOf(mesh);
    std::vector<std::array<double, 2>> areas(pieces.count, {0, 0});
    std::vector<uint8_t> isLeft(mesh.triangles.size());
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const Triangle& triangle = mesh.triangles[t];
        const Vec3 &a = mesh.positions[triangle.x], &b = mesh.positions[triangle.y],
                   &c = mesh.positions[triangle.z];
        isLeft[t] = a.x + b.x + c.x > 0;
        areas[pieces.ofTriangle[t]][isLeft[t] ? 0 : 1] +=
            double(glm::length(glm::cross(b - a, c - a)));
    }
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const auto& [left, right] = areas[pieces.ofTriangle[t]];
        constexpr double kMostlyOnOne = 0.9;
        if (left > kMostlyOnOne * (left + right)) isLeft[t] = 1;
        if (right > kMostlyOnOne * (left + right)) isLeft[t] = 0;
    }
    return isLeft;
}

/// The right half of a piece that holds both sides; the piece itself becomes the left one.
ImportPiece takeRightHalf(ImportPiece& piece) {
    std::vector<uint8_t> isKept = leftTriangles(piece.structure.mesh);
    ImportPiece right = piece;
    TriMesh left = withTriangles(piece.structure.mesh, isKept);
    for (uint8_t& kept : isKept) kept = kept ? 0 : 1;
    right.structure.mesh = withTriangles(piece.structure.mesh, isKept);
    piece.structure.mesh = std::move(left);
    piece.structure.side = Side::Left;
    right.structure.side = Side::Right;
    return right;
}

/// The side where an unsaid piece lies; empty where it holds both.
std::optional<Side> sideByPlace(const ImportPiece& piece) {
    const Spread spread = spreadOf(piece.structure.mesh);
    if (piece.isPaired) {
        if (spread.right < kSomeOnOther) return Side::Left;
        if (spread.left < kSomeOnOther) return Side::Right;
        return std::nullopt;
    }
    if (piece.isKnown()) return Side::Median;
    if (spread.low > -kOnPlane && spread.high > kClearlyOnOther) return Side::Left;
    if (spread.high < kOnPlane && spread.low < -kClearlyOnOther) return Side::Right;
    return Side::Median;
}

/// Names of sides that disagree with the place.
void doubtSides(std::vector<ImportPiece>& pieces, ImportReport& report) {
    std::vector<ImportPiece*> wrong;
    size_t all = 0;
    for (ImportPiece& piece : pieces) {
        const Side side = piece.structure.side;
        if (!piece.said || side == Side::Median || isEmpty(piece)) continue;
        const float x = middleOf(piece);
        ++all;
        if (side == Side::Left ? x < -kClearlyOnOther : x > kClearlyOnOther)
            wrong.push_back(&piece);
    }
    if (wrong.size() >= 3 && 2 * wrong.size() > all) {
        report.remarks.push_back(fmt::format(
            "the body is mirrored, or its names are: {} of {} structures that are called left or "
            "right lie on the other side. --mirror mends the body",
            wrong.size(), all));
        return;
    }
    for (ImportPiece* piece : wrong)
        piece->note.doubts.push_back(fmt::format("is called {} and lies on the {} side",
                                                 nameOf(piece->structure.side),
                                                 nameOf(opposite(piece->structure.side))));
}

} // namespace

void placeSides(std::vector<ImportPiece>& pieces, ImportReport& report) {
    const float plane = medianPlane(pieces);
    if (std::abs(plane) > kOffPlane) {
        for (ImportPiece& piece : pieces)
            for (Vec3& position : piece.structure.mesh.positions) position.x -= plane;
        report.readings.push_back(
            fmt::format("the body is moved by {:.0f} mm so that its middle stands at x = 0",
                        std::abs(plane) * 1000));
    }
    std::vector<ImportPiece> placed;
    placed.reserve(pieces.size());
    for (ImportPiece& piece : pieces) {
        const std::optional<Side> side = piece.said       ? piece.said
                                         : isEmpty(piece) ? Side::Median
                                                          : sideByPlace(piece);
        piece.structure.side = side.value_or(Side::Left);
        std::optional<ImportPiece> right;
        if (!side) right = takeRightHalf(piece);
        // A piece that reaches across and is not cut there lies on one side as a whole.
        if (right && isEmpty(piece)) piece = std::move(*right);
        if (right && isEmpty(*right)) right.reset();
        placed.push_back(std::move(piece));
        if (right) placed.push_back(std::move(*right));
    }
    pieces = std::move(placed);
    doubtSides(pieces, report);
}

} // namespace myo
