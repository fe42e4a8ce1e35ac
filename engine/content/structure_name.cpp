#include "structure_name.hpp"

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace myo {
namespace {

std::vector<std::string> wordsOf(std::string_view name) {
    std::string spaced(name);
    for (char& c : spaced)
        if (c == '/' || c == ':' || c == '(' || c == ')') c = ' ';
    const std::string folded = foldedName(spaced);
    std::vector<std::string> words;
    for (size_t begin = 0; begin < folded.size();) {
        const size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool isCopyNumber(const std::string& word) {
    return word.size() == 3 && word[0] == '0' &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Side> sideWord(const std::string& word) {
    constexpr std::array<std::string_view, 4> kLeft{"left", "sinister", "sinistra", "sinistrum"};
    constexpr std::array<std::string_view, 4> kRight{"right", "dexter", "dextra", "dextrum"};
    if (std::ranges::find(kLeft, word) != kLeft.end()) return Side::Left;
    if (std::ranges::find(kRight, word) != kRight.end()) return Side::Right;
    return std::nullopt;
}

std::optional<Side> sideLetter(const std::string& word) {
    if (word == "l") return Side::Left;
    if (word == "r") return Side::Right;
    return std::nullopt;
}

} // namespace

StructureName takenApart(std::string_view name) {
    std::vector<std::string> words = wordsOf(name);
    if (words.size() > 1 && isCopyNumber(words.back())) words.pop_back();
    StructureName parts;
    std::optional<Side> side;
    for (size_t w = 0; w < words.size() && !side; ++w) {
        side = sideWord(words[w]);
        if (side) words.erase(words.begin() + std::ptrdiff_t(w));
    }
    if (!side && words.size() > 1) {
        side = sideLetter(words.back());
        if (side) words.pop_back();
    }
    if (!side && words.size() > 1) {
        side = sideLetter(words.front());
        if (side) words.erase(words.begin());
    }
    parts.side = side.value_or(Side::Median);
    for (const std::string& word : words) parts.stem += (parts.stem.empty() ? "" : " ") + word;
    return parts;
}

std::string idFrom(std::string_view stem) {
    std::string id;
    for (const char c : stem) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
        if (isPlain)
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (id.ends_with('_')) id.pop_back();
    return id.empty() ? "unnamed" : id;
}

Kind kindFrom(std::string_view stem) {
    struct Sound {
        std::string_view part;
        Kind kind;
    };
    // The first word that fits decides: "costal cartilage of rib" is cartilage, "skin of arm" skin.
    constexpr std::array<Sound, 25> kSounds{{{"skin", Kind::Skin},
                                             {"cartilage", Kind::Cartilage},
                                             {"disc", Kind::Cartilage},
                                             {"disk", Kind::Cartilage},
                                             {"meniscus", Kind::Cartilage},
                                             {"tendon", Kind::Connective},
                                             {"ligament", Kind::Connective},
                                             {"fascia", Kind::Connective},
                                             {"aponeurosis", Kind::Connective},
                                             {"retinaculum", Kind::Connective},
                                             {"muscle", Kind::Muscle},
                                             {"musculus", Kind::Muscle},
                                             {"head of", Kind::Muscle},
                                             {"bone", Kind::Bone},
                                             {"vertebra", Kind::Bone},
                                             {"tooth", Kind::Bone},
                                             {"phalanx", Kind::Bone},
                                             {"metacarpal", Kind::Bone},
                                             {"metatarsal", Kind::Bone},
                                             {"femur", Kind::Bone},
                                             {"tibia", Kind::Bone},
                                             {"fibula", Kind::Bone},
                                             {"humerus", Kind::Bone},
                                             {"scapula", Kind::Bone},
                                             {"mandible", Kind::Bone}}};
    for (const Sound& sound : kSounds)
        if (stem.find(sound.part) != std::string_view::npos) return sound.kind;
    return Kind::Connective;
}

} // namespace myo
