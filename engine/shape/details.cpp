#include <myofield/shape/details.hpp>

#include <myofield/core/file.hpp>

#include <fmt/format.h>
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

constexpr double kMillimetre = 0.001;
constexpr double kFarthest = 3000; // mm; no point of a person lies farther out
constexpr size_t kMostPoints = 200;

/// Reads one entry and collects every fault with the entry's line.
class EntryReader {
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

    std::vector<Vec3> path() {
        std::vector<Vec3> points;
        const toml::array* rows = entry_["path"].as_array();
        for (size_t i = 0; rows && i < rows->size(); ++i)
            if (const std::optional<Vec3> point = vectorFrom(rows->get(i)->as_array()))
                points.push_back(*point * float(kMillimetre));
        if (!rows || points.size() != rows->size() || points.empty() ||
            points.size() > kMostPoints) {
            fault(fmt::format("path must be 1 to {} points of three numbers", kMostPoints));
            points.assign(1, Vec3(0));
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

Falloff falloffFrom(EntryReader& entry) {
    const std::string name = entry.text("falloff", "round");
    if (name == "crease") return Falloff::Crease;
    if (name == "flat") return Falloff::Flat;
    if (name != "round") entry.fault("falloff must be round, crease or flat");
    return Falloff::Round;
}

Brush brushFrom(EntryReader& entry) {
    Brush brush;
    brush.path = entry.path();
    brush.widths = entry.lengths("width", brush.path.size(), 0.2, 500);
    brush.seen = entry.direction("seen", {0, 0, 1});
    brush.reach = entry.length("reach", 20, 0.5, 1000);
    brush.facing = entry.number("facing", 0, -1, 0.9);
    brush.falloff = falloffFrom(entry);
    return brush;
}

Detail detailFrom(EntryReader& entry) {
    Detail detail;
    detail.name = entry.text("name", "");
    if (detail.name.empty()) entry.fault("a detail needs a name");
    detail.brush = brushFrom(entry);
    const std::string kind = entry.text("kind", "stroke");
    if (kind == "stroke") {
        detail.push.pushes = entry.lengths("push", detail.brush.path.size(), -50, 50);
        detail.push.along = entry.direction("along", Vec3(0));
    } else if (kind == "fit") {
        detail.kind = Detail::Kind::Fit;
        detail.fit.centre = entry.place("centre");
        detail.fit.radii = glm::max(entry.place("radii"), Vec3(1e-4f));
        detail.fit.share = entry.number("share", 1, 0, 1);
    } else if (kind == "scale") {
        detail.kind = Detail::Kind::Scale;
        detail.scale.centre = entry.place("centre");
        detail.scale.factors = glm::clamp(entry.vector("factors", Vec3(1)), 0.2f, 5.0f);
    } else if (kind == "soften") {
        detail.kind = Detail::Kind::Soften;
        detail.soften.rounds = int(entry.number("rounds", 1, 1, 100));
    } else if (kind == "nail") {
        detail.kind = Detail::Kind::Nail;
        detail.nail.lift = entry.length("lift", 0.4, 0, 3);
        detail.nail.furrow = entry.length("furrow", 0.4, 0, 3);
        if (detail.brush.path.size() < 2) entry.fault("a nail's path needs its root and its tip");
    } else {
        entry.fault(fmt::format("kind \"{}\" is not stroke, fit, scale, soften or nail", kind));
    }
    return detail;
}

FineZone fineZoneFrom(EntryReader& entry) {
    FineZone box;
    box.low = entry.place("low");
    box.high = entry.place("high");
    if (glm::any(glm::greaterThan(box.low, box.high))) entry.fault("low must not exceed high");
    box.edge = entry.length("edge", 2, 0.5, 10);
    box.ramp = entry.length("ramp", 10, 0.5, 200);
    return box;
}

/// A detail with `edge` needs small triangles along its path: adds one box per span.
std::vector<FineZone> fineZonesFrom(EntryReader& entry, const Brush& brush) {
    constexpr float kRamp = 8; // edge lengths
    std::vector<FineZone> boxes;
    if (!entry.has("edge")) return boxes;
    const float edge = entry.length("edge", 2, 0.5, 10);
    const size_t last = brush.path.size() - 1;
    for (size_t i = 0; i < std::max<size_t>(last, 1); ++i) {
        const Vec3 &a = brush.path[i], &b = brush.path[std::min(i + 1, last)];
        const Vec3 margin(brush.widths[i]);
        boxes.push_back({glm::min(a, b) - margin, glm::max(a, b) + margin, edge, kRamp * edge});
    }
    return boxes;
}

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

} // namespace

Status readDetails(const std::filesystem::path& path, DetailsByFigure& into) {
    const Result<std::string> text = readText(path, 1u << 20);
    if (!text) return text.error();
    const std::string file = path.string();
    Error error;
    const auto of = [&](EntryReader& entry) -> Details& { return into[entry.text("on", "skin")]; };
    try {
        const toml::table table = toml::parse(*text, file);
        forEachEntry(table, file, "fine", error,
                     [&](EntryReader& entry) { of(entry).fine.push_back(fineZoneFrom(entry)); });
        forEachEntry(table, file, "detail", error, [&](EntryReader& entry) {
            Details& details = of(entry);
            details.details.push_back(detailFrom(entry));
            const auto boxes = fineZonesFrom(entry, details.details.back().brush);
            details.fine.insert(details.fine.end(), boxes.begin(), boxes.end());
        });
    } catch (const toml::parse_error& problem) {
        return Error(
            fmt::format("{}:{}: {}", file, problem.source().begin.line, problem.description()));
    }
    if (!error.reasons.empty()) return error;
    return Done{};
}

} // namespace myo
