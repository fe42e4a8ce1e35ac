#include "toml_problems.hpp"

#include <algorithm>

namespace myo {

std::vector<std::string> Problems::texts() const {
    std::vector<const Entry*> order;
    order.reserve(entries_.size());
    for (const Entry& entry : entries_) order.push_back(&entry);
    std::ranges::stable_sort(order, [](const Entry* a, const Entry* b) {
        if (a->place.file != b->place.file) return a->place.file < b->place.file;
        return a->place.line < b->place.line;
    });
    std::vector<std::string> texts;
    texts.reserve(order.size());
    for (const Entry* entry : order) {
        const SourcePlace& place = entry->place;
        texts.push_back((place.line > 0 ? place.text() : place.file) + ": " + entry->sentence);
    }
    return texts;
}

} // namespace myo
