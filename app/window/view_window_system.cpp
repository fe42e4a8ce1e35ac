// The system round the window: its wishes, its dialogs, the pointer's shape.
#include "window/view_window.hpp"

#include <myofield/study/open_file.hpp>
#include <myofield/study/painting.hpp>

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <limits>

namespace myo {

namespace {

/// Which files a dialog lists: "*.png", or all that can be opened.
std::string patternOf(FileTask::What what) {
    return FileTask::isSaving(what) ? std::string("*") + FileTask::extension(what) : "*";
}

} // namespace

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
    portal_.choose({.title = titleOf(what),
                    .name = files.suggestedName(what),
                    .folder = recent.empty() ? pictureFolder().string() : recent.front(),
                    .pattern = patternOf(what),
                    .saves = FileTask::isSaving(what),
                    .takesSeveral = what == FileTask::What::OpenVisits});
}

void ViewWindow::takeChosenFile() {
    const std::vector<std::string> chosen = portal_.takeChosen();
    if (chosen.empty()) return;
    pacer_.inputCame();
    FileDesk& files = explorer_.files();
    if (files.wanted() == FileTask::What::OpenVisits)
        files.openVisits({chosen.begin(), chosen.end()});
    else
        files.takeAgreed(files.wanted(), chosen.front());
}

/// A model that is being read, and what is dropped on the window.
void ViewWindow::followModel() {
    if (const auto dropped = window_.takeDropped(); !dropped.empty()) {
        pacer_.inputCame();
        openDropped(explorer_, dropped);
    }
    if (explorer_.models().look() || !explorer_.models().reading().empty()) pacer_.inputCame();
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
