#include "window/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

constexpr Theme kLight{
    .panel = rgb(252, 251, 248),
    .raised = rgb(255, 255, 253),
    .edge = rgb(222, 217, 208),
    .controlEdge = rgb(137, 130, 121),
    .ink = rgb(35, 32, 29),
    .quiet = rgb(92, 86, 79),
    .field = rgb(255, 255, 255),
    .hover = rgb(238, 235, 228),
    .pressed = rgb(226, 221, 211),
    .accent = rgb(22, 92, 117),
    .onAccent = rgb(255, 255, 255),
    .accentHover = rgb(33, 111, 139),
    .accentPressed = rgb(14, 72, 93),
    .on = rgb(217, 233, 239),
    .onInk = rgb(13, 67, 87),
    .warnPaper = rgb(253, 241, 226),
    .warnEdge = rgb(186, 112, 28),
    .warnInk = rgb(104, 57, 8),
    .shade = rgb(48, 44, 38, 110),
};

constexpr Theme kDark{
    .panel = rgb(32, 33, 36),
    .raised = rgb(41, 42, 46),
    .edge = rgb(62, 63, 68),
    .controlEdge = rgb(131, 130, 128),
    .ink = rgb(238, 236, 232),
    .quiet = rgb(182, 178, 172),
    .field = rgb(24, 25, 27),
    .hover = rgb(55, 57, 62),
    .pressed = rgb(70, 72, 78),
    .accent = rgb(117, 196, 221),
    .onAccent = rgb(8, 32, 41),
    .accentHover = rgb(146, 212, 233),
    .accentPressed = rgb(92, 171, 197),
    .on = rgb(30, 67, 82),
    .onInk = rgb(203, 236, 247),
    .warnPaper = rgb(61, 46, 27),
    .warnEdge = rgb(218, 153, 72),
    .warnInk = rgb(255, 217, 164),
    .shade = rgb(0, 0, 0, 150),
};

constexpr float kText = 4.5f, kControl = 3;
constexpr std::array kRules{
    ContrastRule{"text on a panel", &Theme::ink, &Theme::panel, kText},
    ContrastRule{"text on what floats", &Theme::ink, &Theme::raised, kText},
    ContrastRule{"text in a field", &Theme::ink, &Theme::field, kText},
    ContrastRule{"text under the pointer", &Theme::ink, &Theme::hover, kText},
    ContrastRule{"text being pressed", &Theme::ink, &Theme::pressed, kText},
    ContrastRule{"lesser text on a panel", &Theme::quiet, &Theme::panel, kText},
    ContrastRule{"lesser text on what floats", &Theme::quiet, &Theme::raised, kText},
    ContrastRule{"lesser text under the pointer", &Theme::quiet, &Theme::hover, kText},
    ContrastRule{"lesser text on what is chosen", &Theme::quiet, &Theme::on, kText},
    ContrastRule{"what stands in an empty field", &Theme::quiet, &Theme::field, kText},
    ContrastRule{"text on what is on", &Theme::onInk, &Theme::on, kText},
    ContrastRule{"text on the main action", &Theme::onAccent, &Theme::accent, kText},
    ContrastRule{"text on the main action, pointed at", &Theme::onAccent, &Theme::accentHover,
                 kText},
    ContrastRule{"text on the main action, pressed", &Theme::onAccent, &Theme::accentPressed,
                 kText},
    ContrastRule{"text of a warning", &Theme::warnInk, &Theme::warnPaper, kText},
    ContrastRule{"edge of a control on a panel", &Theme::controlEdge, &Theme::panel, kControl},
    ContrastRule{"edge of a control on what floats", &Theme::controlEdge, &Theme::raised, kControl},
    ContrastRule{"edge of a control round a field", &Theme::controlEdge, &Theme::field, kControl},
    ContrastRule{"focus ring on a panel", &Theme::accent, &Theme::panel, kControl},
    ContrastRule{"focus ring on what floats", &Theme::accent, &Theme::raised, kControl},
    ContrastRule{"tick in a field", &Theme::accent, &Theme::field, kControl},
    ContrastRule{"bar under what is on", &Theme::accent, &Theme::on, kControl},
    ContrastRule{"edge of a warning", &Theme::warnEdge, &Theme::warnPaper, kControl},
};

const Theme* inUse = &kLight;

float linear(uint32_t channel) {
    const float value = float(channel) / 255;
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

float luminance(uint32_t colour) {
    return 0.2126f * linear(colour & 255) + 0.7152f * linear(colour >> 8 & 255) +
           0.0722f * linear(colour >> 16 & 255);
}

} // namespace

const Theme& theme(bool isDark) {
    return isDark ? kDark : kLight;
}

const Theme& tone() {
    return *inUse;
}

void useTheme(bool isDark) {
    inUse = &theme(isDark);
}

std::span<const ContrastRule> contrastRules() {
    return kRules;
}

float contrast(uint32_t a, uint32_t b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05f) / (low + 0.05f);
}

} // namespace myo
