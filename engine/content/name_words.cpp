#include "name_words.hpp"

#include <myofield/core/text_fold.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr auto kToolWords = std::to_array<std::string_view>(
    {"mesh",     "meshes", "low", "lowpoly", "high", "highpoly", "hi",      "geo",  "geom",
     "geometry", "shape",  "obj", "stl",     "poly", "grp",      "model",   "copy", "kopie",
     "sm",       "sk",     "lod", "lod0",    "lod1", "lod2",     "default", "pm3d"});
/// What follows a name where a tool writes the material behind it: "Soleus_R_Material.001_0".
constexpr auto kMaterialWords = std::to_array<std::string_view>(
    {"material", "materials", "mat", "lambert", "lambert1", "blinn", "phong", "shader"});
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

bool isSmall(char c) {
    return c >= 'a' && c <= 'z';
}

/// How many letters "&nbsp;" and its like have at `at`; 0 for what is none.
size_t entityAt(std::string_view name, size_t at) {
    constexpr size_t kLongest = 8;
    if (name[at] != '&') return 0;
    const size_t end = name.substr(0, std::min(name.size(), at + kLongest)).find(';', at);
    return end == name.npos ? 0 : end + 1 - at;
}

/// "SoleusLeft" to "Soleus Left", "LShape" to "L Shape", and the signs for left and right apart from
/// what follows.
std::string takenApartAtCapitals(std::string_view name) {
    std::string spaced;
    for (size_t at = 0; at < name.size(); ++at) {
        if (const size_t entity = entityAt(name, at); entity > 0) {
            spaced += ' ';
            at += entity - 1;
            continue;
        }
        const bool isSign = name.substr(at).starts_with("左") || name.substr(at).starts_with("右");
        if (isSign) {
            spaced.append(" ").append(name.substr(at, 3)).append(" ");
            at += 2;
            continue;
        }
        const bool isCapital = at > 0 && isUpper(name[at]) && isLetter(name[at - 1]);
        const bool begins = isCapital && (!isUpper(name[at - 1]) ||
                                          (at + 1 < name.size() && isSmall(name[at + 1])));
        if (begins) spaced += ' ';
        spaced += name[at];
    }
    return spaced;
}

/// A catalogue's number: "fj1409".
bool isCode(std::string_view word) {
    constexpr size_t kMostLetters = 4, kFewestDigits = 3;
    const size_t letters = size_t(std::ranges::find_if(word, isDigit) - word.begin());
    return letters > 0 && letters <= kMostLetters && word.size() >= letters + kFewestDigits &&
           isNumber(word.substr(letters));
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
    const auto isOfTool = [&] {
        return isIn(kToolWords, words.back()) || isIn(kMaterialWords, words.back());
    };
    while (words.size() > 1 && (isOfTool() || isCopyNumber())) words.pop_back();
    const bool isCounted = std::ranges::any_of(
        words, [](const std::string& word) { return isIn(kCountedWords, word); });
    const auto isFrontOfTool = [&] {
        const std::string& word = words.front();
        return isIn(kToolWords, word) || isCode(word) || (isNumber(word) && !isCounted);
    };
    while (words.size() > 1 && isFrontOfTool()) words.erase(words.begin());
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
