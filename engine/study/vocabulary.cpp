#include <myofield/study/vocabulary.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

/// Endings that change no meaning, longest first; each may go where so many letters are left.
struct Ending {
    std::string_view letters;
    size_t leaves;
};
constexpr std::array kEndings{Ending{"ness", 3}, Ending{"ing", 3}, Ending{"ed", 3}, Ending{"s", 3}};

std::string stemOf(std::string_view word) {
    bool isShortened = false;
    for (const Ending& ending : kEndings) {
        if (!word.ends_with(ending.letters) || word.size() < ending.letters.size() + ending.leaves)
            continue;
        if (ending.letters == "s" &&
            (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")))
            break;
        word.remove_suffix(ending.letters.size());
        isShortened = ending.letters != "s";
        break;
    }
    // "whistle" and "whistling", "run" and "running"; but "spine" is no "spin", "bite" no "bit"
    constexpr size_t kLongWord = 6;
    if (word.size() >= kLongWord && word.ends_with('e')) word.remove_suffix(1);
    if (isShortened && word.size() > 3 && word.back() == word[word.size() - 2] &&
        word.back() != 's' && word.back() != 'l')
        word.remove_suffix(1);
    return std::string(word);
}

/// Edits that are forgiven in a word of that length.
size_t forgiven(size_t letters) {
    return letters < 4 ? 0 : letters < 7 ? 1 : letters < 11 ? 2 : 3;
}

} // namespace

std::vector<std::string> wordsIn(std::string_view text) {
    std::vector<std::string> words(1);
    const auto end = [&] {
        if (!words.back().empty()) words.emplace_back();
    };
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text.substr(i).starts_with("\u2019")) { // a typographic apostrophe
            i += 2;
        } else if (byte >= 'A' && byte <= 'Z') {
            words.back() += char(byte - 'A' + 'a');
        } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80) {
            words.back() += char(byte);
        } else if (byte == ',' || byte == ';' || byte == '/') {
            end();
            words.back() = ",";
            end();
        } else if (byte != '\'') {
            end();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

Vocabulary::Vocabulary(const Atlas& atlas) : atlas_(atlas) {
    using enum Meaning::Kind;
    addWords(atlas.plainWords);
    const auto addAll = [&](const std::vector<std::string>& texts, Meaning meaning) {
        for (const std::string& text : texts) addPhrase(text, meaning);
    };
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const ::myo::Region& region = atlas.regions[r];
        addAll({region.label, region.id}, {Region, r});
        addAll(region.words, {Region, r});
        if (const CoarseArea* wider = atlas.coarseAreaWithId(region.coarse)) {
            addAll({wider->label, wider->id}, {Region, r});
            addAll(wider->words, {Region, r});
        }
    }
    for (const BodyPart& part : atlas.parts)
        for (const RegionId region : part.regions) {
            addAll({part.label, part.id}, {Region, region.index});
            addAll(part.words, {Region, region.index});
        }
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const ::myo::Muscle& muscle = atlas.muscles[m];
        addAll({muscle.name, muscle.latin, muscle.id}, {Muscle, m});
        addAll(muscle.synonyms, {Muscle, m});
    }
    for (const MuscleGroup& group : atlas.groups)
        for (const MuscleId muscle : group.muscles) {
            addAll({group.label, group.id}, {Muscle, muscle.index});
            addAll(group.words, {Muscle, muscle.index});
        }
    for (uint32_t a = 0; a < atlas.articles.size(); ++a) {
        if (atlas.articles[a].kind != ArticleKind::Guide) continue;
        addPhrase(atlas.articles[a].title, {Guide, a});
        addAll(atlas.articles[a].words, {Guide, a});
    }
    for (uint32_t c = 0; c < atlas.complaints.size(); ++c) {
        addPhrase(atlas.complaints[c].label, {Complaint, c});
        addAll(atlas.complaints[c].words, {Complaint, c});
    }
    for (uint32_t s = 0; s < atlas.signs.size(); ++s) {
        addPhrase(atlas.signs[s].label, {Sign, s});
        addAll(atlas.signs[s].words, {Sign, s});
    }
}

