// Pages over everything: the frame that they share.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kRadius = 12;         ///< units
constexpr float kPageFadesIn = 0.18f; ///< seconds

/// Dims everything but this page: a line so thick that only the page is left inside it.
void shadeEverythingElse(const Ui& ui) {
    const ImVec2 low = ImGui::GetWindowPos();
    const ImVec2 high{low.x + ImGui::GetWindowWidth(), low.y + ImGui::GetWindowHeight()};
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float reach = std::max(window.x, window.y);
    const float round = ui.px(kRadius);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRectFullScreen();
    draw.AddRect({low.x - reach / 2, low.y - reach / 2}, {high.x + reach / 2, high.y + reach / 2},
                 tone().shade, round + reach / 2, 0, reach);
    draw.AddRect(low, high, tone().edge, round, 0, std::max(1.0f, ui.scale));
    draw.PopClipRect();
}

/// Units; height 0: as high as what is on it.
Vec2 sizeOf(Page page) {
    switch (page) {
    case Page::Welcome: return {650, 0};
    case Page::Keys: return {760, 660};
    case Page::Commands: return {620, 460};
    case Page::Messages: return {560, 420};
    case Page::Files: return {760, 560};
    case Page::Settings: return {620, 0};
    case Page::Model: return {860, 600};
    case Page::None:
    case Page::About:
    case Page::Replace:
    case Page::SaveVisit:
    case Page::Unsaved: return {600, 0};
    }
    return {};
}

void content(Ui& ui, Page page, bool isNew) {
    switch (page) {
    case Page::None: return;
    case Page::Welcome: return welcomePage(ui);
    case Page::About: return aboutPage(ui);
    case Page::Settings: return settingsPage(ui);
    case Page::Keys: return keysPage(ui, isNew);
    case Page::Commands: return commandsPage(ui, isNew);
    case Page::Messages: return messagesPage(ui);
    case Page::Files: return filePage(ui, isNew);
    case Page::Replace: return replacePage(ui);
    case Page::SaveVisit: return saveVisitPage(ui, isNew);
    case Page::Unsaved: return unsavedPage(ui);
    case Page::Model: return modelPage(ui, isNew);
    }
}

bool takesText(Page page) {
    return page == Page::Keys || page == Page::Commands || page == Page::Files ||
           page == Page::SaveVisit;
}

} // namespace

void closePage(Ui& ui) {
    ui.explorer.files().leave();
    ui.explorer.pages().close();
}

void pages(Ui& ui) {
    const Page page = ui.explorer.pages().open();
    const bool isNew = std::exchange(ui.memory.shownPage, page) != page;
    if (isNew && page == Page::None) ui.memory.wantedFocus = Focus::Scene;
    if (isNew) ui.memory.pageOpened = ui.now;
    if (page == Page::None) return;
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const Vec2 wanted = sizeOf(page);
    const float margin = ui.px(24);
    const float width = std::min(ui.px(wanted.x), window.x - margin);
    const float height = std::min(ui.px(wanted.y), window.y - margin);
    ImGui::SetNextWindowPos({window.x / 2, window.y / 2}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize({width, height});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, window.y - margin});
    if (isNew) ImGui::SetNextWindowFocus();
    const WithPadding padding(ui, 24, 20);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(kRadius));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, eased(ui, ui.memory.pageOpened, kPageFadesIn));
    const std::string name = "page." + std::string(nameOf(page));
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings);
    if (isNew && !takesText(page)) showKeyboardFocus(); // a text takes the keyboard by itself
    shadeEverythingElse(ui);
    ui.memory.isPointerOverPanel = true;
    ui.log.tell("page", nameOf(page));
    content(ui, page, isNew);
    ImGui::End();
    ImGui::PopStyleVar(2);
}

} // namespace myo
