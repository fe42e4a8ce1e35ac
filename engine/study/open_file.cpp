#include <myofield/study/open_file.hpp>

#include <myofield/study/explorer.hpp>
#include <myofield/study/file_kind.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <memory>

namespace myo {
namespace {

namespace fs = std::filesystem;

void openModel(Explorer& explorer, const fs::path& model) {
    explorer.memory().noteFolder(model.parent_path());
    explorer.models().open(model);
    explorer.view().touch();
}

void openDrawing(Explorer& explorer, const fs::path& file) {
    const Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return explorer.messages().warn(drawing.error().text());
    explorer.memory().noteFolder(file.parent_path());
    explorer.enter(ModeKind::Finding);
    explorer.painter().show(std::make_shared<const std::vector<PainStroke>>(drawing->strokes));
    explorer.drawingChanged();
    explorer.messages().tell(say("Opened {}", file.string()), "undo");
}

} // namespace

void openFile(Explorer& explorer, const fs::path& file) {
    switch (kindOfFile(file)) {
    case FileKind::Model: return openModel(explorer, file);
    case FileKind::View: return explorer.files().openView(file);
    case FileKind::Drawing: return openDrawing(explorer, file);
    case FileKind::Lecture:
        return openLecture(explorer, file);
    case FileKind::Unknown: break;
    }
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return explorer.messages().warn(say("{}: no such file", file.string()));
    explorer.messages().warn(
        say("{} is neither a model, a saved view, a drawing nor a lecture.", file.string()));
}

void openDropped(Explorer& explorer, const std::vector<fs::path>& files) {
    if (files.empty()) return;
    if (files.size() == 1) return openFile(explorer, files.front());
    const fs::path folder = files.front().parent_path();
    const bool isOneModel = std::ranges::all_of(files, [&](const fs::path& file) {
        return file.parent_path() == folder && kindOfFile(file) == FileKind::Model;
    });
    if (isOneModel) return openModel(explorer, folder);
    explorer.messages().warn(tr("One file at a time, or all files of one model."));
}

} // namespace myo
