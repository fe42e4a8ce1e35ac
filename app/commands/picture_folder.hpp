#pragma once

#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>

namespace myo {

/// A folder of numbered pictures of ours. It knows whose they are, so that work that was stopped goes
/// on, and pictures of something else are never mixed with them.
class PictureFolder {
public:
    static constexpr size_t kMost = 9999; ///< what the names can count

    /// `name`: how its pictures begin, "frame". `mark`: differs between what they are pictures of.
    PictureFolder(std::filesystem::path folder, std::string name, std::string mark)
        : folder_(std::move(folder)), name_(std::move(name)), mark_(std::move(mark)) {}

    /// Makes the folder. Removes pictures that were drawn into it of something else; refuses a folder
    /// with such pictures that somebody else put there.
    Status begin() const;
    /// "FOLDER/frame_0001.png" for 0.
    std::filesystem::path file(size_t picture) const;
    bool has(size_t picture) const;

private:
    std::filesystem::path folder_;
    std::string name_, mark_;
};

} // namespace myo
