#include "window/view_window.hpp"

#include "window/today.hpp"

#include <myofield/study/known_map.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/open_file.hpp>
#include <myofield/study/painting.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <myofield/core/log.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/scene/plate_picture.hpp>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr double kHoverEvery = 0.05; ///< seconds between looks at what is under the pointer
// Mesa's presenting thread reads the window's connection too; an input that it takes in just before
// we sleep does not wake us (GLFW 3.3, Mesa 22.3). So we look again: often right after a picture,
// then four times a second, which costs a thousandth of a core.
constexpr double kLookAgainSoon = 0.01;
constexpr double kLookAgain = 0.25;
constexpr double kPresentingLasts = 0.5;
constexpr double kPollDevice = 0.004;     ///< seconds, while a frame is being drawn
constexpr double kSoonestFrame = 0.012;   ///< seconds, while something is on its way
constexpr double kKeepEvery = 30;         ///< seconds between saves of the session
constexpr double kModelLook = 0.1;        ///< seconds between looks at a model that is read
constexpr double kStepRest = 0.3;         ///< seconds without a change: one step to undo
constexpr uint32_t kPictureHeight = 1440; ///< saved pictures are at least that high
constexpr float kClientText = 1.25f;      ///< times the usual size
constexpr Extent kPlateSize{1920, 1440};  ///< of a saved plate

} // namespace

ViewWindow::ViewWindow(GlfwWindow& window, Presenter& presenter, Explorer& explorer,
                       const Font& font, SystemPortal& portal, BuildPanels buildPanels)
    : window_(window), presenter_(presenter), explorer_(explorer), font_(font), portal_(portal),
      buildPanels_(std::move(buildPanels)), body_(explorer.memory().settings.body),
      model_(explorer.memory().model), panels_(explorer.catalogue()),
      visitPictures_(presenter, explorer), ui_{explorer, panels_,        {}, 1, {}, {}, log_,
                                               0,        &visitPictures_},
      steps_(presenter.makeRenderer(), font) {}

bool ViewWindow::isPresenting() const {
    return hasAudience(explorer_.modeKind());
}

/// Of all words of the window: as the person has set it, larger while a client looks too.
float ViewWindow::textScale() const {
    return explorer_.state().textScale * (explorer_.isForClient() ? kClientText : 1);
}

double ViewWindow::now() const {
    return glfwGetTime();
}

/// Panels learn their heights by being built; a few frames that nobody sees.
void ViewWindow::settlePanels() {
    const float scale = interfaceScale(window_.contentScale(), float(windowSize_.width),
                                       float(windowSize_.height), textScale());
    if (scale != ui_.scale || !ui_.fonts.regular) {
        ui_.scale = scale;
        presenter_.layer().setScale(scale);
        ui_.fonts = presenter_.layer().fonts();
        mouse_.setSlack(4 * scale);
    }
    for (int frame = 0; frame < 2; ++frame) {
        presenter_.layer().startFrame({windowSize_.width, windowSize_.height});
        buildPanels_(ui_, float(windowSize_.width), float(windowSize_.height));
        presenter_.layer().dropFrame();
    }
}

/// What the device says is drawn under a pixel.
PixelLook ViewWindow::look() {
    return [this](const DrawList& list, Extent extent, Vec2 pixel, bool hitsSkin) {
        const PickHit hit = presenter_.renderer().pick(
            list, extent, pixel, hitsSkin ? PickSkin::Hit : PickSkin::Ignored);
        return hit.hit ? hit.id : PickId{};
    };
}

void ViewWindow::updateHover() {
    const bool isMoving = explorer_.camera().isMoving() || explorer_.view().isPlaying();
    if (!wantsHover_ || now() < nextHover_ || mouse_.isPressed() || isMoving) return;
    if (isPaintingMode(explorer_)) { // the ring says where the pointer is
        wantsHover_ = false;
        return explorer_.hover({}, false);
    }
    const Vec2 pointer = window_.pointer();
    // A panel that the pointer has just left still has it until the next frame.
    if (!isOverScene(pointer) && pacer_.arePanelsDue()) return;
    wantsHover_ = false;
    const double start = now();
    const Pointed pointed =
        isOverScene(pointer) ? whatLiesAt(explorer_, inScene(pointer), look()) : Pointed{};
    // Where looking is slow, look less often.
    nextHover_ = now() + std::max(kHoverEvery, 3 * (now() - start));
    if (!pointed.saysTheSameAs(explorer_.hovered())) {
        panels_.hoverSince = now();
        pacer_.inputCame();
    }
    explorer_.hover(pointed, std::exchange(hasPointerMoved_, false));
}

