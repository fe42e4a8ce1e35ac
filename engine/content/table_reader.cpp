#include "table_reader.hpp"

#include <myofield/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace myo {
namespace {

constexpr size_t kLongestText = 4000;
constexpr size_t kMostTexts = 1000;
constexpr size_t kLongestName = 80; ///< longer names get no suggestions: the search is quadratic

std::string_view nameOf(toml::node_type type) {
    switch (type) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a text";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "true or false";
    default: return "a date or time";
    }
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

/// An end of a range as text, without needless decimals.
std::string shown(double number) {
    return fmt::format("{:g}", number);
}

} // namespace

SourcePlace placeOf(const std::string& file, const toml::node& node) {
    return {file, std::max(1, int(node.source().begin.line))};
}

std::string didYouMean(std::string_view unknown, const std::vector<std::string>& known) {
    if (unknown.size() > kLongestName) return {};
    const std::vector<std::string> nearest = nearestNames(unknown, known, 3);
    std::string names;
    for (size_t i = 0; i < nearest.size(); ++i)
        names += (i == 0 ? "" : i + 1 == nearest.size() ? " or " : ", ") + inQuotes(nearest[i]);
    return names.empty() ? "" : "; did you mean " + names + "?";
}

TableReader::TableReader(const toml::table& table, const std::string& file, Problems& problems,
                         std::string what)
    : table_(table), file_(file), problems_(problems), what_(std::move(what)) {}

void TableReader::complainUnlessFileIs(const std::string& id) {
    const std::string stem = std::filesystem::path(file_).stem().string();
    if (!id.empty() && id != stem)
        complain("id", fmt::format("\"id\" is {}, but the file is called {}", inQuotes(id),
                                   inQuotes(stem)));
}

SourcePlace TableReader::place() const {
    return myo::placeOf(file_, table_);
}

SourcePlace TableReader::placeOf(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return myo::placeOf(file_, node ? *node : static_cast<const toml::node&>(table_));
}

void TableReader::complain(const toml::node& where, const std::string& sentence) {
    problems_.add(myo::placeOf(file_, where), what_.empty() ? sentence : what_ + ": " + sentence);
}

void TableReader::complain(std::string_view key, const std::string& sentence) {
    problems_.add(placeOf(key), what_.empty() ? sentence : what_ + ": " + sentence);
}

void TableReader::complainOfType(const toml::node& node, std::string_view key,
                                 std::string_view wanted) {
    complain(node, fmt::format("\"{}\" must be {}, not {}", key, wanted, nameOf(node.type())));
}

const toml::node* TableReader::find(std::string_view key, Need need) {
    known_.push_back(key);
    const toml::node* node = table_.get(key);
    if (!node && need == Need::Required) complain(key, fmt::format("\"{}\" is missing", key));
    return node;
}

bool TableReader::isPrintable(const toml::node& node, std::string_view key, std::string_view text) {
    if (text.size() > kLongestText) {
        complain(node,
                 fmt::format("\"{}\" has {} bytes, more than {}", key, text.size(), kLongestText));
        return false;
    }
    const bool hasControl = std::ranges::any_of(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f;
    });
    if (hasControl) complain(node, fmt::format("\"{}\" holds a control character", key));
    return !hasControl;
}

std::string TableReader::anyText(std::string_view key) {
    const toml::node* node = find(key, Need::Optional);
    if (!node) return {};
    const auto* text = node->as_string();
    if (!text) {
        complainOfType(*node, key, "a text");
        return {};
    }
    return isPrintable(*node, key, text->get()) ? text->get() : std::string{};
}

std::string TableReader::text(std::string_view key, Need need) {
    if (!table_.get(key)) return find(key, need), std::string{};
    const size_t before = problems_.count();
    std::string text = anyText(key);
    if (isBlank(text) && problems_.count() == before)
        complain(key, fmt::format("\"{}\" is empty", key));
    return text;
}

std::string TableReader::identifier(std::string_view key, std::string_view extra, Need need) {
    const std::string id = text(key, need);
    const auto isAllowed = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
               extra.find(c) != extra.npos;
    };
    if (std::ranges::all_of(id, isAllowed)) return id;
    complain(key,
             fmt::format("\"{}\" is {}; only lower-case letters, digits and '_' may stand there",
                         key, inQuotes(id)));
    return {};
}

std::vector<std::string> TableReader::texts(std::string_view key, Need need) {
    std::vector<std::string> texts;
    const toml::array* items = list(key, need, kMostTexts);
    if (!items) return texts;
    for (const toml::node& item : *items) {
        const auto* text = item.as_string();
        if (!text)
            complainOfType(item, key, "a list of texts");
        else if (isBlank(text->get()))
            complain(item, fmt::format("\"{}\" has an empty text", key));
        else if (isPrintable(item, key, text->get()))
            texts.push_back(text->get());
    }
    return texts;
}

