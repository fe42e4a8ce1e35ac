#include "name_words.hpp"

#include <myofield/core/text_fold.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr std::array<std::string_view, 23> kToolWords{
    "mesh", "meshes",   "low",   "lowpoly", "high", "highpoly", "hi",     "geo",
    "geom", "geometry", "shape", "obj",     "poly", "grp",      "model",  "copy",
    "sm",   "sk",       "lod",   "lod0",    "lod1", "lod2",     "default"};
/// Names that tools give where nobody gave one.
constexpr std::array<std::string_view, 25> kEmptyWords{
    "object",   "objects",       "node",        "group",     "root",     "rootnode", "scene",
    "cube",     "sphere",        "plane",       "cylinder",  "material", "untitled", "sketchfab",
    "gltf",     "scenerootnode", "polysurface", "primitive", "collada",  "visual",   "fbx",
    "armature", "stl",           "binary",      "unnamed"};
/// Words that a number belongs to.
constexpr std::array<std::string_view, 20> kCountedWords{
    "vertebra",  "rib",  "costa",      "phalanx",      "digit",       "finger",     "toe",
    "lumbrical", "disc", "disk",       "cartilage",    "metacarpal",  "metatarsal", "molar",
    "premolar",  "ray",  "lumbricals", "interosseous", "interosseus", "vertebrae"};

template <class List>
bool isIn(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
}

bool isNumber(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, isDigit);
}

/// "SoleusLeft" to "Soleus Left", and the signs for left and right apart from what follows.
std::string takenApartAtCapitals(std::string_view name) {
    std::string spaced;
    for (size_t at = 0; at < name.size(); ++at) {
        const bool isSign = name.substr(at).starts_with("左") || name.substr(at).starts_with("右");
        if (isSign) {
            spaced.append(" ").append(name.substr(at, 3)).append(" ");
            at += 2;
            continue;
        }
        const bool begins =
            at > 0 && isUpper(name[at]) && isLetter(name[at - 1]) && !isUpper(name[at - 1]);
        if (begins) spaced += ' ';
        spaced += name[at];
    }
    return spaced;
}

bool isPartOfWord(char c) {
    return isLetter(c) || isDigit(c) || (uint8_t(c) & 0x80) != 0;
}

} // namespace

std::vector<std::string> wordsOf(std::string_view name) {
    const std::string decoded = percentDecoded(name).value_or(std::string(name));
    const std::string plain = plainLetters(takenApartAtCapitals(decoded));
    std::vector<std::string> words;
    bool isOpen = false;
    for (const char c : plain) {
        if (!isPartOfWord(c)) {
            isOpen = isOpen && c == '\''; // "golfer's"
            continue;
        }
        if (!isOpen) words.emplace_back();
        words.back() += c;
        isOpen = true;
    }
    return words;
}

bool dropToolWords(std::vector<std::string>& words) {
    const size_t before = words.size();
    const auto isCopyNumber = [&] {
        return isNumber(words.back()) && !isIn(kCountedWords, words[words.size() - 2]);
    };
    while (words.size() > 1 && (isIn(kToolWords, words.back()) || isCopyNumber())) words.pop_back();
    while (words.size() > 1 && isIn(kToolWords, words.front())) words.erase(words.begin());
    return words.size() != before;
}

bool areTelling(const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [](const std::string& word) {
        if (isIn(kToolWords, word) || isIn(kEmptyWords, word)) return false;
        const bool isForeign =
            std::ranges::any_of(word, [](char c) { return (uint8_t(c) & 0x80) != 0; });
        const bool hasDigit = std::ranges::any_of(word, isDigit);
        return isForeign || (word.size() > 2 && !hasDigit) ||
               (word.size() == 2 && isLetter(word[0]) && isDigit(word[1]));
    });
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace myo
