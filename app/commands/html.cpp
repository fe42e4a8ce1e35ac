#include "commands/html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

/// `text` with a backslash before the second character of each `found`: the same to JavaScript where
/// it stands in a string or a regular expression, which is the only place for it.
std::string broken(std::string text, std::string_view found) {
    for (size_t at = 0; (at = text.find(found, at)) != text.npos; at += found.size() + 1)
        text.insert(at + 1, "\\");
    return text;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        default: html += c;
        }
    return html;
}

std::string paragraphs(std::string_view text) {
    std::string html;
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find("\n\n", from), text.size());
        html += fmt::format("<p>{}</p>\n", escaped(text.substr(from, end - from)));
        from = end + 2;
    }
    return html;
}

std::string inlineScript(std::string_view script) {
    return fmt::format("<script>{}</script>\n",
                       broken(broken(std::string(script), "</script"), "<!--"));
}

} // namespace myo
