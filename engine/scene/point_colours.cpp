#include <myofield/scene/point_colours.hpp>

#include <array>

namespace myo {

Colour pointColour(uint32_t point) {
    constexpr std::array<Colour, 7> kColours{{{0.05f, 0.05f, 0.06f, 1},
                                              {0.00f, 0.33f, 0.58f, 1},
                                              {0.00f, 0.45f, 0.34f, 1},
                                              {0.58f, 0.22f, 0.47f, 1},
                                              {0.48f, 0.36f, 0.00f, 1},
                                              {0.16f, 0.50f, 0.70f, 1},
                                              {0.62f, 0.27f, 0.00f, 1}}};
    return kColours[point % kColours.size()];
}

} // namespace myo
