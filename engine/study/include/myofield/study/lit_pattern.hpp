#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/view_state.hpp>

#include <optional>
#include <vector>

namespace myo {

/// The heat of what is chosen, or of the one point whose row the pointer rests on.
class LitPattern {
public:
    /// `patterns` must outlive this.
    explicit LitPattern(const PatternLibrary& patterns) : patterns_(patterns), heat_(patterns) {}

    /// Lights one point's pattern alone, on the sides that are shown; empty: what is chosen. True
    /// when that is a change.
    bool preview(std::optional<PointOnSide> point);

    /// Lights these points' referred pain whatever is chosen or pointed at, and nothing on their
    /// muscles, until none are held.
    void hold(std::vector<PointOnSide> points) { held_ = std::move(points); }

    /// Brings the heat up to date with a state. Cost: of what becomes warm or cold.
    void update(const ViewState& state);
    /// Grows when `update` has changed something.
    uint64_t version() const { return version_; }
    /// One entry per vertex, in the order of vertexOffsets(body).
    const std::vector<HeatVertex>& vertices() const { return heat_.vertices(); }

private:
    const PatternLibrary& patterns_;
    BodyHeat heat_;
    std::optional<PointOnSide> preview_;
    std::vector<PointOnSide> held_, shown_;
    std::optional<uint32_t> shownParts_; ///< ViewState::zones
    bool isHeldShown_ = false;
    uint64_t version_ = 1;
};

} // namespace myo
