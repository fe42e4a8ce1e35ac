#include "window/control_log.hpp"

#include <myofield/core/file.hpp>
#include <myofield/core/log.hpp>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdlib>

namespace myo {

ControlLog::ControlLog() {
    if (const char* file = std::getenv("MYOFIELD_UI_LOG"); file && *file) file_ = file;
}

void ControlLog::note(std::string_view name) {
    if (!isOn() || !ImGui::IsItemVisible()) return;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float left = std::max(low.x, clip.Min.x);
    const float top = std::max(low.y, clip.Min.y);
    note(name, left, top, std::min(high.x, clip.Max.x) - left, std::min(high.y, clip.Max.y) - top);
}

void ControlLog::note(std::string_view name, float x, float y, float width, float height) {
    if (isOn() && width > 0 && height > 0)
        lines_ += fmt::format("{} {:.0f} {:.0f} {:.0f} {:.0f}\n", name, x, y, width, height);
}

void ControlLog::tell(std::string_view key, std::string_view value) {
    if (isOn()) lines_ += fmt::format("= {} {}\n", key, value);
}

void ControlLog::endFrame() {
    if (!isOn() || lines_ == written_) return;
    written_ = lines_;
    if (const Status status = writeFile(file_, std::string_view(written_)); !status)
        log::warn("{}", status.error().text());
}

} // namespace myo
