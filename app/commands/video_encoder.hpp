#pragma once

#include <myofield/core/file_beside.hpp>
#include <myofield/core/image.hpp>
#include <myofield/core/result.hpp>
#include <myofield/scene/camera.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace myo {

/// Turns pictures into an MP4 file (H.264, yuv420p: what every player and slide program shows) by
/// the program `ffmpeg`, started without a shell. The film is put in its place when it is whole
/// (FileBeside); otherwise nothing is left behind.
class VideoEncoder {
public:
    /// `path`: a new or an ordinary file in a folder that exists. `extent`: even sides. The error
    /// says what to install where there is no ffmpeg.
    static Result<std::unique_ptr<VideoEncoder>> start(const std::filesystem::path& path,
                                                       Extent extent, double framesPerSecond);
    /// Stops ffmpeg and removes what it wrote, unless the film is finished.
    ~VideoEncoder();
    VideoEncoder(const VideoEncoder&) = delete;
    VideoEncoder& operator=(const VideoEncoder&) = delete;

    /// The next frame, of the film's size.
    Status add(const Image& image);
    /// Waits for ffmpeg and puts the film in its place.
    Status finish();

private:
    VideoEncoder() = default;
    void closeInput();
    int waitForEnd();

    std::filesystem::path path_;
    std::optional<FileBeside> file_; ///< what ffmpeg writes
    int input_ = -1;                 ///< ffmpeg reads the other end
    int process_ = -1;               ///< -1: none
};

} // namespace myo
