#include "structure_name.hpp"

#include "name_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace myo {
namespace {

constexpr auto kLeft = std::to_array<std::string_view>(
    {"left",      "lt",       "lft",       "sin",      "sinist",    "sinister",  "sinistra",
     "sinistrum", "sinistri", "sinistrae", "sinistro", "sx",        "links",     "linke",
     "linker",    "linkes",   "gauche",    "gauches",  "izquierdo", "izquierda", "izq",
     "esquerdo",  "esquerda", "esq",       "vanster",  "venstre",   "vasen",     "lewy",
     "lewa",      "lewe",     "levy",      "leva",     "leve",      "stang",     "stanga",
     "左",        "왼쪽",     "왼",        "левый",    "левая",     "левое",     "левой",
     "Левый",     "Левая",    "αριστερός", "αριστερή", "αριστερό",  "αριστερά"});
constexpr auto kRight = std::to_array<std::string_view>(
    {"right",   "rt",      "rgt",     "dex",    "dext",   "dexter", "dextra",
     "dextrum", "dextri",  "dextrae", "destro", "destra", "dx",     "rechts",
     "rechte",  "rechter", "rechtes", "droit",  "droite", "droits", "derecho",
     "derecha", "direito", "direita", "hoger",  "hoyre",  "hojre",  "oikea",
     "prawy",   "prawa",   "prawe",   "pravy",  "prava",  "prave",  "drept",
     "dreapta", "右",      "오른쪽",  "오른",   "правый", "правая", "правое",
     "правой",  "Правый",  "Правая",  "δεξιός", "δεξιά",  "δεξί",   "δεξιό"});
/// Words for sides that may mean something else: they count only as the last word, and only where
/// nothing else tells the side.
constexpr auto kLeftAtEnd = std::to_array<std::string_view>({"sol", "bal"});
constexpr auto kRightAtEnd = std::to_array<std::string_view>({"sag", "jobb", "dir"});
/// What words for sides stand beside: "rechte Seite".
constexpr auto kSideNouns = std::to_array<std::string_view>(
    {"side", "seite", "cote", "lado", "lato", "sida", "strana", "strona", "侧", "側", "边"});

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
    takeAll(kSideNouns);
    return isLeft ? Side::Left : Side::Right;
}

std::optional<Side> takeSideAtEnd(std::vector<std::string>& words) {
    if (words.size() < 2) return std::nullopt;
    const bool isLeft = isAmong(kLeftAtEnd, words.back());
    if (!isLeft && !isAmong(kRightAtEnd, words.back())) return std::nullopt;
    words.pop_back();
    return isLeft ? Side::Left : Side::Right;
}

std::optional<Side> sideLetter(const std::string& word) {
    if (word == "l") return Side::Left;
    if (word == "r") return Side::Right;
    return std::nullopt;
}

/// "r" and "r001", which tools make of a copy; not "l3", a vertebra.
std::optional<Side> sideLetterAtEnd(const std::string& word) {
    const bool isNumbered =
        word.size() > 2 && word[1] == '0' && word.find_first_not_of("0123456789", 1) == word.npos;
    return sideLetter(isNumbered ? word.substr(0, 1) : word);
}

/// One that stands between other words ("Soleus R red"), and before no number ("disc L 4").
std::optional<Side> takeSideLetterWithin(std::vector<std::string>& words) {
    size_t at = 0, count = 0;
    for (size_t w = 1; w + 1 < words.size(); ++w) {
        if (!sideLetter(words[w])) continue;
        at = w;
        ++count;
    }
    if (count != 1 || (words[at + 1][0] >= '0' && words[at + 1][0] <= '9')) return std::nullopt;
    const std::optional<Side> side = sideLetter(words[at]);
    words.erase(words.begin() + std::ptrdiff_t(at));
    return side;
}

std::optional<Side> takeSideLetter(std::vector<std::string>& words) {
    if (words.size() < 2) return std::nullopt;
    std::optional<Side> side = sideLetterAtEnd(words.back());
    if (side) {
        words.pop_back();
        return side;
    }
    side = sideLetter(words.front());
    if (side) words.erase(words.begin());
    return side ? side : takeSideLetterWithin(words);
}

} // namespace

StructureName takenApart(std::string_view name) {
    std::vector<std::string> words = wordsOf(name);
    StructureName parts;
    parts.isTelling = areTelling(words);
    std::optional<Side> side = takeSideWords(words);
    dropToolWords(words);
    if (!side) side = takeSideLetter(words);
    if (!side) side = takeSideAtEnd(words);
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
