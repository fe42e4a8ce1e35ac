#include <myofield/study/file_desk.hpp>

#include <myofield/study/session_store.hpp>
#include <myofield/study/words.hpp>

namespace myo {

namespace fs = std::filesystem;

fs::path FileDesk::pathOf(FileTask::What what, const std::string& typed) const {
    const bool isPicture = what == FileTask::What::SavePicture;
    return expandedPath(typed, pictureFolder(), isPicture ? ".png" : ".json");
}

void FileDesk::take(FileTask::What what, const std::string& typed) {
    const FileTask task{what, pathOf(what, typed)};
    std::error_code failure;
    const bool replaces =
        what != FileTask::What::OpenView && fs::is_regular_file(task.path, failure);
    if (replaces)
        waiting_ = task;
    else
        carryOut(task);
}

void FileDesk::replace() {
    if (const std::optional<FileTask> task = std::exchange(waiting_, std::nullopt)) carryOut(*task);
}

void FileDesk::carryOut(const FileTask& task) {
    switch (task.what) {
    case FileTask::What::SavePicture: return errands_.ask({Errand::What::SavePicture, task.path});
    case FileTask::What::SaveView: return saveView(task.path);
    case FileTask::What::OpenView: return openView(task.path);
    }
}

void FileDesk::saveView(const fs::path& path) {
    if (const Status written = writeViewState(path, view_.state()); !written)
        return messages_.warn(written.error().text());
    messages_.tell(say("The view is saved as {}", path.string()));
}

void FileDesk::openView(const fs::path& path) {
    Result<ViewState> read = readViewState(path);
    if (!read) return messages_.warn(read.error().text());
    const std::vector<std::string> dropped = choice_.dropUnknown(*read);
    camera_.stop();
    view_.edit() = std::move(*read);
    choice_.follow();
    messages_.tell(say("Opened {}", path.string()));
    for (const std::string& name : dropped)
        messages_.warn(say("This body has no \"{}\"; the view is shown without it.", name));
}

} // namespace myo
