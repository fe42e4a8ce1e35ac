#include <myofield/study/pattern_words.hpp>

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

bool saysTheSame(const Zone& a, const Zone& b) {
    return a.kind == b.kind && a.regions == b.regions && a.felt == b.felt &&
           a.crossesMidline == b.crossesMidline;
}

} // namespace

std::string listWords(const std::vector<std::string>& items) {
    std::string words;
    for (const std::string& item : items) words += (words.empty() ? "" : ", ") + item;
    return words;
}

std::string placesWords(const Atlas& atlas, const std::vector<RegionId>& regions) {
    std::vector<std::string> labels;
    for (const RegionId region : regions) {
        std::string label = atlas[region].label;
        const bool isAcronym = label.size() > 1 && label[1] >= 'A' && label[1] <= 'Z';
        if (!isAcronym && label[0] >= 'A' && label[0] <= 'Z')
            label[0] = char(label[0] - 'A' + 'a');
        labels.push_back(std::move(label));
    }
    return listWords(labels);
}

std::string regionWords(const Atlas& atlas, const std::vector<RegionId>& regions) {
    return capitalised(placesWords(atlas, regions));
}

std::string feelingWords(Feeling felt) {
    switch (felt) {
    case Feeling::Unsaid: return {};
    case Feeling::Deep: return tr("felt deep");
    case Feeling::Skin: return tr("felt in the skin");
    case Feeling::Tingling: return tr("tingling");
    }
    return {};
}

std::string zoneWords(const Atlas& atlas, const Zone& zone) {
    std::string words = regionWords(atlas, zone.regions);
    if (const std::string felt = feelingWords(zone.felt); !felt.empty()) words += "; " + felt;
    if (zone.crossesMidline) words += std::string("; ") + tr("reaches across the middle");
    return words;
}

std::string frequencyWords(const Frequency& record) {
    std::string words =
        record.isOfInjections
            ? say("{} of {} injections; {}", record.count, record.total, record.stimulus)
            : say("{} of {} people; {}", record.count, record.total, record.stimulus);
    if (record.kilograms > 0) words += ' ' + say("with {:g} kg", record.kilograms);
    if (record.seconds > 0) words += ' ' + say("for {:g} s", record.seconds);
    return words + ", " + record.people;
}

std::string pointTitle(const Muscle& muscle, size_t point) {
    const std::string name = capitalised(muscle.points[point].name);
    return muscle.points.size() == 1 ? name : std::to_string(point + 1) + " " + name;
}

std::vector<std::vector<uint32_t>> pointsAlike(const Muscle& muscle) {
    const auto isAlike = [&](uint32_t a, uint32_t b) {
        const TriggerPoint &one = muscle.points[a], &other = muscle.points[b];
        return std::ranges::equal(one.zones, other.zones, saysTheSame) && one.signs == other.signs;
    };
    std::vector<std::vector<uint32_t>> groups;
    for (uint32_t p = 0; p < muscle.points.size(); ++p) {
        const auto group = std::ranges::find_if(
            groups, [&](const auto& some) { return isAlike(some.front(), p); });
        if (group == groups.end())
            groups.push_back({p});
        else
            group->push_back(p);
    }
    return groups;
}

std::string pointWords(const TriggerPoint& point) {
    std::string words =
        point.kind == PointKind::Central ? tr("in the muscle belly") : tr("near an attachment");
    words += ", ";
    words += point.common >= 3 ? tr("common") : point.common == 2 ? tr("less common") : tr("rare");
    if (point.onlyOn)
        words += std::string(", ") + (*point.onlyOn == Side::Left ? tr("on the left side only")
                                                                  : tr("on the right side only"));
    return words;
}

std::string referenceWords(const Atlas& atlas, const std::string& id) {
    const Reference* reference = atlas.referenceWithId(id);
    return reference ? reference->text : id;
}

size_t SourceNumbers::numberOf(const std::string& id) {
    if (id.empty()) return 0;
    const auto found = std::ranges::find(ids_, id);
    if (found != ids_.end()) return size_t(found - ids_.begin()) + 1;
    ids_.push_back(id);
    return ids_.size();
}

} // namespace myo
