#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <string>
#include <vector>

/// Patterns and sources in words, as the panels say them.
namespace myo {

/// "Front of the shoulder, front of the arm".
std::string regionWords(const Atlas& atlas, const std::vector<RegionId>& regions);
/// The same within a sentence: "front of the shoulder, front of the arm".
std::string placesWords(const Atlas& atlas, const std::vector<RegionId>& regions);

/// "felt deep", "felt in the skin", "tingling"; empty when the sources do not say.
std::string feelingWords(Feeling felt);

/// A zone in one line: where, how it feels, and whether it crosses the middle.
std::string zoneWords(const Atlas& atlas, const Zone& zone);

/// "17 of 20 people; pressing, with headache": what a study counted, in one line.
std::string frequencyWords(const Frequency& record);

/// "1 Upper fibres, medial": a point by its number in the charts' order and its name; the name alone
/// where the muscle has no other.
std::string pointTitle(const Muscle& muscle, size_t point);

/// Points of a muscle whose zones and signs are the same, so that they can be told of together:
/// indices, each list in order, in the order of their first.
std::vector<std::vector<uint32_t>> pointsAlike(const Muscle& muscle);

/// "in the muscle belly, common": what kind of point it is, and how often it is met.
std::string pointWords(const TriggerPoint& point);

/// A reference in full, or the bare id where the list of references does not have it.
std::string referenceWords(const Atlas& atlas, const std::string& id);

/// "C5, C6"
std::string listWords(const std::vector<std::string>& items);

/// Gathers sources while a page is written and numbers them in the order of first mention.
class SourceNumbers {
public:
    /// 1, 2, ...; the same for the same id. 0 for an empty id.
    size_t numberOf(const std::string& id);
    const std::vector<std::string>& ids() const { return ids_; }

private:
    std::vector<std::string> ids_;
};

} // namespace myo
