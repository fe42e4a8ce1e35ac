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

/// Reads one table of a content file, key by key. What is missing, of the wrong type or out of
/// range is added to `problems` with its line, and a harmless default is returned, so that a reader
/// goes on and reports everything at once. Call `finish` last: it names the keys nobody asked for.
///
/// The table, the file's name and the problems must outlive the reader.
class TableReader {
public:
    /// `what` is how messages name the table ("point \"trp1\""); empty for a file's root.
    TableReader(const toml::table& table, const std::string& file, Problems& problems,
                std::string what = {});

    /// A text with something in it, in printable characters; at most 4000 bytes.
    std::string text(std::string_view key, Need need = Need::Required);
    /// A text that may be empty.
    std::string anyText(std::string_view key);
    /// Lower-case letters, digits and '_'; never empty. `extra`: further characters allowed.
    std::string identifier(std::string_view key, std::string_view extra = "",
                           Need need = Need::Required);
    /// A list of texts; required means at least one.
    std::vector<std::string> texts(std::string_view key, Need need = Need::Required);
    /// A finite number in `range`; whole numbers are taken too.
    double number(std::string_view key, Range range);
    /// The same, optional.
    double number(std::string_view key, Range range, double fallback);
    int64_t whole(std::string_view key, Range range, int64_t fallback, Need need = Need::Required);
    bool flag(std::string_view key);
    /// A list of exactly `count` finite numbers in `range`.
    std::vector<double> numbers(std::string_view key, size_t count, Range range);
    /// Which of `words` is written; empty when none, or when it is missing.
    std::optional<size_t> choice(std::string_view key,
                                 std::initializer_list<std::string_view> words,
                                 Need need = Need::Required);

    const toml::table* table(std::string_view key, Need need = Need::Required);
    /// A list of at most `most` entries.
    const toml::array* list(std::string_view key, Need need = Need::Required, size_t most = 200);
    /// The tables of a list, written [[key]] or inline; required means at least one.
    std::vector<const toml::table*> tables(std::string_view key, Need need = Need::Required,
                                           size_t most = 5000);

    void complain(const toml::node& where, const std::string& sentence);
    /// At the key's line, or the table's where it has none.
    void complain(std::string_view key, const std::string& sentence);
    /// Files are called after the id of what they hold.
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
    std::vector<std::string_view> known_; ///< keys asked for: literals
};

/// The place of a node of `file`.
SourcePlace placeOf(const std::string& file, const toml::node& node);

/// The one or three known names nearest to an unknown one, for the end of a sentence:
/// "; did you mean "a", "b" or "c"?"
std::string didYouMean(std::string_view unknown, const std::vector<std::string>& known);

} // namespace myo
