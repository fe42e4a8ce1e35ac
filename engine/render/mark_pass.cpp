#include "mark_pass.hpp"

#include <shared/mark.glsl.h>

#include <shaders/mark_frag.hpp>
#include <shaders/mark_vert.hpp>

namespace myo {

MarkPass::MarkPass(RenderContext& context)
    : vertex_(makeShader(context.device, shaders::kMarkVert, "mark.vert")),
      fragment_(makeShader(context.device, shaders::kMarkFrag, "mark.frag")),
      pipeline_(context.device,
                {.vertex = &vertex_,
                 .fragment = &fragment_,
                 .set = &context.frameLayout,
                 .pushBytes = sizeof(shaders::MarkPush),
                 .colour = kFinalFormat,
                 .blend = gpu::Blend::Premultiplied},
                "marks") {}

void MarkPass::record(gpu::Commands& commands, const Targets& targets,
                      std::span<const DrawMark> marks, float radius) {
    if (marks.empty() || radius <= 0) return;
    commands.scissor(gpu::wholeOf(targets.final.extent()));
    commands.state({});
    commands.bind(pipeline_, targets.frame);
    for (const DrawMark& mark : marks) {
        commands.push(pipeline_, shaders::MarkPush{.position = mark.position,
                                                   .radius = radius,
                                                   .normal = mark.normal,
                                                   .colour = {mark.colour.r, mark.colour.g,
                                                              mark.colour.b, mark.colour.a}});
        commands.draw(6);
    }
}

} // namespace myo