void ViewWindow::runErrands() {
    using What = Errand::What;
    for (const Errand& errand : explorer_.errands().take()) {
        pacer_.inputCame();
        switch (errand.what) {
        case What::SavePicture: savePicture(errand.path); break;
        case What::SavePlate: savePlate(errand.path); break;
        case What::FullScreen: window_.setFullScreen(!window_.isFullScreen()); break;
        case What::Quit: window_.close(); break;
        case What::ContextMenu: panels_.wantsContextMenu = true; break;
        case What::TakeMiddle: takeMiddle(); break;
        case What::ChooseFile: chooseFile(); break;
        case What::OpenFile: openFile(explorer_, errand.path); break;
        case What::OpenFolder: openFolder(errand.path); break;
        case What::CopyText: window_.copy(errand.text); break;
        case What::NextControl: moveControl(1); break;
        case What::PreviousControl: moveControl(-1); break;
        case What::NextPanel: moveFocus(1); break;
        case What::PreviousPanel: moveFocus(-1); break;
        case What::FoldLeft: foldPanel(&PanelSizes::left); break;
        case What::FoldRight: foldPanel(&PanelSizes::right); break;
        case What::FocusSearch: focusText(Focus::Top, &PanelMemory::wantsSearchFocus); break;
        case What::FocusPlaces: focusText(Focus::Left, &PanelMemory::wantsPlacesFocus); break;
        case What::LeavePanels: panels_.wantedFocus = Focus::Scene; break;
        case What::ShowVisits: explorer_.showVisits(); break;
        }
    }
}

void ViewWindow::takeMiddle() {
    const Extent extent = explorer_.view().extent();
    const Vec2 middle(0.5f * float(extent.width), 0.5f * float(extent.height));
    if (isPaintingMode(explorer_)) return dabAt(explorer_, middle);
    click(explorer_, whatLiesAt(explorer_, middle, look()), false);
}

ScenePicture ViewWindow::picture(Quality quality, float scale) const {
    ViewState state = shownState(explorer_);
    state.background.a = 1; // the window has nothing behind it
    const Extent extent = explorer_.view().extent();
    const auto scaled = [&](uint32_t side) {
        return std::max(1u, uint32_t(std::lround(float(side) * scale)));
    };
    const Extent size{scaled(extent.width), scaled(extent.height)};
    if (lecturing(explorer_)) return slide(quality, size);
    const Area &scene = ui_.layout.scene, &words = ui_.layout.words;
    PictureOptions options;
    options.free = {scale * Vec2(words.x - scene.x, words.y - scene.y),
                    scale * Vec2(words.right() - scene.x, words.bottom() - scene.y)};
    const Stage& stage = explorer_.workspace().stage();
    ScenePicture picture{makePicture(stage, font_, state, size, ui_.pictureText() * scale, options),
                         {size, quality}};
    if (explorer_.isKnownShown())
        colourByKnown(picture.list, stage, explorer_.quiz().cards(), explorer_.today());
    picture.list.inks = shownDrawing(explorer_).inks;
    return picture;
}

/// What `myofield lecture` draws at that size, unless somebody has left the path.
ScenePicture ViewWindow::slide(Quality quality, Extent size) const {
    ViewState state = explorer_.state();
    state.background.a = 1;
    return {slidePicture(explorer_.workspace().stage(), font_, explorer_.lectures().lecture(),
                         lecturing(explorer_)->at.step, std::move(state), size),
            {size, quality}};
}

/// What the pointer rests on, in the picture or in a list.
DrawList ViewWindow::highlight() const {
    const Board* const board = boardOf(explorer_);
    if (board && (panels_.isPointerQuiet || board->hasLaser || board->hasPen)) return {};
    const std::vector<StructureKey> keys = highlit(explorer_, panels_.pointedMuscle);
    if (keys.empty()) return {};
    DrawList list = makeDrawList(explorer_.workspace().stage(), explorer_.state());
    std::erase_if(list.items, [&](DrawItem& item) {
        const Structure& structure = explorer_.body()[item.structure];
        item.isOutlined = true;
        return std::ranges::find(keys, StructureKey{structure.id, structure.side}) == keys.end();
    });
    return list;
}

