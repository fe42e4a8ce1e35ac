// The brush, what it paints, and what becomes of it: actions of Find pain.
#include "action_rows.hpp"

#include <myofield/study/painting.hpp>
#include <myofield/study/quiz_steps.hpp>

#include <array>
#include <string>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

constexpr float kSizeStep = 1.2f;

void addRow(std::vector<Action>& table, Action action, ModeSet modes = kFinding) {
    action.group = ActionGroup::Painting;
    action.modes = modes;
    table.push_back(std::move(action));
}

/// The brush that answers are painted with too.
void addTool(std::vector<Action>& table, Action action) {
    action.canPerform = [](const Explorer& e) {
        return e.modeKind() == ModeKind::Finding || isPaintAsked(e);
    };
    addRow(table, std::move(action), kFinding.with(ModeKind::Quizzing));
}

void turnHand(Explorer& explorer) {
    explorer.take(explorer.painter().tool() == PaintTool::Hand ? PaintTool::Brush
                                                               : PaintTool::Hand);
}

bool hasDrawing(const Explorer& explorer) {
    return !explorer.painter().isEmpty();
}

void addTools(std::vector<Action>& table) {
    addTool(table,
            {.id = "paint.hand",
             .words = mark("Brush or hand"),
             .tip = mark("Put the brush aside to turn and point, or take it again"),
             .icon = "hand",
             .keys = {typed('q')},
             .perform = turnHand,
             .isOn = [](const Explorer& e) { return e.painter().tool() == PaintTool::Hand; }});
    addTool(table, {.id = "paint.smaller",
                    .words = mark("Smaller brush"),
                    .keys = {typed('[')},
                    .perform = [](Explorer& e) { resizeBrush(e, 1 / kSizeStep); }});
    addTool(table, {.id = "paint.larger",
                    .words = mark("Larger brush"),
                    .keys = {typed(']')},
                    .perform = [](Explorer& e) { resizeBrush(e, kSizeStep); }});
}

/// 1 to 9, then 0 for 10.
void addStrengths(std::vector<Action>& table) {
    constexpr std::array kWords{mark("Strength 1"), mark("Strength 2"), mark("Strength 3"),
                                mark("Strength 4"), mark("Strength 5"), mark("Strength 6"),
                                mark("Strength 7"), mark("Strength 8"), mark("Strength 9"),
                                mark("Strength 10")};
    for (int n = 1; n <= kHighestStrength; ++n)
        addRow(table, {.id = "paint.strength." + std::to_string(n),
                       .words = kWords[size_t(n - 1)],
                       .tip = mark("How strong the pain is that is painted next, 1 to 10"),
                       .keys = {typed(U'0' + char32_t(n % 10))},
                       .perform = [n](Explorer& e) {
                           BrushSettings brush = e.painter().brush();
                           brush.strength = n;
                           e.painter().setBrush(brush);
                       }});
}

void addDrawing(std::vector<Action>& table) {
    addRow(table, {.id = "paint.copy",
                   .words = mark("Copy to the other side"),
                   .tip = mark("Paint the same on the other side of the body"),
                   .icon = "copy",
                   .place = Place::Paint,
                   .perform = copyDrawing,
                   .canPerform = hasDrawing,
                   .whyNot = mark("Nothing is painted yet.")});
    addRow(table, {.id = "paint.clear",
                   .words = mark("Clear"),
                   .tip = mark("Throw the drawing away; it can be undone"),
                   .icon = "close",
                   .place = Place::Paint,
                   .perform = clearDrawing,
                   .canPerform = hasDrawing,
                   .whyNot = mark("Nothing is painted yet.")});
}

} // namespace

void addPainting(std::vector<Action>& table) {
    addTools(table);
    addStrengths(table);
    addDrawing(table);
}

} // namespace myo
