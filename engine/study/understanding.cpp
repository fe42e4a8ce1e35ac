#include <myofield/study/understanding.hpp>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

using Role = Vocabulary::Role;
using Phrase = Vocabulary::Phrase;
using Meant = Meaning::Kind;

/// Words between those of a phrase that a place's name may have: "front of my left knee".
constexpr size_t kWidestGap = 2;

struct Token {
    std::string text;
    Vocabulary::Word word;
    bool isTaken = false;

    bool counts() const { return word.role != Role::Unknown && word.role != Role::Filler; }
};

/// A phrase in the question.
struct Found {
    const Phrase* phrase = nullptr;
    std::vector<size_t> at; ///< the token of each of its words
    size_t gaps = 0;
    bool isInOrder = true;
};

/// Takes the words of a side out of the question; both sides where left and right are said.
std::optional<Sides> takeSides(const Vocabulary& vocabulary, std::vector<std::string>& words) {
    std::optional<Sides> said;
    for (size_t at = 0; at < words.size();) {
        const auto isHere = [&](const Vocabulary::SidePhrase& side) {
            return at + side.words.size() <= words.size() &&
                   std::equal(side.words.begin(), side.words.end(), words.begin() + long(at));
        };
        const auto side = std::ranges::find_if(vocabulary.sides(), isHere);
        if (side == vocabulary.sides().end()) {
            ++at;
            continue;
        }
        said = said && *said != side->sides ? Sides::Both : side->sides;
        words.erase(words.begin() + long(at), words.begin() + long(at + side->words.size()));
    }
    return said;
}

/// The words of the question with slips corrected.
std::vector<std::string> corrected(const Vocabulary& vocabulary, std::vector<std::string> words,
                                   Understanding& understood) {
    std::vector<std::string> right;
    for (const std::string& word : words) {
        const auto isSide = [&](const Vocabulary::SidePhrase& side) {
            return std::ranges::find(side.words, word) != side.words.end();
        };
        const bool isKnown = vocabulary.wordOf(word).role != Role::Unknown ||
                             std::ranges::any_of(vocabulary.sides(), isSide);
        const std::string meant = isKnown ? word : vocabulary.corrected(word);
        if (meant.empty()) {
            understood.unknown.push_back(word);
            continue;
        }
        const std::vector<std::string> parts = wordsIn(meant);
        const bool matters = std::ranges::any_of(parts, [&](const std::string& part) {
            return vocabulary.wordOf(part).role == Role::Content;
        });
        if (meant != word && matters) understood.corrected.push_back({word, meant});
        right.insert(right.end(), parts.begin(), parts.end());
    }
    return right;
}

bool isPlaceName(const Phrase& phrase) {
    return std::ranges::all_of(phrase.meanings, [](const Meaning& meaning) {
        return meaning.kind == Meant::Region || meaning.kind == Meant::Muscle;
    });
}

std::optional<Found> placeOf(const Phrase& phrase, const std::vector<Token>& tokens) {
    Found found{&phrase, {}};
    for (const WordId word : phrase.words) {
        const auto isIt = [&](const Token& token) {
            return token.counts() && !token.isTaken && token.word.id == word;
        };
        // After the word before, where it can be: "left back and back of the knee".
        const auto from = tokens.begin() + long(found.at.empty() ? 0 : found.at.back());
        auto at = std::find_if(from, tokens.end(), isIt);
        if (at == tokens.end()) at = std::find_if(tokens.begin(), tokens.end(), isIt);
        if (at == tokens.end()) return std::nullopt;
        if (!found.at.empty() && at < from) found.isInOrder = false;
        found.at.push_back(size_t(at - tokens.begin()));
    }
    const auto [first, last] = std::ranges::minmax(found.at);
    for (size_t between = first; between <= last; ++between) {
        if (std::ranges::find(found.at, between) != found.at.end()) continue;
        if (tokens[between].word.role == Role::Filler) continue;
        ++found.gaps;
        if (tokens[between].word.role == Role::Joint && isPlaceName(phrase)) return std::nullopt;
    }
    if (found.gaps > kWidestGap && isPlaceName(phrase)) return std::nullopt;
    return found;
}

/// Phrases that say something first, then the longer ones, those in order, those that stand close.
bool isBetter(const Found& a, const Found& b) {
    const auto rank = [](const Found& found) {
        return std::tuple(found.phrase->isLoose, -long(found.at.size()), !found.isInOrder,
                          found.gaps, found.at.front());
    };
    return rank(a) < rank(b);
}

