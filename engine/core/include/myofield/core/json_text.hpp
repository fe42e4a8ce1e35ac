#pragma once

#include <myofield/core/result.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace myo {

/// What is wrong with the contents of one JSON text; at most a hundred faults are kept.
class JsonFaults {
public:
    explicit JsonFaults(std::string file) : file_(std::move(file)) {}

    /// "FILE: PATH SENTENCE", such as "view.json: layers.skin is not a number from 0 to 1".
    void add(const std::string& path, const std::string& sentence);
    bool isEmpty() const { return reasons_.empty(); }
    /// All faults; the last one counts those that were not kept.
    Error error() const;

private:
    std::string file_;
    std::vector<std::string> reasons_;
    size_t left_ = 0;
};

class JsonReader;

/// What a JSON text may be, and what it must say of itself.
struct JsonRules {
    size_t bytes = 4u << 20; ///< of the text
    size_t values = 200'000; ///< a parsed value costs up to a hundred bytes
    size_t depth = 16;       ///< of lists and objects in one another
    /// The one that is read; the root must then be an object with a "version".
    std::optional<int> version = std::nullopt;
    /// Older ones that are read too; empty: none.
    std::optional<int> oldest = std::nullopt;
};

/// A JSON text of ours (states, drawings, figures), parsed and ready to be read. Stays where it is
/// while readers of it live.
class JsonText {
public:
    /// `name` is what messages call the text. One sentence when it is no JSON (with line and
    /// column), breaks a limit, has a key twice in one object, or holds a number beyond a double's.
    /// A newer version than ours is answered with one sentence too, whatever else is in the text.
    ///
    /// Limits are checked before memory is asked for; nesting never costs stack.
    static Result<JsonText> parse(std::string_view text, const std::string& name,
                                  const JsonRules& rules = {});
    /// As `parse`, from a file.
    static Result<JsonText> read(const std::filesystem::path& file, const JsonRules& rules = {});

    JsonText(JsonText&&) noexcept;
    JsonText& operator=(JsonText&&) noexcept;
    ~JsonText();

    /// Reads the root; faults are gathered here. Where a version is asked for, it is seen to.
    JsonReader root();
    /// `value` when nothing was wrong, otherwise all that was.
    template <class Value>
    Result<Value> result(Value value) const {
        if (!faults_->isEmpty()) return faults_->error();
        return value;
    }

private:
    JsonText(nlohmann::json json, const std::string& name, const JsonRules& rules);

    std::unique_ptr<nlohmann::json> json_;
    std::unique_ptr<JsonFaults> faults_;
    std::optional<int> version_, oldest_;
};

} // namespace myo
