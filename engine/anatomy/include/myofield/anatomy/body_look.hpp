#pragma once

#include <myofield/core/maths.hpp>

#include <string>
#include <vector>

namespace myo {

/// The material of a surface, with the meanings of glTF.
struct LookMaterial {
    std::string name;
    Vec4 colour{1}; ///< linear, straight alpha; multiplied by the vertex colours
    float roughness = 0.8f;
    bool isTranslucent = false; ///< false: alpha is ignored
};

/// How a body looks in other programs. Either empty, or `materialOf` and `colours` have one entry
/// per structure.
struct BodyLook {
    std::vector<LookMaterial> materials;
    std::vector<uint32_t> materialOf; ///< into `materials`
    std::vector<std::vector<Vec4>>
        colours; ///< one per vertex, or none; linear, 0..1, straight alpha
};

} // namespace myo
