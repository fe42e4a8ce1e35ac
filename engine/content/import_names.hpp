#pragma once

#include "gltf_reader.hpp"

#include <myofield/content/import_body.hpp>

#include <string>
#include <unordered_map>

namespace myo {

/// Looks up what meshes are. Cost of a look-up: a few hashes.
class NameIndex {
public:
    explicit NameIndex(std::span<const KnownName> known);

    /// Fills id, name, kind, side, fma of a structure from its FMA number or name. False when it is
    /// not known: then it has an id and kind made from its name.
    bool describe(RawStructure& raw) const;

private:
    struct Found {
        const KnownName* name = nullptr;
        std::optional<Side> side;
    };
    Found byFma(uint32_t fma) const;
    Found byName(const std::string& stem) const;

    std::vector<KnownName> known_;
    std::unordered_map<std::string, size_t> byStem_;
    std::unordered_map<std::string, size_t> byBareStem_;
    std::unordered_map<uint32_t, size_t> byFma_;
};

} // namespace myo
