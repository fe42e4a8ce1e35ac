#pragma once

#include <cstdint>
#include <functional>

namespace myo {

/// An index into one array of an atlas or a body, typed by what the array holds.
template <class Tag>
struct Id {
    static constexpr uint32_t kNone = UINT32_MAX;
    uint32_t index = kNone;

    explicit operator bool() const { return index != kNone; }
    friend bool operator==(Id, Id) = default;
    friend auto operator<=>(Id, Id) = default;
};

using StructureId = Id<struct StructureTag>; ///< into Body::structures
using MuscleId = Id<struct MuscleTag>;       ///< into Atlas::muscles
using RegionId = Id<struct RegionTag>;       ///< into Atlas::regions
using LandmarkId = Id<struct LandmarkTag>;   ///< into Atlas::landmarks

} // namespace myo

template <class Tag>
struct std::hash<myo::Id<Tag>> {
    size_t operator()(myo::Id<Tag> id) const noexcept { return std::hash<uint32_t>{}(id.index); }
};
