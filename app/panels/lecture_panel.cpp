// The lecture that is made: its steps with their pictures, and the words of the marked one.
#include "panels/widgets.hpp"

#include <myofield/study/class_list.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <filesystem>

namespace myo {
namespace {

constexpr float kThumbWidth = 104, kThumbHeight = 58.5f; ///< units: 16 by 9
constexpr float kRowGap = 6;
constexpr float kListShare = 0.46f; ///< of the panel's height, where the list is long
constexpr float kLinesHeight = 84, kNotesHeight = 96;
constexpr const char* kStepPayload = "step";

void field(Ui& ui, const char* name, const char* hint, const std::string& text, size_t most,
           const std::function<void(std::string)>& set) {
    std::string typed = text;
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputTextWithHint((std::string("##") + name).c_str(), hint, &typed) &&
        typed.size() <= most)
        set(std::move(typed));
    note(ui, name);
}

void area(Ui& ui, const char* name, const std::string& text, size_t most, float height,
          const std::function<void(std::string)>& set) {
    std::string typed = text;
    if (ImGui::InputTextMultiline((std::string("##") + name).c_str(), &typed,
                                  {-1, ui.px(height)}) &&
        typed.size() <= most)
        set(std::move(typed));
    note(ui, name);
}

std::string asText(const std::vector<std::string>& lines) {
    std::string text;
    for (size_t i = 0; i < lines.size(); ++i) text += (i > 0 ? "\n" : "") + lines[i];
    return text;
}

/// Lines as they were typed; what a file would not take is left out.
std::vector<std::string> asLines(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t at = 0; !text.empty() && at <= text.size() && lines.size() < Lecture::kMostLines;) {
        const size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, std::min(end - at, Lecture::kLongestLine)));
        at = end + 1;
    }
    return lines;
}

/// The groups of the atlas as lines of a menu: each is added, a step per muscle.
void groupMenu(Ui& ui) {
    const bool isPressed = button(ui, "lecture.groups", tr("Add a list of muscles"));
    const ImVec2 corner{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + ui.px(4)};
    if (isPressed) ImGui::OpenPopup("lecture.groups.menu");
    if (!beginMenu(ui, "lecture.groups.menu", corner)) return;
    actionLine(ui, actionNamed("lecture.add_muscles"));
    ImGui::Separator();
    for (const std::string& group : groupsOf(ui.explorer.atlas())) {
        const std::string name = "lecture.group." + group;
        if (ImGui::MenuItem((capitalised(tr(group.c_str())) + "##" + name).c_str()))
            addGroup(ui.explorer, group);
        note(ui, name);
    }
    ImGui::EndPopup();
}

/// Before there is a step: how to begin, and the lectures of late.
void beginning(Ui& ui) {
    paragraph(tr("A lecture is made of views. Choose muscles, turn the body, then add the view; or "
                 "add a list, a step for each muscle."));
    gap(ui, 4);
    if (mainButton(ui, "step.add", tr("Add this view"))) addThisView(ui.explorer);
    groupMenu(ui);
    actionButton(ui, actionNamed("lecture.open"));
    const std::vector<std::string> recent = ui.explorer.memory().recentLectures;
    if (recent.empty()) return;
    caption(ui, tr("Recent lectures"));
    for (size_t i = 0; i < recent.size(); ++i) {
        const std::filesystem::path file = recent[i];
        if (listRow(ui, "lecture.recent." + std::to_string(i), file.stem().string(), {}, false))
            openLecture(ui.explorer, file);
        hintOnHover(ui, recent[i].c_str());
    }
}

