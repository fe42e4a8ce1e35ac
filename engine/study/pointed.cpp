#include <myofield/study/pointed.hpp>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {

std::string structureWords(const Structure& structure) {
    const std::string name = capitalised(structure.name);
    if (structure.side == Side::Median) return name;
    return name + ", " + wordsOf(structure.side);
}

std::string regionSideWords(const Atlas& atlas, const RegionSide& region) {
    if (!region.region) return {};
    const std::string label = capitalised(atlas[region.region].label);
    return region.side == Side::Median ? label : label + ", " + wordsOf(region.side);
}

HoverWords hoverWords(const Stage& stage, const Pointed& pointed) {
    const Atlas& atlas = stage.atlas();
    const Body& body = stage.body();
    HoverWords words;
    const std::string region = regionSideWords(atlas, pointed.region);
    if (pointed.mark) {
        const Muscle& muscle = atlas[pointed.mark->muscle];
        words.title = say("{}: {}", muscle.name, pointTitle(muscle, pointed.mark->point));
        words.line = say("Trigger point, {}", wordsOf(pointed.mark->side));
        return words;
    }
    const bool isSkin = pointed.structure && body[pointed.structure].kind == Kind::Skin;
    if (pointed.structure && !isSkin) {
        const Structure& structure = body[pointed.structure];
        words.title = structureWords(structure);
        if (const MuscleId id = stage.parts().muscleOf(pointed.structure)) {
            if (atlas[id].name != structure.name) words.line = say("Part of {}", atlas[id].name);
            if (atlas[id].points.empty()) words.line = tr("No trigger points recorded");
        } else if (structure.kind == Kind::Muscle) {
            words.line = tr("No pattern is recorded for it yet");
        }
    } else if (!region.empty()) {
        words.title = region;
    }
    if (!region.empty())
        words.refersHead = isSkin || !pointed.structure
                               ? tr("Felt here from")
                               : say("Felt on the skin here ({}) from", region);
    return words;
}

} // namespace myo
