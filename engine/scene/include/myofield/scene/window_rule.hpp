#pragma once

#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>

#include <vector>

/// The window onto chosen muscles: within it, what lies in front of them is cut away as in an
/// atlas plate. Which muscles get one in a view, and what it does with which structure.
namespace myo {

/// In which views a chosen muscle gets a window.
enum class WindowRule : uint8_t {
    NearSide, ///< where it lies in the near half of the body, so that no window goes through a trunk
    OwnView,  ///< in any: the view was chosen for this muscle
};

/// What a window does with a structure that lies in front of the muscle.
enum class WindowCut : uint8_t {
    Taken,   ///< cut away
    Ghosted, ///< cut away, and a breath of it is drawn: bones and cartilage
};
WindowCut windowCutOf(const Structure& structure);

/// The uncovering that `ViewState::uncover` asks for, in its two halves, each 0..1.
struct Uncovering {
    float layers = 0;   ///< share of the covering layers that are cut, the outermost first
    float widening = 0; ///< from the window's usual width to covers that are gone
};
constexpr Uncovering uncoveringOf(float uncover) {
    return {uncover < 0.5f ? 2 * uncover : 1.0f, uncover > 0.5f ? 2 * uncover - 1 : 0.0f};
}

/// The share of what of a structure faces the eye that is nearer to the skin in front of it than to
/// the skin behind it, along the line of sight. 0 where nothing of it faces the eye.
///
/// Cost: at most `samples` pairs of rays against the skin, some 0.1 ms for 64.
float nearSideShare(const Placement& placement, StructureId structure, const Camera& camera,
                    size_t samples = 64);

/// The parts of the chosen muscles that are uncovered in this view, in the order of the body: of
/// the sides shown, drawn solid, and by `rule`. Everything else that lies in front of them, but for
/// chosen muscles, is cut as `windowCutOf` says. Empty where `uncover` is 0 and while the stage is
/// not placed.
///
/// Cost: `nearSideShare` of each part, with `mostSamples` for all of them, yet eight of each.
std::vector<StructureId> windowed(const Stage& stage, const ViewState& state, const Camera& camera,
                                  WindowRule rule = WindowRule::NearSide,
                                  size_t mostSamples = 2048);

} // namespace myo