void ViewWindow::savePicture(const std::filesystem::path& path) {
    const float scale =
        std::max(1.0f, std::ceil(float(kPictureHeight) / float(explorer_.view().extent().height)));
    const ScenePicture wanted = picture(Quality::Still, scale);
    presenter_.forgetPicture();
    pictureChanged();
    const Result<Image> image =
        presenter_.renderer().drawImage(wanted.list, wanted.overlay, wanted.settings);
    if (!image) return explorer_.messages().warn(image.error().text());
    keepPicture(path, *image);
}

void ViewWindow::savePlate(const std::filesystem::path& path) {
    const Stage& stage = explorer_.workspace().stage();
    const Plate plate = planPlate(stage, explorer_.state(), kPlateSize);
    std::vector<Image> panels;
    presenter_.forgetPicture();
    pictureChanged();
    const auto pictures =
        picturesOf(plate, stage, font_, explorer_.state(), plateTextSize(kPlateSize));
    for (size_t p = 0; p < pictures.size(); ++p) {
        const Picture& picture = pictures[p].picture;
        Result<Image> image = presenter_.renderer().drawImage(
            picture.list, picture.overlay, {plate.panels[p].extent, Quality::Still});
        if (!image) return explorer_.messages().warn(image.error().text());
        panels.push_back(std::move(*image));
    }
    keepPicture(path, sideBySide(panels));
}

void ViewWindow::keepPicture(const std::filesystem::path& path, const Image& image) {
    if (const Status written = writePng(path, image); !written)
        return explorer_.messages().warn(written.error().text());
    explorer_.memory().noteFolder(path.parent_path());
    explorer_.messages().tell(
        say("Saved as {} ({} x {})", path.string(), image.width, image.height), "open.folder");
}

/// What has been drawn of a better picture is of no use any more.
void ViewWindow::pictureChanged() {
    refined_.reset();
    isPictureStill_ = false;
    pacer_.pictureChanged(now());
}

void ViewWindow::noteChanges() {
    if (explorer_.view().version() == seenVersion_) return;
    seenVersion_ = explorer_.view().version();
    changed_ = now();
    if (!std::exchange(waitsForAnswer_, true)) asked_ = loopBegan_;
    wantsHover_ = true; // something else may lie under the pointer now
    pictureChanged();
}

void ViewWindow::report() {
    if (!log_.isOn()) return;
    log_.tell("picture", isPictureStill_ ? "still" : "moving");
    log_.tell("theme", isShownDark_ ? "dark" : "light");
    log_.tell("growth", std::to_string(explorer_.state().growth));
    log_.tell("focus", std::to_string(int(panels_.focus)));
    const std::string& open = explorer_.choice().open();
    log_.tell("open", open);
    std::string off;
    if (const SelectedMuscle* entry = explorer_.state().selected(open))
        for (const std::string& point : entry->pointsOff) off += (off.empty() ? "" : " ") + point;
    log_.tell("off", off);
    const Pointed& hovered = explorer_.hovered();
    log_.tell("hover", hoverWords(explorer_.workspace().stage(), hovered).title);
    log_.tell("set_aside",
              std::to_string(explorer_.state().hidden.size() + explorer_.state().ghosted.size() +
                             explorer_.state().isolated.size()));
    log_.tell("found",
              std::to_string(explorer_.finder().query() ? explorer_.finder().found().size()
                                                        : explorer_.painAnswers().rows.size()));
    log_.tell("visits", std::to_string(explorer_.visits().visits().size()));
    log_.tell("visit", std::to_string(explorer_.visits().shown()));
    log_.tell("answered_ms", std::to_string(int(1e3 * answered_)));
    log_.tell("speaker", speaker_ ? "open" : "closed");
    log_.tell("strokes", std::to_string(explorer_.painter().strokes()->size()));
    log_.tell("frame", std::to_string(++frames_));
    log_.endFrame();
}

