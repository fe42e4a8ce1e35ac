#include <myofield/core/json_text.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>
#include <myofield/core/text.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

using Json = nlohmann::json;

constexpr size_t kMostFaults = 100;

/// `byte` counts from 1, as the parser does.
std::string placeOf(std::string_view text, size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const size_t lineStart = before.rfind('\n');
    const size_t column = before.size() - (lineStart == before.npos ? 0 : lineStart + 1);
    return fmt::format("line {}, column {}", 1 + std::ranges::count(before, '\n'), column + 1);
}

/// Goes over a text before it is parsed, so that what breaks a rule never becomes values in memory.
/// Returning false ends the way.
class Watch : public nlohmann::json_sax<Json> {
public:
    Watch(std::string_view text, const JsonRules& rules) : text_(text), rules_(rules) {}
    const std::string& fault() const { return fault_; }

    bool null() override { return count(); }
    bool boolean(bool) override { return count(); }
    bool number_integer(number_integer_t) override { return count(); }
    bool number_unsigned(number_unsigned_t) override { return count(); }
    bool number_float(number_float_t, const string_t&) override { return count(); }
    bool string(string_t&) override { return count(); }
    bool binary(binary_t&) override { return count(); }
    bool start_object(size_t) override { return enter(); }
    bool end_object() override { return leave(); }
    bool start_array(size_t) override { return enter(); }
    bool end_array() override { return leave(); }
    bool key(string_t& key) override {
        if (!keys_.back().insert(key).second)
            return refuse(fmt::format("has the key {} twice in one object", inQuotes(key)));
        return count();
    }
    bool parse_error(size_t byte, const std::string&, const Json::exception& error) override {
        const bool isNumber = dynamic_cast<const Json::out_of_range*>(&error);
        return refuse((isNumber ? "holds a number that is too large: " : "is not valid JSON: ") +
                      placeOf(text_, byte));
    }

private:
    bool refuse(std::string fault) {
        fault_ = std::move(fault);
        return false;
    }
    bool count() {
        return ++values_ <= rules_.values ||
               refuse(fmt::format("holds more than {} values", rules_.values));
    }
    bool enter() {
        if (keys_.size() == rules_.depth)
            return refuse(fmt::format("is nested deeper than {}", rules_.depth));
        keys_.emplace_back();
        return count();
    }
    bool leave() {
        keys_.pop_back();
        return true;
    }

    std::string_view text_;
    const JsonRules& rules_;
    std::string fault_;
    size_t values_ = 0;
    std::vector<std::set<std::string>> keys_; ///< of the objects that are open
};

Result<Json> parsed(std::string_view text, const JsonRules& rules) {
    if (text.size() > rules.bytes)
        return Error(
            fmt::format("{} bytes, more than the {} allowed here", text.size(), rules.bytes));
    Watch watch(text, rules);
    if (!Json::sax_parse(text, &watch)) return Error(watch.fault());
    return Json::parse(text, nullptr, /*allow_exceptions=*/false);
}

/// Of a text that says that it is of a newer version than `ours`.
std::optional<std::string> newerVersion(const Json& json, int ours) {
    const auto version = json.is_object() ? json.find("version") : json.end();
    if (!json.is_object() || version == json.end() || !version->is_number_integer()) return {};
    const bool isNewer = version->is_number_unsigned() ? version->get<uint64_t>() > uint64_t(ours)
                                                       : version->get<int64_t>() > ours;
    if (!isNewer) return {};
    return version->dump();
}

} // namespace

void JsonFaults::add(const std::string& path, const std::string& sentence) {
    if (reasons_.size() == kMostFaults)
        ++left_;
    else
        reasons_.push_back(file_ + ": " + (path.empty() ? "" : path + " ") + sentence);
}

Error JsonFaults::error() const {
    Error all(reasons_);
    if (left_ > 0) all.reasons.push_back(fmt::format("{}: and {} more faults", file_, left_));
    return all;
}

JsonText::JsonText(Json json, const std::string& name, const JsonRules& rules)
    : json_(std::make_unique<Json>(std::move(json))), faults_(std::make_unique<JsonFaults>(name)),
      version_(rules.version), oldest_(rules.oldest) {}
JsonText::JsonText(JsonText&&) noexcept = default;
JsonText& JsonText::operator=(JsonText&&) noexcept = default;
JsonText::~JsonText() = default;

Result<JsonText> JsonText::parse(std::string_view text, const std::string& name,
                                 const JsonRules& rules) {
    Result<Json> json = parsed(text, rules);
    if (!json) return Error(name + ": " + json.error().text());
    if (rules.version)
        if (const auto newer = newerVersion(*json, *rules.version))
            return Error(fmt::format("{}: made by a newer myofield (version {}; this one reads {})",
                                     name, *newer, *rules.version));
    return JsonText(std::move(*json), name, rules);
}

Result<JsonText> JsonText::read(const std::filesystem::path& file, const JsonRules& rules) {
    const Result<std::string> text = readText(file, rules.bytes);
    if (!text) return text.error();
    return parse(*text, file.string(), rules);
}

JsonReader JsonText::root() {
    JsonReader root(json_.get(), "", *faults_);
    if (!version_) return root;
    int version = 0;
    root.required("version").into(version,
                                  {double(oldest_.value_or(*version_)), double(*version_)});
    return root;
}

} // namespace myo
