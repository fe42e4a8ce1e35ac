#pragma once

#include <cstdint>

namespace myo {

enum class PickKind : uint32_t { None, Structure, Point };

/// What a pixel of the id image means: 4 bits of kind, 28 bits of index. Zero is "nothing".
struct PickId {
    PickKind kind = PickKind::None;
    uint32_t index = 0; ///< Structure: into Body::structures. Point: into DrawList::marks. < 2^28

    constexpr uint32_t encode() const { return (uint32_t(kind) << 28) | index; }
    static constexpr PickId decode(uint32_t pixel) {
        return {PickKind(pixel >> 28), pixel & 0x0fffffffu};
    }
    friend bool operator==(PickId, PickId) = default;
};

static_assert(PickId{PickKind::Point, 77}.encode() == 0x2000004du);
static_assert(PickId::decode(0x1000000fu) == PickId{PickKind::Structure, 15});

} // namespace myo
