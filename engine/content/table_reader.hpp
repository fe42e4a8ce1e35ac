#pragma once

#include "toml_document.hpp"

#include <myofield/core/range.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

enum class Need : uint8_t { Required, Optional };

/// Reads one table of a content file, key by key. When a value is missing, of the wrong type or out
/// of range, a sentence with its line is added to `problems` and a harmless default is returned.
/// Reading therefore goes on, and all problems are reported at once. Call `finish` last: it
/// complains of the keys that were not read.
///
/// The table, the file's name and the problems must outlive the reader.
class TableReader {
public:
    /// `what` is the table's name in messages ("point \"trp1\""); empty for the root table of a
    /// file.
    TableReader(const toml::table& table, const std::string& file, Problems& problems,
                std::string what = {});

    /// A text that is not empty, in printable characters, of at most 4000 bytes.
    std::string text(std::string_view key, Need need = Need::Required);
    /// A text that may be empty.
    std::string anyText(std::string_view key);
    /// A text of lower-case letters, digits and '_' that is not empty. `extra`: further characters
    /// that are allowed.
    std::string identifier(std::string_view key, std::string_view extra = "",
                           Need need = Need::Required);
    /// A list of texts. If it is required, it needs at least one.
    std::vector<std::string> texts(std::string_view key, Need need = Need::Required);
    /// A finite number in `range`, written with or without decimals.
    double number(std::string_view key, Range range);
    /// The same; `fallback` when the key is absent.
    double number(std::string_view key, Range range, double fallback);
    int64_t whole(std::string_view key, Range range, int64_t fallback, Need need = Need::Required);
    bool flag(std::string_view key);
    /// A list of exactly `count` finite numbers in `range`.
    std::vector<double> numbers(std::string_view key, size_t count, Range range);
    /// The index of the written word among `words`; empty when it is none of them or is absent.
    std::optional<size_t> choice(std::string_view key,
                                 std::initializer_list<std::string_view> words,
                                 Need need = Need::Required);

    const toml::table* table(std::string_view key, Need need = Need::Required);
    /// A list of at most `most` entries.
    const toml::array* list(std::string_view key, Need need = Need::Required, size_t most = 200);
    /// The tables of a list, written as [[key]] or inline. If it is required, it needs at least
    /// one.
    std::vector<const toml::table*> tables(std::string_view key, Need need = Need::Required,
                                           size_t most = 5000);

    void complain(const toml::node& where, const std::string& sentence);
    /// At the line of the key; at the line of the table when the key is absent.
    void complain(std::string_view key, const std::string& sentence);
    /// Complains when the file is not named after the id of its content.
    void complainUnlessFileIs(const std::string& id);
    void finish();

    SourcePlace place() const;
    SourcePlace placeOf(std::string_view key) const;
    const std::string& file() const { return file_; }
    Problems& problems() const { return problems_; }
    void rename(std::string what) { what_ = std::move(what); }

private:
    const toml::node* find(std::string_view key, Need need);
    std::optional<double> finite(const toml::node& node, std::string_view key, Range range);
    bool isPrintable(const toml::node& node, std::string_view key, std::string_view text);
    void complainOfType(const toml::node& node, std::string_view key, std::string_view wanted);

    const toml::table& table_;
    const std::string& file_;
    Problems& problems_;
    std::string what_;
    std::vector<std::string_view> known_; ///< keys that were read; they point to literals
};

/// The place of a node in `file`.
SourcePlace placeOf(const std::string& file, const toml::node& node);

/// A question for the end of a sentence, with the one to three known names that are nearest to an
/// unknown one: "; did you mean "a", "b" or "c"?"
std::string didYouMean(std::string_view unknown, const std::vector<std::string>& known);

} // namespace myo
