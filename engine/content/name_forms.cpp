#include "name_forms.hpp"

#include "name_words.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace myo {
namespace {

using NameParts = std::vector<std::string>;

constexpr auto kLimbs = std::to_array<std::string_view>({"leg", "arm", "limb", "body"});
constexpr auto kPartWords =
    std::to_array<std::string_view>({"head", "heads", "belly", "part", "portion", "fibers",
                                     "fibres", "slip", "caput", "venter", "pars", "portio"});
/// What stands between a part and the whole.
constexpr auto kOfWords = std::to_array<std::string_view>({"of", "musculi", "m"});

template <class List>
bool isOneOf(const List& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

NameParts partsOfStem(const std::string& stem) {
    std::istringstream in(stem);
    NameParts words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

NameParts withoutLimbs(const NameParts& words) {
    NameParts kept;
    for (const std::string& word : words)
        if (!isOneOf(kLimbs, word)) kept.push_back(word);
    if (!kept.empty() && kept.back() == "of") kept.pop_back();
    return kept;
}

/// What a part is said to be of; empty where no part is named.
NameParts wholeOf(const NameParts& words) {
    const auto part = std::ranges::find_if(
        words, [](const std::string& word) { return isOneOf(kPartWords, word); });
    if (part == words.end()) return {};
    const auto of = std::find_if(part, words.end(),
                                 [](const std::string& word) { return isOneOf(kOfWords, word); });
    if (of != words.end()) return {of + 1, words.end()};
    return {words.begin(), part};
}

} // namespace

std::vector<std::string> otherFormsOf(const std::string& stem) {
    const NameParts words = partsOfStem(stem);
    std::vector<std::string> forms;
    for (const NameParts& form : {withoutLimbs(words), wholeOf(words)})
        if (!form.empty() && form != words) forms.push_back(joined(form));
    if (!isOneOf(words, "foot") && !isOneOf(words, "hand"))
        for (const char* place : {" of foot", " of hand"}) forms.push_back(stem + place);
    return forms;
}

} // namespace myo