void head(Ui& ui) {
    LectureDesk& desk = ui.explorer.lectures();
    field(ui, "lecture.title", tr("Title of the lecture"), desk.lecture().title,
          Lecture::kLongestTitle, [&](std::string title) {
              desk.edit([&](Lecture& lecture) { lecture.title = std::move(title); });
              ui.explorer.view().touch();
          });
    bool isFirst = true;
    for (const char* id : {"lecture.save", "lecture.open", "lecture.new", "speaker"}) {
        if (!std::exchange(isFirst, false)) ImGui::SameLine(0, ui.px(2));
        actionIcon(ui, actionNamed(id), 30);
    }
    ImGui::SameLine(0, ui.px(8));
    if (mainButton(ui, "lecture.present", withIcon("present", tr("Present")).c_str()))
        startLecture(ui.explorer);
    const std::string file =
        desk.file().empty() ? tr("not saved yet") : desk.file().filename().string();
    quietParagraph(ui, desk.isChanged() && !desk.file().empty() ? say("{}, changed", file) : file);
}

/// A step can be taken by its row and let go on another.
void dragRow(Ui& ui, size_t step, const std::string& title) {
    if (ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoHoldToOpenOthers)) {
        ImGui::SetDragDropPayload(kStepPayload, &step, sizeof step);
        ImGui::TextUnformatted(title.c_str());
        ImGui::EndDragDropSource();
    }
    if (!ImGui::BeginDragDropTarget()) return;
    if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kStepPayload)) {
        size_t from = 0;
        std::memcpy(&from, payload->Data, sizeof from);
        ui.explorer.lectures().mark(from);
        moveMarked(ui.explorer, step);
    }
    ImGui::EndDragDropTarget();
}

void stepRow(Ui& ui, size_t index) {
    const LectureStep& step = ui.explorer.lectures().lecture().steps[index];
    const std::string name = "step." + std::to_string(index + 1);
    const std::string title = step.title.empty() ? tr("(no title)") : step.title;
    const bool isMarked = ui.explorer.lectures().marked() == index;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ui.px(kThumbHeight + kRowGap);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool isPressed =
        ImGui::Selectable(("###" + name).c_str(), isMarked, ImGuiSelectableFlags_None, {0, height});
    note(ui, name);
    if (isMarked && std::exchange(ui.memory.shownStep, index) != index) ImGui::SetScrollHereY(0.5f);
    dragRow(ui, index, title);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + ui.px(6), at.y + ui.px(kRowGap / 2)});
    const auto& thumbs = ui.memory.thumbnails;
    if (index < thumbs.size() && thumbs[index] != gpu::PanelPictures::Id::None)
        picture(thumbs[index], {ui.px(kThumbWidth), ui.px(kThumbHeight)});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float left = at.x + ui.px(kThumbWidth + 16);
    if (isMarked)
        draw.AddRectFilled({at.x, at.y + ui.px(4)}, {at.x + ui.px(3), at.y + height - ui.px(4)},
                           tone().accent, ui.px(1.5f));
    draw.AddText(ui.fonts.small, ui.fonts.small->FontSize, {left, at.y + ui.px(6)}, tone().quiet,
                 std::to_string(index + 1).c_str());
    draw.PushClipRect(at, {at.x + width, at.y + height}, true);
    draw.AddText(ui.fonts.regular, ui.fonts.regular->FontSize,
                 {left, at.y + ui.px(8) + ui.fonts.small->FontSize},
                 isMarked ? tone().onInk : tone().ink, title.c_str(), nullptr, at.x + width - left);
    draw.PopClipRect();
    ImGui::SetCursorScreenPos(after);
    if (isPressed) showStep(ui.explorer, index);
}

