// Texts: paragraphs, headings, bullets.
#include "panels/widgets.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace myo {
namespace {

// Dear ImGui's lines are as high as Inter from ascent to descent, 1.21 of its letters' size.
constexpr float kLineSpacing = 1.4f / 1.21f;
constexpr float kLetters = 70;         ///< a line, at most
constexpr float kLetterWidth = 0.415f; ///< of a line's height, on average

ImU32 packedColour(Colour colour) {
    return ImGui::ColorConvertFloat4ToU32({colour.r, colour.g, colour.b, colour.a});
}

/// The colour so that it can be told from what lies behind: a dark one is made lighter on a dark
/// panel.
ImU32 toldApart(Colour colour) {
    constexpr float kTold = 3; ///< to 1
    for (int step = 0; step < 8 && contrast(packedColour(colour), tone().panel) < kTold; ++step) {
        const float towards = contrast(tone().panel, rgb(0, 0, 0)) < 4 ? 1.0f : 0.0f;
        for (float* channel : {&colour.r, &colour.g, &colour.b})
            *channel += 0.25f * (towards - *channel);
    }
    return packedColour(colour);
}

/// How wide lines may be here, pixels.
float lineWidth() {
    const float wrap = ImGui::GetCurrentWindow()->DC.TextWrapPos; // set by a box round it
    const float room = wrap > 0 ? wrap - ImGui::GetCursorPosX() : ImGui::GetContentRegionAvail().x;
    return std::max(1.0f, std::min(room, kLetters * kLetterWidth * ImGui::GetTextLineHeight()));
}

} // namespace

void paragraph(std::string_view text) {
    const ImFont& font = *ImGui::GetFont();
    const float size = ImGui::GetFontSize();
    const float width = lineWidth();
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    const char* line = text.data();
    const char* const end = line + text.size();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing,
                        ImVec2(spacing.x, ImFloor((kLineSpacing - 1) * size)));
    ImGui::BeginGroup();
    do {
        const char* const newline = std::find(line, end, '\n');
        const char* stop = newline;
        if (font.CalcTextSizeA(size, FLT_MAX, -1, line, newline).x > width)
            stop = font.CalcWordWrapPositionA(size / font.FontSize, line, newline, width);
        if (stop == line && stop < newline) ++stop; // not even one letter fits
        ImGui::TextUnformatted(line, stop);
        line = stop;
        while (line < end && (*line == ' ' || *line == '\n') && line <= newline) ++line;
    } while (line < end);
    ImGui::EndGroup();
    ImGui::PopStyleVar();
}

void quietParagraph(Ui& ui, std::string_view text) {
    const WithFont font(ui.fonts.small);
    const WithInk ink(tone().quiet);
    paragraph(text);
}

void heading(Ui& ui, const char* text) {
    const WithFont font(ui.fonts.heading);
    paragraph(text);
}

void caption(Ui& ui, const char* text) {
    gap(ui, 4);
    const WithFont font(ui.fonts.strong);
    paragraph(text);
}

void bullet(Ui& ui, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ui.px(5), at.y + line * 0.53f}, ui.px(2),
                                                tone().quiet);
    ImGui::Indent(ui.px(16));
    paragraph(text);
    ImGui::Unindent(ui.px(16));
}

void gap(Ui& ui, float units) {
    ImGui::Dummy({1, ui.px(units)});
}

void cross(Ui& ui, Colour colour) {
    const float line = ImGui::GetTextLineHeight();
    ImVec2 at = ImGui::GetCursorScreenPos();
    at.y += ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset; // beside a control with a frame
    const ImVec2 centre{at.x + line * 0.5f, at.y + line * 0.54f};
    const float reach = line * 0.3f;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (const float way : {1.0f, -1.0f})
        draw.AddLine({centre.x - reach, centre.y - way * reach},
                     {centre.x + reach, centre.y + way * reach}, toldApart(colour), ui.px(2.6f));
    ImGui::Dummy({line, line});
}

std::string fitted(std::string_view text, float width) {
    const auto widthOf = [](std::string_view part) {
        return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x;
    };
    if (widthOf(text) <= width) return std::string(text);
    size_t kept = text.size();
    const float room = width - widthOf("…");
    while (kept > 0 && widthOf(text.substr(0, kept)) > room) {
        --kept;
        while (kept > 0 && (uint8_t(text[kept]) & 0xc0) == 0x80) --kept; // not inside a character
    }
    return std::string(text.substr(0, kept)) + "…";
}

} // namespace myo
