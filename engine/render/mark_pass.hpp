#pragma once

#include <myofield/scene/draw_list.hpp>

#include "targets.hpp"

namespace myo {

/// The X marks of trigger points: solid where they can be seen, dimmed and dashed where something
/// opaque lies in front or the muscle's surface faces away.
class MarkPass {
public:
    explicit MarkPass(RenderContext& context);

    /// Draws into `targets.final`, which is being rendered.
    ///
    /// targets   its `distances` are in Use::ShaderRead
    /// radius    half the size of a mark, pixels
    void record(gpu::Commands& commands, const Targets& targets, std::span<const DrawMark> marks,
                float radius);

private:
    gpu::ShaderModule vertex_, fragment_;
    gpu::Pipeline pipeline_;
};

} // namespace myo
