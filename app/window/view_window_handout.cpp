// Sheets to hand out: made of what is shown, looked at, saved, printed.
#include "window/panel_picture.hpp"
#include "window/view_window.hpp"

#include <myofield/study/words.hpp>

#include <unistd.h>

namespace myo {
namespace {

constexpr uint32_t kPreviewWidth = 900; ///< pixels

} // namespace

/// Empty: the muscle it was about before, as other wishes want it.
void ViewWindow::showHandout(const std::string& muscle) {
    HandoutMemory& sheet = panels_.handout;
    if (!muscle.empty()) {
        const SelectedMuscle* const chosen = explorer_.state().selected(muscle);
        handoutOf_ = chosen ? *chosen : SelectedMuscle{muscle, {}};
        sheet.page = 0;
    }
    presenter_.forgetPicture();
    pictureChanged();
    const DrawPicture draw = [this](const Picture& picture, std::span<const HeatVertex> heat,
                                    Extent extent) {
        presenter_.renderer().setHeat(heat);
        return presenter_.renderer().drawImage(picture.list, picture.overlay,
                                               {extent, Quality::Still});
    };
    const Status made = handouts_.prepare(handoutOf_, explorer_.state().sides, sheet.wish, draw);
    presenter_.renderer().setHeat(explorer_.pattern().vertices());
    if (!made) return explorer_.messages().warn(made.error().text());
    sheet.title = explorer_.atlas()[explorer_.atlas().muscleWithId(handoutOf_.muscle)].name;
    sheet.pages = handouts_.pages();
    sheet.page = std::min(sheet.page, sheet.pages - 1);
    sheet.canPrint = canPrint();
    const Result<Image> image = handouts_.pageAt(sheet.page, kPreviewWidth);
    if (!image) return explorer_.messages().warn(image.error().text());
    sheet.shape = float(image->height) / float(image->width);
    if (sheet.picture) panelPictures().drop(*sheet.picture);
    sheet.picture = panelPictures().add(*image);
    explorer_.pages().open(Page::Handout);
}

void ViewWindow::saveHandout(const std::filesystem::path& path) {
    if (!handouts_.isPrepared()) return;
    if (const Status written = handouts_.write(path); !written)
        return explorer_.messages().warn(written.error().text());
    explorer_.memory().noteFolder(path.parent_path());
    explorer_.messages().tell(say("Saved as {}", path.string()), "open.folder");
}

void ViewWindow::printHandout() {
    if (!handouts_.isPrepared()) return;
    std::string name = (std::filesystem::temp_directory_path() / "myofield-XXXXXX").string();
    const int file = mkstemp(name.data());
    if (file < 0) return explorer_.messages().warn(tr("There is no room for the sheet."));
    close(file);
    Status done = handouts_.write(name);
    if (done) done = printFile(name);
    std::error_code ignored;
    std::filesystem::remove(name, ignored);
    if (!done) return explorer_.messages().warn(done.error().text());
    explorer_.messages().tell(tr("The sheet is on its way to the printer."));
}

} // namespace myo
