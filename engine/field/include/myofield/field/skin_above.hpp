#pragma once

#include <myofield/field/placement.hpp>

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace myo {

/// Metres beneath the skin at which referred heat has faded out.
constexpr float kHeatDepth = 0.04f;

/// What skin lies above each vertex beneath it. Found stretch by stretch when somebody asks, about
/// 1 microsecond per vertex, and kept. Safe from many threads: they wait for what one is finding.
class SkinAbove {
public:
    /// The placement must outlive this. Cost: linear in the body's vertices, some milliseconds.
    explicit SkinAbove(const Placement& placement);

    /// Vertices that follow one another in a mesh, and so mostly lie together.
    struct Stretch {
        uint32_t structure, first, last; ///< vertices of the structure's mesh
        Box box;
        uint32_t start = 0; ///< of its vertices among all
    };
    /// Of everything but the skin that pain is shown on.
    const std::vector<Stretch>& stretches() const { return stretches_; }

    /// A place on the skin; `triangle` is Surface::kNone where none is near.
    struct Place {
        uint32_t triangle = Surface::kNone;
        Vec2 weights{0}; ///< of the first two corners
    };
    /// One entry per vertex of the stretch.
    std::span<const Place> above(uint32_t stretch) const;
    /// Finds all that is not found yet, on all processors.
    void findAll() const;

private:
    void find(const Stretch& stretch) const;

    const Placement* placement_;
    std::vector<Stretch> stretches_;
    std::unique_ptr<std::once_flag[]> found_; ///< one per stretch
    mutable std::vector<Place> places_;
};

} // namespace myo
