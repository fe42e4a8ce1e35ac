#include <myofield/anatomy/word_family.hpp>

#include <algorithm>

namespace myo {
namespace {

bool isPartOfWord(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
}

/// `text` in lower case, with one blank for whatever stands between words and at both ends.
std::string spacedWords(std::string_view text) {
    std::string words = " ";
    for (const char letter : text) {
        const char lower = letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
        if (isPartOfWord(lower))
            words += lower;
        else if (words.back() != ' ')
            words += ' ';
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

} // namespace

std::vector<size_t> familiesIn(std::string_view text, std::span<const WordFamily> families) {
    const std::string words = spacedWords(text);
    std::vector<size_t> found;
    for (size_t f = 0; f < families.size(); ++f)
        if (std::ranges::any_of(families[f].words, [&](const std::string& word) {
                return words.find(' ' + word + ' ') != std::string::npos;
            }))
            found.push_back(f);
    return found;
}

} // namespace myo
