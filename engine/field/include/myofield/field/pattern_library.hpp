#pragma once

#include <myofield/field/local_pain.hpp>
#include <myofield/field/pain_field.hpp>
#include <myofield/field/skin_above.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace myo {

/// The patterns of all trigger points of both sides on one body, each computed when first asked for
/// (about 1 ms) and kept. The placement is kept by reference. Safe from many threads.
class PatternLibrary {
public:
    explicit PatternLibrary(const Placement& placement);
    ~PatternLibrary();
    PatternLibrary(const PatternLibrary&) = delete;
    PatternLibrary& operator=(const PatternLibrary&) = delete;

    const Placement& placement() const { return *placement_; }
    /// Every trigger point of both sides that the body has a place for.
    const std::vector<PointOnSide>& points() const { return points_; }
    /// Referred pain on the skin; empty for points without zones on the skin, and on a side that
    /// the point does not occur on.
    const SparseField& pattern(const PointOnSide& point) const;
    const SparseField& pattern(MuscleId muscle, uint32_t point, Side side) const {
        return pattern(PointOnSide{muscle, point, side});
    }
    /// Its zones one by one, in the order of TriggerPoint::zones; each empty where it is not on the
    /// skin. Kept as the pattern is, once asked for.
    const std::vector<ZoneField>& zones(const PointOnSide& point) const;
    /// Local pain on the muscle.
    const std::vector<LocalField>& local(const PointOnSide& point) const;
    /// What skin lies above the rest of the body; made when first asked for.
    const SkinAbove& skinAbove() const;
    /// Computes what patterns are missing on all processors, for instance on a thread while a
    /// window opens.
    void computeAll() const;

private:
    struct Entry;
    Entry& entry(const PointOnSide& point) const;
    std::unique_ptr<ZoneScratch> takeScratch() const;

    const Placement* placement_;
    std::vector<uint32_t> firstEntry_;
    std::unique_ptr<Entry[]> entries_;
    std::vector<PointOnSide> points_;
    mutable std::once_flag skinAboveOnce_;
    mutable std::optional<SkinAbove> skinAbove_;
    mutable std::mutex scratchMutex_;
    mutable std::vector<std::unique_ptr<ZoneScratch>> scratch_;
};

} // namespace myo
