#pragma once

#include <myofield/study/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// What a question in free words was understood to mean.
struct Understanding {
    struct Named {
        MuscleId muscle;
        std::vector<uint32_t> points; ///< those that the words single out; empty: all
    };
    struct Correction {
        std::string typed, meant;
    };

    std::vector<RegionId> regions; ///< where it hurts
    std::vector<Named> muscles;    ///< asked for by name
    std::vector<MuscleId> alike;   ///< bear a name of the place or complaint: "calf"
    std::vector<uint32_t> guides;  ///< Atlas::articles; the first leads
    std::vector<uint32_t> complaints;
    std::vector<uint32_t> signs;
    std::optional<Sides> sides; ///< empty: not said
    std::vector<Correction> corrected;
    std::vector<std::string> unknown; ///< words that nothing was made of

    /// Whether it can be answered.
    bool isEmpty() const {
        return regions.empty() && muscles.empty() && guides.empty() && complaints.empty() &&
               signs.empty();
    }
};

/// Reads a question: regions, muscles, complaints, guides, signs and sides, among words that do not
/// matter, in any order. The longest phrases of the vocabulary that the words hold are taken, each
/// word once; among those as long, the one whose words stand in order and close together. A phrase
/// means everything that is called so. One of loose words alone ("chewing") counts where there is
/// no other. A place that was named goes before those of a complaint, and
/// those of a complaint before those of a guide. Misspelt words are corrected (Vocabulary::corrected).
/// Where no phrase is whole, the shortest that holds all words is taken, if they are half of it.
/// Cost: below a millisecond, some where words are misspelt.
Understanding understand(const Vocabulary& vocabulary, std::string_view text);

/// The warning signs (Atlas::warningSigns) that come first for it: those of its complaints and
/// signs, then those of its regions; each once.
std::vector<uint32_t> warningsFor(const Atlas& atlas, const Understanding& understood);
/// Those of places.
std::vector<uint32_t> warningsFor(const Atlas& atlas, const std::vector<RegionId>& regions);

/// One sentence for people, in the interface's language: "Heel, left. Guide: Heel pain. Read
/// \"sholder\" as \"shoulder\"."
std::string understandingWords(const Atlas& atlas, const Understanding& understood);

} // namespace myo
