#pragma once

#include "canvas.hpp"

#include <span>

namespace myo::print {

/// A PDF of Cairo's with what Cairo 1.16 cannot say: the document's language, that of texts in
/// another one, words for pictures, and that its title stands over the window. The same bytes for
/// the same document.
Result<std::vector<uint8_t>> finished(std::span<const uint8_t> pdf, const std::string& language,
                                      std::span<const TagNote> notes);

} // namespace myo::print
