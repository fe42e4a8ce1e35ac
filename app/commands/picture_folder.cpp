#include "commands/picture_folder.hpp"

#include <myofield/core/file.hpp>

#include <fmt/format.h>

namespace myo {

namespace fs = std::filesystem;

fs::path PictureFolder::file(size_t picture) const {
    return folder_ / fmt::format("{}_{:04}.png", name_, picture + 1);
}

bool PictureFolder::has(size_t picture) const {
    std::error_code absent;
    return fs::exists(file(picture), absent);
}

Status PictureFolder::begin() const {
    if (const Status made = makeFolder(folder_); !made) return made;
    const fs::path markFile = folder_ / (name_ + ".mark");
    const Result<std::string> before = readText(markFile, 64);
    if (before && *before == mark_) return Done{};
    if (!before && has(0))
        return Error(
            fmt::format("{}: is there already, and myofield did not draw it; name another folder",
                        file(0).string()));
    std::error_code failure;
    for (size_t picture = 0; before && picture < kMost; ++picture)
        if (!fs::remove(file(picture), failure)) break;
    return writeFile(markFile, mark_);
}

} // namespace myo
