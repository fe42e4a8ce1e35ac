#include <myofield/study/explorer.hpp>

#include <myofield/study/drawing_picture.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {

Explorer::Explorer(const Workspace& workspace, ViewState state, WindowMemory memory)
    : workspace_(workspace), catalogue_(workspace.atlas()), view_(std::move(state)),
      pattern_(workspace.patterns()), camera_(view_, pattern_, workspace.stage()),
      choice_(view_, workspace.stage()), finder_(workspace.patterns()),
      painter_(workspace.placement()), answerPainter_(workspace.placement()),
      visits_(workspace.placement()), advice_(workspace.patterns()), quiz_(workspace, {}),
      files_(view_, camera_, choice_, messages_, errands_, memory_, painter_, visits_,
             [this](const FileTask& task) { carryOut(task); }),
      models_(messages_), steps_(view_, camera_, choice_, painter_, lectures_),
      memory_(std::move(memory)) {}

void Explorer::setNow(double now) {
    view_.setNow(now);
    camera_.tick();
    messages_.setNow(now);
}

void Explorer::settle() {
    if (modeKind() != ModeKind::Quizzing && modeKind() != ModeKind::Lecturing) steps_.settle();
}

MuscleId Explorer::openMuscle() const {
    return atlas().muscleWithId(choice_.open());
}

void Explorer::enter(ModeKind kind) {
    if (kind == modeKind()) return;
    const bool isQuizLeft = modeKind() == ModeKind::Quizzing; // a round does not go on by itself
    const ModeKind before = isQuizLeft ? ModeKind::Studying : modeKind();
    leaveMode();
    switch (kind) {
    case ModeKind::Exploring: break;
    case ModeKind::Finding: mode_ = Finding{}; break;
    case ModeKind::Studying: mode_ = Studying{article_}; break;
    case ModeKind::Presenting:
        round_.take(musclesToPresent(), openMuscle());
        mode_ = Presenting{state().selection, before, state().selection.size() > 1};
        break;
    case ModeKind::Quizzing: mode_ = Quizzing{state()}; break;
    case ModeKind::Visiting: mode_ = Visiting{}; break;
    case ModeKind::Preparing: mode_ = Preparing{}; break;
    case ModeKind::Lecturing:
        steps_.settle();
        mode_ = Lecturing{.before = state(), .pageBefore = choice_.open(), .from = before};
        break;
    }
    view_.touch();
}

void Explorer::leaveMode() {
    strokeEnds();
    const Mode left = std::exchange(mode_, Exploring{});
    if (const auto* studied = std::get_if<Studying>(&left)) article_ = studied->article;
    if (const auto* quizzed = std::get_if<Quizzing>(&left)) {
        quiz_.rest();
        answerPainter_.clear();
        pattern_.hold({});
        camera_.stop();
        view_.edit() = quizzed->before;
        choice_.follow();
    }
    if (const auto* lectured = std::get_if<Lecturing>(&left)) endLecture(*lectured);
    const auto* presented = std::get_if<Presenting>(&left);
    if (!presented) return;
    // What was chosen to be shown one by one is chosen again; its page stays where the lecture is.
    if (presented->chosenBefore.size() < 2) return;
    const std::string shown = choice_.open();
    choice_.set(presented->chosenBefore);
    if (state().isSelected(shown)) choice_.openPage(shown);
}

/// Everything is as it was before it began.
void Explorer::endLecture(const Lecturing& lectured) {
    camera_.stop();
    view_.edit() = lectured.before;
    choice_.follow();
    if (state().isSelected(lectured.pageBefore)) choice_.openPage(lectured.pageBefore);
}

void Explorer::carryOut(const FileTask& task) {
    if (task.what == FileTask::What::OpenLecture) openLecture(*this, task.path);
    if (task.what == FileTask::What::SaveLecture) saveLecture(*this, task.path);
}

void Explorer::read(const std::string& article) {
    enter(ModeKind::Studying);
    std::get<Studying>(mode_).article = article;
}

const Article* Explorer::article() const {
    const auto* studying = std::get_if<Studying>(&mode_);
    return studying ? atlas().articleWithId(studying->article) : nullptr;
}

void Explorer::showKnown(bool shows) {
    enter(ModeKind::Studying);
    std::get<Studying>(mode_).showsKnown = shows;
    view_.touch();
}

bool Explorer::isKnownShown() const {
    const auto* studying = std::get_if<Studying>(&mode_);
    return studying && studying->showsKnown;
}

void Explorer::followSystem(const SystemLook& system) {
    system_ = system;
    camera_.setInstant(reducesMotion());
    if (std::exchange(wasDark_, isDark()) == isDark()) return;
    // A backdrop that somebody chose stays; the theme's own goes with it.
    const Colour &light = backdrops()[0].colour, &dark = backdrops()[1].colour;
    const Colour& old = isDark() ? light : dark;
    if (state().background == old) view_.edit().background = isDark() ? dark : light;
}

/// Those that are chosen where they are several, otherwise those that were found, otherwise all, in
/// the order of the tree.
std::vector<MuscleId> Explorer::musclesToPresent() const {
    std::vector<MuscleId> muscles;
    if (state().selection.size() > 1)
        for (const SelectedMuscle& entry : state().selection)
            if (const MuscleId known = atlas().muscleWithId(entry.muscle)) muscles.push_back(known);
    if (muscles.empty()) muscles = musclesOf(finder_.found());
    return muscles.empty() ? musclesInOrder(catalogue_.byBody) : muscles;
}

