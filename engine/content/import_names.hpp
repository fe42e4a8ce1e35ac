#pragma once

#include "gltf_reader.hpp"

#include <myofield/content/import_body.hpp>

#include <string>
#include <unordered_map>

namespace myo {

/// What a name means.
struct Meaning {
    const KnownName* name = nullptr; ///< null: unknown, or a group
    bool isGroup = false;            ///< several muscles go by this name
    std::optional<Side> side;        ///< what the name, or an FMA number, says of the side
    std::string stem;                ///< the name's words, without the side

    bool isFound() const { return name || isGroup; }
};

/// Finds the structure that a name or a number means. Cost of a look-up: a few hashes.
class NameIndex {
public:
    explicit NameIndex(std::span<const KnownName> known);

    /// Tries the label as it stands where a map gives it a side, then the whole name, then what follows its last ':', '|' or slash ("Body:Soleus"), then the
    /// name without what stands in brackets, then its other forms (see `otherFormsOf`). In each, the words as written count before words in another order,
    /// and those before their Latin or English likes (see `nameKey`), and the name of a muscle without
    /// its number comes last ("second lumbrical of hand"). A name proper counts before a synonym; a
    /// synonym of several muscles is a group.
    Meaning ofName(const std::string& label) const;
    Meaning ofNumber(uint32_t fma) const;
    /// The kind of the known name that has the most words in this one ("Tibialis anterior (deep)").
    std::optional<Kind> kindOfWordsIn(const std::string& stem) const;
    /// Whether a structure lies on both sides of the body, once each.
    bool isPaired(const std::string& id) const;

private:
    using Places = std::unordered_multimap<std::string, size_t>;
    Meaning ofStem(const std::string& stem) const;
    Meaning ofForms(const std::string& stem) const;
    Meaning chosen(const Places& places, const std::string& key, const std::string& stem) const;

    std::vector<KnownName> known_;
    std::unordered_map<std::string, size_t> byLabel_; ///< as they are written
    Places byStem_, byWords_, byKey_;
    std::unordered_map<uint32_t, size_t> byFma_;
    std::unordered_map<std::string, bool> isPaired_;
};

} // namespace myo
