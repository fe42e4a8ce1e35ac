// What lets one struct serve C++ and GLSL. Members are vec4, mat4 or groups of four scalars, so that
// the layouts agree without any extension.
#ifdef __cplusplus
#pragma once
#include <myofield/core/maths.hpp>
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
#else
#define MYO_SHARED_BEGIN
#define MYO_SHARED_END
#define MYO_SIZE(type, bytes)
#endif
