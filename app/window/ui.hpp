#pragma once

#include "window/control_log.hpp"
#include "window/focus_order.hpp"
#include "window/panel_picture.hpp"
#include "window/style.hpp"

#include <myofield/scene/orientation_cube.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/folder_list.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/search_box.hpp>

#include <imgui.h>

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace myo {

/// Which panel has the keyboard; Scene: none of them.
enum class Focus : uint8_t { Scene, Top, Left, Right, Tools };

/// A rectangle of the window, pixels.
struct Area {
    float x = 0, y = 0, width = 0, height = 0;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool contains(float px, float py) const {
        return px >= x && py >= y && px < x + width && py < y + height;
    }
};

/// Where panels lie and what is left for the picture.
struct PanelLayout {
    SizeClass size = SizeClass::Large;
    Area top, left, right, scene;
    Area words; ///< of the picture: free of the tools that float over it
};

/// The tabs about a muscle.
enum class MuscleTab : uint8_t { Pattern, Anatomy, Care, Evidence };

/// The page that lists the files of a folder.
struct FilePage {
    std::filesystem::path folder;
    std::string name; ///< typed or picked
    FolderList list;
};

/// Seconds of rest of the pointer until a line, then a card, says what is under it.
inline constexpr double kChipAfter = 0.15, kCardAfter = 0.8;

/// What the panels of being asked remember.
struct QuizMemory {
    QuizChoice choice;
    bool showsChoice = false;
    size_t shownStep = SIZE_MAX; ///< drawn in the last frame
};

/// What panels remember between frames that is no business of the explorer.
struct PanelMemory {
    explicit PanelMemory(const Catalogue& catalogue)
        : search(catalogue.search, catalogue.vocabulary),
          places(catalogue.search, catalogue.vocabulary, SearchHit::What::Region, 8) {}

    SearchBox search;    ///< of the top bar
    SearchBox places;    ///< of Find pain
    std::string command; ///< typed into the list of commands or of keys
    size_t markedCommand = 0;
    FilePage files;

    FocusOrder order;
    Focus focus = Focus::Scene;       ///< as Dear ImGui has it now
    std::optional<Focus> wantedFocus; ///< to be set in the next frame
    bool wantsSearchFocus = false;
    bool wantsPlacesFocus = false;
    bool wantsFirstResult = false; ///< the keyboard goes to the first answer of Find pain
    bool wantsContextMenu = false;
    bool isMenuOfRow = false;  ///< the context menu is about a row of a list
    Area searchField;          ///< where it lies, for its answers
    bool isSearchDone = false; ///< its answers are put away until something else is typed

    QuizMemory quiz;
    std::vector<gpu::PanelPictures::Id> thumbnails; ///< of the lecture's steps; None: not drawn yet
    size_t shownStep = SIZE_MAX;                    ///< marked in the last frame
    bool treeByPain = false;
    bool showsAllSigns = false;
    std::set<std::string> openGroups; ///< of the answers of Find pain, by id
    Side findSide = Side::Right;
    std::optional<PointOnSide> why; ///< the answer to a drawing that is explained
    std::string apart;              ///< what tells it from another that was chosen
    MuscleTab tab = MuscleTab::Pattern;
    std::string openBefore;  ///< whose page was open in the last frame
    std::string shownMuscle; ///< whose page was drawn last
    std::string shownArticle;
    Page shownPage = Page::None;
    double pageOpened = 0; ///< when

    std::optional<PointOnSide> preview; ///< whose row the pointer rests on, this frame
    std::string pointedMuscle;          ///< the same of a muscle
    double hoverSince = 0;              ///< when what is under the pointer became so
    double toastSince = 0;
    std::string toast;    ///< shown in the last frame
    float cardHeight = 0; ///< of the name while presenting, this frame
    bool isPointerOverPanel = false;
    bool isPointerQuiet = false; ///< keys were pressed since it moved
    bool wantsFrame = false;     ///< something is on its way: another frame, soon
};

/// All that a panel may touch.
struct Ui {
    Explorer& explorer;
    PanelMemory& memory;
    Fonts fonts;
    float scale = 1; ///< pixels a unit
    PanelLayout layout;
    std::optional<OrientationCube> cube; ///< of the picture, its pixels from the scene's corner
    ControlLog& log;
    double now = 0; ///< seconds of a steady clock

    float px(float units) const { return units * scale; }
    PanelSizes& panelSizes() const { return explorer.memory().panelsOf(layout.size); }
    /// Pixels of the words in the picture, before ViewState::textScale.
    float pictureText() const;
};

/// Builds all that lies over and beside the picture, for a window of that size in pixels; between
/// ImGui::NewFrame and ImGui::Render. The window is given it, and knows no panel.
using BuildPanels = std::function<void(Ui& ui, float width, float height)>;

} // namespace myo