void Vocabulary::addWords(const PlainWords& plain) {
    for (const std::vector<std::string>& words : plain.alike)
        for (const std::string& word : words) {
            if (word != words.front()) alike_[stemOf(word)] = stemOf(words.front());
            ++spellings_[word];
        }
    const auto addAll = [&](const std::vector<std::string>& words, Role role) {
        for (const std::string& word : words) {
            plain_[word] = role;
            plainStems_.try_emplace(canonical(word), role);
            ++spellings_[word];
        }
    };
    addAll(plain.loose, Role::Loose);
    addAll(plain.filler, Role::Filler);
    addAll({"and", "or", ","}, Role::Joint);
    const auto addSide = [&](const std::vector<std::string>& texts, Sides sides) {
        for (const std::string& text : texts) {
            sides_.push_back({wordsIn(text), sides});
            for (const std::string& word : sides_.back().words) ++spellings_[word];
        }
    };
    addSide(plain.left, Sides::Left);
    addSide(plain.right, Sides::Right);
    addSide(plain.both, Sides::Both);
    std::ranges::stable_sort(sides_, std::ranges::greater{},
                             [](const SidePhrase& side) { return side.words.size(); });
}

std::string Vocabulary::canonical(std::string_view word) const {
    std::string stem = stemOf(word);
    const auto other = alike_.find(stem);
    return other == alike_.end() ? stem : other->second;
}

WordId Vocabulary::idOf(const std::string& word) {
    const auto [place, isNew] = ids_.try_emplace(canonical(word), WordId(words_.size()));
    if (isNew) {
        const std::optional<Role> plain = plainRoleOf(word);
        words_.push_back({word, 0, plain == Role::Loose || plain == Role::Joint});
    }
    ++words_[place->second].uses;
    ++spellings_[word];
    return place->second;
}

std::optional<Vocabulary::Role> Vocabulary::plainRoleOf(std::string_view word) const {
    if (const auto plain = plain_.find(std::string(word)); plain != plain_.end())
        return plain->second;
    const auto plain = plainStems_.find(canonical(word));
    return plain == plainStems_.end() ? std::nullopt : std::optional(plain->second);
}

Vocabulary::Word Vocabulary::wordOf(std::string_view word) const {
    const auto known = ids_.find(canonical(word));
    const Role otherwise = known != ids_.end() ? Role::Content : Role::Unknown;
    return {plainRoleOf(word).value_or(otherwise),
            known == ids_.end() ? WordId(words_.size()) : known->second};
}

void Vocabulary::addPhrase(const std::string& text, Meaning meaning) {
    Phrase phrase;
    for (const std::string& word : wordsIn(foldedName(text))) {
        const Role role = wordOf(word).role;
        if (role == Role::Filler) continue;
        const WordId id = idOf(word);
        if (std::ranges::find(phrase.words, id) == phrase.words.end()) phrase.words.push_back(id);
    }
    if (phrase.words.empty()) return;
    std::vector<WordId> sorted = phrase.words;
    std::ranges::sort(sorted);
    std::string key;
    for (const WordId word : sorted) key += std::to_string(word) + ' ';
    const auto [place, isNew] = phraseOf_.try_emplace(key, phrases_.size());
    if (isNew) {
        phrase.shown = text;
        phrase.isLoose =
            std::ranges::all_of(phrase.words, [&](WordId word) { return words_[word].isLoose; });
        phrases_.push_back(std::move(phrase));
    }
    std::vector<Meaning>& meanings = phrases_[place->second].meanings;
    if (std::ranges::find(meanings, meaning) == meanings.end()) meanings.push_back(meaning);
}

std::string Vocabulary::corrected(std::string_view word) const {
    constexpr size_t kLongest = 40; // letters; no word is longer
    if (word.size() > kLongest) return {};
    const std::string* best = nullptr;
    std::pair<size_t, size_t> bestCost{forgiven(word.size()) + 1, 0};
    for (const auto& [spelling, uses] : spellings_) {
        const size_t most = std::min(forgiven(word.size()), bestCost.first);
        if (spelling.size() + most < word.size() || spelling.size() > word.size() + most) continue;
        if (spelling.size() < 3) continue;
        // The first letter is seldom wrong: it counts as a further edit in a short word.
        const size_t first = word.size() < 7 && spelling[0] != word[0] ? 1 : 0;
        const size_t edits = editDistance(word, spelling) + first;
        const std::pair<size_t, size_t> cost{edits, SIZE_MAX - uses};
        if (edits > forgiven(word.size()) + first || cost > bestCost) continue;
        if (cost == bestCost && best && spelling > *best) continue; // whatever the order of hashes
        bestCost = cost;
        best = &spelling;
    }
    if (best && bestCost.first <= 1) return *best;
    // A forgotten blank is likelier than two slips in a word.
    constexpr size_t kShortest = 3;
    for (size_t at = kShortest; at + kShortest <= word.size(); ++at)
        if (spellings_.contains(std::string(word.substr(0, at))) &&
            spellings_.contains(std::string(word.substr(at))))
            return std::string(word.substr(0, at)) + ' ' + std::string(word.substr(at));
    return best ? *best : std::string();
}

} // namespace myo
