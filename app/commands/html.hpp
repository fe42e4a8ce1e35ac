#pragma once

#include <string>
#include <string_view>

namespace myo {

/// A text as HTML shows it, also between double quotes.
std::string escaped(std::string_view text);

/// Paragraphs with a blank line between, as HTML.
std::string paragraphs(std::string_view text);

/// A script as it may stand within a page: nothing in it ends the element or begins a comment.
std::string inlineScript(std::string_view script);

} // namespace myo
