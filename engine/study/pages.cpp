#include <myofield/study/pages.hpp>

#include <array>

namespace myo {

std::string_view nameOf(Page page) {
    static constexpr std::array<std::string_view, kPageCount> kNames{
        "none",     "welcome", "about",   "settings",   "keys",    "commands",
        "messages", "files",   "replace", "save_visit", "unsaved", "model"};
    return kNames[size_t(page)];
}

} // namespace myo
