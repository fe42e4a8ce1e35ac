#include <myofield/study/session_keeper.hpp>

#include <myofield/lecture/lecture_file.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

namespace fs = std::filesystem;

fs::path draftIn(const fs::path& folder) {
    return folder / (std::string("draft") + kLectureEnding);
}

Status keepNow(const fs::path& folder, Explorer& explorer) {
    ViewState state = explorer.state();
    const auto* presenting = std::get_if<Presenting>(&explorer.mode());
    if (presenting && presenting->chosenBefore.size() > 1)
        state.selection = presenting->chosenBefore;
    if (const auto* quizzing = std::get_if<Quizzing>(&explorer.mode())) state = quizzing->before;
    if (const auto* lectured = std::get_if<Lecturing>(&explorer.mode())) state = lectured->before;
    if (explorer.view().isPlaying()) state.growth = 1;
    explorer.memory().lectureFile = explorer.lectures().file().string();
    if (const Status kept = keepSession(folder, state, explorer.memory()); !kept) return kept;
    std::error_code ignored;
    if (explorer.lectures().isEmpty() && !fs::exists(draftIn(folder), ignored)) return Done{};
    return writeLecture(draftIn(folder), explorer.lectures().lecture());
}

} // namespace

void SessionKeeper::keep(Explorer& explorer) {
    const Status kept = keepNow(folder_, explorer);
    if (kept || std::exchange(hasTold_, true)) return;
    explorer.messages().warn(
        say("Views and settings cannot be kept for the next start. {}", kept.error().text()));
}

void SessionKeeper::offerDrawing(Explorer& explorer) {
    if (std::optional<PainDrawing> left = drawing_.left()) explorer.offer(std::move(*left));
}

void SessionKeeper::keepDrawing(Explorer& explorer) {
    if (explorer.isOffering()) return;
    const Strokes& strokes = explorer.ownPainter().strokes();
    if (strokes == explorer.files().savedStrokes()) return drawing_.forget(strokes);
    const Status kept =
        drawing_.keep(strokes, std::string(nameOf(explorer.memory().settings.body)));
    if (!kept)
        explorer.messages().warn(
            say("What is painted cannot be kept against a crash. {}", kept.error().text()));
}

Status SessionKeeper::keepAtEnd(Explorer& explorer) {
    Status kept = keepNow(folder_, explorer);
    return hasTold_ ? Status(Done{}) : kept;
}

void SessionKeeper::takeUpLecture(Explorer& explorer) const {
    std::error_code ignored;
    if (folder_.empty() || !fs::exists(draftIn(folder_), ignored)) return;
    Result<Lecture> draft = readLecture(draftIn(folder_));
    if (!draft) return explorer.messages().warn(draft.error().text());
    for (LectureStep& step : draft->steps) explorer.choice().dropUnknown(step.view);
    explorer.lectures().takeUp(std::move(*draft), explorer.memory().lectureFile);
}

} // namespace myo
