#pragma once

#include "window/ui.hpp"

namespace myo {

PanelLayout layOut(const Ui& ui, float width, float height);

/// Builds all panels and pages of one frame. Call between ImGui::NewFrame and ImGui::Render.
void buildPanels(Ui& ui, float width, float height);

// One function per panel; each draws into its area of `ui.layout`.
void topBar(Ui& ui);
void leftPanel(Ui& ui);
void musclePanel(Ui& ui);
/// Edges of the side panels, to be dragged.
void panelEdges(Ui& ui);

// What the left panel holds, by mode.
void treePanel(Ui& ui);
void findPanel(Ui& ui);
void paintBox(Ui& ui);    ///< of it: the brush
void brushBox(Ui& ui);    ///< the brush alone, for an answer that is painted
void paintList(Ui& ui);   ///< of it: what explains the drawing
void hatchLegend(Ui& ui); ///< what the hatchings of the drawing mean
/// Of it: a muscle that was found; of a group that is open, its muscles under it. `name` in tests.
void resultRows(Ui& ui, const FindRow& row, const std::string& name);
/// After the row of a point: its pattern lies on the body while the row is pointed at.
void showWhilePointedAt(Ui& ui, const PointOnSide& point);
void lecturePanel(Ui& ui);
void studyPanel(Ui& ui);
void quizPanel(Ui& ui);
/// What to be asked, above the pages of Study.
void quizStart(Ui& ui);

// What floats over the picture.
void toolStrip(Ui& ui);
/// Width that the strip takes of the picture, pixels.
float toolStripWidth(const Ui& ui);
void viewBar(Ui& ui);
/// Height that the bar of views takes of the picture, pixels.
float viewBarHeight(const Ui& ui);
/// Makes the cube in the picture answer to the mouse.
void cubePanel(Ui& ui);
void searchAnswers(Ui& ui);
void hoverCard(Ui& ui);
void contextMenu(Ui& ui);
void toasts(Ui& ui);
void placeMark(Ui& ui); ///< where it hurts, on the picture
void paintRing(Ui& ui); ///< what the brush would paint
void quizCross(Ui& ui); ///< where Enter answers a question on the body
void presentCard(Ui& ui);
void board(Ui& ui);   ///< strokes and a dot, before an audience
void curtain(Ui& ui); ///< a dark or a light pause

// Pages over everything.
void pages(Ui& ui);
void closePage(Ui& ui);
void welcomePage(Ui& ui);
void aboutPage(Ui& ui);
void settingsPage(Ui& ui);
void keysPage(Ui& ui, bool isNew);
void commandsPage(Ui& ui, bool isNew);
void messagesPage(Ui& ui);
void filePage(Ui& ui, bool isNew);
void replacePage(Ui& ui);

// What several panels show.

/// The field of the top bar, `width` pixels wide.
void searchField(Ui& ui, float width);
/// The list of what is hidden, isolated or faded, in the menu that is open.
void setAsideList(Ui& ui);
class SourceNumbers;
/// The sources that `numbers` gathered, in their order.
void sourceList(Ui& ui, const SourceNumbers& numbers);
/// Buttons for the pages with these ids; nothing where there is none.
void pageLinks(Ui& ui, const std::vector<std::string>& ids);
/// Buttons for the guides that lead to a muscle; nothing where there is none.
void guideLinks(Ui& ui, MuscleId muscle);

// Tabs of the muscle panel.
void patternTab(Ui& ui, const Muscle& muscle);
void anatomyTab(Ui& ui, const Muscle& muscle);
void careTab(Ui& ui, const Muscle& muscle);
void evidenceTab(Ui& ui, const Muscle& muscle);

} // namespace myo
