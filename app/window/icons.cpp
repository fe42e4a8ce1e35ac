#include "window/icons.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

namespace myo {
namespace {

struct Icon {
    std::string_view name;
    char32_t glyph; ///< of the Material Icons
};

constexpr std::array kIcons{
    Icon{"about", 0xe88e},     Icon{"add", 0xe145},         Icon{"back", 0xe5c4},
    Icon{"best", 0xe838},      Icon{"body", 0xe92c},        Icon{"bones", 0xe84e},
    Icon{"book", 0xe865},      Icon{"check", 0xe5ca},       Icon{"clear", 0xe14c},
    Icon{"by-point", 0xe6dd},  Icon{"close", 0xe5cd},       Icon{"commands", 0xe8b8},
    Icon{"copy", 0xe14d},      Icon{"down", 0xe5cf},        Icon{"endangerment", 0xe002},
    Icon{"explore", 0xe92c},   Icon{"file", 0xe24d},        Icon{"find", 0xe55c},
    Icon{"fold.left", 0xe5d2}, Icon{"fold.right", 0xe8de},  Icon{"folder", 0xe2c7},
    Icon{"frame", 0xe3b4},     Icon{"full_screen", 0xe5d0}, Icon{"ghost", 0xe3a5},
    Icon{"hands", 0xe913},     Icon{"help", 0xe8fd},        Icon{"hide", 0xe8f5},
    Icon{"home", 0xe88a},      Icon{"isolate", 0xe3dc},     Icon{"keys", 0xe312},
    Icon{"labels", 0xe892},    Icon{"landmarks", 0xe55f},   Icon{"layers", 0xe53b},
    Icon{"legend", 0xe0ee},    Icon{"marks", 0xe5cd},       Icon{"messages", 0xe0c9},
    Icon{"more", 0xe5d3},      Icon{"open", 0xe2c8},        Icon{"palette", 0xe40a},
    Icon{"picture", 0xe3f4},   Icon{"place", 0xe55f},       Icon{"play", 0xe037},
    Icon{"present", 0xe41b},   Icon{"redo", 0xe15a},        Icon{"regions", 0xe3ec},
    Icon{"remove", 0xe15b},    Icon{"right", 0xe5cc},       Icon{"rows", 0xe5d4},
    Icon{"save", 0xe161},      Icon{"scale", 0xe41c},       Icon{"search", 0xe8b6},
    Icon{"settings", 0xe8b8},  Icon{"share", 0xe80d},       Icon{"show.all", 0xe8f4},
    Icon{"sides", 0xe915},     Icon{"skin", 0xe91c},        Icon{"study", 0xe80c},
    Icon{"teach", 0xe41b},     Icon{"text", 0xe262},        Icon{"theme", 0xe3a7},
    Icon{"treat", 0xe913},     Icon{"uncover", 0xe882},     Icon{"undo", 0xe166},
    Icon{"up", 0xe5d8},        Icon{"warning", 0xe002},     Icon{"brush", 0xe3ae},
    Icon{"eraser", 0xe14a},    Icon{"hand", 0xe925},        Icon{"mirror", 0xe3e8},
    Icon{"compare", 0xe3b9},   Icon{"timeline", 0xe922},    Icon{"client", 0xe7fd},
    Icon{"lecture", 0xe8eb},   Icon{"speaker", 0xe89e},     Icon{"update", 0xe863},
};

std::string utf8(char32_t glyph) {
    return {char(0xe0 | glyph >> 12), char(0x80 | (glyph >> 6 & 0x3f)),
            char(0x80 | (glyph & 0x3f))};
}

} // namespace

std::string iconFontFile() {
    namespace fs = std::filesystem;
    for (const char* path :
         {"/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf",
          "/usr/share/fonts/material-icons/MaterialIcons-Regular.ttf",
          "/usr/share/fonts/TTF/MaterialIcons-Regular.ttf"}) {
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return path;
    }
    return {};
}

std::string icon(std::string_view name) {
    static const bool hasFont = !iconFontFile().empty();
    const auto found = std::ranges::find(kIcons, name, &Icon::name);
    return !hasFont || found == kIcons.end() ? std::string() : utf8(found->glyph);
}

const ImWchar* iconGlyphs() {
    static const std::vector<ImWchar> ranges = [] {
        std::vector<ImWchar> all;
        for (const Icon& icon : kIcons) {
            all.push_back(ImWchar(icon.glyph));
            all.push_back(ImWchar(icon.glyph));
        }
        all.push_back(0);
        return all;
    }();
    return ranges.data();
}

} // namespace myo
