// Pages to read, and the places where pressing can harm.
#include "atlas_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace myo {
namespace {

constexpr size_t kMostSections = 40;
constexpr Range kOrder = {0, 10000};

std::vector<std::string> readCites(TableReader& in, const AtlasNames& names, Need need) {
    std::vector<std::string> cites = in.texts("cites", need);
    for (const std::string& cite : cites) names.checkReference(cite, in, "cites");
    return cites;
}

ArticleSection readSection(const toml::table& table, TableReader& page, const AtlasNames& names) {
    TableReader in(table, page.file(), page.problems(), "section");
    ArticleSection section;
    section.heading = in.text("heading");
    in.rename("section " + inQuotes(section.heading));
    section.text = in.text("text");
    section.cites = readCites(in, names, Need::Optional);
    in.finish();
    return section;
}

EndangermentSite readSite(TableReader in, const AtlasNames& names) {
    EndangermentSite site;
    site.place = in.place();
    site.id = in.identifier("id");
    const std::string what = "site " + inQuotes(site.id);
    in.rename(what);
    site.name = in.text("name");
    site.text = in.text("text");
    site.cites = readCites(in, names, Need::Required);
    site.strokes = readStrokes(in, what, names, Need::Required);
    in.finish();
    return site;
}

} // namespace

std::vector<MuscleId> readMuscleNames(TableReader& in, const AtlasNames& names, Need need) {
    return readIds<MuscleId>(in, "muscles", "muscle", need,
                             [&](std::string_view id, TableReader& reader, const toml::node& node) {
                                 return names.muscle(id, reader, node);
                             });
}

void readEndangermentSites(const toml::table& root, const std::string& file,
                           const AtlasNames& names, Problems& problems, Atlas& atlas) {
    TableReader in(root, file, problems);
    for (const toml::table* table : in.tables("site"))
        atlas.endangermentSites.push_back(readSite({*table, file, problems, "site"}, names));
    in.finish();
    complainOfRepeated(atlas.endangermentSites, "site", problems);
}

Article readArticle(const toml::table& root, const std::string& file, const AtlasNames& names,
                    Problems& problems) {
    TableReader in(root, file, problems);
    Article article;
    article.id = in.identifier("id");
    article.place = in.placeOf("id");
    in.complainUnlessFileIs(article.id);
    article.kind = ArticleKind(in.choice("kind", {"education", "guide"}).value_or(0));
    article.order = int(in.whole("order", kOrder, 0));
    article.title = in.text("title");
    article.summary = in.text("summary");
    article.words = in.texts("words", Need::Optional);
    article.muscles = readMuscleNames(in, names, Need::Optional);
    article.regions = readRegionNames(in, names, Need::Optional);
    article.see = in.texts("see", Need::Optional);
    for (const toml::table* section : in.tables("section", Need::Required, kMostSections))
        article.sections.push_back(readSection(*section, in, names));
    if (article.kind == ArticleKind::Guide && !root.contains("muscles"))
        in.complain("muscles", "a guide leads to at least one muscle");
    const bool isCited = std::ranges::any_of(
        article.sections, [](const ArticleSection& section) { return !section.cites.empty(); });
    if (!isCited) in.complain("section", "no section cites a source");
    in.finish();
    return article;
}

} // namespace myo
