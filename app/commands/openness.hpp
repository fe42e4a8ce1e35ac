#pragma once

#include <myofield/anatomy/body.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace myo {

/// How open some vertices of a structure lie, 0 in a crease .. 255 in the open: what ambient
/// shading needs where it cannot be measured in the picture. Bones darken bones; bones and deep
/// muscles darken deep muscles; all but skin darkens what is superficial. So nothing stays dark when
/// the layer over it is taken off. Skin is open everywhere.
class Openness {
public:
    /// Cost: a tree over the body's triangles, about 0.3 s. The body must outlive this.
    explicit Openness(const Body& body);
    ~Openness();

    /// One entry per vertex asked for. Cost: 16 rays a vertex, on all processors.
    std::vector<uint8_t> at(const Structure& structure, std::span<const uint32_t> vertices) const;

private:
    struct Trees;
    std::unique_ptr<Trees> trees_;
};

} // namespace myo
