#include "commands/video_encoder.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace myo {
namespace {

namespace fs = std::filesystem;

/// One sentence on what went wrong when ffmpeg could not be started.
Error startingFailed(const fs::path& path, int reason) {
    if (reason == ENOENT)
        return Error(fmt::format("{}: an MP4 needs the program ffmpeg: install the Debian package "
                                 "ffmpeg, or name a folder to get the frames as PNG files",
                                 path.string()));
    return Error(
        fmt::format("{}: ffmpeg cannot be started: {}", path.string(), std::strerror(reason)));
}

std::vector<std::string> wordsFor(const fs::path& output, Extent extent, double framesPerSecond) {
    const std::string size = fmt::format("{}x{}", extent.width, extent.height);
    const std::string rate = fmt::format("{}", framesPerSecond);
    return {"ffmpeg", "-y", "-loglevel", "error",
            // what comes in
            "-f", "rawvideo", "-pix_fmt", "rgba", "-s", size, "-r", rate, "-i", "pipe:0", "-an",
            // BT.709, as players expect of such films, and the file says so
            "-vf", "scale=out_color_matrix=bt709", "-pix_fmt", "yuv420p", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709",
            // what goes out
            "-c:v", "libx264", "-crf", "18", "-preset", "medium", "-movflags", "+faststart", "-f",
            "mp4", output.string()};
}

/// Starts a program that reads `input`; gives its process id, or what errno says, negative.
int startProgram(std::vector<std::string> words, int input) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const int failure =
        posix_spawnp(&process, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure != 0 ? -failure : process;
}

} // namespace

Result<std::unique_ptr<VideoEncoder>> VideoEncoder::start(const fs::path& path, Extent extent,
                                                          double framesPerSecond) {
    assert(extent.width % 2 == 0 && extent.height % 2 == 0);
    std::unique_ptr<VideoEncoder> encoder(new VideoEncoder);
    encoder->path_ = path;
    Result<FileBeside> file = FileBeside::make(path);
    if (!file) return file.error();
    encoder->file_ = std::move(*file);
    // A pair of sockets, not a pipe: writing to an ffmpeg that has ended is then an error to be
    // read and not a signal.
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return startingFailed(path, errno);
    encoder->input_ = ends[0];
    const int process =
        startProgram(wordsFor(encoder->file_->path(), extent, framesPerSecond), ends[1]);
    close(ends[1]);
    if (process < 0) return startingFailed(path, -process);
    encoder->process_ = process;
    return encoder;
}

VideoEncoder::~VideoEncoder() {
    closeInput();
    if (process_ < 0) return;
    kill(process_, SIGTERM);
    waitForEnd();
}

void VideoEncoder::closeInput() {
    if (input_ >= 0) close(input_);
    input_ = -1;
}

/// Its exit code; -1 when it was ended by a signal.
int VideoEncoder::waitForEnd() {
    int state = 0;
    while (waitpid(process_, &state, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

Status VideoEncoder::add(const Image& image) {
    for (size_t sent = 0; sent < image.rgba.size();) {
        const ssize_t count =
            send(input_, image.rgba.data() + sent, image.rgba.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0)
            return Error(
                fmt::format("{}: ffmpeg stopped before the film was whole", path_.string()));
        sent += size_t(count);
    }
    return Done{};
}

Status VideoEncoder::finish() {
    closeInput();
    const int code = waitForEnd();
    process_ = -1;
    if (code == 0) return file_->put();
    file_.reset();
    return Error(fmt::format("{}: ffmpeg failed with code {}", path_.string(), code));
}

} // namespace myo
