#include <myofield/shape/built_in_body.hpp>

#include <cctype>
#include <sstream>
#include <vector>

namespace myo {
namespace {

using Words = std::vector<std::string>;

Words wordsOf(std::string_view name) {
    std::istringstream in{std::string(name)};
    Words words;
    for (std::string word; in >> word;)
        if (word != "left" && word != "right") words.push_back(word);
    return words;
}

std::string joined(const Words& words, size_t from, size_t to) {
    std::string text;
    for (size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + words[i];
    return text;
}

} // namespace

std::string displayName(std::string_view meshName) {
    Words words = wordsOf(meshName);
    if (words.size() > 2 && words[0] == "set" && words[1] == "of")
        words.erase(words.begin(), words.begin() + 2);
    if (words.size() > 1 && words.back() == "muscle") words.pop_back();
    std::string name = joined(words, 0, words.size());
    for (size_t i = 1; i + 1 < words.size(); ++i) {
        const bool isPart = words[i] == "of" && (words[i - 1] == "head" || words[i - 1] == "part" ||
                                                 words[i - 1] == "belly");
        if (!isPart) continue;
        name = joined(words, i + 1, words.size()) + ", " + joined(words, 0, i);
        break;
    }
    if (!name.empty()) name[0] = char(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

} // namespace myo
