#include "commands/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace fs = std::filesystem;

namespace myo {
namespace {

/// What people give files of pictures, films and pages; a folder may well be called "atlas-1.2".
constexpr std::array<std::string_view, 21> kFileEndings{
    ".avi",  ".bmp", ".gif", ".htm", ".html", ".jpeg", ".jpg",  ".m4v",  ".mkv",  ".mov", ".mp4",
    ".mpeg", ".mpg", ".pdf", ".png", ".svg",  ".tif",  ".tiff", ".webm", ".webp", ".zip"};

std::string lowerEnding(const fs::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return char(std::tolower(c)); });
    return ending;
}

/// By path where neither is there yet.
bool isSameFile(const fs::path& a, const fs::path& b) {
    std::error_code failure;
    if (fs::equivalent(a, b, failure) && !failure) return true;
    const auto whole = [&](const fs::path& file) { // of a relative path that leads nowhere too
        return fs::weakly_canonical(fs::absolute(file, failure), failure);
    };
    return whole(a) == whole(b);
}

} // namespace

bool endsIn(const fs::path& file, std::string_view ending) {
    return lowerEnding(file) == ending;
}

bool isSpecial(const fs::path& file) {
    const std::string path = file.lexically_normal().string();
    if (path.starts_with("/dev/") || path.starts_with("/proc/")) return true;
    std::error_code failure;
    const fs::file_status status = fs::status(file, failure);
    return fs::exists(status) && !fs::is_regular_file(status);
}

Status checkEnding(const fs::path& file, std::string_view ending, std::string_view words) {
    if (!file.has_extension() || endsIn(file, ending) || isSpecial(file)) return Done{};
    return Error(fmt::format("{}: {}; its name must end in {}", file.string(), words, ending));
}

Status checkPictureName(const fs::path& file) {
    return checkEnding(file, ".png", "a picture is written as PNG");
}

Status checkFolderName(const fs::path& folder) {
    std::error_code failure;
    const fs::file_status status = fs::status(folder, failure);
    if (fs::is_directory(status)) return Done{};
    if (fs::exists(status))
        return Error(fmt::format("{}: is a file; a folder is written", folder.string()));
    if (std::ranges::find(kFileEndings, lowerEnding(folder)) == kFileEndings.end()) return Done{};
    return Error(
        fmt::format("{0}: a folder is written, but this name ends like that of a file; say "
                    "{0}/ if it is meant so",
                    folder.string()));
}

Status checkOverwritesNone(const fs::path& output, const std::vector<OtherFile>& others) {
    if (output.empty() || isSpecial(output)) return Done{};
    for (const OtherFile& other : others)
        if (!other.file.empty() && isSameFile(output, other.file))
            return Error(fmt::format("{}: is {}, which would be lost; name another output",
                                     output.string(), other.what));
    return Done{};
}

} // namespace myo
