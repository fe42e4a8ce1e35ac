#include "name_key.hpp"

#include "name_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace myo {
namespace {

/// Words that names come with or without.
constexpr std::array<std::string_view, 17> kDropped{
    "muscle", "muscles", "musculus", "musculi", "m",   "mm", "the",   "of", "set",
    "bone",   "bones",   "os",       "ossis",   "and", "et", "tooth", "in"};

/// Latin and English words for the same, and words whose ending changes more than an ending.
const std::unordered_map<std::string_view, std::string_view>& sameWords() {
    static const std::unordered_map<std::string_view, std::string_view> kSame{
        {"colli", "cervic"},
        {"neck", "cervic"},
        {"cervicis", "cervic"},
        {"peroneus", "fibul"},
        {"peroneal", "fibul"},
        {"peronaeus", "fibul"},
        {"peroneals", "fibul"},
        {"head", "part"},
        {"caput", "part"},
        {"belly", "part"},
        {"venter", "part"},
        {"ventris", "part"},
        {"pars", "part"},
        {"partis", "part"},
        {"parts", "part"},
        {"portion", "part"},
        {"portio", "part"},
        {"fibers", "part"},
        {"fibres", "part"},
        {"division", "part"},
        {"heads", "part"},
        {"bicipitis", "bicep"},
        {"biceps", "bicep"},
        {"tricipitis", "tricep"},
        {"triceps", "tricep"},
        {"quadricipitis", "quadricep"},
        {"quadriceps", "quadricep"},
        {"outer", "extern"},
        {"inner", "intern"},
        {"upper", "super"},
        {"superior", "super"},
        {"superius", "super"},
        {"superioris", "super"},
        {"lower", "infer"},
        {"inferior", "infer"},
        {"inferius", "infer"},
        {"inferioris", "infer"},
        {"anterior", "anter"},
        {"anterius", "anter"},
        {"anteriores", "anter"},
        {"anterioris", "anter"},
        {"posterior", "poster"},
        {"posterius", "poster"},
        {"posteriores", "poster"},
        {"posterioris", "poster"},
        {"minoris", "minor"},
        {"majoris", "major"},
        {"maior", "major"},
        {"short", "brev"},
        {"deep", "profund"},
        {"middle", "medi"},
        {"manus", "hand"},
        {"hands", "hand"},
        {"pedis", "foot"},
        {"feet", "foot"},
        {"humeroulnar", "humer ulnar"},
        {"humeroulnare", "humer ulnar"},
        {"humero", "humer"},
        {"costa", "rib"},
        {"costae", "rib"},
        {"costarum", "rib"},
        {"ribs", "rib"},
        {"femur", "femor"},
        {"first", "1"},
        {"second", "2"},
        {"third", "3"},
        {"fourth", "4"},
        {"fifth", "5"},
        {"sixth", "6"},
        {"seventh", "7"},
        {"eighth", "8"},
        {"ninth", "9"},
        {"tenth", "10"},
        {"eleventh", "11"},
        {"twelfth", "12"},
        {"primus", "1"},
        {"secundus", "2"},
        {"tertius", "3"},
        {"prima", "1"},
        {"secunda", "2"},
        {"tertia", "3"},
        {"ii", "2"},
        {"iii", "3"},
        {"iv", "4"},
        {"1st", "1"},
        {"2nd", "2"},
        {"3rd", "3"},
        {"sternokleidomastoid", "sternocleidomastoid"},
        {"bucinator", "buccinator"},
        {"thoracic", "thorac"},
        {"descendens", "descending"},
        {"ascendens", "ascending"}};
    return kSame;
}

constexpr std::array<std::string_view, 27> kEndings{
    "alis", "aris", "ales", "ares", "orum", "arum", "ibus", "eous", "eus",
    "eum",  "eal",  "ius",  "ium",  "iae",  "ous",  "ial",  "al",   "ar",
    "us",   "um",   "is",   "ii",   "ei",   "ae",   "es",   "a",    "i"};
constexpr size_t kShortestStem = 4;

/// "4th" as "4".
std::string countedAs(std::string_view word) {
    const size_t digits = word.find_first_not_of("0123456789");
    const bool isOrdinal = digits != 0 && digits != word.npos && word.substr(digits) == "th";
    return std::string(isOrdinal ? word.substr(0, digits) : word);
}

std::string wordStem(std::string_view word) {
    const auto same = sameWords().find(word);
    if (same != sameWords().end()) return std::string(same->second);
    std::string stem = countedAs(word);
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        for (const std::string_view ending : kEndings) {
            if (!stem.ends_with(ending) || stem.size() < ending.size() + kShortestStem) continue;
            stem.resize(stem.size() - ending.size());
            isShorter = true;
            break;
        }
        for (const char last : {'e', 'o', 's'})
            if (!isShorter && stem.size() > kShortestStem && stem.back() == last) {
                stem.pop_back();
                isShorter = true;
            }
    }
    return stem;
}

/// "c3" as "3 cervic vertebr": vertebrae are written by number too.
std::string vertebraNamed(std::string_view word) {
    if (word.size() < 2 || word.size() > 3) return {};
    if (word.find_first_not_of("0123456789", 1) != word.npos) return {};
    const std::string number(word.substr(1));
    switch (word[0]) {
    case 'c': return number + " cervic vertebr";
    case 't': return number + " thorac vertebr";
    case 'l': return number + " lumb vertebr";
    default: return {};
    }
}

void splitWords(const std::string& text, std::vector<std::string>& into) {
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) into.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

} // namespace

std::string nameKey(std::string_view name, bool isStemmed) {
    std::vector<std::string> words, key;
    splitWords(std::string(name), words);
    for (const std::string& word : words) {
        if (std::ranges::find(kDropped, word) != kDropped.end()) continue;
        const std::string vertebra = vertebraNamed(word);
        splitWords(!isStemmed ? word : !vertebra.empty() ? vertebra : wordStem(word), key);
    }
    std::ranges::sort(key);
    key.erase(std::unique(key.begin(), key.end()), key.end());
    return joined(key);
}

} // namespace myo
