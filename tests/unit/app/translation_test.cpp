#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <sstream>

namespace myo {
namespace {

/// Of a PO file: by the English text what stands for it, one or more forms. The header is left out.
using Catalogue = std::map<std::string, std::vector<std::string>>;

Catalogue readCatalogue(const std::string& name) {
    const Result<std::string> text =
        readText(std::string(MYOFIELD_SOURCE_FOLDER) + "/po/" + name, 1u << 22);
    EXPECT_TRUE(text) << (text ? "" : text.error().text());
    Catalogue catalogue;
    std::string english, *present = nullptr;
    std::vector<std::string> forms;
    const auto finish = [&] {
        if (!english.empty()) catalogue[english] = forms;
        forms.clear();
    };
    std::istringstream lines(text ? *text : "");
    for (std::string line; std::getline(lines, line);) {
        const size_t quote = line.find('"');
        if (line.starts_with('#') || quote == std::string::npos) continue;
        const std::string words = line.substr(quote + 1, line.size() - quote - 2);
        if (line.starts_with("msgid ")) {
            finish();
            english = words;
            present = &english;
        } else if (line.starts_with("msgid_plural")) {
            present = nullptr; // checked by its first form
        } else if (line.starts_with("msgstr")) {
            present = &forms.emplace_back(words);
        } else if (present) {
            *present += words;
        }
    }
    finish();
    return catalogue;
}

std::vector<std::string> placeholders(const std::string& text) {
    static const std::regex kPlaceholder("\\{[^}]*\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), kPlaceholder),
            std::sregex_token_iterator()};
}

TEST(Translations, GermanSaysEverythingWithTheSamePlaceholders) {
    const Catalogue english = readCatalogue("myofield.pot");
    const Catalogue german = readCatalogue("de.po");
    EXPECT_GT(english.size(), 300u);
    for (const auto& [text, forms] : english) {
        const auto known = german.find(text);
        if (known == german.end()) {
            ADD_FAILURE() << "not translated: " << text;
            continue;
        }
        EXPECT_EQ(known->second.size(), forms.size()) << text;
        for (const std::string& form : known->second) {
            EXPECT_FALSE(form.empty()) << text;
            EXPECT_EQ(placeholders(form), placeholders(text)) << form;
        }
    }
    for (const auto& [text, forms] : german)
        EXPECT_TRUE(english.contains(text)) << "said nowhere: " << text;
}

} // namespace
} // namespace myo
