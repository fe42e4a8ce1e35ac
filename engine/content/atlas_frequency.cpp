// How often studies found pain elsewhere.
#include "atlas_readers.hpp"

#include <fmt/format.h>

namespace myo {
namespace {

constexpr Range kPeople = {0, 1'000'000};
constexpr Range kSeconds = {0, 86'400}; ///< a day
constexpr Range kKilograms = {0, 100};
constexpr size_t kMostRecords = 30;

Frequency readFrequency(TableReader in, const AtlasNames& names) {
    Frequency record;
    record.place = in.place();
    record.count = int(in.whole("k", kPeople, 0, Need::Required));
    record.total = int(in.whole("n", {1, kPeople.high}, 1, Need::Required));
    record.isOfInjections = in.choice("of", {"people", "injections"}).value_or(0) == 1;
    record.stimulus = in.text("stimulus");
    record.seconds = float(in.number("seconds", kSeconds, 0));
    record.kilograms = float(in.number("kg", kKilograms, 0));
    record.people = in.text("people");
    record.cite = in.text("cite");
    names.checkReference(record.cite, in, "cite");
    in.finish();
    if (record.count > record.total)
        in.complain("k", fmt::format("{} of {} is more than all", record.count, record.total));
    return record;
}

} // namespace

std::vector<Frequency> readFrequencies(TableReader& owner, const std::string& what,
                                       const AtlasNames& names) {
    std::vector<Frequency> records;
    for (const toml::table* table : owner.tables("frequency", Need::Optional, kMostRecords))
        records.push_back(
            readFrequency({*table, owner.file(), owner.problems(), what + ", frequency"}, names));
    return records;
}

} // namespace myo
