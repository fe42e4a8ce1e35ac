#pragma once

#include "window/presenter.hpp"
#include "window/speaker_window.hpp"
#include "window/step_pictures.hpp"
#include "window/system_portal.hpp"
#include "window/ui.hpp"

#include <myofield/study/explorer.hpp>
#include <myofield/study/frame_pacer.hpp>
#include <myofield/study/input_feed.hpp>
#include <myofield/study/keyboard.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/session_keeper.hpp>

namespace myo {

/// The window's loop: inputs to the explorer, the explorer's state to pictures, only when something
/// changed.
class ViewWindow {
public:
    /// `portal`: the system's own dialogs and wishes.
    ViewWindow(GlfwWindow& window, Presenter& presenter, Explorer& explorer, const Font& font,
               SystemPortal& portal, BuildPanels buildPanels);

    /// Until the window is closed, or another body is asked for. Keeps the session now and then.
    void run(SessionKeeper& keeper);
    /// The settings name another body than when this began.
    bool wantsOtherBody() const { return explorer_.memory().settings.body != body_; }
    /// Asks for the best view once the size of the picture is known.
    void startWithBestView() { wantsStartView_ = true; }

private:
    void settlePanels();
    void takeInputs();
    bool isTyping() const;
    KeyboardOwner keyboardOwner() const;
    void takeKey(const KeyPress& press);
    void leavePanel();
    void takeMouse(const Input& input);
    void runErrands();
    void moveFocus(int step);
    void moveControl(int step);
    bool isShown(Focus panel) const;
    void focusText(Focus panel, bool PanelMemory::*wants);
    void foldPanel(PanelSizes::Side PanelSizes::*side);
    void chooseFile();
    void takeChosenFile();
    void openFolder(const std::filesystem::path& folder);
    void followSystem();
    CursorShape cursor() const;
    double hoverStep() const;
    void updateHover();
    void buildFrame();
    void sendDrawing();
    void drawFrame();
    void refine();
    void pictureChanged();
    bool isAtRest() const;
    double idleTime() const;
    PixelLook look();
    Vec2 inScene(Vec2 pixel) const { return pixel - Vec2(ui_.layout.scene.x, ui_.layout.scene.y); }
    bool isOverScene(Vec2 pixel) const;
    ScenePicture picture(Quality quality, float scale) const;
    ScenePicture slide(Quality quality, Extent size) const;
    DrawList highlight() const;
    bool serveSpeaker();
    bool drawThumbnail();
    void takeMiddle();
    void savePicture(const std::filesystem::path& path);
    void savePlate(const std::filesystem::path& path);
    void keepPicture(const std::filesystem::path& path, const Image& image);
    void report();
    void noteChanges();
    bool isPresenting() const;
    double now() const;

    GlfwWindow& window_;
    Presenter& presenter_;
    Explorer& explorer_;
    const Font& font_;
    SystemPortal& portal_;
    BuildPanels buildPanels_;
    const BodyChoice body_; ///< set when this began
    FramePacer pacer_;
    MouseGesture mouse_;
    InputFeed feed_;
    Keyboard keyboard_;
    ControlLog log_;
    PanelMemory panels_;
    Ui ui_;
    StepPictures steps_;
    std::unique_ptr<SpeakerWindow> speaker_;
    uint64_t seenVersion_ = 0;
    double changed_ = 0; ///< when the picture did last
    double loopBegan_ = 0;
    double asked_ = 0; ///< when what led to the first change began that is not shown yet
    bool waitsForAnswer_ = false;
    double answered_ = 0; ///< seconds that the last such change took to be drawn
    uint64_t seenHeat_ = 0;
    /// What of a drawing is on the device.
    struct SeenDrawing {
        const Painter* painter = nullptr;
        uint64_t version = 0;
        friend bool operator==(const SeenDrawing&, const SeenDrawing&) = default;
    };
    SeenDrawing seenDrawing_;
    uint64_t frames_ = 0;
    int framesUntilText_ = 0; ///< inputs wait meanwhile
    Extent windowSize_;
    FramePacer::Draw inFlight_ = FramePacer::Draw::Nothing;
    double frameStarted_ = 0;
    bool wantsHover_ = false;
    bool hasPointerMoved_ = false; ///< since the last look at what is under it
    double nextHover_ = 0;
    double hoverShown_ = 0; ///< how long the pointer had rested when the panels were built last
    bool isShownDark_ = false;
    bool wantsStartView_ = false;
    bool isPictureStill_ = false;
    std::optional<ScenePicture> refined_; ///< the picture at its best, being drawn
    size_t nextStep_ = 0;
    double refineStarted_ = 0;
    double lastKept_ = 0;
    uint64_t keptVersion_ = 0;
};

} // namespace myo
