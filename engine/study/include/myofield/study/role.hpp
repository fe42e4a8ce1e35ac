#pragma once

#include <cstdint>

namespace myo {

class Explorer;

/// Why somebody opens the program.
enum class Role : uint8_t { Study, Teach, Treat };

/// Begins in a way that suits the role: a student explores with names, an educator
/// has larger words and a white ground for a projector, a therapist begins with the pain and sees
/// where not to press. All of it can be changed afterwards.
void beginAs(Role role, Explorer& explorer);

} // namespace myo
