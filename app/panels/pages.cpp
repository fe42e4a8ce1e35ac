// Pages over everything: what the charts are, all keys, save and open.
#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

void closePage(Ui& ui) {
    ui.explorer.files().leave();
    ui.explorer.pages().close();
}

void noticePage(Ui& ui) {
    heading(ui, tr("What these charts are"));
    gap(ui, 3);
    paragraph(tr("The patterns are teaching charts. Travell, Simons and later authors drew them "
                 "from what they saw in "
                 "their patients. The pictures show where pain from a sore spot in a muscle is "
                 "usually felt; they do "
                 "not show how strong it is."));
    gap(ui, 2);
    paragraph(tr("Experts disagree about what trigger points are, examiners often disagree about "
                 "where they are, and "
                 "referred pain differs from one person to the next. Each muscle's Evidence tab "
                 "says what its chart "
                 "rests on."));
    caption(ui, tr("What this program does not do"));
    paragraph(tr("It does not diagnose, and it does not replace an examination. It keeps nothing "
                 "about you and sends "
                 "nothing anywhere."));
    gap(ui, 2);
    {
        const WarningBox box(ui);
        paragraph(tr("Pain in the chest, a sudden severe headache, numbness, weakness, loss of "
                     "control of the bladder "
                     "or bowel, fever, weight loss without a reason, or pain after an injury: see "
                     "a doctor first."));
    }
    gap(ui, 4);
    const std::string& attribution = ui.explorer.body().attribution;
    if (!attribution.empty()) quietParagraph(ui, say("The body shown: {}", attribution));
    gap(ui, 4);
    if (!mainButton(ui, "notice.accept", tr("I have read this"))) return;
    ui.explorer.memory().hasReadNotice = true;
    closePage(ui);
}

void helpLine(Ui& ui, const char* keys, const char* does) {
    const float column = ui.px(250);
    const float top = ImGui::GetCursorPosY();
    ImGui::PushTextWrapPos(column - ui.px(12));
    ImGui::TextUnformatted(keys);
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({column, top});
    {
        const WithInk ink(tone::kQuiet);
        paragraph(does);
    }
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

/// Everything that has keys, as the table of actions says it, and what the mouse does.
void helpPage(Ui& ui) {
    heading(ui, tr("Keys and mouse"));
    ImGui::BeginChild("keys", {0, -ImGui::GetFrameHeightWithSpacing() - ui.px(6)}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (const ActionGroup group :
         {ActionGroup::Looking, ActionGroup::Choosing, ActionGroup::Showing, ActionGroup::Window}) {
        caption(ui, wordsOf(group));
        for (const MouseHelp& line : mouseHelp())
            if (line.group == group) helpLine(ui, tr(line.how), tr(line.does));
        for (const Action& action : actions()) {
            if (action.group != group || action.keys.empty()) continue;
            const std::string& does = action.tip.empty() ? action.words : action.tip;
            helpLine(ui, keysOf(action).c_str(), tr(does.c_str()));
        }
    }
    scrollByKeys();
    ImGui::EndChild();
    gap(ui, 2);
    if (mainButton(ui, "help.close", tr("Close"))) closePage(ui);
}

FileTask::What taskOf(Page page) {
    return page == Page::SavePicture ? FileTask::What::SavePicture
           : page == Page::SaveView  ? FileTask::What::SaveView
                                     : FileTask::What::OpenView;
}

void takePath(Ui& ui, Page page) {
    const std::string path = ui.memory.path;
    if (path.empty()) return;
    closePage(ui);
    ui.explorer.files().take(taskOf(page), path);
    if (ui.explorer.files().waiting()) ui.explorer.pages().open(Page::Replace);
}

/// Asks before a file that exists is replaced.
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

/// Saved views of the usual folder, a click each.
void savedViews(Ui& ui) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(pictureFolder(), ignored))
        if (entry.path().extension() == ".json" && names.size() < 200)
            names.push_back(entry.path().filename().string());
    if (names.empty()) return;
    std::ranges::sort(names);
    quietParagraph(ui, say("In {}", pictureFolder().string()));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(8), ui.px(6)));
    ImGui::BeginChild("saved", {0, ui.px(150)}, true, ImGuiWindowFlags_NavFlattened);
    for (const std::string& name : names)
        if (ImGui::Selectable(name.c_str(), ui.memory.path == name)) ui.memory.path = name;
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void pathPage(Ui& ui, Page page, bool isNew) {
    const bool isPicture = page == Page::SavePicture;
    const bool isOpening = page == Page::OpenView;
    heading(ui, isPicture   ? tr("Save a picture")
                : isOpening ? tr("Open a saved view")
                            : tr("Save this view"));
    quietParagraph(ui, isPicture ? tr("The picture as it is shown, without the panels, as PNG.")
                       : isOpening
                           ? tr("A view saved from here, or with myofield render --save-state.")
                           : tr("What is chosen and shown, as a small file that opens again here "
                                "and with myofield render --state."));
    if (isOpening) savedViews(ui);
    if (isNew) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    const bool isEntered =
        ImGui::InputTextWithHint("##path", tr("file name, or a whole path"), &ui.memory.path,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    ui.log.note("page.path");
    if (!ui.memory.path.empty())
        quietParagraph(ui, say(isOpening ? "Opens {}" : "Writes {}",
                               ui.explorer.files().pathOf(taskOf(page), ui.memory.path).string()));
    gap(ui, 3);
    ImGui::BeginDisabled(ui.memory.path.empty());
    const bool isTaken = mainButton(ui, "page.ok", isOpening ? tr("Open") : tr("Save"));
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (button(ui, "page.cancel", tr("Cancel"))) return closePage(ui);
    if (isTaken || isEntered) takePath(ui, page);
}

/// Dims the whole window, then lays this page's own paper over it again.
void shadeEverythingElse(const Ui& ui) {
    const ImVec2 low = ImGui::GetWindowPos();
    const ImVec2 high{low.x + ImGui::GetWindowWidth(), low.y + ImGui::GetWindowHeight()};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRectFullScreen();
    draw.AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize, tone::rgb(60, 56, 50, 90));
    draw.AddRectFilled(low, high, tone::kPanel, ui.px(12));
    draw.AddRect(low, high, tone::kEdge, ui.px(12), 0, std::max(1.0f, ui.scale));
    draw.PopClipRect();
}

