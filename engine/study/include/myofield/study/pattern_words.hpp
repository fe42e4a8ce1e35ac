#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <string>
#include <vector>

/// Patterns and sources in words, as the panels say them.
namespace myo {

/// "Front of the shoulder, front of the arm".
std::string regionWords(const Atlas& atlas, const std::vector<RegionId>& regions);

/// "felt deep", "felt in the skin", "tingling"; empty when the sources do not say.
std::string feelingWords(Feeling felt);

/// A zone in one line: where, how it feels, and whether it crosses the middle.
std::string zoneWords(const Atlas& atlas, const Zone& zone);

/// "central", "near an attachment", with how often the point is met.
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
