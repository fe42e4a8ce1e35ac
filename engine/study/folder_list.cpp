#include <myofield/study/folder_list.hpp>

#include <myofield/study/words.hpp>

#include <algorithm>
#include <cstdlib>

namespace myo {
namespace {

namespace fs = std::filesystem;

std::string lowerCase(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return text;
}

bool isLess(const FolderList::Entry& a, const FolderList::Entry& b) {
    if (a.isFolder != b.isFolder) return a.isFolder;
    const std::string lowA = lowerCase(a.name), lowB = lowerCase(b.name);
    return lowA != lowB ? lowA < lowB : a.name < b.name;
}

} // namespace

FolderList listFolder(const fs::path& folder, std::string_view ending) {
    return listFolder(folder, std::span(&ending, 1));
}

FolderList listFolder(const fs::path& folder, std::span<const std::string_view> endings) {
    FolderList list;
    list.folder = folder;
    std::error_code failure;
    fs::directory_iterator entry(folder, failure), end;
    if (failure) {
        list.problem = say("{} cannot be read: {}", folder.string(), failure.message());
        return list;
    }
    for (; entry != end; entry.increment(failure)) {
        if (failure) break;
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        const bool isFolder = entry->is_directory(ignored);
        if (name.starts_with('.')) continue;
        const std::string ending = lowerCase(entry->path().extension().string());
        if (!isFolder && std::ranges::find(endings, ending) == endings.end()) continue;
        if (list.entries.size() == FolderList::kMost) {
            list.isCut = true;
            break;
        }
        list.entries.push_back({name, isFolder});
    }
    std::ranges::sort(list.entries, isLess);
    return list;
}

std::vector<FilePlace> filePlaces(const std::vector<std::string>& recentFolders) {
    std::vector<FilePlace> places;
    const auto add = [&](std::string words, const fs::path& folder) {
        std::error_code ignored;
        const bool isKnown = std::ranges::any_of(
            places, [&](const FilePlace& place) { return place.folder == folder; });
        if (!isKnown && fs::is_directory(folder, ignored))
            places.push_back({std::move(words), folder});
    };
    const char* const home = std::getenv("HOME");
    if (home && *home == '/') {
        add(tr("Home"), home);
        add(tr("Documents"), fs::path(home) / "Documents");
        add(tr("Pictures"), fs::path(home) / "Pictures");
        add(tr("Desktop"), fs::path(home) / "Desktop");
        add(tr("Downloads"), fs::path(home) / "Downloads");
    }
    for (const std::string& folder : recentFolders)
        add(fs::path(folder).filename().string(), folder);
    add(tr("This computer"), "/");
    return places;
}

} // namespace myo
