#include <myofield/study/session_store.hpp>

#include <myofield/study/words.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace myo {
namespace {

namespace fs = std::filesystem;
constexpr int kWindowVersion = 1;
constexpr JsonRules kWindowRules{.bytes = 1u << 20, .version = kWindowVersion};
constexpr Range kWindowSide{320, 16384};
constexpr Range kPanelWidth{0, 4096}; ///< units

fs::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value && *value == '/' ? fs::path(value) : fs::path();
}

/// Renames a file that cannot be read, so that nothing a person made is lost. Returns its new name.
fs::path setAside(const fs::path& file) {
    fs::path aside = file;
    aside.replace_extension(".unreadable.json");
    for (int n = 2; fs::exists(aside) && n < 100; ++n) {
        aside = file;
        aside.replace_extension(".unreadable-" + std::to_string(n) + ".json");
    }
    std::error_code failed;
    fs::rename(file, aside, failed);
    return failed ? file : aside;
}

void readSide(JsonReader in, PanelSizes::Side& side) {
    in["width"].into(side.width, kPanelWidth);
    in["folded"].into(side.isFolded);
}

void putFirst(std::vector<std::string>& list, const std::string& name, size_t most) {
    std::erase(list, name);
    list.insert(list.begin(), name);
    if (list.size() > most) list.resize(most);
}

void readPanels(JsonReader in, WindowMemory& window) {
    for (size_t i = 0; i < kSizeClassCount; ++i) {
        JsonReader panels = in[nameOf(SizeClass(i))];
        readSide(panels["left"], window.panels[i].left);
        readSide(panels["right"], window.panels[i].right);
    }
}

} // namespace

fs::path stateFolder() {
    if (const fs::path state = fromEnvironment("XDG_STATE_HOME"); !state.empty())
        return state / "myofield";
    if (const fs::path home = fromEnvironment("HOME"); !home.empty())
        return home / ".local/state/myofield";
    return {};
}

fs::path pictureFolder() {
    std::error_code ignored;
    const fs::path home = fromEnvironment("HOME");
    if (home.empty()) return fs::current_path(ignored);
    return fs::is_directory(home / "Pictures", ignored) ? home / "Pictures" : home;
}

fs::path expandedPath(const std::string& typed, const fs::path& folder, const char* extension) {
    fs::path path = typed;
    if (typed.starts_with("~/")) path = fromEnvironment("HOME") / typed.substr(2);
    if (path.is_relative()) path = folder / path;
    if (!path.has_extension()) path.replace_extension(extension);
    return path.lexically_normal();
}

void WindowMemory::noteFolder(const fs::path& folder) {
    putFirst(recentFolders, folder.string(), kMostFolders);
}

void WindowMemory::noteLecture(const fs::path& file) {
    putFirst(recentLectures, file.string(), kMostLectures);
}

void WindowMemory::noteModel(const fs::path& shown) {
    model = shown.string();
    if (model.empty()) return;
    std::erase(recentModels, model);
    recentModels.insert(recentModels.begin(), model);
    if (recentModels.size() > kMostModels) recentModels.resize(kMostModels);
}

std::string toJson(const WindowMemory& window) {
    const auto sideOf = [](const PanelSizes::Side& side) {
        return nlohmann::ordered_json{{"width", side.width}, {"folded", side.isFolded}};
    };
    nlohmann::ordered_json panels;
    for (size_t i = 0; i < kSizeClassCount; ++i)
        panels[std::string(nameOf(SizeClass(i)))] = {{"left", sideOf(window.panels[i].left)},
                                                     {"right", sideOf(window.panels[i].right)}};
    const nlohmann::ordered_json json{{"version", kWindowVersion},
                                      {"width", window.width},
                                      {"height", window.height},
                                      {"maximised", window.isMaximised},
                                      {"notice_read", window.hasReadNotice},
                                      {"turns_to_pattern", window.turnsToPattern},
                                      {"theme", nameOf(window.settings.theme)},
                                      {"motion", nameOf(window.settings.motion)},
                                      {"body", nameOf(window.settings.body)},
                                      {"client_view", window.settings.isForClient},
                                      {"left_handed", window.settings.isLeftHanded},
                                      {"one_button", window.settings.hasOneButton},
                                      {"panels", panels},
                                      {"recent_folders", window.recentFolders},
                                      {"recent_lectures", window.recentLectures},
                                      {"lecture_file", window.lectureFile},
                                      {"model", window.model},
                                      {"recent_models", window.recentModels}};
    // Names of files need not be UTF-8.
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<WindowMemory> windowMemoryFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kWindowRules);
    if (!json) return json.error();
    JsonReader in = json->root();
    if (!in.isObject())
        return Error(say("{}: window settings could not be read; defaults are used", name));
    WindowMemory window;
    in["width"].into(window.width, kWindowSide);
    in["height"].into(window.height, kWindowSide);
    if (window.width == 0 || window.height == 0) window.width = window.height = 0;
    in["maximised"].into(window.isMaximised);
    in["notice_read"].into(window.hasReadNotice);
    in["turns_to_pattern"].into(window.turnsToPattern);
    in["theme"].into(window.settings.theme, themeNamed, "system, light or dark");
    in["motion"].into(window.settings.motion, motionNamed, "system, full or reduced");
    in["body"].into(window.settings.body, bodyNamed, "male or female");
    in["client_view"].into(window.settings.isForClient);
    in["left_handed"].into(window.settings.isLeftHanded);
    in["one_button"].into(window.settings.hasOneButton);
    readPanels(in["panels"], window);
    window.recentFolders = in["recent_folders"].texts(WindowMemory::kMostFolders);
    window.recentLectures = in["recent_lectures"].texts(WindowMemory::kMostLectures);
    in["lecture_file"].into(window.lectureFile);
    in["model"].into(window.model);
    window.recentModels = in["recent_models"].texts(WindowMemory::kMostModels);
    return window; // nothing here is worth a message: what is wrong keeps its default
}

Restored restoreSession(const fs::path& folder) {
    Restored restored;
    if (folder.empty()) return restored;
    std::error_code ignored;
    const fs::path window = folder / "window.json";
    if (fs::exists(window, ignored)) {
        const Result<std::string> text = readText(window, kWindowRules.bytes);
        const Result<WindowMemory> memory = text ? windowMemoryFromJson(*text, window.string())
                                                 : Result<WindowMemory>(text.error());
        if (memory)
            restored.window = *memory;
        else
            restored.problems.push_back(memory.error().text());
    }
    const fs::path state = folder / "state.json";
    if (!fs::exists(state, ignored)) return restored;
    Result<ViewState> read = readViewState(state);
    if (read) {
        restored.state = std::move(*read);
    } else {
        const fs::path aside = setAside(state);
        restored.problems.push_back(
            say("Your last session could not be restored. A copy was kept as {}. The reason: {}",
                aside.string(), read.error().text()));
    }
    return restored;
}

Status keepSession(const fs::path& folder, const ViewState& state, const WindowMemory& window) {
    if (folder.empty())
        return Error(tr("There is no folder to keep the view in: HOME is not set."));
    if (Status made = makeFolder(folder); !made) return made;
    if (Status written = writeViewState(folder / "state.json", state); !written) return written;
    return writeFile(folder / "window.json", toJson(window));
}

} // namespace myo