void Explorer::stepPresented(int by) {
    auto* presented = std::get_if<Presenting>(&mode_);
    const MuscleId next = presented ? round_.step(by) : MuscleId();
    if (!next) return;
    presented->showsPlace = true;
    const std::string& id = atlas()[next].id;
    // Its points stay as they were switched when it was chosen.
    const auto before = std::ranges::find(presented->chosenBefore, id, &SelectedMuscle::muscle);
    choice_.set({before == presented->chosenBefore.end() ? SelectedMuscle{id, {}} : *before});
    choice_.openPage(id);
    camera_.turnToPattern();
}

void Explorer::chooseFromList(const std::string& muscle, bool adds) {
    choice_.choose(muscle, adds);
    if (auto* finding = std::get_if<Finding>(&mode_))
        finding->isSkinCalm = false; // it is to be seen
    if (!memory_.turnsToPattern || !state().isSelected(muscle)) return;
    camera_.turnToPattern(finder_.query() ? finder_.query()->side : Side::Right);
}

void Explorer::ask(FindQuery query) {
    enter(ModeKind::Finding);
    if (!query.place) camera_.turnToRegions(query);
    finder_.ask(std::move(query));
    view_.touch();
}

void Explorer::strokeBegins() {
    if (auto* finding = std::get_if<Finding>(&mode_)) finding->isSkinCalm = true;
    finder_.forget();
    view_.touch(); // the skin turns calm
}

void Explorer::strokeEnds() {
    if (painter().end()) drawingChanged();
}

void Explorer::drawingChanged() {
    view_.touch();
    if (!isQuizzing()) steps_.settle();
}

void Explorer::take(PaintTool tool) {
    strokeEnds();
    painter().take(tool);
    if (auto* finding = std::get_if<Finding>(&mode_)) finding->isSkinCalm = true;
    view_.touch();
}

bool Explorer::isSkinCalm() const {
    if (modeKind() == ModeKind::Visiting) return true;
    if (isForClient() && modeKind() != ModeKind::Quizzing) return true;
    const auto* finding = std::get_if<Finding>(&mode_);
    return finding && finding->isSkinCalm && painter_.tool() != PaintTool::Hand;
}

void Explorer::showVisits() {
    if (visits_.isEmpty()) return;
    enter(ModeKind::Visiting);
    const std::vector<DrawingFrame> frames =
        framesOf(workspace_.stage(), visits_.markedByAny(), view_.extent().aspect());
    camera_.turnTo(frames.front().camera);
    view_.touch();
}

void Explorer::offer(PainDrawing left) {
    offered_ = std::move(left);
    pages_.open(Page::Unsaved);
}

void Explorer::answerOffer(bool isWanted) {
    const std::optional<PainDrawing> left = std::exchange(offered_, std::nullopt);
    if (pages_.open() == Page::Unsaved) pages_.close();
    if (!left || !isWanted) return;
    enter(ModeKind::Finding);
    painter_.show(std::make_shared<const std::vector<PainStroke>>(left->strokes));
    drawingChanged();
}

void Explorer::hover(const Pointed& pointed, bool hasMoved) {
    hovered_ = pointed;
    if (hasMoved) choice_.pointAt(pointed);
}

void Explorer::back() {
    if (pages_.isAnyOpen()) {
        if (pages_.open() == Page::Welcome) memory_.hasReadNotice = true;
        files_.leave();
        if (pages_.open() == Page::Unsaved) return answerOffer(true); // nothing is lost by a slip
        pages_.close();
    } else if (modeKind() == ModeKind::Presenting) {
        enter(std::get<Presenting>(mode_).before);
    } else if (const auto* lectured = std::get_if<Lecturing>(&mode_)) {
        enter(lectured->from);
    } else if (modeKind() == ModeKind::Quizzing) {
        enter(ModeKind::Studying);
    } else if (modeKind() == ModeKind::Visiting) {
        enter(ModeKind::Finding);
    } else if (const auto trouble = messages_.newestTrouble()) {
        messages_.close(*trouble);
    } else if (view_.isPlaying() || state().growth < 1) {
        view_.edit();
    } else if (article()) {
        read({});
    } else if (modeKind() == ModeKind::Studying) {
        enter(ModeKind::Exploring);
    } else if (finder_.query()) {
        finder_.forget();
        if (pattern_.preview({})) view_.edit();
        view_.touch();
    } else if (modeKind() == ModeKind::Finding || modeKind() == ModeKind::Preparing) {
        enter(ModeKind::Exploring);
    } else {
        clearSelection();
    }
}

void Explorer::clearSelection() {
    if (state().selection.empty()) return;
    steps_.settle(); // a step of its own
    const std::string words =
        wordsOf(workspace_.stage(), keysOfSelection(workspace_.stage(), state()));
    const bool isOne = state().selection.size() == 1;
    messages_.tell(isOne ? say("{} is no longer chosen", words)
                         : std::string(tr("Selection cleared")),
                   "undo");
    choice_.clear();
}

} // namespace myo