std::string suggestedPath(const Ui& ui, Page page) {
    const std::string& open = ui.explorer.choice().open();
    const std::string name = open.empty() ? "body" : open;
    if (page == Page::SavePicture) return name + ".png";
    return page == Page::SaveView ? name + ".json" : std::string();
}

/// Units; height 0: as high as what is on it.
Vec2 sizeOf(Page page) {
    if (page == Page::Learn) return {980, 720};
    return page == Page::Help ? Vec2{720, 640} : Vec2{540, 0};
}

} // namespace

void pages(Ui& ui) {
    const Page page = ui.explorer.pages().open();
    const bool isNew = page != ui.memory.shownPage;
    if (isNew && page == Page::None) ui.memory.wantedFocus = Focus::Scene;
    ui.memory.shownPage = page;
    if (page == Page::None) return;
    if (isNew) ui.memory.path = suggestedPath(ui, page);
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const Vec2 wanted = sizeOf(page);
    const float width = std::min(ui.px(wanted.x), window.x - ui.px(24));
    const float height = std::min(ui.px(wanted.y), window.y - ui.px(24));
    ImGui::SetNextWindowPos({window.x / 2, window.y / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize({width, height});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, window.y - ui.px(24)});
    if (isNew) ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(26), ui.px(22)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(12));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0f, ui.scale));
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings);
    if (isNew && !asksForPath(page)) showKeyboardFocus(); // a text takes the keyboard by itself
    shadeEverythingElse(ui);
    ui.memory.isPointerOverPanel = true;
    ui.log.tell("page", std::to_string(int(page)));
    if (page == Page::Notice)
        noticePage(ui);
    else if (page == Page::Help)
        helpPage(ui);
    else if (page == Page::Learn)
        learnPage(ui);
    else if (page == Page::Replace)
        replacePage(ui);
    else
        pathPage(ui, page, isNew);
    ImGui::End();
    ImGui::PopStyleVar(3);
}

} // namespace myo
