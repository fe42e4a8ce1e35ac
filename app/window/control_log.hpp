#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Writes down where each control of a frame lies, for tests that click real controls: one line a
/// control, `name x y width height` in window pixels, and lines `= key value` about the program.
/// Does nothing unless the environment variable MYOFIELD_UI_LOG names a file.
class ControlLog {
public:
    ControlLog();
    bool isOn() const { return !file_.empty(); }

    void startFrame() { lines_.clear(); }
    /// The control that was just made (Dear ImGui's last item), cut to what is visible of it.
    void note(std::string_view name);
    void note(std::string_view name, float x, float y, float width, float height);
    void tell(std::string_view key, std::string_view value);
    /// Writes the file when anything in it changed.
    void endFrame();

private:
    std::filesystem::path file_;
    std::string lines_, written_;
};

} // namespace myo
