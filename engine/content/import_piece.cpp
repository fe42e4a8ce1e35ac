#include "import_piece.hpp"

#include "kind_words.hpp"
#include "structure_name.hpp"

namespace myo {
namespace {

/// The number of a word like "FMA32546" anywhere in a name, or of a name that is only a number.
uint32_t fmaInName(const std::string& label) {
    if (const uint32_t number = fmaNumber(label); number > 999) return number;
    std::string lower = label;
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    for (size_t at = lower.find("fma"); at != lower.npos; at = lower.find("fma", at + 1)) {
        size_t end = at + 3;
        while (end < lower.size() && (lower[end] == ':' || lower[end] == '_') && end == at + 3)
            ++end;
        while (end < lower.size() && lower[end] >= '0' && lower[end] <= '9') ++end;
        if (const uint32_t number = fmaNumber(std::string_view(lower).substr(at, end - at)))
            return number;
    }
    return 0;
}

/// What the first names of a list say that is known to the map, otherwise to everybody.
Meaning firstKnown(std::span<const std::string> names, const NameIndex* map, const NameIndex& known,
                   bool stopAtTelling) {
    for (const NameIndex* index : {map, &known}) {
        if (!index) continue;
        for (const std::string& name : names) {
            Meaning meaning = index->ofName(name);
            if (meaning.isFound()) return meaning;
            if (stopAtTelling && takenApart(name).isTelling) break;
        }
    }
    return {};
}

bool anyTells(std::span<const std::string> names) {
    for (const std::string& name : names)
        if (takenApart(name).isTelling) return true;
    return false;
}

/// The first side that a name says.
std::optional<Side> sideSaidIn(std::span<const std::string> names) {
    for (const std::string& name : names)
        if (const Side side = takenApart(name).side; side != Side::Median) return side;
    return std::nullopt;
}

/// A side that a map gives counts before what names say: it is somebody's answer. What is known to lie
/// on the midline takes no side from what it belongs to.
std::optional<Side> sideSaidBy(const RawStructure& raw, const Meaning& meaning, bool isMidline) {
    if (meaning.name && meaning.name->side) return meaning.name->side;
    if (raw.side) return raw.side;
    if (const std::optional<Side> own = sideSaidIn(raw.ownNames)) return own;
    if (meaning.side || isMidline) return meaning.side;
    // The file is called after all that is in it, unless what is in it has no name.
    const std::span<const std::string> wider(raw.widerNames);
    return sideSaidIn(anyTells(raw.ownNames) ? wider.first(wider.size() - 1) : wider);
}

/// The first telling name, otherwise the first.
std::string bestName(const std::vector<std::string>& own, const std::vector<std::string>& wider) {
    for (const auto* names : {&own, &wider})
        for (const std::string& name : *names)
            if (takenApart(name).isTelling) return name;
    return !own.empty() ? own.front() : !wider.empty() ? wider.front() : "unnamed";
}

std::optional<Kind> kindOfUnknown(const std::string& stem, const std::vector<std::string>& wider,
                                  const NameIndex& known) {
    if (const std::optional<Kind> said = kindSaidBy(stem)) return said;
    if (const std::optional<Kind> within = known.kindOfWordsIn(stem)) return within;
    for (const std::string& name : wider)
        if (const std::optional<Kind> said = kindSaidBy(takenApart(name).stem)) return said;
    return std::nullopt;
}

} // namespace

ImportPiece identified(RawStructure raw, const std::filesystem::path& file, const NameIndex* map,
                       const NameIndex& known) {
    raw.widerNames.push_back(file.stem().string());
    ImportPiece piece;
    piece.structure = std::move(raw.structure);
    Structure& structure = piece.structure;
    ImportedMesh& note = piece.note;
    note.file = file.filename().string();
    note.name = raw.label.empty() ? bestName(raw.ownNames, raw.widerNames) : raw.label;

    for (const auto* names : {&raw.ownNames, &raw.widerNames})
        for (const std::string& name : *names)
            if (structure.fma == 0) structure.fma = fmaInName(name);
    Meaning meaning = firstKnown(raw.ownNames, map, known, false);
    if (!meaning.isFound() && map) meaning = map->ofNumber(structure.fma);
    if (!meaning.isFound()) meaning = known.ofNumber(structure.fma);
    if (!meaning.isFound() && !raw.hasId && !anyTells(raw.ownNames))
        meaning = firstKnown(raw.widerNames, map, known, true);

    piece.isPaired = meaning.name &&
                     (known.isPaired(meaning.name->id) || (map && map->isPaired(meaning.name->id)));
    if (!raw.isInstance) piece.said = sideSaidBy(raw, meaning, meaning.name && !piece.isPaired);

    const std::string called = bestName(raw.ownNames, raw.widerNames);
    const std::string stem = takenApart(called).stem;
    if (meaning.name) {
        note.state = ImportedMesh::State::Known;
        structure.id = meaning.name->id;
        structure.kind = meaning.name->kind;
        structure.isShownByDefault &= meaning.name->isShownByDefault;
        if (structure.name.empty()) structure.name = meaning.stem;
        if (structure.fma == 0)
            structure.fma = meaning.name->fma[piece.said == Side::Right ? 1 : 0];
    } else if (raw.hasId) {
        note.state = ImportedMesh::State::Known;
        structure.kind = raw.kind.value_or(kindSaidBy(stem).value_or(Kind::Connective));
        if (!piece.said) piece.said = Side::Median;
        if (structure.name.empty()) structure.name = stem;
    } else {
        note.state = meaning.isGroup ? ImportedMesh::State::Group : ImportedMesh::State::Unknown;
        const std::optional<Kind> guessed = kindOfUnknown(stem, raw.widerNames, known);
        piece.isKindTold = meaning.isGroup || raw.kind || guessed;
        structure.kind =
            meaning.isGroup ? Kind::Muscle : raw.kind.value_or(guessed.value_or(Kind::Connective));
        structure.id = idFrom(stem);
        if (structure.name.empty()) structure.name = stem.empty() ? called : stem;
    }
    structure.isShownByDefault &= structure.kind != Kind::Other;
    return piece;
}

} // namespace myo
