#include "atlas_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

template <class Item>
std::unordered_map<std::string_view, uint32_t> indexed(const std::vector<Item>& items) {
    std::unordered_map<std::string_view, uint32_t> index;
    index.reserve(items.size());
    for (uint32_t i = 0; i < items.size(); ++i) index.try_emplace(items[i].id, i);
    return index;
}

/// Only so many faults get suggestions, because each suggestion searches the whole list.
constexpr size_t kMostSuggestions = 100;

std::string unknown(std::string_view kind, std::string_view id,
                    const std::unordered_map<std::string_view, uint32_t>& index, TableReader& in) {
    const std::string sentence = fmt::format("there is no {} {}", kind, inQuotes(id));
    if (in.problems().count() >= kMostSuggestions) return sentence;
    std::vector<std::string> known;
    known.reserve(index.size());
    for (const auto& [name, position] : index) known.emplace_back(name);
    std::ranges::sort(known); // so that the suggestions do not depend on the order of hashes
    return sentence + didYouMean(id, known);
}

} // namespace

AtlasNames::AtlasNames(const Atlas& atlas)
    : atlas_(atlas), landmarks_(indexed(atlas.landmarks)), regions_(indexed(atlas.regions)),
      references_(indexed(atlas.references)), muscles_(indexed(atlas.muscles)) {}

LandmarkId AtlasNames::landmark(std::string_view id, TableReader& in,
                                const toml::node& where) const {
    if (const auto found = landmarks_.find(id); found != landmarks_.end()) return {found->second};
    if (!landmarks_.empty()) in.complain(where, unknown("landmark", id, landmarks_, in));
    return {};
}

MuscleId AtlasNames::muscle(std::string_view id, TableReader& in, const toml::node& where) const {
    if (const auto found = muscles_.find(id); found != muscles_.end()) return {found->second};
    if (!muscles_.empty()) in.complain(where, unknown("muscle", id, muscles_, in));
    return {};
}

RegionId AtlasNames::region(std::string_view id, TableReader& in, const toml::node& where) const {
    if (const auto found = regions_.find(id); found != regions_.end()) return {found->second};
    if (!regions_.empty()) in.complain(where, unknown("region", id, regions_, in));
    return {};
}

bool AtlasNames::checkReference(std::string_view id, TableReader& in, std::string_view key) const {
    if (id.empty() || references_.empty() || references_.contains(id)) return true;
    in.complain(key, unknown("reference", id, references_, in));
    return false;
}

} // namespace myo
