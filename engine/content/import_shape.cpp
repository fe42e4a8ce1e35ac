#include "import_shape.hpp"

#include <myofield/geometry/remesh.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kDeepest = 0.5f; ///< of the height; arms may reach as wide as people are tall
/// Volume by the square of the height, metres. A litre of body weighs about a kilogram, so this is a
/// body mass index of 12 to 60: bones and muscles alone have less.
constexpr Range kBulk{0.012, 0.06};
constexpr float kAround = 0.01f; ///< metres that what is inside may reach out
constexpr double kNearlyAll = 0.9;

bool holds(const Box& outer, const Box& inner) {
    return glm::all(glm::lessThanEqual(outer.low - kAround, inner.low)) &&
           glm::all(glm::greaterThanEqual(outer.high + kAround, inner.high));
}

bool isShapedLikeAPerson(const TriMesh& mesh) {
    const Vec3 extent = boundsOf(mesh).extent();
    if (extent.y < kStanding.low || extent.y > kStanding.high) return false;
    if (extent.z > kDeepest * extent.y) return false;
    const double bulk = double(signedVolume(mesh)) / double(extent.y * extent.y);
    return bulk >= kBulk.low && bulk <= kBulk.high;
}

} // namespace

void findSkinByShape(std::vector<ImportPiece>& pieces, ImportReport& report) {
    ImportPiece* skin = nullptr;
    float largest = 0;
    for (ImportPiece& piece : pieces) {
        if (piece.structure.kind == Kind::Skin) return;
        if (piece.isKindTold || piece.structure.mesh.triangles.empty()) continue;
        const float size = glm::length(boundsOf(piece.structure.mesh).extent());
        if (size <= largest) continue;
        largest = size;
        skin = &piece;
    }
    if (!skin || !isShapedLikeAPerson(skin->structure.mesh)) return;
    const Box outer = boundsOf(skin->structure.mesh);
    const auto held = std::ranges::count_if(pieces, [&](const ImportPiece& piece) {
        const TriMesh& mesh = piece.structure.mesh;
        return mesh.positions.empty() || holds(outer, boundsOf(mesh));
    });
    if (double(held) < kNearlyAll * double(pieces.size())) return;
    skin->structure.kind = Kind::Skin;
    skin->structure.id = "skin";
    skin->said = Side::Median;
    skin->isPaired = false;
    skin->note.state = ImportedMesh::State::Known;
    report.readings.push_back(fmt::format(
        "\"{}\" is taken for the skin: it has the shape of a person, and the rest lies in it",
        skin->note.name));
}

} // namespace myo
