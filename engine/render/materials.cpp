#include "materials.hpp"

#include <array>
#include <cmath>

namespace myo {

namespace {

struct Look {
    Vec3 srgb;
    float gloss;
};

/// In the order of Material: the colours of a printed atlas, muted.
constexpr std::array<Look, 5> kLooks{{
    {{0.665f, 0.375f, 0.320f}, 0.050f}, // muscle: warm, matt
    {{0.925f, 0.885f, 0.790f}, 0.045f}, // bone: ivory
    {{0.800f, 0.850f, 0.870f}, 0.120f}, // cartilage: bluish grey
    {{0.890f, 0.860f, 0.810f}, 0.140f}, // connective tissue: pearly
    {{0.905f, 0.830f, 0.765f}, 0.025f}, // skin: neutral, matt
}};

} // namespace

Vec3 linearFromSrgb(Vec3 c) {
    const auto one = [](float x) {
        return x <= 0.04045f ? x / 12.92f : std::pow((x + 0.055f) / 1.055f, 2.4f);
    };
    return {one(c.r), one(c.g), one(c.b)};
}

shaders::ItemPush pushOf(const DrawItem& item) {
    const Look& look = kLooks[size_t(item.material)];
    return {.colour = Vec4(linearFromSrgb(look.srgb) * item.tint, item.opacity),
            .wash = item.wash,
            .showsHeat = item.showsHeat ? 1.0f : 0.0f,
            .pickId = item.pickId.encode(),
            .gloss = look.gloss};
}

} // namespace myo
