#pragma once

#include <myofield/core/file_parts.hpp>
#include <myofield/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace myo {

/// The next version of an ordinary file, written under another name in the same folder until it is
/// whole. Moves, never copies. Leaves nothing behind when it is destroyed before `put`.
class FileBeside {
public:
    /// Makes the file beside, empty. Links are followed.
    ///
    /// Refused, with a sentence: a folder, a pipe or device, a file that may not be written, a folder
    /// that is missing or takes no new files.
    static Result<FileBeside> make(const std::filesystem::path& path);

    FileBeside(FileBeside&& other) noexcept { swap(other); }
    FileBeside& operator=(FileBeside&& other) noexcept;
    ~FileBeside();

    /// The file beside, an absolute path, for programs that write it themselves.
    const std::filesystem::path& path() const { return beside_; }
    /// Replaces what is written so far.
    Status write(std::span<const uint8_t> bytes);
    Status write(const NextPart& next);
    /// Renames into place. The file keeps its mode, and its owner where that is allowed. Where it is
    /// not, the new version belongs to who writes it, and its group may do what everybody may.
    Status put();

private:
    FileBeside() = default;
    void swap(FileBeside& other) noexcept;

    struct Rights {
        uint32_t mode = 0, owner = 0, group = 0;
    };
    void copyRights() const;

    std::optional<Rights> rights_; ///< of the old version; none: the file is new
    std::filesystem::path asked_;  ///< as the caller names it, for messages
    std::filesystem::path target_; ///< with all links followed
    std::filesystem::path beside_; ///< empty: none, or put already
};

} // namespace myo
