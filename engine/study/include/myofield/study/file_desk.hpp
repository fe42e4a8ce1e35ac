#pragma once

#include <myofield/core/text.hpp>
#include <myofield/lecture/lecture_file.hpp>
#include <myofield/study/camera_driver.hpp>
#include <myofield/study/choice.hpp>
#include <myofield/study/errands.hpp>
#include <myofield/study/message_list.hpp>
#include <myofield/study/painter.hpp>
#include <myofield/study/session_store.hpp>
#include <myofield/study/visit_desk.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace myo {

/// What is to be done with a file that somebody has named.
struct FileTask {
    enum class What : uint8_t {
        SavePlate,
        SavePicture,
        SaveView,
        Open, ///< whatever the file is: see openFile
        SaveVisit,
        OpenVisits, ///< one or several; the folder of one that is named alone stands for all in it
        SaveTable,  ///< of visits
        SaveCurves, ///< and table, for print
        SaveCurvesPicture,
        SaveLecture,
        OpenLecture
    };
    static constexpr bool isPicture(What what) {
        return what == What::SavePlate || what == What::SavePicture ||
               what == What::SaveCurvesPicture;
    }
    static constexpr bool isLecture(What what) {
        return what == What::SaveLecture || what == What::OpenLecture;
    }
    static constexpr bool isSaving(What what) {
        return what != What::Open && what != What::OpenVisits && what != What::OpenLecture;
    }
    /// Of its files, with the dot.
    static constexpr const char* extension(What what) {
        return isPicture(what)                                       ? ".png"
               : what == What::SaveVisit || what == What::OpenVisits ? kVisitEnding
               : what == What::SaveTable                             ? ".csv"
               : what == What::SaveCurves                            ? ".pdf"
               : isLecture(what)                                     ? kLectureEnding
                                                                     : ".json";
    }
    What what = What::SaveView;
    std::filesystem::path path;
};

/// "Save this view": what a dialog for a file is headed with, in the interface's language.
const char* titleOf(FileTask::What what);

/// Files that somebody names in the window. Nothing that exists is replaced before they say so.
class FileDesk {
public:
    FileDesk(LiveView& view, CameraDriver& camera, Choice& choice, MessageList& messages,
             Errands& errands, WindowMemory& memory, Painter& painter, VisitDesk& visits,
             std::function<void(const FileTask&)> doWithLecture)
        : view_(view), camera_(camera), choice_(choice), messages_(messages), errands_(errands),
          memory_(memory), painter_(painter), visits_(visits),
          doWithLecture_(std::move(doWithLecture)) {}

    /// Somebody wants to name a file: the window lets them choose one.
    void ask(FileTask::What what);
    /// What a file is being chosen for.
    FileTask::What wanted() const { return wanted_; }
    /// A name to begin with; empty where a file is opened.
    std::string suggestedName(FileTask::What what) const;

    /// The whole path of what was typed: "~/...", bare names, a missing ending.
    std::filesystem::path pathOf(FileTask::What what, const std::string& typed) const;

    /// Does it, or waits for a yes where a file would be replaced. What went wrong is told in a
    /// message, and the old scene stays.
    void take(FileTask::What what, const std::string& typed);
    /// The same where the yes was given already, by the system's own dialog.
    void takeAgreed(FileTask::What what, const std::string& path);
    /// What waits for a yes.
    const std::optional<FileTask>& waiting() const { return waiting_; }
    void replace();
    void leave() { waiting_.reset(); }
    /// Shows a saved view; what went wrong is told in a message.
    void openView(const std::filesystem::path& path);

    /// What is written into the next visit that is saved, beside the drawing.
    PainDrawing& visitNotes() { return notes_; }
    const PainDrawing& visitNotes() const { return notes_; }
    /// The strokes that were saved last; null: none yet.
    const Strokes& savedStrokes() const { return saved_; }
    /// Opens files and folders of visits. What cannot be read is told. True when some are open then.
    bool openVisits(const std::vector<std::filesystem::path>& paths);

private:
    void carryOut(const FileTask& task);
    void saveView(const std::filesystem::path& path);
    void saveVisit(const std::filesystem::path& path);
    void saveVisits(const FileTask& task);
    void saved(const std::filesystem::path& path);

    LiveView& view_;
    CameraDriver& camera_;
    Choice& choice_;
    MessageList& messages_;
    Errands& errands_;
    WindowMemory& memory_;
    Painter& painter_;
    VisitDesk& visits_;
    PainDrawing notes_; ///< without strokes
    Strokes saved_;
    std::function<void(const FileTask&)> doWithLecture_;
    std::optional<FileTask> waiting_;
    FileTask::What wanted_ = FileTask::What::Open;
};

} // namespace myo
