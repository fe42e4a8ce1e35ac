#pragma once

#include <myofield/field/pain_field.hpp>
#include <myofield/geometry/surface.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace myo {

/// Which place of the built-in skin each vertex of another body's skin answers to.
///
/// Where both have the same triangles, each vertex answers to its own number. Otherwise the built-in
/// skin is warped to the other body; a vertex answers to the nearest place of it. So fields are
/// computed once, on a clean closed skin, and carried over, whatever the other skin is like: a
/// double shell, in pieces, torn, with ears of their own.
class SkinMatch {
public:
    /// Keeps nothing of its arguments. Cost: a closest point for every vertex of `target`.
    ///
    /// warped  where the warp puts each vertex of `source`
    SkinMatch(const Surface& source, const std::vector<Vec3>& warped, const Surface& target);
    /// Of skins with the same triangles.
    SkinMatch() = default;

    /// Each vertex answers to its own number.
    bool keepsVertices() const { return triangles_.empty(); }
    /// The field on the other skin. Vertices ascend. Cost: of what it covers.
    ZoneField carried(const ZoneField& onSource) const;
    /// A place of the source: corners of a triangle, and their weights.
    struct SourcePlace {
        Triangle corners;
        Vec3 weights;
    };
    /// What a vertex of the target answers to; empty where the skins are further apart than
    /// kFurthest.
    std::optional<SourcePlace> sourceOf(uint32_t target) const;
    /// The nearest vertex of the source, or Surface::kNone where the skins are further apart than
    /// kFurthest.
    uint32_t sourceVertex(uint32_t target) const;

    static constexpr float kFurthest = 0.03f; ///< metres between the warped skin and the other

private:
    struct Answer {
        uint32_t triangle = Surface::kNone;
        Vec3 weights{0};
    };
    void linkTargets();

    std::vector<Triangle> triangles_; ///< of the source; none where skins have the same triangles
    std::vector<Answer> answers_;     ///< of every target vertex
    std::vector<uint32_t> starts_,
        targets_; ///< target vertices by each corner of their triangle's source vertices
};

} // namespace myo
