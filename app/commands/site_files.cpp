#include "commands/site_files.hpp"

#include "window/theme.hpp"

#include <myofield/core/file.hpp>
#include <myofield/scene/heat_colours.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <shaders/shared_text.hpp>
#include <shared/figures.glsl.h>

#include <array>
#include <cstdlib>

namespace myo {
namespace {

constexpr const char* kThree = "/usr/share/javascript/three/three.min.js";

/// A theme's colours as properties of CSS.
std::string coloursOf(const Theme& theme) {
    struct Row {
        const char* name;
        uint32_t Theme::*colour;
    };
    constexpr std::array kRows{Row{"panel", &Theme::panel},
                               Row{"raised", &Theme::raised},
                               Row{"edge", &Theme::edge},
                               Row{"control-edge", &Theme::controlEdge},
                               Row{"ink", &Theme::ink},
                               Row{"quiet", &Theme::quiet},
                               Row{"field", &Theme::field},
                               Row{"hover", &Theme::hover},
                               Row{"accent", &Theme::accent},
                               Row{"on-accent", &Theme::onAccent},
                               Row{"on", &Theme::on},
                               Row{"on-ink", &Theme::onInk},
                               Row{"warn-paper", &Theme::warnPaper},
                               Row{"warn-edge", &Theme::warnEdge},
                               Row{"warn-ink", &Theme::warnInk}};
    std::string css;
    for (const Row& row : kRows) {
        const uint32_t c = theme.*row.colour;
        css += fmt::format("--{}: #{:02x}{:02x}{:02x}; ", row.name, c & 255, c >> 8 & 255,
                           c >> 16 & 255);
    }
    return css;
}

/// The colours of heat for the legend, as in pictures (heat_colours.hpp).
std::string heatOf(Palette palette) {
    const auto css = [](Vec3 c) {
        c = glm::round(c * 255.0f);
        return fmt::format("rgb({:.0f}, {:.0f}, {:.0f})", c.r, c.g, c.b);
    };
    std::string stops;
    for (const float at : {0.0f, 0.25f, 0.5f, 0.75f, 1.0f})
        stops += ", " + css(heatColour(palette, true, at));
    return fmt::format("--essential: linear-gradient(90deg{}); --spillover: {};", stops,
                       css(heatColour(palette, false, kSpilloverPlateau)));
}

std::string threeFile() {
    const char* const named = std::getenv("MYOFIELD_THREE");
    return named && *named ? named : kThree;
}

} // namespace

Result<PageLook> readPageLook(const Places& places) {
    const std::filesystem::path folder = places.assets / "site";
    Result<std::string> style = readText(folder / "page.css");
    if (!style) return style.error();
    Result<std::string> script = readText(folder / "page.js");
    if (!script) return script.error();
    const std::string colours = fmt::format(
        ":root {{ color-scheme: light dark; {}{}}}\n@media (prefers-color-scheme: dark) "
        "{{ :root {{ {}}} }}\n",
        coloursOf(theme(false)), heatOf(Palette::Classic), coloursOf(theme(true)));
    return PageLook{colours + *style, *script};
}

Result<std::string> readStage(const Places& places) {
    return readText(places.assets / "site" / "stage.html");
}

Result<SiteFiles> readSiteFiles(const Places& places) {
    const std::filesystem::path folder = places.assets / "site";
    SiteFiles files;
    nlohmann::ordered_json texts{{"shared", std::string(shaders::kSharedText)}};
    for (const char* name : {"frame.glsl", "body.vert", "inside.frag", "skin.frag", "window.frag",
                             "marks.vert", "marks.frag"}) {
        const Result<std::string> text = readText(folder / name);
        if (!text) return text.error();
        texts[name] = *text;
    }
    files.shaders = fmt::format("myofield.shaders = {};\n", texts.dump());
    for (const char* name : {"start.js", "camera.js", "picture.js", "stage.js"}) {
        const Result<std::string> text = readText(folder / name);
        if (!text) return text.error();
        files.script += *text;
    }
    const Result<std::string> stage = readStage(places);
    if (!stage) return stage.error();
    files.stage = *stage;
    const Result<std::string> three = readText(threeFile());
    if (!three)
        return Error(fmt::format("{}: three.js is not there; the Debian package libjs-three brings "
                                 "it, and pages are drawn with it",
                                 threeFile()));
    files.three = *three;
    return files;
}

} // namespace myo
