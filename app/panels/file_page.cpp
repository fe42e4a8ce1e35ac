// Our own list of files, where the system has no dialog for them; and the question before one is
// replaced.
#include "panels/widgets.hpp"

#include <myofield/study/file_kind.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

namespace fs = std::filesystem;
constexpr float kPlaces = 180; ///< units

void goTo(Ui& ui, const fs::path& folder) {
    const FileTask::What what = ui.explorer.files().wanted();
    ui.memory.files.folder = folder;
    const std::vector<std::string_view> endings =
        FileTask::isSaving(what) ? std::vector<std::string_view>{FileTask::extension(what)}
                                 : endingsOfOpened();
    ui.memory.files.list = listFolder(folder, endings);
}

void begin(Ui& ui) {
    FilePage& page = ui.memory.files;
    const std::vector<std::string>& recent = ui.explorer.memory().recentFolders;
    std::error_code ignored;
    page.name = ui.explorer.files().suggestedName(ui.explorer.files().wanted());
    const bool hasRecent = !recent.empty() && fs::is_directory(recent.front(), ignored);
    goTo(ui, hasRecent ? fs::path(recent.front()) : pictureFolder());
}

void take(Ui& ui, const fs::path& path) {
    const FileTask::What what = ui.explorer.files().wanted();
    closePage(ui);
    ui.explorer.files().take(what, path.string());
    if (ui.explorer.files().waiting()) ui.explorer.pages().open(Page::Replace);
}

/// What stands in the field: a name in this folder, or a whole path; a folder is opened.
void takeName(Ui& ui) {
    const std::string name = ui.memory.files.name;
    if (name.empty()) return;
    const FileTask::What what = ui.explorer.files().wanted();
    std::error_code ignored;
    const fs::path typed = name.starts_with('~') ? ui.explorer.files().pathOf(what, name)
                                                 : ui.memory.files.folder / name;
    if (fs::is_directory(typed, ignored)) {
        ui.memory.files.name.clear();
        return goTo(ui, typed.lexically_normal());
    }
    take(ui, typed);
}

void places(Ui& ui) {
    const WithGroup stop(ui.memory.order, "places");
    for (const FilePlace& place : filePlaces(ui.explorer.memory().recentFolders)) {
        const std::string name = "place." + place.folder.string();
        if (listRow(ui, name, withIcon("folder", place.words), {},
                    place.folder == ui.memory.files.folder))
            goTo(ui, place.folder);
        hintOnHover(ui, place.folder.string().c_str());
    }
}

/// The folder by its parts, each a way back up.
void crumbs(Ui& ui) {
    Flow flow(ui.px(2));
    const fs::path folder = ui.memory.files.folder;
    fs::path whole;
    const WithGroup stop(ui.memory.order, "crumbs");
    for (const fs::path& part : folder) {
        whole /= part;
        const std::string label = part == "/" ? "/" : part.string() + " /";
        flow.next(buttonWidth(label.c_str()));
        if (toggle(ui, ("crumb." + whole.string()).c_str(), label.c_str(), false))
            return goTo(ui, whole);
    }
}

void entries(Ui& ui) {
    const FolderList list = ui.memory.files.list;
    const WithGroup stop(ui.memory.order, "entries");
    if (!list.problem.empty()) return paragraph(list.problem);
    const FileTask::What what = ui.explorer.files().wanted();
    if (list.entries.empty() && FileTask::isSaving(what))
        quietParagraph(ui, say("No folders and no files {} here.", FileTask::extension(what)));
    else if (list.entries.empty())
        quietParagraph(ui, tr("No folders and no files that can be opened here."));
    for (const FolderList::Entry& entry : list.entries) {
        const bool isPicked = !entry.isFolder && entry.name == ui.memory.files.name;
        const std::string label = withIcon(entry.isFolder ? "folder" : "file", entry.name);
        if (listRow(ui, "entry." + entry.name, label, {}, isPicked)) {
            if (entry.isFolder) return goTo(ui, list.folder / entry.name);
            ui.memory.files.name = entry.name;
        }
        if (!entry.isFolder && ImGui::IsItemHovered() &&
            ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            return take(ui, list.folder / entry.name);
    }
    if (list.isCut) quietParagraph(ui, tr("There are more; type a name to open one of them."));
}

/// Visits can be opened all at once.
void wholeFolder(Ui& ui) {
    if (ui.explorer.files().wanted() != FileTask::What::OpenVisits) return;
    const fs::path folder = ui.memory.files.folder;
    if (button(ui, "page.all", withIcon("folder", tr("Open all visits of this folder")).c_str()))
        take(ui, folder);
}

/// The name, and what is done with it.
void nameRow(Ui& ui, bool isNew) {
    const bool saves = FileTask::isSaving(ui.explorer.files().wanted());
    const char* const act = saves ? tr("Save") : tr("Open");
    const char* const cancel = tr("Cancel");
    const float buttons = buttonWidth(act) + buttonWidth(cancel) + 2 * ui.px(10);
    if (isNew) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(std::max(ui.px(80), ImGui::GetContentRegionAvail().x - buttons));
    const bool isEntered =
        ImGui::InputTextWithHint("##name", tr("Name or full path"), &ui.memory.files.name,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, "page.path");
    ImGui::SameLine();
    ImGui::BeginDisabled(ui.memory.files.name.empty());
    const bool isTaken = mainButton(ui, "page.ok", act);
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(ui, "page.cancel", cancel)) return closePage(ui);
    if (isTaken || isEntered) takeName(ui);
}

} // namespace

void filePage(Ui& ui, bool isNew) {
    if (isNew) begin(ui);
    heading(ui, titleOf(ui.explorer.files().wanted()));
    const float below = ImGui::GetFrameHeightWithSpacing() + ui.px(6);
    const float whole = ImGui::GetContentRegionAvail().x;
    if (whole > 2.4f * ui.px(kPlaces)) {
        ImGui::BeginChild("places", {ui.px(kPlaces), -below}, false, ImGuiWindowFlags_NavFlattened);
        places(ui);
        ImGui::EndChild();
        ImGui::SameLine(0, ui.px(16));
    }
    ImGui::BeginChild("folder", {0, -below}, false, ImGuiWindowFlags_NavFlattened);
    crumbs(ui);
    wholeFolder(ui);
    ImGui::Separator();
    ImGui::BeginChild("entries", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    entries(ui);
    ImGui::EndChild();
    ImGui::EndChild();
    nameRow(ui, isNew);
}

void replacePage(Ui& ui) {
    const std::optional<FileTask> task = ui.explorer.files().waiting();
    if (!task) return closePage(ui);
    heading(ui, tr("Replace the file?"));
    gap(ui, 2);
    paragraph(say("{} exists already. Replacing it loses what it holds now.", task->path.string()));
    gap(ui, 4);
    const bool isReplaced = button(ui, "replace.yes", tr("Replace"));
    ImGui::SameLine();
    if (mainButton(ui, "replace.no", tr("Keep the old file"))) return closePage(ui);
    if (!isReplaced) return;
    ui.explorer.files().replace();
    closePage(ui);
}

} // namespace myo
