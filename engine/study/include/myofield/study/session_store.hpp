#pragma once

#include <myofield/core/result.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/settings.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace myo {

/// What is kept of the window itself, beside the ViewState: window.json.
struct WindowMemory {
    uint32_t width = 0, height = 0; ///< screen units; 0: never kept
    bool isMaximised = false;
    bool hasReadNotice = false; ///< what the charts are was shown and accepted
    bool turnsToPattern = true; ///< choosing a muscle turns the body to where it refers
    Settings settings{};
    std::array<PanelSizes, kSizeClassCount> panels = usualPanels();
    /// Folders of files that were saved or opened, the last first; at most `kMostFolders`.
    std::vector<std::string> recentFolders{};
    static constexpr size_t kMostFolders = 6;
    /// The model of somebody else that is shown, a file or a folder; empty: a shipped body.
    std::string model{};
    /// Models that were shown lately, the last first; at most `kMostModels`.
    std::vector<std::string> recentModels{};
    static constexpr size_t kMostModels = 8;

    /// Lectures that were saved or opened, the last first.
    std::vector<std::string> recentLectures{};
    static constexpr size_t kMostLectures = 8;
    /// The file of the lecture that is worked on; empty: it is in none.
    std::string lectureFile{};

    PanelSizes& panelsOf(SizeClass size) { return panels[size_t(size)]; }
    /// A file of that folder was saved or opened.
    void noteFolder(const std::filesystem::path& folder);
    /// A lecture was saved or opened.
    void noteLecture(const std::filesystem::path& file);
    /// That model is shown; an empty path: a shipped body is.
    void noteModel(const std::filesystem::path& shown);
    friend bool operator==(const WindowMemory&, const WindowMemory&) = default;
};

/// Where the program keeps its state between runs: $XDG_STATE_HOME/myofield, else
/// ~/.local/state/myofield; empty when neither is known.
std::filesystem::path stateFolder();
/// Where pictures and views are saved when only a name is typed: the home folder's Pictures if
/// there is one, else the home folder, else where the program was started.
std::filesystem::path pictureFolder();
/// "~/..." and bare names made whole.
std::filesystem::path expandedPath(const std::string& typed, const std::filesystem::path& folder,
                                   const char* extension);

/// What the last run left, and what went wrong with it.
struct Restored {
    std::optional<ViewState> state; ///< empty: there was none, or it could not be read
    WindowMemory window;
    std::vector<std::string> problems; ///< sentences for the person
};

/// Reads state.json and window.json of the folder. A state that cannot be read is renamed to
/// state.unreadable.json, never deleted, and the problem says so.
Restored restoreSession(const std::filesystem::path& folder);
Status keepSession(const std::filesystem::path& folder, const ViewState& state,
                   const WindowMemory& window);

std::string toJson(const WindowMemory& window);
Result<WindowMemory> windowMemoryFromJson(std::string_view json, const std::string& name);

} // namespace myo
