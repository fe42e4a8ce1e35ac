#include "import_obj.hpp"

#include "gltf_document.hpp"
#include "name_words.hpp"

#include <myofield/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace myo {
namespace {

constexpr uint64_t kObjLimit = uint64_t{2} << 30;

std::string_view trimmed(std::string_view text) {
    const size_t first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Takes the next word from the front of the text.
std::string_view takeWord(std::string_view& text) {
    text = trimmed(text);
    const size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

class ObjReader {
public:
    ObjReader(std::string_view text, const std::filesystem::path& path)
        : rest_(text), file_(path.string()) {
        hasObjects_ = text.starts_with("o ") || text.find("\no ") != text.npos;
        begin({});
    }

    Result<RawBody> read() {
        while (!rest_.empty()) {
            const size_t end = std::min(rest_.find('\n'), rest_.size());
            ++line_;
            if (const Status status = take(trimmed(rest_.substr(0, end))); !status)
                return Error(fmt::format("{}:{}: {}", file_, line_, status.error().text()));
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
        }
        std::erase_if(body_.structures,
                      [](const RawStructure& raw) { return raw.structure.mesh.triangles.empty(); });
        if (body_.structures.size() == 1) nameByComments(body_.structures.front());
        if (body_.structures.empty()) return Error(file_ + ": holds no mesh");
        return std::move(body_);
    }

private:
    Status take(std::string_view line) {
        const std::string_view what = takeWord(line);
        if (what == "v") return takePosition(line);
        if (what == "f") return takeFace(line);
        if (what == "o" || (what == "g" && !hasObjects_)) begin(trimmed(line));
        if (what.starts_with('#')) takeComment(what.substr(1), line);
        return Done{};
    }

    Status takePosition(std::string_view line) {
        Vec3 position(0);
        for (int axis = 0; axis < 3; ++axis) {
            std::string_view word = takeWord(line);
            if (word.starts_with('+')) word.remove_prefix(1);
            const auto [end, fault] =
                std::from_chars(word.data(), word.data() + word.size(), position[axis]);
            if (fault != std::errc() || end != word.data() + word.size() ||
                !(std::abs(position[axis]) <= kFarthestVertex))
                return Error(fmt::format("{} is no coordinate", inQuotes(word)));
        }
        positions_.push_back(position);
        return Done{};
    }

    /// A face of more than three corners becomes a fan.
    Status takeFace(std::string_view line) {
        std::vector<uint32_t> corners;
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
            int64_t index = 0;
            const auto [end, fault] =
                std::from_chars(word.data(), word.data() + word.size(), index);
            const bool isWhole = end == word.data() + word.size() || *end == '/';
            if (index < 0) index += int64_t(positions_.size()) + 1;
            if (fault != std::errc() || !isWhole || index < 1 ||
                uint64_t(index) > positions_.size())
                return Error(fmt::format("{} is no corner of a face: there are {} vertices",
                                         inQuotes(word), positions_.size()));
            corners.push_back(vertexOf(uint32_t(index - 1)));
        }
        for (size_t c = 2; c < corners.size(); ++c)
            mesh().triangles.emplace_back(corners[0], corners[c - 1], corners[c]);
        return Done{};
    }

    void takeComment(std::string_view first, std::string_view line) {
        std::string text = std::string(first) + std::string(line);
        const size_t colon = text.find(':');
        if (colon == text.npos) return;
        const std::string key = joined(wordsOf(text.substr(0, colon)));
        const std::string value(trimmed(std::string_view(text).substr(colon + 1)));
        if (key == "english name" || key == "name") commentName_ = value;
        if (key == "concept id" || isFmaKey(key)) commentFma_ = fmaNumber(value);
    }

    void nameByComments(RawStructure& raw) const {
        if (!commentName_.empty()) raw.ownNames.push_back(commentName_);
        if (raw.structure.fma == 0) raw.structure.fma = commentFma_;
        if (raw.label.empty()) raw.label = commentName_;
    }

    void begin(std::string_view name) {
        RawStructure raw;
        raw.label = name;
        if (!name.empty()) raw.ownNames.emplace_back(name);
        body_.structures.push_back(std::move(raw));
        numbers_.clear();
    }

    /// The number in the structure's own mesh of a vertex of the file.
    uint32_t vertexOf(uint32_t position) {
        const auto [found, isNew] =
            numbers_.try_emplace(position, uint32_t(mesh().positions.size()));
        if (isNew) mesh().positions.push_back(positions_[position]);
        return found->second;
    }

    TriMesh& mesh() { return body_.structures.back().structure.mesh; }

    std::string_view rest_;
    std::string file_;
    size_t line_ = 0;
    bool hasObjects_ = false;
    std::vector<Vec3> positions_; ///< of the whole file
    std::unordered_map<uint32_t, uint32_t> numbers_;
    std::string commentName_;
    uint32_t commentFma_ = 0;
    RawBody body_;
};

} // namespace

Result<RawBody> readObj(const std::filesystem::path& path) {
    const Result<Bytes> bytes = readFile(path, kObjLimit);
    if (!bytes) return bytes.error();
    const std::string_view text(reinterpret_cast<const char*>(bytes->data.get()), bytes->size);
    return ObjReader(text, path).read();
}

} // namespace myo
