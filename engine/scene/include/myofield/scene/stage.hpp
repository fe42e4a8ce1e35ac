#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/muscle_parts.hpp>
#include <myofield/field/endangerment_map.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace myo {

/// What pictures are made of: an atlas, a body, and once the atlas is placed on that body, its
/// patterns. All are kept by reference and must outlive it. Safe from many threads once it is placed.
class Stage {
public:
    Stage(const Atlas& atlas, const Body& body) : atlas_(atlas), body_(body), parts_(atlas, body) {}
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void place(const PatternLibrary& patterns) { patterns_ = &patterns; }

    const Atlas& atlas() const { return atlas_; }
    const Body& body() const { return body_; }
    /// Which structures are parts of which muscles.
    const MuscleParts& parts() const { return parts_; }
    /// A box round each structure, and one round all that are shown by default. Measured when first
    /// asked for, some milliseconds.
    const std::vector<Box>& boxes() const;
    const Box& boxOfBody() const;
    /// Metres between a structure's vertices, about. Measured when first asked for.
    float spacingOf(StructureId structure) const;
    /// For rays against one structure. Made when first asked for, some milliseconds.
    const TriangleTree& treeOf(StructureId structure) const;
    bool isPlaced() const { return patterns_ != nullptr; }
    /// This and what follows: only of a stage that is placed.
    const PatternLibrary& patterns() const { return *patterns_; }
    const Placement& placement() const { return patterns_->placement(); }
    /// Painted when first asked for.
    const EndangermentMap& endangerment() const;

private:
    const Atlas& atlas_;
    const Body& body_;
    MuscleParts parts_;
    const PatternLibrary* patterns_ = nullptr;
    void measure() const;

    mutable std::mutex treesMutex_; ///< and of the spacings
    mutable std::unordered_map<uint32_t, float> spacings_;
    mutable std::unordered_map<uint32_t, std::unique_ptr<const TriangleTree>> trees_;
    mutable std::once_flag measured_;
    mutable std::vector<Box> boxes_;
    mutable Box box_;
    mutable std::once_flag endangermentPainted_;
    mutable std::optional<EndangermentMap> endangerment_;
};

} // namespace myo
