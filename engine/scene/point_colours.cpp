#include <myofield/scene/point_colours.hpp>

#include <array>

namespace myo {

Colour pointColour(uint32_t point, bool isRare) {
    constexpr float kPaler = 0.35f; ///< on the way to white
    constexpr std::array<Colour, 7> kColours{{{0.05f, 0.05f, 0.06f, 1},
                                              {0.00f, 0.33f, 0.58f, 1},
                                              {0.00f, 0.45f, 0.34f, 1},
                                              {0.58f, 0.22f, 0.47f, 1},
                                              {0.48f, 0.36f, 0.00f, 1},
                                              {0.16f, 0.50f, 0.70f, 1},
                                              {0.62f, 0.27f, 0.00f, 1}}};
    Colour colour = kColours[point % kColours.size()];
    for (float* channel : {&colour.r, &colour.g, &colour.b})
        if (isRare) *channel += kPaler * (1 - *channel);
    return colour;
}

} // namespace myo
