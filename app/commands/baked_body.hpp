#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/body_look.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/scene/draw_list.hpp>

#include <span>

namespace myo {

/// A body for other programs: what a picture shows, in vertex colours and materials.
struct BakedBody {
    Body body;
    BodyLook look;
};

/// Takes what `list` draws of `body`, with the heat (one entry per body vertex, or none) in its
/// colours: on the skin, dense on a translucent one; on what lies beneath where there is no skin.
/// Each mark becomes an X of two bars that lies on its muscle, a structure of its own. What only
/// this program reads (fibres, places) is left out. Marks are named as their points are.
BakedBody bakedBody(const Atlas& atlas, const Body& body, const DrawList& list,
                    std::span<const HeatVertex> heat);

} // namespace myo
