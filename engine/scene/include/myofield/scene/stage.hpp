#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/muscle_parts.hpp>
#include <myofield/field/endangerment_map.hpp>
#include <myofield/field/placement.hpp>

#include <mutex>
#include <optional>

namespace myo {

/// What pictures are made of: an atlas, a body, and the atlas placed on that body once that is
/// done. All are kept by reference and must outlive it. Safe from many threads once it is placed.
class Stage {
public:
    Stage(const Atlas& atlas, const Body& body) : atlas_(atlas), body_(body), parts_(atlas, body) {}
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void place(const Placement& placement) { placement_ = &placement; }

    const Atlas& atlas() const { return atlas_; }
    const Body& body() const { return body_; }
    /// Which structures are parts of which muscles.
    const MuscleParts& parts() const { return parts_; }
    bool isPlaced() const { return placement_ != nullptr; }
    /// This and what follows: only of a stage that is placed.
    const Placement& placement() const { return *placement_; }
    /// Painted when first asked for.
    const EndangermentMap& endangerment() const;

private:
    const Atlas& atlas_;
    const Body& body_;
    MuscleParts parts_;
    const Placement* placement_ = nullptr;
    mutable std::once_flag endangermentPainted_;
    mutable std::optional<EndangermentMap> endangerment_;
};

} // namespace myo
