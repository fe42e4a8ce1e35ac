#include <myofield/study/match_words.hpp>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

using Standing = MatchFacts::Standing;

std::string alone(Standing standing) {
    switch (standing) {
    case Standing::MainPainHere: return tr("Its main pain lies here.");
    case Standing::SpreadsHere: return tr("Less typical here.");
    case Standing::CloseBy: return tr("Nearby, not here.");
    case Standing::AskedFor: return tr("Asked for by name.");
    case Standing::NamedFor: return tr("Often named for this; its charted pain lies elsewhere.");
    case Standing::HasSign: return tr("The charts tell of this sign.");
    case Standing::NearlyAll: return tr("Explains nearly all of what you marked.");
    case Standing::Most: return tr("Explains most of what you marked.");
    case Standing::Part: return tr("Explains part of what you marked.");
    case Standing::Little: return tr("Explains little of what you marked.");
    }
    return {};
}

std::string with(Standing standing, const std::string& regions) {
    switch (standing) {
    case Standing::MainPainHere: return say("Its main pain lies here; also covers {}.", regions);
    case Standing::SpreadsHere: return say("Less typical here; also covers {}.", regions);
    case Standing::CloseBy:
    case Standing::AskedFor:
    case Standing::NamedFor:
    case Standing::HasSign: return alone(standing);
    case Standing::NearlyAll:
        return say("Explains nearly all of what you marked; also covers {}.", regions);
    case Standing::Most: return say("Explains most of what you marked; also covers {}.", regions);
    case Standing::Part: return say("Explains part of what you marked; also covers {}.", regions);
    case Standing::Little:
        return say("Explains little of what you marked; also covers {}.", regions);
    }
    return {};
}

std::string listed(const std::vector<std::string>& names) {
    if (names.size() == 1) return names[0];
    if (names.size() == 2) return say("{} and {}", names[0], names[1]);
    return say("{}, {} and {}", names[0], names[1], names[2]);
}

} // namespace

std::string matchWords(const Atlas& atlas, const MatchFacts& facts) {
    std::vector<std::string> names;
    for (const RegionId region : facts.alsoExpects) names.push_back(placesWords(atlas, {region}));
    return names.empty() ? alone(facts.standing) : with(facts.standing, listed(names));
}

} // namespace myo
