#pragma once

#include <myofield/core/maths.hpp>

#include <string>
#include <vector>

namespace myo {

/// What a surface is made of, as glTF's materials say it.
struct LookMaterial {
    std::string name;
    Vec4 colour{1}; ///< linear, straight alpha; times the vertices' own
    float roughness = 0.8f;
    bool isTranslucent = false; ///< alpha is looked at
};

/// How a body looks in other programs. Either empty or with one entry a structure.
struct BodyLook {
    std::vector<LookMaterial> materials;
    std::vector<uint32_t> materialOf; ///< into `materials`
    std::vector<std::vector<Vec4>>
        colours; ///< of each vertex, linear, 0..1, straight alpha; or none
};

} // namespace myo
