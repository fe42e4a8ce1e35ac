#pragma once

#include <myofield/anatomy/body.hpp>

#include <optional>
#include <string_view>

namespace myo {

/// The kind of tissue that a name's words say, in English and Latin: of "bursa of piriformis muscle"
/// connective, of "tibial nerve" other. What stands before "of" counts more than what follows, and
/// only whole words count. Empty where no word tells.
std::optional<Kind> kindSaidBy(std::string_view stem);

} // namespace myo
