// What lets one struct serve C++ and GLSL. C++ packs members without gaps; GLSL puts a vec2 at a
// multiple of 8 bytes and a vec3 or vec4 at one of 16. So a vec3 is followed by a scalar, and the
// places of members are asserted.
#ifdef __cplusplus
#pragma once
#include <myofield/core/maths.hpp>

#include <cstddef>
namespace myo::shaders {
using mat4 = glm::mat4;
using vec2 = glm::vec2;
using vec3 = glm::vec3;
using vec4 = glm::vec4;
using uint = uint32_t;
} // namespace myo::shaders
#define MYO_SHARED_BEGIN namespace myo::shaders {
#define MYO_SHARED_END }
#define MYO_SIZE(type, bytes) static_assert(sizeof(type) == (bytes))
#define MYO_OFFSET(type, member, bytes) static_assert(offsetof(type, member) == (bytes))
#else
#define MYO_SHARED_BEGIN
#define MYO_SHARED_END
#define MYO_SIZE(type, bytes)
#define MYO_OFFSET(type, member, bytes)
#endif
