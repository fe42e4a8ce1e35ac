// A muscle for a client: what it is, what may overload it, what helps. No Latin, no points, no sources.
#include "panels/widgets.hpp"

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

void plainList(Ui& ui, const char* head, const std::vector<CitedText>& texts) {
    if (texts.empty()) return;
    caption(ui, head);
    for (const CitedText& text : texts) bullet(ui, text.text);
}

} // namespace

void clientPage(Ui& ui, const Muscle& muscle) {
    ImGui::BeginChild("client", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    heading(ui, plainName(muscle).c_str());
    gap(ui, 2);
    paragraph(muscle.plain);
    quietParagraph(ui, tr("The picture shows where its pain is usually felt. People differ, and it "
                          "is no diagnosis."));
    gap(ui, 2);
    actionSegments(ui, "sides", ActionPlace::Sides);
    plainList(ui, tr("What may overload it"), muscle.care.overload);
    plainList(ui, tr("What you can do"), muscle.care.selfCare);
    plainList(ui, tr("When to see a doctor first"), muscle.care.cautions);
    gap(ui, 8);
    scrollByKeys();
    ImGui::EndChild();
}

} // namespace myo
