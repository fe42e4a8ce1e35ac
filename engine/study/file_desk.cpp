#include <myofield/study/file_desk.hpp>

#include <myofield/study/session_store.hpp>
#include <myofield/study/words.hpp>

namespace myo {

namespace fs = std::filesystem;

void FileDesk::ask(FileTask::What what) {
    wanted_ = what;
    errands_.ask(Errand::What::ChooseFile);
}

std::string FileDesk::suggestedName(FileTask::What what) const {
    if (!FileTask::isSaving(what)) return {};
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
    }
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
