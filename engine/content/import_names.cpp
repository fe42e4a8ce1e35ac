#include "import_names.hpp"

#include "structure_name.hpp"

#include <myofield/core/text.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

/// Removes the words for muscle and bone, because names come with them ("musculus soleus", "soleus
/// muscle") and without.
std::string bare(const std::string& stem) {
    constexpr std::array<std::string_view, 7> kDropped{"musculus", "muscle", "m", "os",
                                                       "bone",     "the",    "of"};
    std::string kept;
    for (size_t begin = 0; begin < stem.size();) {
        const size_t end = std::min(stem.find(' ', begin), stem.size());
        const std::string_view word = std::string_view(stem).substr(begin, end - begin);
        if (std::ranges::find(kDropped, word) == kDropped.end())
            kept.append(kept.empty() ? "" : " ").append(word);
        begin = end + 1;
    }
    return kept;
}

std::string stemOf(std::string text) {
    if (const size_t at = text.find("{side}"); at != std::string::npos) text.erase(at, 6);
    return takenApart(text).stem;
}

/// The number of a word like "FMA32546" anywhere in a name.
uint32_t fmaInName(const std::string& label) {
    const std::string folded = foldedName(label);
    for (size_t at = folded.find("fma"); at != std::string::npos; at = folded.find("fma", at + 1)) {
        size_t end = at + 3;
        while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') ++end;
        if (const uint32_t number = fmaNumber(std::string_view(folded).substr(at, end - at)))
            return number;
    }
    return 0;
}

} // namespace

std::vector<KnownName> knownNames(const Atlas& atlas) {
    std::vector<KnownName> names;
    for (const Muscle& muscle : atlas.muscles) {
        const auto add = [&](const std::string& text) {
            if (!text.empty())
                names.push_back({text, muscle.id, Kind::Muscle, {muscle.fma, muscle.fma}, true});
        };
        add(muscle.name);
        add(muscle.id);
        add(muscle.latin);
        for (const std::string& synonym : muscle.synonyms) add(synonym);
        for (const std::string& part : muscle.parts)
            names.push_back({part, part, Kind::Muscle, {}, true});
    }
    return names;
}

std::vector<KnownName> knownNames(const NameMap& map) {
    std::vector<KnownName> names;
    for (const NamedStructure& s : map.structures)
        names.push_back({s.mesh, s.id, s.kind, s.fma, s.isShownByDefault});
    for (const NamedStructure& s : map.structures)
        names.push_back({s.id, s.id, s.kind, s.fma, s.isShownByDefault});
    return names;
}

NameIndex::NameIndex(std::span<const KnownName> known) : known_(known.begin(), known.end()) {
    for (size_t k = 0; k < known_.size(); ++k) {
        const std::string stem = stemOf(known_[k].text);
        byStem_.emplace(stem, k); // the first of two equal stems stays
        byBareStem_.emplace(bare(stem), k);
        for (const uint32_t fma : known_[k].fma)
            if (fma != 0) byFma_.emplace(fma, k);
    }
}

NameIndex::Found NameIndex::byFma(uint32_t fma) const {
    const auto found = byFma_.find(fma);
    if (fma == 0 || found == byFma_.end()) return {};
    const KnownName& name = known_[found->second];
    if (name.fma[0] == name.fma[1]) return {&name, std::nullopt};
    return {&name, name.fma[0] == fma ? Side::Left : Side::Right};
}

NameIndex::Found NameIndex::byName(const std::string& stem) const {
    const auto found = byStem_.find(stem);
    if (found != byStem_.end()) return {&known_[found->second], std::nullopt};
    const std::string shorter = bare(stem);
    const auto bared = byBareStem_.find(shorter);
    if (!shorter.empty() && bared != byBareStem_.end())
        return {&known_[bared->second], std::nullopt};
    return {};
}

bool NameIndex::describe(RawStructure& raw) const {
    Structure& structure = raw.structure;
    const StructureName name = takenApart(raw.label);
    if (structure.fma == 0) structure.fma = fmaInName(raw.label);
    // The name comes before the number, because several pieces can share the number of their class.
    Found found = byName(name.stem);
    if (!found.name) found = byFma(structure.fma);
    const std::optional<Side> saidByName =
        name.side == Side::Median ? std::nullopt : std::optional(name.side);
    structure.side = raw.side     ? *raw.side
                     : saidByName ? *saidByName
                                  : found.side.value_or(Side::Median);
    if (structure.name.empty()) structure.name = name.stem;
    if (!found.name) {
        structure.kind = raw.kind.value_or(kindFrom(name.stem));
        if (raw.hasId) return true;
        structure.id = idFrom(name.stem);
        return false;
    }
    structure.id = found.name->id;
    structure.kind = found.name->kind;
    structure.isShownByDefault &= found.name->isShownByDefault;
    if (structure.fma == 0) structure.fma = found.name->fma[structure.side == Side::Right ? 1 : 0];
    return true;
}

} // namespace myo
