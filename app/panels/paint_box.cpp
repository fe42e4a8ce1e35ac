// The brush in Find pain: what is in hand, how the next stroke will be, what becomes of the drawing.
#include "panels/widgets.hpp"

#include <myofield/study/pain_words.hpp>
#include <myofield/study/painting.hpp>
#include <myofield/study/words.hpp>

#include <shared/paint_colours.glsl.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace myo {
namespace {

void toolChoice(Ui& ui) {
    struct Tool {
        PaintTool tool;
        const char *name, *icon, *label, *hint;
    };
    const Tool all[]{{PaintTool::Brush, "paint.brush", "brush", tr("Paint"),
                      tr("Drag over the skin where it hurts; the right button turns")},
                     {PaintTool::Eraser, "paint.eraser", "eraser", tr("Erase"),
                      tr("Take away what is painted; Shift + drag does it too")},
                     {PaintTool::Hand, "paint.turn", "hand", tr("Turn"),
                      tr("Turn the body with one button, and point (Q)")}};
    std::vector<Segment> row;
    for (const Tool& tool : all)
        row.push_back({tool.name, withIcon(tool.icon, tool.label), tool.hint,
                       ui.explorer.painter().tool() == tool.tool});
    if (segmentsWidth(row) > ImGui::GetContentRegionAvail().x)
        for (size_t i = 0; i < row.size(); ++i) {
            row[i].label = withIcon(all[i].icon, "");
            row[i].hint = std::string(all[i].label) + ". " + all[i].hint;
        }
    if (const int pressed = segments(ui, "paint.tools", row); pressed >= 0)
        ui.explorer.take(all[pressed].tool);
}

ImU32 inkOf(PainQuality quality) {
    const Vec3 linear = shaders::kPaintColours[size_t(quality)];
    const auto srgb = [](float x) {
        return uint32_t(std::lround(255 * (1.055f * std::pow(x, 1 / 2.4f) - 0.055f)));
    };
    return rgb(srgb(linear.r), srgb(linear.g), srgb(linear.b));
}

/// A little of how a quality is drawn (shared/paint.glsl), on paper.
void swatch(const Ui& ui, PainQuality quality, ImVec2 at, float side) {
    const float step = side / 4;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + side, at.y + side};
    const ImU32 ink = inkOf(quality);
    draw.AddRectFilled(at, end, rgb(238, 234, 228));
    draw.PushClipRect(at, end, true);
    const auto lines = [&](float slope) {
        for (float from = -side; from <= 2 * side; from += step)
            draw.AddLine({at.x, at.y + from}, {end.x, at.y + from + slope * side}, ink,
                         ui.px(1.4f));
    };
    switch (quality) {
    case PainQuality::Aching: lines(-1); break;
    case PainQuality::Burning:
        for (float y = step / 2; y < side; y += step)
            for (float x = 0; x < side; x += step)
                draw.AddBezierQuadratic({at.x + x, at.y + y},
                                        {at.x + x + step / 2, at.y + y - step},
                                        {at.x + x + step, at.y + y}, ink, ui.px(1.4f));
        break;
    case PainQuality::Stabbing:
        lines(-1);
        lines(1);
        break;
    case PainQuality::Tingling:
        for (float y = step / 2; y < side; y += step)
            for (float x = step / 2; x < side; x += step)
                draw.AddCircleFilled({at.x + x, at.y + y}, ui.px(1.1f), ink, 6);
        break;
    case PainQuality::Numb:
        for (float y = step; y < side; y += 2 * step)
            draw.AddLine({at.x, at.y + y}, {end.x, at.y + y}, ink, ui.px(1.4f));
        break;
    }
    draw.PopClipRect();
    draw.AddRect(at, end, ink);
}

/// A hatching each, and the name of the one in hand.
void qualities(Ui& ui, BrushSettings& brush) {
    const WithGroup stop(ui.memory.order, "paint.qualities");
    const float side = ImGui::GetFrameHeight(), patch = ui.px(18);
    for (size_t q = 0; q < kPainQualities; ++q) {
        const PainQuality quality = PainQuality(q);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string name = "paint." + std::string(nameOf(quality));
        if (iconButton(ui, name.c_str(), "", " ", brush.quality == quality,
                       capitalised(wordsOf(quality)).c_str(), side / ui.px(1)))
            brush.quality = quality;
        swatch(ui, quality, {at.x + (side - patch) / 2, at.y + (side - patch) / 2}, patch);
        ImGui::SameLine(0, ui.px(1));
    }
    ImGui::SameLine(0, ui.px(6));
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(
        fitted(wordsOf(brush.quality), ImGui::GetContentRegionAvail().x).c_str());
}

/// A number between two others, its words above it.
bool slider(Ui& ui, const char* name, const std::string& words, const char* hint, float width,
            float& value, float low, float high, ImGuiSliderFlags flags) {
    ImGui::BeginGroup();
    {
        const WithFont font(ui.fonts.small);
        ImGui::TextUnformatted(fitted(words, width).c_str());
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(5));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(8), ui.px(2)));
    ImGui::SetNextItemWidth(width);
    const bool isChanged = ImGui::SliderFloat((std::string("##") + name).c_str(), &value, low, high,
                                              "", flags | ImGuiSliderFlags_AlwaysClamp);
    ImGui::PopStyleVar();
    note(ui, name);
    hintOnHover(ui, hint);
    ImGui::EndGroup();
    return isChanged;
}