void stepList(Ui& ui, float height) {
    ImGui::BeginChild("lecture.steps", {0, height}, true, ImGuiWindowFlags_NavFlattened);
    const WithGroup stop(ui.memory.order, "lecture.steps");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (size_t s = 0; s < ui.explorer.lectures().lecture().steps.size(); ++s) stepRow(ui, s);
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void stepTools(Ui& ui) {
    bool isFirst = true;
    for (const Action* action : actionsAt(ActionPlace::Lecture)) {
        if (!std::exchange(isFirst, false)) ImGui::SameLine(0, ui.px(2));
        actionIcon(ui, *action, 32);
    }
}

void transitions(Ui& ui, const LectureStep& step) {
    caption(ui, tr("How it follows the step before"));
    const auto segment = [&](const char* words, Transition transition) {
        return Segment{"step.transition." + std::string(nameOf(transition)),
                       words,
                       {},
                       step.transition == transition};
    };
    const std::vector<Segment> row{segment(tr("Cut"), Transition::Cut),
                                   segment(tr("Turn"), Transition::Camera),
                                   segment(tr("Grow"), Transition::Grow)};
    const int pressed = segments(ui, "step.transition", row);
    if (pressed >= 0)
        ui.explorer.lectures().editStep(
            [&](LectureStep& edited) { edited.transition = Transition(pressed); });
}

/// A build that is switched on comes after those that are on already.
void builds(Ui& ui, const LectureStep& step) {
    caption(ui, tr("Shown one after the other"));
    const std::array<const char*, kBuildCount> words{tr("Muscle"), tr("Points"), tr("Zone by zone"),
                                                     tr("Names")};
    Flow flow(ui.px(10));
    for (size_t b = 0; b < kBuildCount; ++b) {
        const auto found = std::ranges::find(step.builds, Build(b));
        bool isOn = found != step.builds.end();
        std::string label = words[b];
        if (isOn) label += " " + std::to_string(found - step.builds.begin() + 1);
        flow.next(ImGui::CalcTextSize(label.c_str()).x + ImGui::GetFrameHeight() + ui.px(8));
        if (!checkbox(ui, ("step.build." + std::string(nameOf(Build(b)))).c_str(), label.c_str(),
                      isOn))
            continue;
        ui.explorer.lectures().editStep([&](LectureStep& edited) {
            std::erase(edited.builds, Build(b));
            if (isOn) edited.builds.push_back(Build(b));
        });
        return;
    }
}

void stepEditor(Ui& ui) {
    const LectureStep step = *ui.explorer.lectures().markedStep(); // edits make another
    LectureDesk& desk = ui.explorer.lectures();
    const auto set = [&](const std::function<void(LectureStep&)>& change) {
        desk.editStep(change);
        ui.explorer.view().touch();
    };
    ImGui::BeginChild("lecture.step", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    ImGui::PushID(int(desk.marked().value_or(0)));
    caption(ui, tr("Title"));
    field(ui, "step.title", "", step.title, Lecture::kLongestTitle, [&](std::string title) {
        set([&](LectureStep& edited) { edited.title = std::move(title); });
    });
    caption(ui, tr("Lines beside the body"));
    area(ui, "step.lines", asText(step.lines), 4 * Lecture::kLongestLine, kLinesHeight,
         [&](const std::string& text) {
             set([&](LectureStep& edited) { edited.lines = asLines(text); });
         });
    caption(ui, tr("Notes, for you alone"));
    area(ui, "step.notes", step.notes, Lecture::kLongestNotes, kNotesHeight, [&](std::string text) {
        set([&](LectureStep& edited) { edited.notes = std::move(text); });
    });
    transitions(ui, step);
    builds(ui, step);
    caption(ui, tr("Seconds in a film"));
    float seconds = step.seconds;
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##step.seconds", &seconds, 1, 120, "%.0f s",
                           ImGuiSliderFlags_AlwaysClamp))
        set([&](LectureStep& edited) { edited.seconds = seconds; });
    note(ui, "step.seconds");
    gap(ui, 8);
    ImGui::PopID();
    ImGui::EndChild();
}

} // namespace

void lecturePanel(Ui& ui) {
    const LectureDesk& desk = ui.explorer.lectures();
    ui.log.tell("steps", std::to_string(desk.lecture().steps.size()));
    if (desk.isEmpty()) return beginning(ui);
    std::string titles;
    for (const LectureStep& step : desk.lecture().steps) titles += step.title + "|";
    ui.log.tell("titles", titles);
    ui.log.tell("marked", std::to_string(*desk.marked() + 1));
    head(ui);
    stepTools(ui);
    const float rows = float(desk.lecture().steps.size()) * ui.px(kThumbHeight + kRowGap);
    const float most = kListShare * ImGui::GetWindowHeight();
    stepList(ui, std::min(most, rows + ui.px(18)));
    groupMenu(ui);
    stepEditor(ui);
}

} // namespace myo
