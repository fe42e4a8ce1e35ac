#include "window/handout_desk.hpp"

#include "window/today.hpp"

#include <myofield/core/file.hpp>
#include <myofield/study/language.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <cstdlib>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace myo {
namespace {

constexpr print::Paper kPaper = print::kA4;

/// The whole path of a program; empty where there is none.
std::filesystem::path programNamed(const char* name) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path file = std::filesystem::path(folder) / name;
        if (!folder.empty() && access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

} // namespace

Status HandoutDesk::prepare(const SelectedMuscle& muscle, Sides sides, const HandoutWish& wish,
                            const DrawPicture& draw) {
    const Atlas& atlas = workspace_.atlas();
    document_.reset();
    if (!atlas.muscleWithId(muscle.muscle))
        return Error(tr("No pattern is charted for this muscle."));
    const HandoutSubject subject = subjectOf(atlas, muscle, sides);
    if (subject.points.empty()) return Error(tr("No pattern is charted for this muscle."));
    const ViewState wanted = stateOf(atlas, subject);
    if (drawn_ != wanted) {
        Result<HandoutPictures> pictures =
            patternPictures(workspace_, font_, subject, handoutPictureSize(kPaper), draw);
        if (!pictures) return pictures.error();
        pictures_ = std::move(*pictures);
        drawn_ = wanted;
    }
    const HandoutSize size = wish.isLarge ? HandoutSize::Large : HandoutSize::Usual;
    Letterhead head;
    head.practice = wish.practice;
    head.day = todayHere();
    Result<std::vector<print::Page>> pages =
        wish.isForStudents ? studentPages(atlas, subject, *pictures_, head, size)
                           : clientPages(atlas, subject, *pictures_, head, size);
    if (!pages) return pages.error();
    document_ = handoutOf(atlas[subject.muscle].name, std::move(*pages),
                          handoutStyle(kPaper, size, languageSpoken()), head.day);
    return Done{};
}

Result<Image> HandoutDesk::pageAt(size_t page, uint32_t width) const {
    return print::pictureOf(document_->pages[std::min(page, pages() - 1)], document_->style, width);
}

Status HandoutDesk::write(const std::filesystem::path& file) const {
    const Result<std::vector<uint8_t>> pdf = pdfOf(*document_);
    if (!pdf) return pdf.error();
    return writeFile(file, *pdf);
}

bool canPrint() {
    return !programNamed("lp").empty();
}

Status printFile(const std::filesystem::path& file) {
    const std::string program = programNamed("lp").string(), path = file.string();
    if (program.empty()) return Error(tr("This system has no printer queue (lp)."));
    std::string words[]{program, "-s", "--", path};
    char* arguments[]{words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    pid_t child = 0;
    int status = 0;
    if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0 ||
        waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error(tr("The printer did not take the sheet."));
    return Done{};
}

} // namespace myo