std::vector<Found> phrasesIn(const Vocabulary& vocabulary, std::vector<Token>& tokens) {
    std::vector<Found> taken;
    while (true) {
        std::optional<Found> best;
        for (const Phrase& phrase : vocabulary.phrases()) {
            if (phrase.isLoose && !taken.empty()) continue;
            const std::optional<Found> found = placeOf(phrase, tokens);
            if (found && (!best || isBetter(*found, *best))) best = found;
        }
        if (!best) return taken;
        for (const size_t at : best->at) tokens[at].isTaken = true;
        taken.push_back(std::move(*best));
    }
}

/// The phrase that holds all words of the question and needs the fewest further ones to be whole;
/// null where the words are no half of any.
const Phrase* nearestPhrase(const Vocabulary& vocabulary, const std::vector<Token>& tokens) {
    std::set<WordId> asked;
    for (const Token& token : tokens)
        if (token.word.role == Role::Content) asked.insert(token.word.id);
    const Phrase* nearest = nullptr;
    size_t fewest = SIZE_MAX;
    for (const Phrase& phrase : vocabulary.phrases()) {
        const auto isAsked = [&](WordId word) { return asked.contains(word); };
        const auto there = size_t(std::ranges::count_if(phrase.words, isAsked));
        const size_t missing = phrase.words.size() - there;
        if (there == 0 || there < asked.size() || there < missing || missing >= fewest) continue;
        fewest = missing;
        nearest = &phrase;
    }
    return nearest;
}

template <class Item>
void addOnce(std::vector<Item>& list, const Item& item) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

void addNamed(std::vector<Understanding::Named>& muscles, MuscleId muscle) {
    if (std::ranges::find(muscles, muscle, &Understanding::Named::muscle) == muscles.end())
        muscles.push_back({muscle, {}});
}

void addMeanings(const Phrase& phrase, Understanding& understood) {
    const bool namesMuscles = std::ranges::all_of(
        phrase.meanings, [](const Meaning& meaning) { return meaning.kind == Meant::Muscle; });
    for (const Meaning& meaning : phrase.meanings) switch (meaning.kind) {
        case Meant::Region: addOnce(understood.regions, RegionId{meaning.index}); break;
        case Meant::Muscle:
            if (namesMuscles)
                addNamed(understood.muscles, {meaning.index});
            else
                addOnce(understood.alike, MuscleId{meaning.index});
            break;
        case Meant::Guide: addOnce(understood.guides, meaning.index); break;
        case Meant::Complaint: addOnce(understood.complaints, meaning.index); break;
        case Meant::Sign: addOnce(understood.signs, meaning.index); break;
        }
}

/// What complaints lead to; then the places of complaints, guides or signs where none was named.
void followComplaints(const Atlas& atlas, Understanding& understood) {
    std::vector<uint32_t> guides;
    for (const uint32_t c : understood.complaints) {
        const Complaint& complaint = atlas.complaints[c];
        if (complaint.guide >= 0) addOnce(guides, uint32_t(complaint.guide));
        for (const uint32_t sign : complaint.signs) addOnce(understood.signs, sign);
    }
    for (const uint32_t guide : understood.guides) addOnce(guides, guide);
    understood.guides = guides;
    if (!understood.regions.empty()) return;
    for (const uint32_t c : understood.complaints)
        for (const RegionId region : atlas.complaints[c].regions)
            addOnce(understood.regions, region);
    if (!understood.regions.empty()) return;
    for (const uint32_t guide : understood.guides)
        for (const RegionId region : atlas.articles[guide].regions)
            addOnce(understood.regions, region);
    if (!understood.regions.empty()) return;
    for (const uint32_t sign : understood.signs)
        for (const RegionId region : atlas.signs[sign].regions) addOnce(understood.regions, region);
}

/// A word that nothing was made of, as it was typed: a correction that led nowhere is none.
void addUnknown(Understanding& understood, const std::string& word) {
    const auto slip =
        std::ranges::find(understood.corrected, word, &Understanding::Correction::meant);
    if (slip == understood.corrected.end()) return understood.unknown.push_back(word);
    understood.unknown.push_back(slip->typed);
    understood.corrected.erase(slip);
}

