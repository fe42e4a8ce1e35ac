#include "destination.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace fs = std::filesystem;

namespace myo {
namespace {

constexpr int kMostLinks = 40; // as many as Linux follows

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// Links of /proc lead to what a process holds open; their text is no path to write to.
bool isOpenDescriptor(const fs::path& path) {
    return path.native().starts_with("/proc/");
}

Destination::Kind kindOf(const struct stat& facts, const fs::path& file) {
    if (S_ISDIR(facts.st_mode)) return Destination::Kind::Folder;
    const bool isFile = S_ISREG(facts.st_mode) && !isOpenDescriptor(file);
    return isFile ? Destination::Kind::File : Destination::Kind::Stream;
}

Error missingFolder(const fs::path& path, const fs::path& folder, std::error_code failure) {
    if (failure == std::errc::no_such_file_or_directory)
        return Error(fmt::format("{}: there is no folder {}", path.string(), folder.string()));
    return Error(
        fmt::format("{}: its folder {}: {}", path.string(), folder.string(), failure.message()));
}

/// `destination.file` is followed to its end.
Result<Destination> withFacts(Destination destination, const fs::path& path) {
    if (stat(destination.file.c_str(), &destination.facts) == 0)
        destination.kind = kindOf(destination.facts, destination.file);
    else if (errno != ENOENT)
        return Error(fmt::format("{}: {}", path.string(), systemWords(errno)));
    return destination;
}

} // namespace

Result<Destination> destinationOf(const fs::path& path) {
    Destination destination;
    destination.file = path;
    for (int links = 0; links < kMostLinks; ++links) {
        std::error_code failure;
        const fs::path folder = folderOf(destination.file);
        const fs::path whole = fs::canonical(folder, failure);
        if (failure) return missingFolder(path, folder, failure);
        destination.file = whole / destination.file.filename();
        const bool isLink = fs::is_symlink(fs::symlink_status(destination.file, failure));
        if (!isLink || isOpenDescriptor(destination.file)) return withFacts(destination, path);
        const fs::path target = fs::read_symlink(destination.file, failure);
        if (failure) return Error(fmt::format("{}: {}", path.string(), failure.message()));
        destination.file = whole / target; // an absolute target stands alone
    }
    return Error(fmt::format("{}: its links lead in a circle", path.string()));
}

std::string systemWords(int errorNumber) {
    return std::generic_category().message(errorNumber);
}

int writeAll(int descriptor, std::span<const uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        bytes = bytes.subspan(size_t(count));
    }
    return 0;
}

int writeAll(int descriptor, const NextPart& next) {
    for (std::span<const uint8_t> part = next(); !part.empty(); part = next())
        if (const int failure = writeAll(descriptor, part); failure != 0) return failure;
    return 0;
}

} // namespace myo
