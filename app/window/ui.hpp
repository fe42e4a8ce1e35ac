#pragma once

#include "window/control_log.hpp"
#include "window/style.hpp"

#include <myofield/study/explorer.hpp>
#include <myofield/study/search_box.hpp>

#include <imgui.h>

#include <functional>
#include <optional>
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

/// Builds all that lies over and beside the picture, for a window of that size in pixels; between
/// ImGui::NewFrame and ImGui::Render. The window is given it, and knows no panel.
using BuildPanels = std::function<void(Ui& ui, float width, float height)>;

} // namespace myo
