#include <myofield/study/file_desk.hpp>

#include <myofield/core/file.hpp>
#include <myofield/study/session_store.hpp>
#include <myofield/study/visit_curves.hpp>
#include <myofield/study/words.hpp>

namespace myo {

namespace fs = std::filesystem;

const char* titleOf(FileTask::What what) {
    switch (what) {
    case FileTask::What::SavePlate:
    case FileTask::What::SavePicture: return tr("Save a picture");
    case FileTask::What::SaveView: return tr("Save this view");
    case FileTask::What::Open: return tr("Open a model, a view, a drawing or a lecture");
    case FileTask::What::SaveVisit: return tr("Save this visit");
    case FileTask::What::OpenVisits: return tr("Open visits");
    case FileTask::What::SaveTable: return tr("Save the table");
    case FileTask::What::SaveCurves:
    case FileTask::What::SaveCurvesPicture: return tr("Save the curves");
    case FileTask::What::SaveLecture: return tr("Save the lecture");
    case FileTask::What::OpenLecture: return tr("Open a lecture");
    }
    return "";
}

void FileDesk::ask(FileTask::What what) {
    wanted_ = what;
    errands_.ask(Errand::What::ChooseFile);
}

std::string FileDesk::suggestedName(FileTask::What what) const {
    using What = FileTask::What;
    if (!FileTask::isSaving(what)) return {};
    if (what == What::SaveVisit) {
        const std::string who = notes_.who.empty() ? std::string("visit") : notes_.who;
        std::string name = notes_.date.empty() ? who : who + " " + notes_.date;
        for (char& c : name)
            if (c == '/' || c == ' ') c = '_';
        return name + kVisitEnding;
    }
    if (what == What::SaveTable || what == What::SaveCurves || what == What::SaveCurvesPicture)
        return std::string("visits") + FileTask::extension(what);
    if (FileTask::isLecture(what)) return std::string("lecture") + FileTask::extension(what);
    return (choice_.open().empty() ? "body" : choice_.open()) + FileTask::extension(what);
}

fs::path FileDesk::pathOf(FileTask::What what, const std::string& typed) const {
    const fs::path path = expandedPath(typed, pictureFolder(), "");
    std::error_code ignored;
    if (!FileTask::isSaving(what) && fs::exists(path, ignored))
        return path; // a folder is a model too
    return expandedPath(typed, pictureFolder(), FileTask::extension(what));
}

void FileDesk::take(FileTask::What what, const std::string& typed) {
    const FileTask task{what, pathOf(what, typed)};
    std::error_code failure;
    if (FileTask::isSaving(what) && fs::is_regular_file(task.path, failure))
        waiting_ = task;
    else
        carryOut(task);
}

void FileDesk::takeAgreed(FileTask::What what, const std::string& path) {
    carryOut({what, pathOf(what, path)});
}

void FileDesk::replace() {
    if (const std::optional<FileTask> task = std::exchange(waiting_, std::nullopt)) carryOut(*task);
}

void FileDesk::carryOut(const FileTask& task) {
    switch (task.what) {
    case FileTask::What::SavePlate: return errands_.ask({Errand::What::SavePlate, task.path});
    case FileTask::What::SavePicture: return errands_.ask({Errand::What::SavePicture, task.path});
    case FileTask::What::SaveView: return saveView(task.path);
    case FileTask::What::Open: return errands_.ask({Errand::What::OpenFile, task.path});
    case FileTask::What::SaveVisit: return saveVisit(task.path);
    case FileTask::What::OpenVisits: (void)openVisits({task.path}); return;
    case FileTask::What::SaveTable:
    case FileTask::What::SaveCurves:
    case FileTask::What::SaveCurvesPicture: return saveVisits(task);
    case FileTask::What::SaveLecture:
    case FileTask::What::OpenLecture: return doWithLecture_(task);
    }
}

void FileDesk::saved(const fs::path& path) {
    memory_.noteFolder(path.parent_path());
    messages_.tell(say("Saved as {}", path.string()), "open.folder");
}

void FileDesk::saveVisit(const fs::path& path) {
    PainDrawing drawing = notes_;
    drawing.body = nameOf(memory_.settings.body);
    drawing.strokes = *painter_.strokes();
    if (const Status written = writeDrawing(path, drawing); !written)
        return messages_.warn(written.error().text());
    saved_ = painter_.strokes();
    notes_.note.clear(); // of this visit alone
    saved(path);
}

void FileDesk::saveVisits(const FileTask& task) {
    const Status written = task.what == FileTask::What::SaveTable
                               ? writeFile(task.path, visitsAsCsv(visits_.atlas(), visits_.rows()))
                               : saveSheet(task.path, visits_.rows());
    if (!written) return messages_.warn(written.error().text());
    saved(task.path);
}

bool FileDesk::openVisits(const std::vector<fs::path>& paths) {
    const uint64_t before = visits_.opened();
    const std::vector<std::string> problems = visits_.open(paths);
    for (const std::string& problem : problems) messages_.warn(problem);
    if (visits_.opened() == before) {
        if (problems.empty()) messages_.warn(tr("There are no visits (.myopain) in that folder."));
        return false;
    }
    std::error_code ignored;
    const fs::path& first = paths.front();
    memory_.noteFolder(fs::is_directory(first, ignored) ? first : first.parent_path());
    errands_.ask(Errand::What::ShowVisits);
    return true;
}

void FileDesk::saveView(const fs::path& path) {
    if (const Status written = writeViewState(path, view_.state()); !written)
        return messages_.warn(written.error().text());
    memory_.noteFolder(path.parent_path());
    messages_.tell(say("Saved as {}", path.string()), "open.folder");
}

void FileDesk::openView(const fs::path& path) {
    Result<ViewState> read = readViewState(path);
    if (!read) return messages_.warn(read.error().text());
    const std::vector<std::string> dropped = choice_.dropUnknown(*read);
    camera_.stop();
    view_.edit() = std::move(*read);
    choice_.follow();
    memory_.noteFolder(path.parent_path());
    messages_.tell(say("Opened {}", path.string()), "undo");
    for (const std::string& name : dropped)
        messages_.warn(say("This body has no \"{}\"; the view is shown without it.", name));
}

} // namespace myo
