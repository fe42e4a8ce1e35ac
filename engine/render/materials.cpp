#include "materials.hpp"

#include <array>
#include <cmath>

namespace myo {

namespace {

struct Look {
    Vec3 srgb;
    float gloss;
    float grain;
    float washedPower; ///< of linear colours at a wash of 1: it lightens them and keeps their hue
};

/// In the order of Material: the colours of a printed atlas, muted.
constexpr std::array<Look, 5> kLooks{{
    {{0.690f, 0.360f, 0.305f}, 0.045f, 0.0f, 0.36f}, // muscle: warm, matt
    {{0.925f, 0.880f, 0.775f}, 0.040f, 1.0f, 0.70f}, // bone: ivory, rough
    {{0.885f, 0.868f, 0.825f}, 0.030f, 0.2f, 0.70f}, // cartilage: milky, matt
    {{0.900f, 0.875f, 0.835f}, 0.200f, 0.0f, 0.70f}, // connective tissue: pearly
    {{0.900f, 0.815f, 0.745f}, 0.025f, 0.0f, 1.0f},  // skin: neutral, matt
}};
constexpr Vec3 kTendonSrgb{0.915f, 0.880f, 0.820f};
constexpr float kTendonGloss = 0.26f;
constexpr float kWashedGrey = 0.62f;      ///< share of grey in a wash of 1
constexpr Vec3 kCool{0.97f, 1.0f, 1.06f}; ///< that grey is a little bluish: heat is warm

/// Lighter and less saturated, so that heat reads on it.
Vec3 washed(Vec3 linear, float power, float wash) {
    const Vec3 light = glm::pow(linear, Vec3(power));
    const Vec3 grey = glm::dot(light, Vec3(0.25f, 0.6f, 0.15f)) * kCool;
    return glm::mix(linear, glm::mix(light, grey, power < 1 ? kWashedGrey : 0.0f), wash);
}

} // namespace

Vec3 linearFromSrgb(Vec3 c) {
    const auto one = [](float x) {
        return x <= 0.04045f ? x / 12.92f : std::pow((x + 0.055f) / 1.055f, 2.4f);
    };
    return {one(c.r), one(c.g), one(c.b)};
}

shaders::ItemPush pushOf(const DrawItem& item) {
    const Look& look = kLooks[size_t(item.material)];
    const Vec3 tint = item.colour ? Vec3(1) : item.tint;
    const Vec3 colour = linearFromSrgb(item.colour.value_or(look.srgb)) * tint;
    const Vec3 tendon = linearFromSrgb(item.colour.value_or(kTendonSrgb));
    return {.colour = washed(colour, look.washedPower, item.wash),
            .opacity = item.opacity,
            .tendon = washed(tendon, look.washedPower, item.wash),
            .tendonGloss = kTendonGloss,
            .heat = item.heat,
            .pickId = item.pickId.encode(),
            .gloss = look.gloss,
            .grain = look.grain,
            .widening = item.widening};
}

bool knowsStrand(const TriMesh& mesh, size_t vertex) {
    if (vertex >= mesh.strands.size() || vertex >= mesh.fibres.size()) return false;
    const Vec3& fibre = mesh.fibres[vertex]; // a unit vector, or 0 where nothing is known
    return glm::dot(fibre, fibre) > 0.25f;
}

PlainColours plainColours(const DrawItem& item) {
    const shaders::ItemPush push = pushOf(item);
    return {push.colour, push.tendon};
}

} // namespace myo
