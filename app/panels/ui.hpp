#pragma once

#include "window/ui.hpp"

namespace myo {

PanelLayout layOut(const Ui& ui, float width, float height);

/// Builds all panels and pages of one frame. Call between ImGui::NewFrame and ImGui::Render.
void buildPanels(Ui& ui, float width, float height);

// One function per panel; each draws into its area of `ui.layout`.
void topBar(Ui& ui);
void leftPanel(Ui& ui);
void findPanel(Ui& ui); ///< what the left panel holds while finding
void musclePanel(Ui& ui);
void bottomBar(Ui& ui);
void hoverCard(Ui& ui);
void contextMenu(Ui& ui);
void messageCards(Ui& ui);
void pages(Ui& ui);
void learnPage(Ui& ui); ///< what lies on the page Learn
void placeMark(Ui& ui); ///< where it hurts, on the picture
void presentCard(Ui& ui);
void darkness(Ui& ui);

// What several panels show.
class Flow;
/// Opens the list of what is hidden, isolated or ghosted.
void setAsideButton(Ui& ui, Flow& flow);
class SourceNumbers;
/// The sources that `numbers` gathered, in their order.
void sourceList(Ui& ui, const SourceNumbers& numbers);
/// Buttons for the guides that lead to a muscle; nothing where there is none.
void guideLinks(Ui& ui, MuscleId muscle);

// Tabs of the muscle panel.
void patternTab(Ui& ui, const Muscle& muscle);
void anatomyTab(Ui& ui, const Muscle& muscle);
void careTab(Ui& ui, const Muscle& muscle);
void evidenceTab(Ui& ui, const Muscle& muscle);

} // namespace myo
