#include <myofield/field/pain_stroke.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr std::array<std::string_view, kPainQualities> kQualities{"aching", "burning", "stabbing",
                                                                  "tingling", "numb"};
constexpr std::array<std::string_view, 2> kDepths{"deep", "surface"};

template <class Value, size_t kCount>
std::optional<Value> valueNamed(const std::array<std::string_view, kCount>& names,
                                std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return Value(found - names.begin());
}

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
