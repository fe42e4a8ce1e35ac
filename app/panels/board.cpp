// What lies over the picture before an audience: strokes, the laser's dot, a number that is typed.
#include "panels/widgets.hpp"

#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

namespace myo {
namespace {

constexpr uint32_t kPen = rgb(228, 0, 124), kPenEdge = rgb(255, 255, 255, 200);
constexpr uint32_t kLaser = rgb(255, 30, 30), kLaserGlow = rgb(255, 30, 30, 70);
// Shares of the picture's height.
constexpr float kPenWidth = 0.005f, kPenEdgeWidth = 0.008f;
constexpr float kDot = 0.008f, kGlow = 0.02f;

void strokes(const Ui& ui, const Board& board, ImDrawList& draw) {
    const Area& scene = ui.layout.scene;
    std::vector<ImVec2> points;
    for (const std::vector<Vec2>& stroke : board.strokes) {
        points.clear();
        for (const Vec2& point : stroke)
            points.emplace_back(scene.x + point.x * scene.height, scene.y + point.y * scene.height);
        for (const auto& [colour, width] :
             {std::pair{kPenEdge, kPenEdgeWidth}, {kPen, kPenWidth}}) {
            draw.AddPolyline(points.data(), int(points.size()), colour, 0, width * scene.height);
            if (points.size() == 1) draw.AddCircleFilled(points[0], width * scene.height, colour);
        }
    }
}

/// A line in the lower left corner.
void chip(Ui& ui, const std::string& words) {
    const Area& scene = ui.layout.scene;
    const WithCard card(ui);
    ImGui::SetNextWindowPos({scene.x + ui.px(14), scene.bottom() - ui.px(14)}, ImGuiCond_Always,
                            {0, 1});
    ImGui::Begin("lecture.chip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::TextUnformatted(words.c_str());
    ImGui::End();
}

void placeInLecture(Ui& ui, const Lecturing& now) {
    const bool isOnItsPath = isOnPath(ui.explorer);
    ui.log.tell("step", std::to_string(now.at.step + 1) + "." + std::to_string(now.at.builds));
    ui.log.tell("path", isOnItsPath ? "on" : "off");
    if (!now.number.empty())
        chip(ui, say("Step {}", now.number));
    else if (!isOnItsPath && !ui.explorer.camera().isMoving())
        chip(ui, tr("Enter: back to the lecture"));
}

} // namespace

void board(Ui& ui) {
    const Board* const board = boardOf(ui.explorer);
    if (!board) return;
    if (ui.memory.isPointerQuiet || board->hasLaser) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    if (const Lecturing* const now = lecturing(ui.explorer)) placeInLecture(ui, *now);
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    strokes(ui, *board, draw);
    ui.log.tell("strokes_over", std::to_string(board->strokes.size()));
    ui.log.tell("laser", board->hasLaser ? "on" : "off");
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!board->hasLaser || !ui.layout.scene.contains(pointer.x, pointer.y)) return;
    const float height = ui.layout.scene.height;
    draw.AddCircleFilled(pointer, kGlow * height, kLaserGlow, 48);
    draw.AddCircleFilled(pointer, kDot * height, kLaser, 32);
}

} // namespace myo
