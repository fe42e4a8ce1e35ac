#include "import_names.hpp"

#include "kind_words.hpp"
#include "name_forms.hpp"
#include "name_key.hpp"
#include "structure_name.hpp"

#include <algorithm>
#include <set>

namespace myo {
namespace {

constexpr std::string_view kSidePlace = "{side}";

std::string stemOf(std::string text) {
    if (const size_t at = text.find(kSidePlace); at != std::string::npos)
        text.erase(at, kSidePlace.size());
    return takenApart(text).stem;
}

/// The name without what stands in brackets; the same where that is all.
std::string withoutBrackets(const std::string& label) {
    std::string kept;
    int depth = 0;
    for (const char c : label) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) kept += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return kept;
}

/// The kind that a name says it is by the word "muscle" or "bone"; those words are dropped from keys.
std::optional<Kind> plainlySaid(const std::string& stem) {
    const std::optional<Kind> kind = kindSaidBy(stem);
    return kind == Kind::Muscle || kind == Kind::Bone ? kind : std::nullopt;
}

/// The key without its numbers: the second lumbrical is one of the lumbricals.
std::string withoutNumbers(const std::string& key) {
    std::string kept;
    for (size_t begin = 0; begin < key.size();) {
        const size_t end = std::min(key.find(' ', begin), key.size());
        const std::string word = key.substr(begin, end - begin);
        if (word.find_first_not_of("0123456789") != word.npos)
            kept += (kept.empty() ? "" : " ") + word;
        begin = end + 1;
    }
    return kept;
}

size_t wordCount(std::string_view text) {
    return text.empty() ? 0 : size_t(std::ranges::count(text, ' ')) + 1;
}

} // namespace

std::vector<KnownName> knownNames(const Atlas& atlas) {
    std::vector<KnownName> names;
    for (const Muscle& muscle : atlas.muscles) {
        const auto add = [&](const std::string& text, bool isSynonym) {
            if (text.empty()) return;
            KnownName name{text, muscle.id, Kind::Muscle, {muscle.fma, muscle.fma}, true};
            name.isSynonym = isSynonym;
            names.push_back(name);
        };
        add(muscle.name, false);
        add(muscle.id, false);
        add(muscle.latin, false);
        for (const std::string& synonym : muscle.synonyms) add(synonym, true);
        for (const std::string& part : muscle.parts)
            names.push_back({part, part, Kind::Muscle, {}, true});
    }
    for (const MuscleGroup& group : atlas.groups)
        for (const MuscleId muscle : group.muscles) {
            const auto add = [&](const std::string& text) {
                KnownName name{text, atlas[muscle].id, Kind::Muscle, {}, true};
                name.isSynonym = true;
                names.push_back(name);
            };
            add(group.label);
            for (const std::string& word : group.words) add(word);
        }
    return names;
}

std::vector<KnownName> knownNames(const NameMap& map) {
    std::vector<KnownName> names;
    const auto add = [&](const NamedStructure& s, const std::string& text) {
        KnownName name{text, s.id, s.kind, s.fma, s.isShownByDefault};
        name.side = s.side;
        names.push_back(name);
    };
    for (const NamedStructure& s : map.structures) add(s, s.mesh);
    for (const NamedStructure& s : map.structures)
        for (const std::string& other : s.also) add(s, other);
    for (const NamedStructure& s : map.structures) add(s, s.id);
    return names;
}

NameIndex::NameIndex(std::span<const KnownName> known) : known_(known.begin(), known.end()) {
    for (size_t k = 0; k < known_.size(); ++k) {
        const KnownName& name = known_[k];
        byLabel_.emplace(name.text, k);
        // Somebody's answer about one mesh, whose name says the side, is about that mesh alone.
        if (name.side && takenApart(name.text).side != Side::Median) continue;
        const std::string stem = stemOf(name.text);
        byStem_.emplace(stem, k);
        byWords_.emplace(nameKey(stem, false), k);
        byKey_.emplace(nameKey(stem, true), k);
        const bool hasSides = name.fma[0] != name.fma[1];
        for (const uint32_t fma : name.fma)
            if (fma != 0 && (hasSides || !byFma_.contains(fma))) byFma_[fma] = k;
        const bool isPaired = hasSides || name.text.find(kSidePlace) != std::string::npos;
        isPaired_[name.id] = isPaired_[name.id] || isPaired;
        const std::string whole = name.id.substr(0, name.id.find('.'));
        if (isPaired) isPaired_[whole] = true;
    }
}