bool sizeSlider(Ui& ui, BrushSettings& brush, float width) {
    float millimetres = 1000 * brush.radius;
    const bool isChanged =
        slider(ui, "paint.size", say("Size: {:.0f} mm", millimetres),
               tr("From the middle of the brush to its edge, along the skin. [ and ], Ctrl + "
                  "wheel, Ctrl + drag"),
               width, millimetres, 1000 * BrushSettings::kSmallest, 1000 * BrushSettings::kLargest,
               ImGuiSliderFlags_Logarithmic);
    if (isChanged) brush.radius = millimetres / 1000;
    return isChanged;
}

void numbers(Ui& ui, BrushSettings& brush) {
    const float width = (ImGui::GetContentRegionAvail().x - ui.px(10)) / 2;
    sizeSlider(ui, brush, width);
    ImGui::SameLine(0, ui.px(10));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() -
                         ui.px(2)); // a frame's padding, as text beside one
    float strength = float(brush.strength);
    if (slider(ui, "paint.strength", say("Strength: {} of 10", brush.strength),
               tr("How strong the pain is, 1 to 10: keys 1 to 9 and 0"), width, strength, 1,
               kHighestStrength, ImGuiSliderFlags_None))
        brush.strength = int(std::lround(strength));
}

void depth(Ui& ui, BrushSettings& brush) {
    std::vector<Segment> row;
    for (const PainDepth felt : {PainDepth::Deep, PainDepth::Surface})
        row.push_back({"paint." + std::string(nameOf(felt)), wordsOf(felt), tr("Where it is felt"),
                       brush.felt == felt});
    Flow flow(ui.px(6));
    flow.next(segmentsWidth(row));
    if (const int pressed = segments(ui, "paint.depth", row); pressed >= 0)
        brush.felt = PainDepth(pressed);
    flow.next(ui.px(32));
    if (iconButton(ui, "paint.mirror", "mirror", tr("Mirror"), brush.mirrors,
                   tr("Mirror: paint the other side at the same time")))
        brush.mirrors = !brush.mirrors;
}

/// Pains that are there, and one more.
void pains(Ui& ui, BrushSettings& brush) {
    const std::vector<int> there = ui.explorer.painter().pains();
    if (there.empty()) return;
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(tr("Pain"));
    hintOnHover(ui,
                tr("Several pains can be marked one by one, and asked about alone or together"));
    ImGui::SameLine();
    std::vector<Segment> row;
    const int next = std::min(there.back() + 1, kMostPains);
    for (int pain = 1; pain <= next; ++pain)
        row.push_back(
            {"paint.pain." + std::to_string(pain), std::to_string(pain), {}, brush.pain == pain});
    if (const int pressed = segments(ui, "paint.pains", row); pressed >= 0)
        brush.pain = pressed + 1;
    if (there.size() < 2) return;
    ImGui::SameLine(0, ui.px(6));
    bool isAlone = ui.explorer.painter().asked() != 0;
    if (checkbox(ui, "paint.alone", tr("alone"), isAlone))
        ui.explorer.painter().askAbout(isAlone ? brush.pain : 0);
    hintOnHover(ui, tr("Look for what explains this pain alone, not all together"));
}

} // namespace

void brushBox(Ui& ui) {
    toolChoice(ui);
    BrushSettings brush = ui.explorer.painter().brush();
    if (sizeSlider(ui, brush, ImGui::GetContentRegionAvail().x))
        ui.explorer.painter().setBrush(brush);
}

void paintBox(Ui& ui) {
    toolChoice(ui);
    for (const Action* action : actionsAt(ActionPlace::Paint)) {
        ImGui::SameLine(0, ui.px(4));
        actionIcon(ui, *action);
    }
    if (ui.explorer.painter().tool() != PaintTool::Hand) {
        BrushSettings brush = ui.explorer.painter().brush();
        const BrushSettings before = brush;
        numbers(ui, brush);
        if (ui.explorer.painter().tool() == PaintTool::Brush) {
            qualities(ui, brush);
            depth(ui, brush);
            pains(ui, brush);
        }
        if (!(brush == before)) ui.explorer.painter().setBrush(brush);
    }
}

void hatchLegend(Ui& ui) {
    const WithFont font(ui.fonts.small);
    const WithInk ink(tone().quiet);
    const float side = ImGui::GetTextLineHeight();
    Flow flow(ui.px(10));
    std::set<PainQuality> drawn;
    for (const PainStroke& stroke : *ui.explorer.painter().strokes())
        if (!stroke.erases) drawn.insert(stroke.quality.value_or(PainQuality::Aching));
    for (const PainQuality quality : drawn) {
        const char* const words = wordsOf(quality);
        flow.next(side + ui.px(4) + ImGui::CalcTextSize(words).x);
        ImGui::BeginGroup();
        swatch(ui, quality, ImGui::GetCursorScreenPos(), side);
        ImGui::Dummy({side, side});
        ImGui::SameLine(0, ui.px(4));
        ImGui::TextUnformatted(words);
        ImGui::EndGroup();
    }
}

} // namespace myo
