#pragma once

#include <myofield/study/settings.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What to ask somebody who chooses a file.
struct FileRequest {
    std::string title;
    std::string name;    ///< to begin with; empty where a file is opened
    std::string folder;  ///< to begin in
    std::string pattern; ///< of the files: "*.json"
    bool saves = false;
    bool takesSeveral = false; ///< files are opened together
};

/// The desktop's portal (org.freedesktop.portal): the theme and the motion that the person has set
/// for all programs, and the system's own dialogs for files, by GIO and libportal. Everything
/// happens on a thread that sleeps while nothing is asked, so that an idle window stays idle. Where
/// no portal answers, nothing is known and nothing can be chosen; the thread ends.
class SystemPortal {
public:
    /// `changed` is called from the thread when something can be taken.
    explicit SystemPortal(std::function<void()> changed);
    ~SystemPortal();
    SystemPortal(const SystemPortal&) = delete;
    SystemPortal& operator=(const SystemPortal&) = delete;

    /// As known by now; usual until the portal has answered. Waits for the first answer where
    /// `seconds` are given, at most so long.
    SystemLook look(double seconds = 0) const;
    /// Whether the system shows dialogs for files.
    bool choosesFiles() const;
    /// Shows one; its answer comes later. Nothing happens while one is open.
    void choose(const FileRequest& request);
    /// The paths that were chosen, once; none: nothing was.
    std::vector<std::string> takeChosen();
    /// Shows a folder in the system's own program; false where that cannot be.
    bool openFolder(const std::filesystem::path& folder);

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

} // namespace myo
