#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myo {

/// Which structures of a body are parts of which muscles of an atlas, and back. Only structures of
/// Kind::Muscle take part. A structure that is a muscle in one piece ("trapezius") is a part of it,
/// though the atlas divides it ("trapezius.descending_part"). Made once for an atlas and a body, which are kept by reference and must
/// outlive it; nobody need compare names after that. Immutable. Cost: linear in both, about 1 ms.
class MuscleParts {
public:
    MuscleParts(const Atlas& atlas, const Body& body);

    /// In the order of the body; both sides.
    const std::vector<StructureId>& partsOf(MuscleId muscle) const;
    /// Those of some sides; what lies across the midline belongs to both.
    std::vector<StructureId> partsOf(MuscleId muscle, Sides sides) const;
    bool isPart(StructureId structure, MuscleId muscle) const;
    /// Where a part of a muscle is to be sought on one side: the structure of that id; where the body
    /// has none, its pieces ("part.head"); otherwise a whole that it belongs to ("biceps_brachii" for
    /// "biceps_brachii.long_head", or the muscle's own id). What lies across the midline comes after
    /// what is on the side. Empty where the body lacks the part.
    std::vector<StructureId> structuresFor(MuscleId muscle, std::string_view part, Side side) const;

    /// The muscles that have the structure as a part. The one that speaks for it comes first: the
    /// muscle that it is called after, otherwise the one with the fewest parts.
    const std::vector<MuscleId>& musclesOf(StructureId structure) const;
    /// The first of them; empty where there is none.
    MuscleId muscleOf(StructureId structure) const;

    // For files and arguments, which name muscles. Bodies have muscles that the atlas lacks.

    /// The parts of the atlas' muscle with that id; otherwise the structures that are called so, or
    /// so with a dot and more after it.
    std::vector<StructureId> partsNamed(std::string_view muscle, Sides sides) const;
    /// The id of the muscle that speaks for a structure; where the atlas has none, the structure's
    /// own id up to its first dot; empty for what is no muscle.
    std::string muscleIdOf(StructureId structure) const;

private:
    void addNames(StructureId structure);
    void sortBySpeaker(StructureId structure);

    const Atlas* atlas_;
    const Body* body_;
    std::vector<std::vector<StructureId>> parts_;                     ///< of each muscle
    std::vector<std::vector<MuscleId>> muscles_;                      ///< of each structure
    std::unordered_map<std::string, std::vector<StructureId>> named_; ///< "a.b.c": a, a.b, a.b.c
};

} // namespace myo
