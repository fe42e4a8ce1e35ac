#include "toml_document.hpp"

#include <myofield/core/file.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr uint64_t kLargestFile = 1u << 20;
constexpr int kMostDots = 8; ///< in one dotted key; our own files have none

/// Skips the string that starts at `at`: goes to its last quote, or to the end of the text. A long
/// string may end in one or two quotes of its own before the three that close it.
size_t endOfString(std::string_view text, size_t at) {
    const char quote = text[at];
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool isLong = text.substr(at, 3) == three;
    for (size_t i = at + (isLong ? 3 : 1); i < text.size(); ++i) {
        if (text[i] == '\\' && quote == '"') {
            ++i;
        } else if (isLong && text.substr(i, 3) == three) {
            i += 2;
            for (int more = 0; more < 2 && i + 1 < text.size() && text[i + 1] == quote; ++more) ++i;
            return i;
        } else if (!isLong && (text[i] == quote || text[i] == '\n')) {
            return i;
        }
    }
    return text.size();
}

/// The line of a key with more than `kMostDots` dots, or 0. The parser makes a table for each
/// dotted part and has no limit; destroying very many nested tables would overflow the stack.
int lineOfDeepKey(std::string_view text) {
    int line = 1;
    int dots = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            const size_t end = endOfString(text, i);
            const std::string_view skipped = text.substr(i, end - i);
            line += int(std::count(skipped.begin(), skipped.end(), '\n'));
            i = end;
            if (i >= text.size()) return 0;
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (c == '.') {
            if (++dots > kMostDots) return line;
        } else if (c == '=' || c == ',' || c == '\n' || c == '[' || c == '{') {
            dots = 0;
        }
        if (i < text.size() && text[i] == '\n') ++line, dots = 0;
    }
    return 0;
}

} // namespace

std::optional<toml::table> parseTomlFile(const std::filesystem::path& file, Problems& problems) {
    const std::string name = file.string();
    const Result<std::string> text = readText(file, kLargestFile);
    if (!text) {
        std::string reason = text.error().text();
        if (reason.starts_with(name + ": ")) reason.erase(0, name.size() + 2);
        problems.add({name, 0}, reason);
        return std::nullopt;
    }
    if (const int line = lineOfDeepKey(*text)) {
        problems.add({name, line}, fmt::format("a key with more than {} dots", kMostDots));
        return std::nullopt;
    }
    try {
        return toml::parse(std::string_view(*text));
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        problems.add({name, int(at.line)}, fmt::format("not valid TOML at column {}: {}", at.column,
                                                       error.description()));
    } catch (const std::exception& error) {
        problems.add({name, 0}, fmt::format("could not be parsed: {}", error.what()));
    }
    return std::nullopt;
}

} // namespace myo
