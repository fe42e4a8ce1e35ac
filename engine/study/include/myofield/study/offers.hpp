#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/study/search_index.hpp>

#include <string>

namespace myo {

class Explorer;

/// Opens what a search has offered: chooses a muscle (`adds`: beside the others), asks what refers
/// to a place, on `side` where it is paired, or opens a page to read.
void takeOffer(Explorer& explorer, const SearchHit& offer, bool adds, Side side);

/// Asks what refers to a region, on `side` where it is paired.
void askAboutRegion(Explorer& explorer, RegionId region, Side side);

/// Asks a question in free words, on `side` where it names none.
void askInWords(Explorer& explorer, const std::string& words, Side side);

/// What a row of the offers shows.
struct OfferWords {
    std::string id; ///< of the row, for tests: "hit.region.temple"
    std::string name;
    std::string below; ///< smaller, under it; may be empty
};
OfferWords wordsOf(const Explorer& explorer, const SearchHit& offer);

} // namespace myo
