#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// What a folder holds, for people who choose a file.
struct FolderList {
    struct Entry {
        std::string name;
        bool isFolder = false;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::filesystem::path folder;
    std::vector<Entry> entries; ///< folders first, each kind by name, whatever the case
    bool isCut = false;         ///< there are more than `kMost`
    std::string problem;        ///< why it cannot be read; empty: it was
    static constexpr size_t kMost = 2000;
};

/// Lists folders and files of some kinds, `endings` with their dot, lower or upper case. What begins
/// with a dot is left out. Cost: of reading the folder.
FolderList listFolder(const std::filesystem::path& folder,
                      std::span<const std::string_view> endings);
/// The same of one kind.
FolderList listFolder(const std::filesystem::path& folder, std::string_view ending);

/// A place where people keep files.
struct FilePlace {
    std::string words; ///< "Home", or a folder's name, in the interface's language
    std::filesystem::path folder;
};
/// The home folder and the usual ones within it that there are, the folders used lately, the whole
/// disk; each once.
std::vector<FilePlace> filePlaces(const std::vector<std::string>& recentFolders);

} // namespace myo
