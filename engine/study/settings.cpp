#include <myofield/study/settings.hpp>

#include <myofield/core/named_value.hpp>
#include <myofield/core/text.hpp>


namespace myo {
namespace {

constexpr std::array kBackdrops{
    Backdrop{"paper", mark("Paper"), {0.957f, 0.949f, 0.933f, 1}},
    Backdrop{"dark", mark("Dark"), {0.086f, 0.090f, 0.102f, 1}},
    Backdrop{"white", mark("White"), {1, 1, 1, 1}},
    Backdrop{"black", mark("Black"), {0, 0, 0, 1}},
};

constexpr std::array<std::string_view, 3> kThemes{"system", "light", "dark"};
constexpr std::array<std::string_view, 3> kMotions{"system", "full", "reduced"};
constexpr std::array<std::string_view, 2> kBodies{"male", "female"};
constexpr std::array<std::string_view, kSizeClassCount> kSizes{"small", "medium", "large"};

} // namespace

std::span<const Backdrop> backdrops() {
    return kBackdrops;
}

std::array<PanelSizes, kSizeClassCount> usualPanels() {
    std::array<PanelSizes, kSizeClassCount> panels;
    panels[size_t(SizeClass::Small)].left.isFolded = true;
    panels[size_t(SizeClass::Small)].right.isFolded = true;
    panels[size_t(SizeClass::Medium)].right.isFolded = true;
    return panels;
}

std::string_view nameOf(ThemeChoice theme) {
    return kThemes[size_t(theme)];
}
std::optional<ThemeChoice> themeNamed(std::string_view name) {
    return valueNamed<ThemeChoice>(kThemes, name);
}
std::string_view nameOf(MotionChoice motion) {
    return kMotions[size_t(motion)];
}
std::optional<MotionChoice> motionNamed(std::string_view name) {
    return valueNamed<MotionChoice>(kMotions, name);
}
std::string_view nameOf(BodyChoice body) {
    return kBodies[size_t(body)];
}
std::optional<BodyChoice> bodyNamed(std::string_view name) {
    return valueNamed<BodyChoice>(kBodies, name);
}
std::string_view nameOf(SizeClass size) {
    return kSizes[size_t(size)];
}

} // namespace myo
