#include "atlas_readers.hpp"

#include <fmt/format.h>

namespace myo {
namespace {

void readFamiliesNamed(TableReader& in, std::string_view key, std::vector<WordFamily>& families) {
    for (const toml::table* table : in.tables(key)) {
        TableReader item(*table, in.file(), in.problems(), std::string(key));
        WordFamily family;
        family.place = item.place();
        family.id = item.identifier("id");
        item.rename(fmt::format("{} {}", key, inQuotes(family.id)));
        family.words = item.texts("words");
        for (const std::string& word : family.words)
            if (familiesIn(word, {&family, 1}).empty())
                item.complain("words", fmt::format("{} is not in lower case, with single blanks",
                                                   inQuotes(word)));
        item.finish();
        families.push_back(std::move(family));
    }
    complainOfRepeated(families, key, in.problems());
}

} // namespace

void readFamilies(const toml::table& root, const std::string& file, Problems& problems,
                  Atlas& atlas) {
    TableReader in(root, file, problems);
    readFamiliesNamed(in, "nerve_family", atlas.families.nerves);
    readFamiliesNamed(in, "movement_family", atlas.families.movedParts);
    readFamiliesNamed(in, "attachment_family", atlas.families.attachments);
    in.finish();
}

} // namespace myo
