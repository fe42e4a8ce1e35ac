#pragma once

#include <myofield/study/camera_mover.hpp>
#include <myofield/study/finder.hpp>
#include <myofield/study/growth_player.hpp>
#include <myofield/study/key_map.hpp>
#include <myofield/study/message_list.hpp>
#include <myofield/study/muscle_tree.hpp>
#include <myofield/study/pointed.hpp>
#include <myofield/study/search_index.hpp>
#include <myofield/study/session_store.hpp>
#include <myofield/study/view_history.hpp>

#include <myofield/study/workspace.hpp>

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/views.hpp>

#include <map>

namespace myo {

/// Pages that lie over everything until they are closed.
enum class Page : uint8_t { None, Notice, Help, Learn, SavePicture, SaveView, OpenView };

/// Whether a page asks for a file's name.
constexpr bool asksForPath(Page page) {
    return page == Page::SavePicture || page == Page::SaveView || page == Page::OpenView;
}

/// What the window itself must do; the explorer cannot.
struct WindowRequest {
    enum class What : uint8_t {
        SavePicture,
        FullScreen,
        Quit,
        ContextMenu,
        NextPanel,
        PreviousPanel,
        FocusSearch,
        LeavePanels
    };
    What what;
    std::filesystem::path path; ///< of SavePicture
};

/// Everything the program does between an input and a picture, without a window, without ImGui and
/// without Vulkan: panels and keys call it, the window draws its state. Belongs to one thread.
class Explorer {
public:
    Explorer(const Workspace& workspace, ViewState state, WindowMemory memory);

    const Atlas& atlas() const { return workspace_.atlas(); }
    const Body& body() const { return workspace_.body(); }
    const Placement& placement() const { return workspace_.placement(); }
    const Stage& stage() const { return workspace_.stage(); }
    const PatternLibrary& patterns() const { return workspace_.patterns(); }
    const SearchIndex& search() const { return search_; }
    const std::vector<TreeBranch>& treeByBody() const { return treeByBody_; }
    const std::vector<TreeBranch>& treeByPain() const { return treeByPain_; }
    MessageList& messages() { return messages_; }
    WindowMemory& memory() { return memory_; }

    const ViewState& state() const { return state_; }
    /// For changing what is shown; counts as a change of the picture, and ends a play.
    ViewState& edit();
    /// Grows with every change of the picture.
    uint64_t pictureVersion() const { return pictureVersion_; }

    /// The clock and the size of the picture; to be told before anything else in a frame.
    void setNow(double now);
    double now() const { return now_; }
    void setExtent(Extent extent) { extent_ = extent; }
    Extent extent() const { return extent_; }

    /// The picture has come to rest: what has changed since the last time can be undone at once.
    void settle();
    void undo();
    void redo();

    // Choosing.
    enum class Turn : uint8_t { Keep, ToPattern };
    void choose(const std::string& muscle, bool adds, Turn turn);
    void deselectMuscle(const std::string& muscle);
    /// The muscle whose page is open on the right; empty: none.
    const std::string& openMuscle() const { return open_; }
    void openPage(const std::string& muscle) { open_ = muscle; }
    /// Lights one point's pattern alone while the pointer rests on its row.
    void preview(std::optional<PointOnSide> point);

    // The picture under the pointer.
    void hover(const Pointed& pointed) { pointed_ = pointed; }
    const Pointed& hovered() const { return pointed_; }
    /// The structure under the pointer, but for skin; or the parts of the muscle whose row it is
    /// on.
    std::vector<StructureKey> highlit(const std::string& pointedMuscle) const;
    HoverWords wordsFor(const Pointed& pointed);
    void click(const Pointed& pointed, bool adds);
    void doubleClick(const Pointed& pointed);
    /// What the menu, and the keys H, I and G, work on: the muscle parts under the pointer, else
    /// the muscle whose page is open.
    std::vector<StructureKey> keysToWorkOn(const Pointed& pointed) const;

    // Camera.
    void turnTo(const Camera& camera);
    void turnTo(const NamedView& view);
    void turnToPattern();
    void fit();
    void frameSelection();
    void frameStructures(const std::vector<StructureKey>& keys);
    /// For turning by hand: ends what a button or a key started. A play goes on.
    Camera& moveCamera();
    bool isTurning() const { return mover_.isMoving(); }
    /// Index into namedViews() of the view that was asked for last.
    uint32_t lastView() const { return lastView_; }

    // Presenting: the panels are away.
    bool isPresenting() const { return !memory_.showsPanels; }
    /// The muscles that the Page keys step through, by id: those chosen when presenting began if
    /// there were several, else those found, else all, in the order of the tree.
    const std::vector<std::string>& lecture() const { return lecture_; }
    /// The whole window is dark, until the next key or click.
    bool isDark() const { return isDark_; }
    void setDark(bool isDark);

    /// Lets the pattern grow from its points, once; ends it when it is growing.
    void play();
    bool isPlaying() const { return player_.isPlaying(); }

    // Finding.
    bool isFinding() const { return isFinding_; }
    void setFinding(bool isFinding) { isFinding_ = isFinding; }
    /// Turns the body to the place as well, where it was asked by name.
    void ask(FindQuery query);
    void forgetQuery();
    const std::optional<FindQuery>& query() const { return query_; }
    const std::vector<FindRow>& found() const { return found_; }
    /// What refers to the place that `pointed` names.
    void askAbout(const Pointed& pointed);

    // Keys, pages, files.
    void perform(const KeyCommand& command);
    Page page() const { return page_; }
    void openPage(Page page) { page_ = page; }
    /// Opens the page of that id to read.
    void read(const std::string& article);
    /// The page that is open to read; the atlas' first one until another was chosen, null where
    /// there is none.
    const Article* article() const;
    void saveView(const std::string& typed);
    void openView(const std::string& typed);
    void savePicture(const std::string& typed);
    void request(WindowRequest::What what) { requests_.push_back({what, {}}); }
    /// Hands over what the window must do.
    std::vector<WindowRequest> takeRequests() { return std::exchange(requests_, {}); }

    /// Brings the heat up to date with the selection. Grows `heatVersion` when it changed.
    void updateHeat();
    uint64_t heatVersion() const { return heatVersion_; }
    const std::vector<HeatVertex>& heat() const { return heat_.vertices(); }

private:
    void step(Action action);
    void show(Action action);
    void goBack();
    void restore(std::optional<ViewState> state);
    void togglePresenting();
    std::vector<std::string> musclesToPresent() const;
    void stepLecture(int step);
    void turnToRegions(const FindQuery& query);
    void afterSelection();

    const Workspace& workspace_;
    ViewState state_;
    ViewHistory history_;
    WindowMemory memory_;
    SearchIndex search_;
    std::vector<TreeBranch> treeByBody_, treeByPain_;
    MessageList messages_;
    BodyHeat heat_;
    std::vector<PointOnSide> shownPoints_;
    CameraMover mover_;
    GrowthPlayer player_;
    Extent extent_{1280, 720};
    double now_ = 0;
    uint64_t pictureVersion_ = 1;
    uint64_t heatVersion_ = 1;
    std::string open_;
    std::optional<PointOnSide> preview_;
    Pointed pointed_;
    bool isFinding_ = false;
    std::optional<FindQuery> query_;
    std::vector<FindRow> found_;
    std::map<uint16_t, std::vector<std::string>> refersHere_; ///< by patch of the region map
    Page page_ = Page::None;
    std::string article_;
    uint32_t lastView_ = 0;
    std::vector<std::string> lecture_;
    bool isDark_ = false;
    std::vector<WindowRequest> requests_;
};

} // namespace myo
