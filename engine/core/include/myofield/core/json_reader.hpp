#pragma once

#include <myofield/core/json_text.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/core/range.hpp>

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace myo {

/// Reads one value of a JSON text, and what is in it. A wrong type, a number out of range, a missing
/// or an unknown key is added to the faults of the text, and what should have been read stays as it
/// was, so that a reader goes on and reports everything at once.
///
///     void readLayers(JsonReader in, LayerOpacity& layers) {
///         in["skin"].into(layers.skin, {0, 1});     // may be left out
///         in.required("bones").into(layers.bones, {0, 1});
///         in.finish();                              // complains of other keys
///     }
///
/// A reader of a key that is left out reads nothing and complains of nothing. The text must outlive
/// its readers.
class JsonReader {
public:
    /// `value`: null for what is left out. `path`: how messages name it; empty for the root.
    JsonReader(const nlohmann::json* value, std::string path, JsonFaults& faults)
        : value_(value), path_(std::move(path)), faults_(&faults) {}

    bool isThere() const { return value_ != nullptr; }
    void complain(const std::string& sentence) const { faults_->add(path_, sentence); }

    // Objects. What is no object is complained of once, at the first key asked for.

    /// Complains where it is not.
    bool isObject();
    bool has(std::string_view key);
    JsonReader operator[](std::string_view key);
    /// Complains when the key is left out.
    JsonReader required(std::string_view key);
    /// Keys that are known but not read.
    void ignore(std::initializer_list<std::string_view> keys);
    /// Call last: complains of the keys that nobody asked for.
    void finish();
    /// All keys with their values, sorted by key; none of them is unknown.
    std::vector<std::pair<std::string, JsonReader>> entries();

    // Single values; true when one was read.

    bool into(bool& out) const;
    bool into(float& out, Range range) const;
    /// Only whole numbers; `range` fits into the type.
    bool into(int& out, Range range) const;
    bool into(uint32_t& out, Range range) const;
    bool into(std::string& out) const;
    /// A word that `named` knows; `words` names them all in messages ("left, right or both").
    template <class Value>
    bool into(Value& out, std::optional<Value> (*named)(std::string_view),
              std::string_view words) const {
        std::string word;
        const std::optional<Value> value = hasText(word) ? named(word) : std::nullopt;
        if (value) out = *value;
        if (isThere() && !value) complain("is not " + std::string(words));
        return value.has_value();
    }

    // Lists; empty where one is wrong or left out.

    /// Between `least` and `most` values of any kind.
    std::vector<JsonReader> items(size_t least = 0, size_t most = SIZE_MAX) const;
    std::vector<std::string> texts(size_t most = SIZE_MAX) const;
    /// Exactly `count` numbers.
    std::vector<float> numbers(size_t count, Range range) const;
    /// Between `least` and `most` whole numbers.
    std::vector<int> wholes(size_t least, size_t most, Range range) const;
    /// Between `least` and `most` lists [x, y, z].
    std::vector<Vec3> vectors(size_t least, size_t most, Range range) const;

private:
    bool isListOf(size_t least, size_t most, const char* ofWhat) const;
    bool hasText(std::string& out) const;
    bool readWhole(int64_t& out, Range range) const;

    const nlohmann::json* value_;
    std::string path_;
    JsonFaults* faults_;
    std::vector<std::string_view> known_; ///< keys asked for: literals, or as long-lived
    bool isToldOf_ = false;               ///< that it is no object
};

} // namespace myo
