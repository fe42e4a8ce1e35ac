#include <myofield/core/file.hpp>
#include <myofield/core/file_beside.hpp>

#include "destination.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace myo {
namespace {

/// While it lives, writing to a pipe that nobody reads any more gives this thread EPIPE and no
/// signal, which would end the program.
class WithoutPipeSignal {
public:
    WithoutPipeSignal() {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGPIPE);
        wasPending_ = isPending();
        if (!wasPending_) pthread_sigmask(SIG_BLOCK, &signal_, &before_);
    }
    ~WithoutPipeSignal() {
        if (wasPending_) return; // blocked by somebody else, and theirs
        const timespec now{};
        while (isPending() && sigtimedwait(&signal_, nullptr, &now) < 0 && errno == EINTR) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    WithoutPipeSignal(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

private:
    static bool isPending() {
        sigset_t pending;
        return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
    }

    sigset_t signal_, before_;
    bool wasPending_ = false;
};

/// Appends, so that a file that the shell opened for this program grows as it would by printing.
Status writeIntoStream(const fs::path& path, const NextPart& next) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return Error(fmt::format("{}: cannot be opened: {}", path.string(), systemWords(errno)));
    const WithoutPipeSignal quiet;
    int failure = writeAll(descriptor, next);
    if (close(descriptor) != 0 && failure == 0) failure = errno;
    if (failure == 0) return Done{};
    if (failure == EPIPE)
        return Error(fmt::format("{}: its reader stopped before the end", path.string()));
    return Error(fmt::format("{}: writing failed: {}", path.string(), systemWords(failure)));
}

} // namespace

Status writeFile(const fs::path& path, std::span<const uint8_t> bytes) {
    return writeFile(path, [&] { return std::exchange(bytes, {}); });
}

Status writeFile(const fs::path& path, const NextPart& next) {
    const Result<Destination> destination = destinationOf(path);
    if (!destination) return destination.error();
    if (destination->kind == Destination::Kind::Stream) return writeIntoStream(path, next);
    Result<FileBeside> file = FileBeside::make(path);
    if (!file) return file.error();
    if (const Status written = file->write(next); !written) return written;
    return file->put();
}

Status writeFile(const fs::path& path, std::string_view text) {
    return writeFile(path, std::span(reinterpret_cast<const uint8_t*>(text.data()), text.size()));
}

Status makeFolder(const fs::path& path) {
    std::error_code failure;
    if (fs::is_directory(path, failure)) return Done{};
    if (fs::exists(path, failure))
        return Error(fmt::format("{}: is there already and not a folder", path.string()));
    fs::create_directories(path, failure);
    std::error_code absent;
    if (fs::is_directory(path, absent)) return Done{};
    return Error(
        fmt::format("{}: the folder cannot be made: {}", path.string(), failure.message()));
}

} // namespace myo
