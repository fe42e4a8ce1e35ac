#pragma once

#include <myofield/scene/view_state.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace myo {

enum class ThemeChoice : uint8_t { System, Light, Dark };
enum class MotionChoice : uint8_t { System, Full, Reduced };
/// Which of the shipped bodies is shown.
enum class BodyChoice : uint8_t { Male, Female };

/// What a person has set for the window, whatever it shows.
struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    MotionChoice motion = MotionChoice::System;
    BodyChoice body = BodyChoice::Male;
    bool isLeftHanded = false; ///< the mouse: left and right button change places
    bool isForClient = false;  ///< plain words and a calm picture: a client looks too
    bool hasOneButton = false; ///< Ctrl + click opens the menu, Shift + click adds
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// What the system asks of all programs.
struct SystemLook {
    bool isDark = false;
    bool reducesMotion = false;
};

constexpr bool isDark(const Settings& settings, const SystemLook& system) {
    return settings.theme == ThemeChoice::System ? system.isDark
                                                 : settings.theme == ThemeChoice::Dark;
}
constexpr bool reducesMotion(const Settings& settings, const SystemLook& system) {
    return settings.motion == MotionChoice::System ? system.reducesMotion
                                                   : settings.motion == MotionChoice::Reduced;
}

/// What lies behind the body, as people choose it.
struct Backdrop {
    std::string_view id;
    const char* words; ///< English; pass it through tr()
    Colour colour;
};
/// The first is the light theme's, the second the dark one's.
std::span<const Backdrop> backdrops();

/// How large a window is in units of its interface, so that each keeps a layout of its own.
enum class SizeClass : uint8_t {
    Small,  ///< one panel at a time, over the picture
    Medium, ///< one panel at a time, beside the picture
    Large   ///< both panels beside the picture
};
constexpr size_t kSizeClassCount = 3;

/// How a person has laid out the panels of one size class.
struct PanelSizes {
    struct Side {
        float width = 0; ///< units; 0: the usual one
        bool isFolded = false;
        friend bool operator==(const Side&, const Side&) = default;
    };
    Side left, right;
    friend bool operator==(const PanelSizes&, const PanelSizes&) = default;
};
/// Small windows begin with the picture, medium ones with the list.
std::array<PanelSizes, kSizeClassCount> usualPanels();

std::string_view nameOf(ThemeChoice theme);
std::optional<ThemeChoice> themeNamed(std::string_view name);
std::string_view nameOf(MotionChoice motion);
std::optional<MotionChoice> motionNamed(std::string_view name);
std::string_view nameOf(BodyChoice body);
std::optional<BodyChoice> bodyNamed(std::string_view name);
std::string_view nameOf(SizeClass size);

} // namespace myo
