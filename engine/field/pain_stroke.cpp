#include <myofield/field/pain_stroke.hpp>

#include <myofield/core/named_value.hpp>

#include <array>

namespace myo {
namespace {

constexpr std::array<std::string_view, kPainQualities> kQualities{"aching", "burning", "stabbing",
                                                                  "tingling", "numb"};
constexpr std::array<std::string_view, 2> kDepths{"deep", "surface"};

} // namespace

std::string_view nameOf(PainQuality quality) {
    return kQualities[size_t(quality)];
}
std::optional<PainQuality> painQualityNamed(std::string_view name) {
    return valueNamed<PainQuality>(kQualities, name);
}
std::string_view nameOf(PainDepth depth) {
    return kDepths[size_t(depth)];
}
std::optional<PainDepth> painDepthNamed(std::string_view name) {
    return valueNamed<PainDepth>(kDepths, name);
}

} // namespace myo
