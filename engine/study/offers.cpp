#include <myofield/study/offers.hpp>

#include <myofield/core/text.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/words.hpp>

namespace myo {

void askAboutRegion(Explorer& explorer, RegionId region, Side side) {
    FindQuery query;
    query.regions = {region};
    query.side = explorer.atlas()[region].isPaired ? side : Side::Median;
    query.words = regionSideWords(explorer.atlas(), {region, query.side});
    query.warnings = warningsFor(explorer.atlas(), query.regions);
    explorer.ask(std::move(query));
}

void askInWords(Explorer& explorer, const std::string& words, Side side) {
    const Understanding understood = understand(explorer.catalogue().vocabulary, words);
    FindQuery query = questionOf(explorer.atlas(), understood, side);
    const bool tellsSide = understood.sides || query.regions.empty() || query.side == Side::Median;
    query.words = capitalised(words);
    if (!tellsSide) query.words += fmt::format(", {}", wordsOf(query.side));
    explorer.ask(std::move(query));
}

void takeOffer(Explorer& explorer, const SearchHit& offer, bool adds, Side side) {
    const Atlas& atlas = explorer.atlas();
    switch (offer.what) {
    case SearchHit::What::Muscle:
        return explorer.chooseFromList(atlas.muscles[offer.index].id, adds);
    case SearchHit::What::Region: return askAboutRegion(explorer, RegionId{offer.index}, side);
    case SearchHit::What::Article: return explorer.read(atlas.articles[offer.index].id);
    case SearchHit::What::Question: return askInWords(explorer, offer.because, side);
    }
}

OfferWords wordsOf(const Explorer& explorer, const SearchHit& offer) {
    const Atlas& atlas = explorer.atlas();
    const std::string because = offer.because.empty() ? std::string() : " (" + offer.because + ")";
    switch (offer.what) {
    case SearchHit::What::Region:
        return {"hit.region." + atlas.regions[offer.index].id, atlas.regions[offer.index].label,
                tr("Place: muscles that refer here") + because};
    case SearchHit::What::Article:
        return {"hit.page." + atlas.articles[offer.index].id, atlas.articles[offer.index].title,
                tr("Guide") + because};
    case SearchHit::What::Question:
        return {
            "hit.question", say("Muscles for \"{}\"", offer.because),
            understandingWords(atlas, understand(explorer.catalogue().vocabulary, offer.because))};
    case SearchHit::What::Muscle: break;
    }
    return {"hit." + atlas.muscles[offer.index].id, atlas.muscles[offer.index].name, offer.because};
}

} // namespace myo
