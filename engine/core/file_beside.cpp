#include <myofield/core/file_beside.hpp>

#include "destination.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace myo {
namespace {

constexpr mode_t kUsualMode = 0666; // less what the person's umask takes away
constexpr int kMostTries = 100;     // names that others have left behind

/// Short, because the file's own name may be as long as names can be.
fs::path nameBeside(const fs::path& file) {
    static std::atomic<unsigned> count{0};
    return file.parent_path() / fmt::format(".myofield.{}.{}.part", getpid(), count++);
}

/// Opens a new file. Returns its descriptor, or an error number, negative.
int openBeside(const fs::path& file, mode_t mode, fs::path& beside) {
    for (int tries = 0; tries < kMostTries; ++tries) {
        beside = nameBeside(file);
        const int descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor >= 0 || errno != EEXIST) return descriptor >= 0 ? descriptor : -errno;
    }
    return -EEXIST;
}

Error refusal(const fs::path& asked, const Destination& destination) {
    if (destination.kind == Destination::Kind::Folder)
        return Error(fmt::format("{}: is a folder", asked.string()));
    return Error(fmt::format("{}: is not an ordinary file", asked.string()));
}

} // namespace

Result<FileBeside> FileBeside::make(const fs::path& path) {
    const Result<Destination> destination = destinationOf(path);
    if (!destination) return destination.error();
    const bool isNew = destination->kind == Destination::Kind::New;
    if (!isNew && destination->kind != Destination::Kind::File) return refusal(path, *destination);
    if (!isNew && faccessat(AT_FDCWD, destination->file.c_str(), W_OK, AT_EACCESS) != 0)
        return Error(fmt::format("{}: may not be written: {}", path.string(), systemWords(errno)));
    FileBeside file;
    file.asked_ = path;
    file.target_ = destination->file;
    if (!isNew) {
        const struct stat& facts = destination->facts;
        file.rights_ = {facts.st_mode & 07777, facts.st_uid, facts.st_gid};
    }
    // Nobody else may look into it before it has its rights.
    const int descriptor = openBeside(file.target_, isNew ? kUsualMode : 0600, file.beside_);
    if (descriptor < 0) {
        file.beside_.clear();
        return Error(fmt::format("{}: no file can be made in its folder: {}", path.string(),
                                 systemWords(-descriptor)));
    }
    close(descriptor);
    return file;
}

FileBeside& FileBeside::operator=(FileBeside&& other) noexcept {
    FileBeside(std::move(other)).swap(*this);
    return *this;
}

FileBeside::~FileBeside() {
    if (!beside_.empty()) unlink(beside_.c_str());
}

void FileBeside::swap(FileBeside& other) noexcept {
    rights_.swap(other.rights_);
    asked_.swap(other.asked_);
    target_.swap(other.target_);
    beside_.swap(other.beside_);
}

Status FileBeside::write(std::span<const uint8_t> bytes) {
    return write([&] { return std::exchange(bytes, {}); });
}

Status FileBeside::write(const NextPart& next) {
    const int descriptor = open(beside_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    int failure = descriptor < 0 ? errno : writeAll(descriptor, next);
    if (descriptor >= 0 && close(descriptor) != 0 && failure == 0) failure = errno;
    if (failure == 0) return Done{};
    return Error(fmt::format("{}: writing failed: {}", asked_.string(), systemWords(failure)));
}

/// Best effort: a file system without owners and modes says no, and has none to keep.
void FileBeside::copyRights() const {
    const char* file = beside_.c_str();
    mode_t mode = rights_->mode;
    if (chown(file, rights_->owner, rights_->group) != 0) {
        mode &= 0777;
        const bool isGroupKept = chown(file, uid_t(-1), rights_->group) == 0;
        if (!isGroupKept) mode = (mode & 0707) | ((mode & 07) << 3);
    }
    [[maybe_unused]] const int ignored = chmod(file, mode);
}

Status FileBeside::put() {
    if (rights_) copyRights();
    if (rename(beside_.c_str(), target_.c_str()) != 0)
        return Error(fmt::format("{}: {}", asked_.string(), systemWords(errno)));
    beside_.clear();
    return Done{};
}

} // namespace myo
