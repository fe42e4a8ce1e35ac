#include "atlas_readers.hpp"

#include <fmt/format.h>

namespace myo {
namespace {

constexpr Range kFmaRange = {1, 999999};
constexpr std::string_view kAnatomyOnly = "anatomy only";

std::vector<CitedText> readCited(TableReader& in, std::string_view key, const AtlasNames& names) {
    std::vector<CitedText> texts;
    for (const toml::table* table : in.tables(key)) {
        TableReader item(*table, in.file(), in.problems(), fmt::format("care, {}", key));
        CitedText& cited = texts.emplace_back();
        cited.text = item.text("text");
        cited.cite = item.text("cite");
        names.checkReference(cited.cite, item, "cite");
        item.finish();
    }
    return texts;
}

/// `need`: a muscle without a pattern may go without care.
Care readCare(TableReader& muscle, const AtlasNames& names, Need need) {
    const toml::table* table = muscle.table("care", need);
    if (!table) return {};
    TableReader in(*table, muscle.file(), muscle.problems(), "care");
    Care care;
    care.overload = readCited(in, "overload", names);
    care.selfCare = readCited(in, "self_care", names);
    care.cautions = readCited(in, "cautions", names);
    care.see = in.texts("see", Need::Optional);
    care.seePlace = in.placeOf("see");
    in.finish();
    return care;
}

Evidence readEvidence(TableReader& muscle, const AtlasNames& names) {
    constexpr std::string_view kLevels[] = {"expert chart", "case series", "experiment",
                                            "population study", kAnatomyOnly};
    const toml::table* table = muscle.table("evidence");
    if (!table) return {};
    TableReader in(*table, muscle.file(), muscle.problems(), "evidence");
    Evidence evidence;
    const auto level =
        in.choice("level", {kLevels[0], kLevels[1], kLevels[2], kLevels[3], kLevels[4]});
    if (level) evidence.level = kLevels[*level];
    evidence.note = in.anyText("note");
    for (const toml::table* source : in.tables("sources")) {
        TableReader item(*source, in.file(), in.problems(), "evidence, sources");
        Citation& citation = evidence.sources.emplace_back();
        citation.reference = item.text("ref");
        citation.at = item.anyText("at");
        names.checkReference(citation.reference, item, "ref");
        item.finish();
    }
    evidence.frequencies = readFrequencies(in, "evidence", names);
    in.finish();
    return evidence;
}

void readAnatomy(Muscle& muscle, TableReader& in) {
    muscle.name = in.text("name");
    muscle.latin = in.text("latin");
    muscle.synonyms = in.texts("synonyms", Need::Optional);
    muscle.fma = uint32_t(in.whole("fma", kFmaRange, 0, Need::Optional));
    muscle.group = in.text("group");
    muscle.parts = in.texts("parts");
    muscle.partsPlace = in.placeOf("parts");
    muscle.origin = in.text("origin");
    muscle.insertion = in.text("insertion");
    muscle.action = in.texts("action");
    muscle.nerve = in.text("nerve");
    muscle.roots = in.texts("roots", Need::Optional);
    muscle.plain = in.text("plain");
    muscle.signs = in.texts("signs", Need::Optional);
}

} // namespace

Muscle readMuscle(const toml::table& root, const std::string& file, const AtlasNames& names,
                  Problems& problems) {
    TableReader in(root, file, problems);
    Muscle muscle;
    muscle.id = in.identifier("id");
    muscle.place = in.placeOf("id");
    readAnatomy(muscle, in);
    muscle.points = readPoints(in, muscle.parts, names);
    muscle.care = readCare(in, names, muscle.points.empty() ? Need::Optional : Need::Required);
    muscle.evidence = readEvidence(in, names);
    if (muscle.points.empty() && muscle.evidence.note.empty())
        in.complain("point", "has no trigger point, and the evidence's note does not say why");
    if (muscle.points.empty() != (muscle.evidence.level == kAnatomyOnly))
        in.complain("evidence", "the level \"anatomy only\" is for muscles without a point");
    in.finish();
    return muscle;
}

} // namespace myo