/// Builds the panels of a frame and brings what the picture needs up to date.
void ViewWindow::buildFrame() {
    const float width = float(windowSize_.width);
    const float height = float(windowSize_.height);
    const float scale = interfaceScale(window_.contentScale(), width, height, textScale());
    if (scale != ui_.scale || !ui_.fonts.regular) settlePanels();
    followSystem();
    hoverShown_ = now() - panels_.hoverSince;
    ui_.now = now();
    panels_.wantsFrame = false;
    presenter_.layer().startFrame({windowSize_.width, windowSize_.height});
    panels_.thumbnails = steps_.thumbnails(explorer_);
    buildPanels_(ui_, width, height);
    if (framesUntilText_ > 0) {
        framesUntilText_ = isTyping() ? 0 : framesUntilText_ - 1;
        pacer_.inputCame();
    }
    if (panels_.wantsFrame) pacer_.inputCame();
    runErrands();
    window_.showCursor(cursor());
    const Extent extent{uint32_t(ui_.layout.scene.width), uint32_t(ui_.layout.scene.height)};
    if (!(extent == explorer_.view().extent())) {
        explorer_.view().setExtent(extent);
        fitLecture(explorer_);
        pictureChanged();
    }
    if (std::exchange(wantsStartView_, false)) {
        explorer_.camera().turnToPattern();
        explorer_.setNow(now() + CameraMover::kSeconds);
    }
    explorer_.pattern().update(explorer_.state());
    if (std::exchange(seenHeat_, explorer_.pattern().version()) != explorer_.pattern().version())
        presenter_.renderer().setHeat(explorer_.pattern().vertices());
    sendDrawing();
    noteChanges();
}

/// The drawing goes onto the device where it is to be seen and has changed.
void ViewWindow::sendDrawing() {
    Painter& painter = explorer_.painter();
    const ShownDrawing wanted = shownDrawing(explorer_);
    if (std::exchange(seenDrawing_, wanted) == wanted) return;
    const StructureId skin = explorer_.workspace().placement().skinId();
    if (wanted.isOfVisits)
        presenter_.renderer().setDrawing(skin, explorer_.visits().vertices());
    else
        presenter_.renderer().setDrawing(skin, wanted.painter
                                                   ? painter.painted().vertices(painter.asked())
                                                   : std::vector<PaintVertex>());
    explorer_.view().touch();
}

void ViewWindow::drawFrame() {
    using Draw = FramePacer::Draw;
    pacer_.began();
    buildFrame();
    feed_.startFrame();
    Draw due = pacer_.due(now());
    if (due == Draw::Nothing || due == Draw::Still) due = Draw::PanelsOnly;
    std::optional<ScenePicture> fresh;
    if (due == Draw::Sharp) fresh = picture(Quality::Moving, 1);
    if (due == Draw::Moving) fresh = picture(Quality::Moving, pacer_.movingScale());
    if (fresh) {
        ui_.cube = fresh->words.cube;
        const float scale = due == Draw::Moving ? pacer_.movingScale() : 1;
        if (ui_.cube) ui_.cube->centre /= scale, ui_.cube->half /= scale;
    }
    frameStarted_ = now();
    if (!presenter_.show(windowSize_, ui_.layout.scene, explorer_.state().background,
                         fresh ? &*fresh : nullptr, highlight()))
        return;
    inFlight_ = due;
    report();
}

/// One step towards the picture at its best: what comes in between is answered before the next.
void ViewWindow::refine() {
    if (!refined_) {
        refined_ = picture(Quality::Still, 1);
        nextStep_ = 0;
        refineStarted_ = now();
    }
    if (!presenter_.refine(*refined_, nextStep_++)) return;
    refined_.reset();
    isPictureStill_ = true;
    pacer_.drew(FramePacer::Draw::Still, now() - refineStarted_);
    pacer_.inputCame(); // shows it
}

/// Opens, draws and closes the window of who speaks; true when there was something to do.
bool ViewWindow::serveSpeaker() {
    if (speaker_ && speaker_->shouldClose()) explorer_.wantsSpeaker(false);
    if (!explorer_.hasSpeaker()) {
        if (speaker_) pacer_.inputCame(), speaker_.reset();
        return false;
    }
    if (!speaker_) {
        Result<std::unique_ptr<SpeakerWindow>> opened = SpeakerWindow::open(window_, presenter_);
        if (opened) {
            speaker_ = std::move(*opened);
        } else {
            explorer_.wantsSpeaker(false);
            explorer_.messages().warn(opened.error().text());
            return true;
        }
    }
    if (!speaker_->isDue(explorer_, now())) return false;
    speaker_->draw(explorer_, steps_, now());
    return true;
}

