#include <myofield/core/json_reader.hpp>

#include <myofield/core/text.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::json;

bool isNumberIn(const Json& value, Range range) {
    if (!value.is_number()) return false;
    const double number = value.get<double>();
    return std::isfinite(number) && number >= range.low && number <= range.high;
}

bool isWholeIn(const Json& value, Range range) {
    return value.is_number_integer() && isNumberIn(value, range);
}

/// "a number from 0 to 1"; "1" where nothing else is possible.
std::string inWords(const char* kind, Range range) {
    if (range.low == range.high) return fmt::format("{:.10g}", range.low);
    return fmt::format("a {} from {:.10g} to {:.10g}", kind, range.low, range.high);
}

std::string countWords(size_t least, size_t most, const char* ofWhat) {
    if (least == most) return fmt::format("is not a list of {} {}", least, ofWhat);
    if (most == SIZE_MAX) return fmt::format("is not a list of at least {} {}", least, ofWhat);
    return fmt::format("is not a list of {} to {} {}", least, most, ofWhat);
}

} // namespace

bool JsonReader::isObject() {
    if (!value_) return false;
    if (!value_->is_object() && !isToldOf_) complain("is not an object");
    isToldOf_ = !value_->is_object();
    return value_->is_object();
}

bool JsonReader::has(std::string_view key) {
    return isObject() && value_->contains(key);
}

JsonReader JsonReader::operator[](std::string_view key) {
    known_.push_back(key);
    const Json* found = nullptr;
    if (isObject())
        if (const auto at = value_->find(key); at != value_->end()) found = &*at;
    return {found, path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key), *faults_};
}

JsonReader JsonReader::required(std::string_view key) {
    JsonReader reader = (*this)[key];
    if (!reader.isThere() && isObject()) reader.complain("is missing");
    return reader;
}

void JsonReader::ignore(std::initializer_list<std::string_view> keys) {
    known_.insert(known_.end(), keys);
}

void JsonReader::finish() {
    if (!isObject()) return;
    for (const auto& [key, value] : value_->items())
        if (std::ranges::find(known_, std::string_view(key)) == known_.end())
            complain("has an unknown key " + inQuotes(key));
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::entries() {
    std::vector<std::pair<std::string, JsonReader>> entries;
    if (!isObject()) return entries;
    for (const auto& [key, value] : value_->items()) {
        known_.push_back(key);
        std::string path = (path_.empty() ? "" : path_ + ".") + inQuotes(key);
        entries.emplace_back(key, JsonReader(&value, std::move(path), *faults_));
    }
    return entries;
}

bool JsonReader::into(bool& out) const {
    if (!value_) return false;
    if (!value_->is_boolean()) return complain("is not true or false"), false;
    out = value_->get<bool>();
    return true;
}

bool JsonReader::into(float& out, Range range) const {
    if (!value_) return false;
    if (!isNumberIn(*value_, range)) return complain("is not " + inWords("number", range)), false;
    out = value_->get<float>();
    return true;
}

bool JsonReader::readWhole(int64_t& out, Range range) const {
    if (!value_) return false;
    if (!isWholeIn(*value_, range))
        return complain("is not " + inWords("whole number", range)), false;
    out = value_->get<int64_t>();
    return true;
}

bool JsonReader::into(int& out, Range range) const {
    int64_t whole = 0;
    if (!readWhole(whole, range)) return false;
    out = int(whole);
    return true;
}

bool JsonReader::into(uint32_t& out, Range range) const {
    int64_t whole = 0;
    if (!readWhole(whole, range)) return false;
    out = uint32_t(whole);
    return true;
}

bool JsonReader::hasText(std::string& out) const {
    if (!value_ || !value_->is_string()) return false;
    out = value_->get<std::string>();
    return true;
}

bool JsonReader::into(std::string& out) const {
    if (value_ && !value_->is_string()) complain("is not a text");
    return hasText(out);
}

bool JsonReader::isListOf(size_t least, size_t most, const char* ofWhat) const {
    if (!value_) return false;
    const bool isFine = value_->is_array() && value_->size() >= least && value_->size() <= most;
    if (!isFine && least == 0 && most == SIZE_MAX)
        complain("is not a list");
    else if (!isFine)
        complain(countWords(least, most, ofWhat));
    return isFine;
}

std::vector<JsonReader> JsonReader::items(size_t least, size_t most) const {
    std::vector<JsonReader> items;
    if (!isListOf(least, most, "entries")) return items;
    items.reserve(value_->size());
    for (size_t i = 0; i < value_->size(); ++i)
        items.emplace_back(&(*value_)[i], fmt::format("{}[{}]", path_, i), *faults_);
    return items;
}

std::vector<std::string> JsonReader::texts(size_t most) const {
    std::vector<std::string> texts;
    for (const JsonReader& item : items(0, most)) {
        std::string text;
        if (item.into(text)) texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<float> JsonReader::numbers(size_t count, Range range) const {
    if (!isListOf(count, count, "numbers")) return {};
    std::vector<float> numbers;
    for (const JsonReader& item : items(count, count)) {
        float number = 0;
        if (!item.into(number, range)) return {};
        numbers.push_back(number);
    }
    return numbers;
}

std::vector<int> JsonReader::wholes(size_t least, size_t most, Range range) const {
    if (!isListOf(least, most, "whole numbers")) return {};
    std::vector<int> wholes;
    wholes.reserve(value_->size());
    for (size_t i = 0; i < value_->size(); ++i) {
        const Json& value = (*value_)[i];
        if (!isWholeIn(value, range)) {
            faults_->add(fmt::format("{}[{}]", path_, i),
                         "is not " + inWords("whole number", range));
            return {};
        }
        wholes.push_back(value.get<int>());
    }
    return wholes;
}

std::vector<Vec3> JsonReader::vectors(size_t least, size_t most, Range range) const {
    std::vector<Vec3> vectors;
    if (!isListOf(least, most, "points [x, y, z]")) return vectors;
    vectors.reserve(value_->size());
    for (const JsonReader& item : items(least, most)) {
        const std::vector<float> point = item.numbers(3, range);
        if (point.empty()) return {};
        vectors.emplace_back(point[0], point[1], point[2]);
    }
    return vectors;
}

} // namespace myo
