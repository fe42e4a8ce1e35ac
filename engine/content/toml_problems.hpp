#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Collects what is wrong with content files.
class Problems {
public:
    void add(SourcePlace place, std::string sentence) {
        entries_.push_back({std::move(place), std::move(sentence)});
    }
    void add(const Problems& others) {
        entries_.insert(entries_.end(), others.entries_.begin(), others.entries_.end());
    }
    size_t count() const { return entries_.size(); }

    /// "file:line: sentence", sorted by file, then by line. A problem of a whole file has no line.
    std::vector<std::string> texts() const;

private:
    struct Entry {
        SourcePlace place;
        std::string sentence;
    };
    std::vector<Entry> entries_;
};

} // namespace myo
