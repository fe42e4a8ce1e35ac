#pragma once

#include <myofield/study/camera_driver.hpp>
#include <myofield/study/catalogue.hpp>
#include <myofield/study/choice.hpp>
#include <myofield/study/errands.hpp>
#include <myofield/study/file_desk.hpp>
#include <myofield/study/finder.hpp>
#include <myofield/study/lecture_desk.hpp>
#include <myofield/study/lit_pattern.hpp>
#include <myofield/study/live_view.hpp>
#include <myofield/study/message_list.hpp>
#include <myofield/study/mode.hpp>
#include <myofield/study/model_desk.hpp>
#include <myofield/study/muscle_round.hpp>
#include <myofield/study/pages.hpp>
#include <myofield/study/pain_answers.hpp>
#include <myofield/study/painter.hpp>
#include <myofield/study/quiz.hpp>
#include <myofield/study/session_store.hpp>
#include <myofield/study/undo_steps.hpp>
#include <myofield/study/visit_desk.hpp>
#include <myofield/study/workspace.hpp>

namespace myo {

/// The house that everything between an input and a picture lives in: a mode, one room per trade,
/// and the few rules that need several of them. Knows no window, no Dear ImGui and no Vulkan. What
/// keys, buttons and menus do stands in the table of actions (actions.hpp), what the mouse does in
/// pointing.hpp. Belongs to one thread.
class Explorer {
public:
    /// The workspace must be placed, and outlive this.
    Explorer(const Workspace& workspace, ViewState state, WindowMemory memory);
    Explorer(const Explorer&) = delete;
    Explorer& operator=(const Explorer&) = delete;

    const Workspace& workspace() const { return workspace_; }
    const Atlas& atlas() const { return workspace_.atlas(); }
    const Body& body() const { return workspace_.body(); }
    const ViewState& state() const { return view_.state(); }
    const Catalogue& catalogue() const { return catalogue_; }

    // The rooms. Each is changed through its own calls.
    LiveView& view() { return view_; }
    const LiveView& view() const { return view_; }
    LitPattern& pattern() { return pattern_; }
    CameraDriver& camera() { return camera_; }
    const CameraDriver& camera() const { return camera_; }
    Choice& choice() { return choice_; }
    const Choice& choice() const { return choice_; }
    Finder& finder() { return finder_; }
    const Finder& finder() const { return finder_; }
    /// Of the mode: answers are painted on a skin of their own, and a person's drawing stays.
    Painter& painter() { return isQuizzing() ? answerPainter_ : painter_; }
    const Painter& painter() const { return isQuizzing() ? answerPainter_ : painter_; }
    /// The person's drawing, whatever the mode.
    const Painter& ownPainter() const { return painter_; }
    Painter& ownPainter() { return painter_; }
    /// Of what a person painted.
    const PainAnswers& painAnswers() { return advice_.of(painter_); }
    VisitDesk& visits() { return visits_; }
    const VisitDesk& visits() const { return visits_; }
    Quiz& quiz() { return quiz_; }
    const Quiz& quiz() const { return quiz_; }
    const MuscleRound& round() const { return round_; }
    LectureDesk& lectures() { return lectures_; }
    const LectureDesk& lectures() const { return lectures_; }
    FileDesk& files() { return files_; }
    /// Bodies of somebody else.
    ModelDesk& models() { return models_; }
    const ModelDesk& models() const { return models_; }
    Pages& pages() { return pages_; }
    const Pages& pages() const { return pages_; }
    MessageList& messages() { return messages_; }
    UndoSteps& steps() { return steps_; }
    const UndoSteps& steps() const { return steps_; }
    Errands& errands() { return errands_; }
    WindowMemory& memory() { return memory_; }
    const WindowMemory& memory() const { return memory_; }

    // The mode.
    const Mode& mode() const { return mode_; }
    /// For changing its data; `enter` changes the mode.
    Mode& mode() { return mode_; }
    ModeKind modeKind() const { return kindOf(mode_); }
    /// Leaves the mode that is on; nothing happens where that is the one.
    void enter(ModeKind kind);
    /// Opens a page to read, of that id; the list of pages for none.
    void read(const std::string& article);
    /// The page that is being read; null: none.
    const Article* article() const;

