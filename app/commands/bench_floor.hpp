#pragma once

#include <myofield/anatomy/body.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace myo {

/// The least work that loading a body can be: a file's bytes copied into arrays as long as the
/// body's own, indices widened from 16 bits where files keep them so. Reading the file comes on
/// top. Makes no sense of the bytes; `file` has at least 12. Returns the arrays.
std::vector<std::unique_ptr<std::byte[]>> copyAsLoadingMust(const std::vector<uint8_t>& file,
                                                            const Body& body);

} // namespace myo
