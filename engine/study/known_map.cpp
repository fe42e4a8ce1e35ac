#include <myofield/study/known_map.hpp>

#include <myofield/study/words.hpp>

namespace myo {
namespace {

constexpr double kWeakShare = 2.0 / 3; ///< of the chance at which a card is asked again

} // namespace

Known knownOf(const Cards& cards, const std::string& muscle, Day today) {
    const std::optional<double> chance = cards.known(muscle, today);
    if (!chance) return Known::NeverAsked;
    if (*chance < kWeakShare * cards.retention) return Known::Weak;
    return *chance < cards.retention ? Known::Fading : Known::Well;
}

Vec3 colourOf(Known known) {
    switch (known) {
    case Known::NeverAsked: return {0.80f, 0.79f, 0.77f};
    case Known::Weak: return {0.84f, 0.37f, 0.05f};
    case Known::Fading: return {0.95f, 0.76f, 0.35f};
    case Known::Well: return {0.20f, 0.49f, 0.72f};
    }
    return {};
}

const char* wordsOf(Known known) {
    switch (known) {
    case Known::NeverAsked: return tr("never asked");
    case Known::Weak: return tr("weak");
    case Known::Fading: return tr("fading: asked again soon");
    case Known::Well: return tr("known");
    }
    return "";
}

void colourByKnown(DrawList& list, const Stage& stage, const Cards& cards, Day today) {
    for (DrawItem& item : list.items) {
        if (item.material != Material::Muscle) {
            item.wash = 1;
            continue;
        }
        const Known known = knownOf(cards, stage.parts().muscleIdOf(item.structure), today);
        item.colour = colourOf(known);
        item.wash = 0;
    }
}

} // namespace myo