std::optional<double> TableReader::finite(const toml::node& node, std::string_view key,
                                          Range range) {
    if (!node.is_number()) {
        complainOfType(node, key, "a number");
        return std::nullopt;
    }
    const double number = node.value<double>().value_or(NAN);
    if (std::isfinite(number) && number >= range.low && number <= range.high) return number;
    complain(node, fmt::format("\"{}\" must lie in {} to {}, not {:g}", key, shown(range.low),
                               shown(range.high), number));
    return std::nullopt;
}

double TableReader::number(std::string_view key, Range range) {
    const toml::node* node = find(key, Need::Required);
    return node ? finite(*node, key, range).value_or(range.low) : range.low;
}

double TableReader::number(std::string_view key, Range range, double fallback) {
    const toml::node* node = find(key, Need::Optional);
    return node ? finite(*node, key, range).value_or(fallback) : fallback;
}

int64_t TableReader::whole(std::string_view key, Range range, int64_t fallback, Need need) {
    const toml::node* node = find(key, need);
    if (!node) return fallback;
    if (!node->is_integer()) {
        complainOfType(*node, key, "a whole number");
        return fallback;
    }
    const int64_t number = node->as_integer()->get();
    if (double(number) >= range.low && double(number) <= range.high) return number;
    complain(*node, fmt::format("\"{}\" must lie in {} to {}, not {}", key, shown(range.low),
                                shown(range.high), number));
    return fallback;
}

bool TableReader::flag(std::string_view key) {
    const toml::node* node = find(key, Need::Optional);
    if (!node) return false;
    if (!node->is_boolean()) complainOfType(*node, key, "true or false");
    return node->value<bool>().value_or(false);
}

std::vector<double> TableReader::numbers(std::string_view key, size_t count, Range range) {
    std::vector<double> numbers;
    const toml::array* items = list(key);
    if (!items) return std::vector<double>(count, 0.0);
    if (items->size() != count)
        complain(*items,
                 fmt::format("\"{}\" must hold {} numbers, not {}", key, count, items->size()));
    for (size_t i = 0; i < std::min(items->size(), count); ++i)
        numbers.push_back(finite(*items->get(i), key, range).value_or(0.0));
    numbers.resize(count);
    return numbers;
}

std::optional<size_t> TableReader::choice(std::string_view key,
                                          std::initializer_list<std::string_view> words,
                                          Need need) {
    if (!table_.get(key)) return find(key, need), std::nullopt;
    const size_t before = problems_.count();
    const std::string word = text(key);
    const auto found = std::ranges::find(words, word);
    if (found != words.end()) return size_t(found - words.begin());
    if (problems_.count() == before) {
        const std::vector<std::string> known(words.begin(), words.end());
        complain(key, fmt::format("\"{}\" is {}, but must be one of \"{}\"", key, inQuotes(word),
                                  fmt::join(known, "\", \"")));
    }
    return std::nullopt;
}

const toml::table* TableReader::table(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node && !node->is_table()) complainOfType(*node, key, "a table");
    return node ? node->as_table() : nullptr;
}

const toml::array* TableReader::list(std::string_view key, Need need, size_t most) {
    const toml::node* node = find(key, need);
    if (!node) return nullptr;
    const toml::array* items = node->as_array();
    if (!items) {
        complainOfType(*node, key, "a list");
    } else if (items->empty() && need == Need::Required) {
        complain(*node, fmt::format("\"{}\" is an empty list", key));
    } else if (items->size() > most) {
        complain(*node,
                 fmt::format("\"{}\" has {} entries, more than {}", key, items->size(), most));
        return nullptr;
    }
    return items;
}

std::vector<const toml::table*> TableReader::tables(std::string_view key, Need need, size_t most) {
    std::vector<const toml::table*> tables;
    const toml::array* items = list(key, need, most);
    if (!items) return tables;
    for (const toml::node& item : *items) {
        if (const toml::table* table = item.as_table())
            tables.push_back(table);
        else
            complainOfType(item, key, "a list of tables");
    }
    return tables;
}

void TableReader::finish() {
    for (const auto& [key, node] : table_) {
        if (std::ranges::find(known_, key.str()) != known_.end()) continue;
        const std::vector<std::string> known(known_.begin(), known_.end());
        const std::string_view name = key.str();
        const std::vector<std::string> nearest =
            name.size() > kLongestName ? std::vector<std::string>{} : nearestNames(name, known, 1);
        const int line = int(key.source().begin.line);
        const std::string sentence =
            "unknown key " + inQuotes(name) +
            (nearest.empty() ? "" : "; did you mean \"" + nearest.front() + "\"?");
        problems_.add({file_, std::max(1, line)},
                      what_.empty() ? sentence : what_ + ": " + sentence);
    }
}

} // namespace myo