/// Points whose names hold most of the question's words ("upper"), where some do and not all.
void singleOutPoints(const Vocabulary& vocabulary, const std::vector<Token>& tokens,
                     Understanding::Named& named) {
    const Muscle& muscle = vocabulary.atlas()[named.muscle];
    std::set<std::string> own;
    for (const std::string& word : wordsIn(muscle.name)) own.insert(word);
    size_t most = 0;
    for (uint32_t p = 0; p < muscle.points.size(); ++p) {
        std::set<std::string> words{muscle.points[p].id};
        for (const std::string& word : wordsIn(muscle.points[p].name)) words.insert(word);
        size_t held = 0;
        for (const Token& token : tokens)
            if (words.contains(token.text) && !own.contains(token.text)) ++held;
        if (held < most || held == 0) continue;
        if (held > most) named.points.clear();
        most = held;
        named.points.push_back(p);
    }
    if (named.points.size() == muscle.points.size()) named.points.clear();
}

} // namespace

Understanding understand(const Vocabulary& vocabulary, std::string_view text) {
    constexpr size_t kMostWords = 60; // more is no question
    Understanding understood;
    std::vector<std::string> words = wordsIn(text);
    if (words.size() > kMostWords) words.resize(kMostWords);
    words = corrected(vocabulary, std::move(words), understood);
    understood.sides = takeSides(vocabulary, words);
    std::vector<Token> tokens;
    for (const std::string& word : words) tokens.push_back({word, vocabulary.wordOf(word)});
    const std::vector<Found> phrases = phrasesIn(vocabulary, tokens);
    for (const Found& found : phrases) addMeanings(*found.phrase, understood);
    if (phrases.empty())
        if (const Phrase* nearest = nearestPhrase(vocabulary, tokens)) {
            std::string typed;
            for (Token& token : tokens) {
                if (token.word.role != Role::Content) continue;
                typed += (typed.empty() ? "" : " ") + token.text;
                token.isTaken = true;
            }
            understood.corrected.push_back({typed, nearest->shown});
            addMeanings(*nearest, understood);
        }
    for (Understanding::Named& named : understood.muscles)
        singleOutPoints(vocabulary, tokens, named);
    followComplaints(vocabulary.atlas(), understood);
    for (const Token& token : tokens)
        if (token.word.role == Role::Content && !token.isTaken) addUnknown(understood, token.text);
    return understood;
}

std::vector<uint32_t> warningsFor(const Atlas& atlas, const std::vector<RegionId>& regions) {
    std::vector<uint32_t> warnings;
    for (uint32_t w = 0; w < atlas.warningSigns.size(); ++w)
        if (std::ranges::any_of(atlas.warningSigns[w].regions, [&](RegionId region) {
                return std::ranges::find(regions, region) != regions.end();
            }))
            warnings.push_back(w);
    return warnings;
}

std::vector<uint32_t> warningsFor(const Atlas& atlas, const Understanding& understood) {
    std::vector<uint32_t> warnings;
    for (const uint32_t complaint : understood.complaints)
        for (const uint32_t warning : atlas.complaints[complaint].warningSigns)
            addOnce(warnings, warning);
    for (const uint32_t sign : understood.signs)
        for (const uint32_t warning : atlas.signs[sign].warningSigns) addOnce(warnings, warning);
    for (const uint32_t warning : warningsFor(atlas, understood.regions))
        addOnce(warnings, warning);
    return warnings;
}

std::string understandingWords(const Atlas& atlas, const Understanding& understood) {
    std::vector<std::string> what;
    for (const Understanding::Named& named : understood.muscles)
        what.push_back(atlas[named.muscle].name);
    for (const uint32_t complaint : understood.complaints)
        what.push_back(atlas.complaints[complaint].label);
    for (const uint32_t sign : understood.signs) what.push_back(atlas.signs[sign].label);
    if (!understood.regions.empty()) what.push_back(regionWords(atlas, understood.regions));
    std::string words = capitalised(listWords(what));
    if (understood.sides == Sides::Left)
        words = say("{}, on the person's left", words);
    else if (understood.sides == Sides::Right)
        words = say("{}, on the person's right", words);
    if (!words.empty()) words += '.';
    if (!understood.guides.empty())
        words += ' ' + say("Guide: {}.", atlas.articles[understood.guides.front()].title);
    for (const Understanding::Correction& slip : understood.corrected)
        words += ' ' + say("Read \"{}\" as \"{}\".", slip.typed, slip.meant);
    if (!understood.unknown.empty())
        words += ' ' + say("Not understood: {}.", listWords(understood.unknown));
    return words;
}

} // namespace myo
