#pragma once

#include <myofield/field/pattern_library.hpp>

#include <vector>

namespace myo {

/// What the charts say of a muscle and a region, by words and by the skin that is painted.
enum class Reach : uint8_t {
    Never,     ///< no zone names it, and none touches it
    Unclear,   ///< words and skin do not agree, or only an edge touches it
    Spillover, ///< less common there
    Essential  ///< typical there
};

/// What the patterns of one side, and of its points one by one, do in every region. Made once; all
/// that questions hold for true or false is read here.
class PatternFacts {
public:
    /// Computes every pattern of `side`: about 0.3 s where none is known yet.
    PatternFacts(const PatternLibrary& patterns, Side side);

    Side side() const { return side_; }
    const Atlas& atlas() const { return *atlas_; }
    const PatternLibrary& patterns() const { return *patterns_; }

    Reach reach(MuscleId muscle, RegionId region) const {
        return muscles_[muscle.index].reach[region.index];
    }
    Reach reach(MuscleId muscle, std::optional<uint32_t> point, RegionId region) const;
    /// Regions that are typical of it, in the order of the atlas.
    std::vector<RegionId> typical(MuscleId muscle, std::optional<uint32_t> point) const;
    /// How much two muscles' patterns share, by regions: 0 nothing .. 1 the same.
    float overlap(MuscleId a, MuscleId b) const {
        return overlaps_[a.index * muscles_.size() + b.index];
    }
    /// Whether the body has a place for the point on this side.
    bool isPlaced(MuscleId muscle, uint32_t point) const;
    bool isPlaced(MuscleId muscle) const;

private:
    struct Row {
        std::vector<Reach> reach; ///< one per region
        std::vector<float> lit;   ///< square metres of each region that are lit
    };
    Row rowOf(MuscleId muscle, uint32_t number) const;
    Row joined(const std::vector<Row>& points) const;
    void compareMuscles();

    const PatternLibrary* patterns_;
    const Atlas* atlas_;
    Side side_;
    std::vector<Row> muscles_;
    std::vector<std::vector<Row>> points_;
    std::vector<float> overlaps_; ///< of every two muscles
};

} // namespace myo
