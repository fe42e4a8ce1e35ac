#include "structure_name.hpp"

#include "name_words.hpp"

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr std::array<std::string_view, 26> kLeft{
    "left",      "lt",       "lft",       "sin",      "sinist",    "sinister",  "sinistra",
    "sinistrum", "sinistri", "sinistrae", "sinistro", "sx",        "links",     "linke",
    "linker",    "linkes",   "gauche",    "gauches",  "izquierdo", "izquierda", "izq",
    "esquerdo",  "esquerda", "vanster",   "venstre",  "左"};
constexpr std::array<std::string_view, 27> kRight{
    "right",   "rt",     "rgt",     "dex",     "dext",    "dexter",  "dextra",  "dextrum", "dextri",
    "dextrae", "destro", "destra",  "dx",      "rechts",  "rechte",  "rechter", "rechtes", "droit",
    "droite",  "droits", "derecho", "derecha", "direito", "direita", "hoger",   "hoyre",   "右"};

template <class List>
bool isAmong(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// Takes the words for sides out; both sides together are none.
std::optional<Side> takeSideWords(std::vector<std::string>& words) {
    const auto takeAll = [&](const auto& list) {
        return words.size() > 1 && std::erase_if(words, [&](const std::string& word) {
                                       return isAmong(list, word);
                                   }) > 0;
    };
    const bool isLeft = takeAll(kLeft), isRight = takeAll(kRight);
    if (isLeft == isRight) return std::nullopt;
    return isLeft ? Side::Left : Side::Right;
}

std::optional<Side> sideLetter(const std::string& word) {
    if (word == "l") return Side::Left;
    if (word == "r") return Side::Right;
    return std::nullopt;
}

std::optional<Side> takeSideLetter(std::vector<std::string>& words) {
    if (words.size() < 2) return std::nullopt;
    std::optional<Side> side = sideLetter(words.back());
    if (side) {
        words.pop_back();
        return side;
    }
    side = sideLetter(words.front());
    if (side) words.erase(words.begin());
    return side;
}

} // namespace

StructureName takenApart(std::string_view name) {
    std::vector<std::string> words = wordsOf(name);
    StructureName parts;
    parts.isTelling = areTelling(words);
    std::optional<Side> side = takeSideWords(words);
    dropToolWords(words);
    if (!side) side = takeSideLetter(words);
    dropToolWords(words); // "plantaris_001_L", "Brachialis_low_R"
    parts.side = side.value_or(Side::Median);
    parts.stem = joined(words);
    return parts;
}

std::string idFrom(std::string_view stem) {
    std::string id;
    for (const char c : stem) {
        const bool isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                            (uint8_t(c) & 0x80) != 0;
        if (isKept)
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (id.ends_with('_')) id.pop_back();
    return id.empty() ? "unnamed" : id;
}

} // namespace myo
