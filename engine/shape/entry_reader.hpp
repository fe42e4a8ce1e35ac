#pragma once

#include <myofield/core/file.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <fmt/format.h>
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Reads one entry and collects every fault with the entry's line.
class EntryReader {
    static constexpr double kMillimetre = 0.001;
    static constexpr double kFarthest = 3000; // mm; no point of a person lies farther out
    static constexpr size_t kMostPoints = 200;

public:
    EntryReader(const toml::table& entry, const std::string& file, Error& error)
        : entry_(entry), file_(file), error_(error) {}

    bool has(std::string_view key) const { return entry_.contains(key); }

    void fault(const std::string& reason) {
        error_.reasons.push_back(
            fmt::format("{}:{}: {}", file_, entry_.source().begin.line, reason));
    }

    float number(std::string_view key, double otherwise, double low, double high) {
        if (!has(key)) return float(otherwise);
        const std::optional<double> value = entry_[key].value<double>();
        if (value && *value >= low && *value <= high) return float(*value);
        fault(fmt::format("{} must be a number from {} to {}", key, low, high));
        return float(otherwise);
    }

    /// A length, in millimetres in the file, converted to metres.
    float length(std::string_view key, double otherwise, double low, double high) {
        return number(key, otherwise, low, high) * float(kMillimetre);
    }

    Vec3 vector(std::string_view key, const Vec3& otherwise) {
        if (!has(key)) return otherwise;
        if (const std::optional<Vec3> found = vectorFrom(entry_[key].as_array())) return *found;
        fault(fmt::format("{} must be three numbers of at most {}", key, kFarthest));
        return otherwise;
    }

    Vec3 place(std::string_view key) { return vector(key, Vec3(0)) * float(kMillimetre); }

    Vec3 direction(std::string_view key, const Vec3& otherwise) {
        const Vec3 found = vector(key, otherwise);
        if (!has(key) || found == Vec3(0)) return otherwise;
        return glm::normalize(found);
    }

    /// `least` points or more; as many points at the origin where they are faulty.
    std::vector<Vec3> points(std::string_view key, size_t least) {
        std::vector<Vec3> points;
        const toml::array* rows = entry_[key].as_array();
        for (size_t i = 0; rows && i < rows->size(); ++i)
            if (const std::optional<Vec3> point = vectorFrom(rows->get(i)->as_array()))
                points.push_back(*point * float(kMillimetre));
        if (!rows || points.size() != rows->size() || points.size() < least ||
            points.size() > kMostPoints) {
            fault(fmt::format("{} must be {} to {} points of three numbers", key, least,
                              kMostPoints));
            points.assign(least, Vec3(0));
        }
        return points;
    }

    /// Lengths for the points of a path: one for all points, or one for each.
    std::vector<float> lengths(std::string_view key, size_t count, double low, double high) {
        std::vector<float> values(count, float(std::max(low, 0.0) * kMillimetre));
        const toml::array* array = entry_[key].as_array();
        if (array && array->size() != count) {
            fault(fmt::format("{} must be one number or one a point of the path", key));
            return values;
        }
        for (size_t i = 0; i < count; ++i) {
            const std::optional<double> value =
                array ? array->get(i)->value<double>() : entry_[key].value<double>();
            if (!value || !(*value >= low && *value <= high)) {
                fault(fmt::format("{} must be numbers from {} to {}", key, low, high));
                return values;
            }
            values[i] = float(*value * kMillimetre);
        }
        return values;
    }

    std::string text(std::string_view key, std::string_view otherwise) {
        return entry_[key].value_or(std::string(otherwise));
    }

private:
    static std::optional<Vec3> vectorFrom(const toml::array* numbers) {
        if (!numbers || numbers->size() != 3) return std::nullopt;
        Vec3 vector(0);
        for (int i = 0; i < 3; ++i) {
            const std::optional<double> value = numbers->get(size_t(i))->value<double>();
            if (!value || !(std::abs(*value) <= kFarthest)) return std::nullopt;
            vector[i] = float(*value);
        }
        return vector;
    }

    const toml::table& entry_;
    const std::string& file_;
    Error& error_;
};

/// Calls read(EntryReader&) for each entry of the list `key`.
template <class Read>
void forEachEntry(const toml::table& table, const std::string& file, const char* key, Error& error,
                  const Read& read) {
    const toml::array* entries = table[key].as_array();
    if (!entries) return;
    for (const toml::node& node : *entries)
        if (const toml::table* entry = node.as_table()) {
            EntryReader reader(*entry, file, error);
            read(reader);
        }
}

/// Parses a file and calls use(table, file), with the file's name; adds what goes wrong to `error`.
template <class Use>
void withTable(const std::filesystem::path& path, Error& error, const Use& use) {
    const Result<std::string> text = readText(path, 1u << 20);
    if (!text) {
        error.reasons.push_back(text.error().text());
        return;
    }
    const std::string file = path.string();
    try {
        use(toml::parse(*text, file), file);
    } catch (const toml::parse_error& problem) {
        error.reasons.push_back(
            fmt::format("{}:{}: {}", file, problem.source().begin.line, problem.description()));
    }
}

} // namespace myo
