// The system round the window: its wishes, its dialogs, the pointer's shape.
#include "window/view_window.hpp"

#include <myofield/study/painting.hpp>

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <limits>

namespace myo {

/// The theme and the motion that the system or the person wants.
void ViewWindow::followSystem() {
    explorer_.followSystem(portal_.look());
    if (std::exchange(isShownDark_, explorer_.isDark()) == explorer_.isDark()) return;
    useTheme(explorer_.isDark());
    presenter_.layer().followTheme();
}

/// When the words about what is under the pointer change next.
double ViewWindow::hoverStep() const {
    if (explorer_.hovered().isNothing() || mouse_.isPressed())
        return std::numeric_limits<double>::infinity();
    for (const double step : {kChipAfter, kCardAfter})
        if (hoverShown_ < step) return panels_.hoverSince + step;
    return std::numeric_limits<double>::infinity();
}

void ViewWindow::chooseFile() {
    FileDesk& files = explorer_.files();
    if (!portal_.choosesFiles()) return explorer_.pages().open(Page::Files);
    const FileTask::What what = files.wanted();
    const auto& recent = explorer_.memory().recentFolders;
    portal_.choose({.title = tr(FileTask::title(what)),
                    .name = files.suggestedName(what),
                    .folder = recent.empty() ? pictureFolder().string() : recent.front(),
                    .pattern = std::string("*") + FileTask::extension(what),
                    .saves = FileTask::isSaving(what)});
}

void ViewWindow::takeChosenFile() {
    const std::optional<std::string> path = portal_.takeChosen();
    if (!path) return;
    pacer_.inputCame();
    explorer_.files().takeAgreed(explorer_.files().wanted(), *path);
}

void ViewWindow::openFolder(const std::filesystem::path& folder) {
    if (!portal_.openFolder(folder))
        explorer_.messages().tell(say("The files are in {}", folder.string()));
}

CursorShape ViewWindow::cursor() const {
    const ImGuiMouseCursor shape = ImGui::GetMouseCursor();
    if (shape == ImGuiMouseCursor_None) return CursorShape::Hidden;
    if (mouse_.isPainting()) return CursorShape::Cross;
    if (mouse_.isDragging()) return CursorShape::Grab;
    if (shape == ImGuiMouseCursor_Hand) return CursorShape::Hand;
    if (shape == ImGuiMouseCursor_TextInput) return CursorShape::Text;
    if (shape == ImGuiMouseCursor_ResizeEW) return CursorShape::Across;
    if (isPaintingMode(explorer_) && isOverScene(window_.pointer())) return CursorShape::Cross;
    const Pointed& pointed = explorer_.hovered();
    if (ImGui::GetIO().WantCaptureMouse || pointed.isNothing()) return CursorShape::Arrow;
    const bool asks = explorer_.modeKind() == ModeKind::Finding && pointed.onSkin;
    const bool isMuscle =
        pointed.structure && explorer_.body()[pointed.structure].kind == Kind::Muscle;
    return asks || isMuscle || pointed.mark ? CursorShape::Hand : CursorShape::Arrow;
}

} // namespace myo