bool NameIndex::isPaired(const std::string& id) const {
    const auto found = isPaired_.find(id);
    return found != isPaired_.end() && found->second;
}

Meaning NameIndex::chosen(const Places& places, const std::string& key,
                          const std::string& stem) const {
    if (key.empty()) return {};
    const std::optional<Kind> said = plainlySaid(stem);
    std::set<std::string> ids[2]; // of names proper, of synonyms
    const KnownName* first[2]{};
    const auto [begin, end] = places.equal_range(key);
    for (auto at = begin; at != end; ++at) {
        const KnownName& name = known_[at->second];
        if (said && name.kind != *said) continue;
        const size_t rank = name.isSynonym ? 1 : 0;
        ids[rank].insert(name.id);
        // The order of a multimap's equals is not told: the first that was given stands for all.
        if (!first[rank] || &name < first[rank]) first[rank] = &name;
    }
    if (ids[0].size() == 1) return {first[0], false, first[0]->side, stem};
    if (ids[0].empty() && ids[1].size() == 1) return {first[1], false, first[1]->side, stem};
    if (ids[0].empty() && ids[1].size() > 1) return {nullptr, true, std::nullopt, stem};
    return {};
}

Meaning NameIndex::ofStem(const std::string& stem) const {
    if (const Meaning meaning = chosen(byStem_, stem, stem); meaning.isFound()) return meaning;
    if (const Meaning meaning = chosen(byWords_, nameKey(stem, false), stem); meaning.isFound())
        return meaning;
    const std::string key = nameKey(stem, true);
    if (const Meaning meaning = chosen(byKey_, key, stem); meaning.isFound()) return meaning;
    const Meaning uncounted = chosen(byKey_, withoutNumbers(key), stem);
    return uncounted.name && uncounted.name->kind == Kind::Muscle ? uncounted : Meaning{};
}

/// What is said to be no muscle, is none: "tendon of long head of biceps brachii".
Meaning NameIndex::ofForms(const std::string& stem) const {
    if (kindSaidBy(stem).value_or(Kind::Muscle) != Kind::Muscle) return {};
    for (const std::string& form : otherFormsOf(stem))
        if (const Meaning meaning = ofStem(form);
            meaning.name && meaning.name->kind == Kind::Muscle)
            return {meaning.name, false, meaning.side, stem};
    return {};
}

Meaning NameIndex::ofName(const std::string& label) const {
    const StructureName whole = takenApart(label);
    if (const auto exact = byLabel_.find(label);
        exact != byLabel_.end() && known_[exact->second].side)
        return {&known_[exact->second], false, known_[exact->second].side, whole.stem};
    Meaning meaning = ofStem(whole.stem);
    const size_t colon = label.find_last_of(":|/\\");
    if (!meaning.isFound() && colon != std::string::npos)
        meaning = ofStem(takenApart(label.substr(colon + 1)).stem);
    if (!meaning.isFound() && label.find_first_of("([") != label.npos)
        meaning = ofStem(takenApart(withoutBrackets(label)).stem);
    if (!meaning.isFound()) meaning = ofForms(whole.stem);
    if (whole.side != Side::Median) meaning.side = whole.side;
    if (meaning.stem.empty()) meaning.stem = whole.stem;
    return meaning;
}

Meaning NameIndex::ofNumber(uint32_t fma) const {
    const auto found = byFma_.find(fma);
    if (fma == 0 || found == byFma_.end()) return {};
    const KnownName& name = known_[found->second];
    Meaning meaning{&name, false, name.side, stemOf(name.text)};
    if (name.fma[0] != name.fma[1]) meaning.side = name.fma[0] == fma ? Side::Left : Side::Right;
    return meaning;
}

std::optional<Kind> NameIndex::kindOfWordsIn(const std::string& stem) const {
    const std::string key = " " + nameKey(stem, false) + " ";
    std::optional<Kind> kind;
    size_t most = 0;
    for (const auto& [words, place] : byWords_) {
        const size_t count = wordCount(words);
        if (count <= most || words.size() + 2 > key.size()) continue;
        bool isWithin = true;
        for (size_t begin = 0; begin < words.size() && isWithin;) {
            const size_t end = std::min(words.find(' ', begin), words.size());
            isWithin = key.find(" " + words.substr(begin, end - begin) + " ") != key.npos;
            begin = end + 1;
        }
        if (!isWithin) continue;
        most = count;
        kind = known_[place].kind;
    }
    return kind;
}

} // namespace myo
