#pragma once

#include "panels/control_log.hpp"
#include "panels/style.hpp"
#include <myofield/study/explorer.hpp>
#include <myofield/study/keyboard.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/search_box.hpp>

#include <imgui.h>

#include <string>

namespace myo {

/// Which panel has the keyboard; Scene: none of them.
enum class Focus : uint8_t { Scene, Top, Left, Right, Bottom };

/// A rectangle of the window, pixels.
struct Area {
    float x = 0, y = 0, width = 0, height = 0;
    bool contains(float px, float py) const {
        return px >= x && py >= y && px < x + width && py < y + height;
    }
};

/// Where panels lie and what is left for the picture.
struct PanelLayout {
    Area top, left, right, bottom, scene;
};

/// What panels remember between frames that is no business of the explorer.
struct PanelMemory {
    explicit PanelMemory(const SearchIndex& index)
        : search(index), places(index, SearchHit::What::Region, 8) {}

    SearchBox search; ///< of the left panel
    SearchBox places; ///< of Find
    bool wantsSearchFocus = false;
    bool wantsFirstResult = false; ///< the keyboard goes to the first answer of Find
    bool wantsContextMenu = false;
    bool treeByPain = false;
    bool showsAllSigns = false;
    Side findSide = Side::Right;
    Focus focus = Focus::Scene;         ///< as Dear ImGui has it now
    std::optional<Focus> wantedFocus;   ///< to be set in the next frame
    std::optional<PointOnSide> preview; ///< whose row the pointer rests on, this frame
    std::string pointedMuscle;          ///< the same of a muscle
    Pointed menuFor;                    ///< what the context menu works on
    std::string path;                   ///< typed on the save and open pages
    Page shownPage = Page::None;
    std::string shownArticle;              ///< of the page Learn, in the last frame
    float bottomHeight = 0, topHeight = 0; ///< as the last frame needed
    float cardHeight = 0;                  ///< of the name while presenting, this frame
    bool isPointerOverPanel = false;
    bool isPointerQuiet = false; ///< keys were pressed since it moved
};

/// All that a panel may touch.
struct Ui {
    Explorer& explorer;
    PanelMemory& memory;
    Fonts fonts;
    float scale = 1; ///< pixels a unit
    PanelLayout layout;
    ControlLog& log;

    float px(float units) const { return units * scale; }
};

PanelLayout layOut(const Ui& ui, float width, float height);

/// Builds all panels and pages of one frame. Call between ImGui::NewFrame and ImGui::Render.
void buildPanels(Ui& ui, float width, float height);

// One function a panel; each draws into its area of `ui.layout`.
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