/// While the steps of a lecture are to be seen: the next small picture that is missing.
bool ViewWindow::drawThumbnail() {
    if (explorer_.modeKind() != ModeKind::Preparing || !steps_.drawNext(explorer_)) return false;
    pacer_.inputCame();
    return true;
}

/// Nobody is in the middle of changing something.
bool ViewWindow::isAtRest() const {
    return now() - changed_ > kStepRest && !mouse_.isPressed() && !explorer_.camera().isMoving() &&
           !ImGui::IsAnyItemActive();
}

/// How long to sleep at most: until something falls due by itself.
double ViewWindow::idleTime() const {
    double wait = now() - frameStarted_ < kPresentingLasts ? kLookAgainSoon : kLookAgain;
    const auto sooner = [&](double seconds) { wait = std::min(wait, std::max(seconds, 0.0005)); };
    if (const auto due = pacer_.waitUntilDue(now())) sooner(*due);
    if (const auto end = explorer_.messages().nextEnd()) sooner(*end - now());
    if (wantsHover_ && !mouse_.isPressed()) sooner(nextHover_ - now());
    if (panels_.wantsFrame) sooner(kSoonestFrame);
    if (speaker_) sooner(speaker_->waitUntilDue(now()));
    if (!explorer_.models().reading().empty()) sooner(kModelLook);
    sooner(hoverStep() - now());
    if (!window_.inputs().empty()) sooner(0);
    return wait;
}

void ViewWindow::run(SessionKeeper& keeper) {
    windowSize_ = window_.framebufferSize();
    explorer_.setNow(now());
    if (windowSize_.width > 0) settlePanels();
    // Dear ImGui gives the keyboard to its first window.
    if (!explorer_.pages().isAnyOpen()) panels_.wantedFocus = Focus::Scene;
    while (!window_.shouldClose() && !wantsOtherBody()) {
        explorer_.setToday(todayHere());
        loopBegan_ = now();
        takeInputs();
        explorer_.setNow(now());
        runErrands();
        if (explorer_.messages().tidy() || now() >= hoverStep()) pacer_.inputCame();
        takeChosenFile();
        followModel();
        noteChanges();
        keeper.keepDrawing(explorer_);
        const Extent size = window_.framebufferSize();
        if (size.width == 0 || size.height == 0) { // minimised
            window_.wait(kLookAgain);
            continue;
        }
        if (!presenter_.isIdle()) {
            window_.wait(kPollDevice);
            continue;
        }
        if (const auto drawn = std::exchange(inFlight_, FramePacer::Draw::Nothing);
            drawn != FramePacer::Draw::Nothing) {
            pacer_.drew(drawn, now() - frameStarted_);
            if (drawn != FramePacer::Draw::PanelsOnly && std::exchange(waitsForAnswer_, false)) {
                answered_ = now() - asked_;
                log::debug("a change was answered after {:.1f} ms", 1e3 * answered_);
            }
            log::debug("frame of kind {}: {:.1f} ms", int(drawn), 1e3 * (now() - frameStarted_));
        }
        updateHover();
        if (isAtRest()) explorer_.settle();
        const FramePacer::Draw due = pacer_.due(now());
        const bool hasTime = due == FramePacer::Draw::Still || due == FramePacer::Draw::Nothing;
        if (hasTime && !pacer_.arePanelsDue() && serveSpeaker()) {
            window_.wait(0);
            continue;
        }
        if (due == FramePacer::Draw::Still && !pacer_.arePanelsDue()) {
            refine();
            window_.wait(0);
            continue;
        }
        if (due != FramePacer::Draw::Nothing) {
            drawFrame();
            window_.wait(0);
            continue;
        }
        if (drawThumbnail()) {
            window_.wait(0);
        } else if (visitPictures_.drawNext()) {
            pacer_.inputCame();
            continue;
        }
        if (keptVersion_ != seenVersion_ && now() - lastKept_ > kKeepEvery) {
            keptVersion_ = seenVersion_;
            lastKept_ = now();
            window_.remember(explorer_.memory());
            keeper.keep(explorer_);
        }
        window_.wait(idleTime());
    }
}

} // namespace myo
