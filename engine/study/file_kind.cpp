#include <myofield/study/file_kind.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>

namespace myo {
namespace {

namespace fs = std::filesystem;

constexpr size_t kBeginning = 4096;
constexpr uintmax_t kLargestJson = 64u << 20;
constexpr auto kModelEndings =
    std::to_array<std::string_view>({".glb", ".gltf", ".obj", ".fbx", ".stl", ".ply", ".dae"});
constexpr auto kOtherEndings =
    std::to_array<std::string_view>({".json", ".myopain", ".myolecture"});

bool hasEndingOfModel(const fs::path& file) {
    std::string ending = file.extension().string();
    for (char& c : ending) c = char(std::tolower(uint8_t(c)));
    return std::ranges::find(kModelEndings, ending) != kModelEndings.end();
}

std::string beginningOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(kBeginning, '\0');
    in.read(text.data(), std::streamsize(text.size()));
    text.resize(size_t(std::max<std::streamsize>(in.gcount(), 0)));
    return text;
}

/// By the keys at the top of a JSON object.
FileKind kindOfJson(const fs::path& file) {
    std::error_code failure;
    if (fs::file_size(file, failure) > kLargestJson || failure)
        return hasEndingOfModel(file) ? FileKind::Model : FileKind::Unknown;
    std::ifstream in(file, std::ios::binary);
    const auto keepsTop = [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        return depth <= 1;
    };
    const nlohmann::json json = nlohmann::json::parse(in, keepsTop, false);
    if (!json.is_object()) return FileKind::Unknown;
    if (json.contains("asset")) return FileKind::Model;
    if (json.contains("strokes")) return FileKind::Drawing;
    if (json.contains("steps")) return FileKind::Lecture;
    if (json.contains("camera") || json.contains("selection") || json.contains("layers"))
        return FileKind::View;
    return FileKind::Unknown;
}

bool isLineOfObj(std::string_view line) {
    return line.starts_with("v ") || line.starts_with("vn ") || line.starts_with("vt ") ||
           line.starts_with("o ") || line.starts_with("g ") || line.starts_with("mtllib ");
}

bool looksLikeObj(std::string_view text) {
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        if (isLineOfObj(text.substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

/// A binary STL says how many triangles of 50 bytes follow its header.
bool isBinaryStl(const fs::path& file, std::string_view text) {
    constexpr size_t kHeader = 84;
    if (text.size() < kHeader) return false;
    uintmax_t triangles = 0;
    for (size_t byte = 0; byte < 4; ++byte)
        triangles |= uintmax_t(uint8_t(text[80 + byte])) << (8 * byte);
    std::error_code failure;
    return fs::file_size(file, failure) == kHeader + 50 * triangles && !failure;
}

} // namespace

FileKind kindOfFile(const fs::path& file) {
    std::error_code failure;
    if (fs::is_directory(file, failure))
        return filesOfModel(file).empty() ? FileKind::Unknown : FileKind::Model;
    if (!fs::is_regular_file(file, failure)) return FileKind::Unknown;
    const std::string text = beginningOf(file);
    const size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == text.npos) return FileKind::Unknown;
    if (text[first] == '{') return kindOfJson(file);
    const bool isModel = text.starts_with("glTF") || text.starts_with("Kaydara FBX") ||
                         text.starts_with("; FBX") || text.starts_with("ply") ||
                         text.starts_with("solid") || text.find("<COLLADA") != text.npos ||
                         looksLikeObj(text) || isBinaryStl(file, text);
    return isModel ? FileKind::Model : FileKind::Unknown;
}

std::vector<std::string_view> endingsOfOpened() {
    std::vector<std::string_view> endings(kModelEndings.begin(), kModelEndings.end());
    endings.insert(endings.end(), kOtherEndings.begin(), kOtherEndings.end());
    return endings;
}

std::vector<fs::path> filesOfModel(const fs::path& model) {
    std::error_code failure;
    if (!fs::is_directory(model, failure)) return {model};
    std::vector<fs::path> files;
    for (fs::directory_iterator at(model, failure), end; !failure && at != end;
         at.increment(failure))
        if (hasEndingOfModel(at->path())) files.push_back(at->path());
    std::ranges::sort(files);
    return files;
}

} // namespace myo
