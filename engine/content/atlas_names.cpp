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
      references_(indexed(atlas.references)), muscles_(indexed(atlas.muscles)),
      articles_(indexed(atlas.articles)), warningSigns_(indexed(atlas.warningSigns)),
      signs_(indexed(atlas.signs)) {}

std::optional<uint32_t> AtlasNames::find(const Index& index, std::string_view kind,
                                         std::string_view id, TableReader& in,
                                         const toml::node& where) const {
    if (const auto found = index.find(id); found != index.end()) return found->second;
    if (!index.empty()) in.complain(where, unknown(kind, id, index, in));
    return std::nullopt;
}

LandmarkId AtlasNames::landmark(std::string_view id, TableReader& in,
                                const toml::node& where) const {
    const auto found = find(landmarks_, "landmark", id, in, where);
    return found ? LandmarkId{*found} : LandmarkId();
}

MuscleId AtlasNames::muscle(std::string_view id, TableReader& in, const toml::node& where) const {
    const auto found = find(muscles_, "muscle", id, in, where);
    return found ? MuscleId{*found} : MuscleId();
}

RegionId AtlasNames::region(std::string_view id, TableReader& in, const toml::node& where) const {
    const auto found = find(regions_, "region", id, in, where);
    return found ? RegionId{*found} : RegionId();
}

std::optional<uint32_t> AtlasNames::article(std::string_view id, TableReader& in,
                                            const toml::node& where) const {
    return find(articles_, "page", id, in, where);
}

std::optional<uint32_t> AtlasNames::warningSign(std::string_view id, TableReader& in,
                                                const toml::node& where) const {
    return find(warningSigns_, "warning sign", id, in, where);
}

std::optional<uint32_t> AtlasNames::sign(std::string_view id, TableReader& in,
                                         const toml::node& where) const {
    return find(signs_, "sign", id, in, where);
}

bool AtlasNames::checkReference(std::string_view id, TableReader& in, std::string_view key) const {
    if (id.empty() || references_.empty() || references_.contains(id)) return true;
    in.complain(key, unknown("reference", id, references_, in));
    return false;
}

} // namespace myo