    /// While studying: the map of what is known, on the body.
    void showKnown(bool shows);
    bool isKnownShown() const;

    /// What the system asks of all programs; the camera and the picture's backdrop follow it, and
    /// what the person has set.
    void followSystem(const SystemLook& system);
    bool isDark() const { return myo::isDark(memory_.settings, system_); }
    bool reducesMotion() const { return myo::reducesMotion(memory_.settings, system_); }
    /// A setting was changed.
    void settingsChanged() { followSystem(system_); }
    /// Closes one thing: a page, the mode, a message, a play, a question, what is chosen.
    void back();
    /// Whoever speaks has a window of their own, beside that of the audience.
    bool hasSpeaker() const { return hasSpeaker_; }
    void wantsSpeaker(bool isWanted) { hasSpeaker_ = isWanted; }
    /// Clears the selection, and offers it back.
    void clearSelection();

    /// The picture has come to rest: what has changed is a step to undo, except in a mode at whose end
    /// everything comes back.
    void settle();

    /// Seconds of a steady clock; once per frame, before anything else.
    void setNow(double now);
    /// The day where the person is.
    void setToday(Day today) { today_ = today; }
    Day today() const { return today_; }
    /// Chooses a muscle from a list or a search, and turns to its pattern where that is wanted.
    void chooseFromList(const std::string& muscle, bool adds);
    /// Opens the question where it hurts, and turns to the place where it was asked by name.
    void ask(FindQuery query);
    /// A stroke begins: the skin is calm, and a question in words gives way to the drawing.
    void strokeBegins();
    void strokeEnds();
    /// The drawing is another one: a step to undo.
    void drawingChanged();
    /// Takes a brush or puts it away.
    void take(PaintTool tool);
    /// With a brush in hand, and while visits are looked at: nothing shows through the skin.
    bool isSkinCalm() const;
    /// A client looks too: plain words and a calm picture.
    bool isForClient() const { return memory_.settings.isForClient; }
    /// Looks at the visits that are open, from where their drawings are seen best.
    void showVisits();
    /// A drawing that the last run left unsaved: asks whether it is wanted.
    void offer(PainDrawing left);
    bool isOffering() const { return offered_.has_value(); }
    const std::optional<PainDrawing>& offered() const { return offered_; }
    /// The answer: the drawing is there again, or thrown away.
    void answerOffer(bool isWanted);
    /// While presenting: the muscle before (-1) or after (+1).
    void stepPresented(int by);
    /// What lies under the pointer. `hasMoved`: the pointer did, not the picture beneath it.
    void hover(const Pointed& pointed, bool hasMoved);
    const Pointed& hovered() const { return hovered_; }

private:
    bool isQuizzing() const { return modeKind() == ModeKind::Quizzing; }
    void leaveMode();
    void endLecture(const Lecturing& lectured);
    void carryOut(const FileTask& lectureTask);
    std::vector<MuscleId> musclesToPresent() const;
    MuscleId openMuscle() const;

    const Workspace& workspace_;
    Catalogue catalogue_;
    LiveView view_;
    LitPattern pattern_;
    CameraDriver camera_;
    Choice choice_;
    Finder finder_;
    Painter painter_, answerPainter_;
    VisitDesk visits_;
    std::optional<PainDrawing> offered_;
    PainAdvice advice_;
    MuscleRound round_;
    Quiz quiz_;
    Day today_{};
    MessageList messages_;
    Errands errands_;
    LectureDesk lectures_;
    FileDesk files_;
    ModelDesk models_;
    UndoSteps steps_;
    Pages pages_;
    WindowMemory memory_;
    std::string article_; ///< read last
    SystemLook system_;
    bool wasDark_ = false;
    bool hasSpeaker_ = false;
    Mode mode_;
    Pointed hovered_;
};

} // namespace myo
