#pragma once

#include "gltf_reader.hpp"

#include <myofield/content/import_body.hpp>

#include <string>
#include <unordered_map>

namespace myo {

/// Finds the structure that a mesh is, by its name. Cost of a look-up: a few hashes.
class NameIndex {
public:
    explicit NameIndex(std::span<const KnownName> known);

    /// Fills in id, name, kind, side and FMA number of a structure by its name, otherwise by its
    /// FMA number. False when neither is known; its id is then made from its name, and its kind is
    /// guessed.
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
