#pragma once

#include <myofield/study/find_query.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// From pain to muscles: the question that is open, and its answers.
class Finder {
public:
    /// `patterns` must outlive this.
    explicit Finder(const PatternLibrary& patterns) : patterns_(patterns) {}

    void ask(FindQuery query);
    void forget();
    const std::optional<FindQuery>& query() const { return query_; }
    /// Best first.
    const std::vector<FindRow>& found() const { return found_; }

    /// Names of the muscles that refer to a region, best first, three at most. Some milliseconds
    /// for each region that nobody asked about before.
    const std::vector<std::string>& refersTo(const RegionSide& region);

private:
    const PatternLibrary& patterns_;
    std::optional<FindQuery> query_;
    std::vector<FindRow> found_;
    std::map<uint16_t, std::vector<std::string>> refersTo_; ///< by patch of the region map
};

} // namespace myo
