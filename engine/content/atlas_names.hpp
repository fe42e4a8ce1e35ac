#pragma once

#include "table_reader.hpp"

#include <myofield/anatomy/atlas.hpp>

#include <optional>
#include <string_view>
#include <unordered_map>

namespace myo {

/// Looks up ids of an atlas. The lists of the atlas must not change while this object is in use.
class AtlasNames {
public:
    explicit AtlasNames(const Atlas& atlas);

    /// The landmark, muscle, region or reference with that id. When there is none: empty (false),
    /// and a complaint at `where` that suggests the nearest ids. There is no complaint when the
    /// list itself could not be read.
    LandmarkId landmark(std::string_view id, TableReader& in, const toml::node& where) const;
    MuscleId muscle(std::string_view id, TableReader& in, const toml::node& where) const;
    RegionId region(std::string_view id, TableReader& in, const toml::node& where) const;
    /// Places in the lists of pages, warning signs and signs.
    std::optional<uint32_t> article(std::string_view id, TableReader& in,
                                    const toml::node& where) const;
    std::optional<uint32_t> warningSign(std::string_view id, TableReader& in,
                                        const toml::node& where) const;
    std::optional<uint32_t> sign(std::string_view id, TableReader& in,
                                 const toml::node& where) const;
    bool checkReference(std::string_view id, TableReader& in, std::string_view key) const;

    const Atlas& atlas() const { return atlas_; }

private:
    using Index = std::unordered_map<std::string_view, uint32_t>;
    std::optional<uint32_t> find(const Index& index, std::string_view kind, std::string_view id,
                                 TableReader& in, const toml::node& where) const;

    const Atlas& atlas_;
    Index landmarks_;
    Index regions_;
    Index references_;
    Index muscles_;
    Index articles_;
    Index warningSigns_;
    Index signs_;
};

} // namespace myo
