// A sheet before it is saved or printed: what it will look like, and for whom it is.
#include "panels/widgets.hpp"
#include "window/panel_picture.hpp"

#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kSide = 210; ///< units, of the column beside the sheet

void again(Ui& ui) {
    ui.explorer.errands().ask(Errand::What::ShowHandout);
}

int pressedOf(Ui& ui, const char* name, const char* first, const char* second, bool isSecond) {
    const std::array row{Segment{std::string(name) + ".0", first, {}, !isSecond},
                         Segment{std::string(name) + ".1", second, {}, isSecond}};
    return segments(ui, name, row);
}

void wishes(Ui& ui) {
    HandoutWish& wish = ui.memory.handout.wish;
    caption(ui, tr("For"));
    if (const int pressed =
            pressedOf(ui, "handout.for", tr("Client"), tr("Student"), wish.isForStudents);
        pressed >= 0) {
        wish.isForStudents = pressed == 1;
        again(ui);
    }
    caption(ui, tr("Type"));
    if (const int pressed = pressedOf(ui, "handout.type", tr("Usual"), tr("Large"), wish.isLarge);
        pressed >= 0) {
        wish.isLarge = pressed == 1;
        again(ui);
    }
    caption(ui, tr("Practice"));
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##practice", tr("Name on the sheet"), &wish.practice);
    note(ui, "handout.practice");
    if (ImGui::IsItemDeactivatedAfterEdit()) again(ui);
}

void turnPages(Ui& ui) {
    HandoutMemory& sheet = ui.memory.handout;
    if (sheet.pages < 2) return;
    const auto turn = [&](int step) {
        sheet.page = size_t(std::clamp(int(sheet.page) + step, 0, int(sheet.pages) - 1));
        again(ui);
    };
    gap(ui, 6);
    if (button(ui, "handout.previous", tr("Back"))) turn(-1);
    ImGui::SameLine();
    if (button(ui, "handout.next", tr("Next"))) turn(1);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(fmt::format("{} / {}", sheet.page + 1, sheet.pages).c_str());
}

void whatToDo(Ui& ui) {
    gap(ui, 10);
    if (mainButton(ui, "handout.save", tr("Save as PDF")))
        ui.explorer.files().ask(FileTask::What::SaveHandout);
    if (ui.memory.handout.canPrint) {
        ImGui::SameLine();
        if (button(ui, "handout.print", tr("Print")))
            ui.explorer.errands().ask(Errand::What::PrintHandout);
    }
    gap(ui, 4);
    if (button(ui, "page.close", tr("Close"))) closePage(ui);
}

} // namespace

void handoutPage(Ui& ui) {
    const HandoutMemory& sheet = ui.memory.handout;
    heading(ui, sheet.title.c_str());
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool isBeside = room.x > ui.px(2.2f * kSide);
    const float width = isBeside ? room.x - ui.px(kSide + 18) : room.x;
    const float height = isBeside ? room.y : room.y - ui.px(kSide);
    const float shown = std::min(width, height / sheet.shape);
    ImGui::BeginChild("handout.sheet", {width, height}, false, ImGuiWindowFlags_NoScrollbar);
    if (sheet.picture) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const ImVec2 far{corner.x + shown, corner.y + shown * sheet.shape};
        picture(*sheet.picture, {shown, shown * sheet.shape});
        ImGui::GetWindowDrawList()->AddRect(corner, far, tone().edge);
        note(ui, "handout.sheet");
    } else {
        paragraph(sheet.problem);
    }
    ImGui::EndChild();
    if (isBeside) ImGui::SameLine(0, ui.px(18));
    ImGui::BeginChild("handout.side", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    wishes(ui);
    turnPages(ui);
    whatToDo(ui);
    ImGui::EndChild();
}

} // namespace myo
