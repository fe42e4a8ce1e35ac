#include <myofield/shape/details.hpp>

#include "entry_reader.hpp"

#include <algorithm>

namespace myo {
namespace {

Falloff falloffFrom(EntryReader& entry) {
    const std::string name = entry.text("falloff", "round");
    if (name == "crease") return Falloff::Crease;
    if (name == "flat") return Falloff::Flat;
    if (name != "round") entry.fault("falloff must be round, crease or flat");
    return Falloff::Round;
}

Brush brushFrom(EntryReader& entry) {
    Brush brush;
    brush.path = entry.points("path", 1);
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
    const std::string kind = entry.text("kind", "stroke");
    if (kind == "even") {
        detail.kind = Detail::Kind::Even;
        return detail;
    }
    detail.brush = brushFrom(entry);
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
        entry.fault(
            fmt::format("kind \"{}\" is not stroke, fit, scale, soften, nail or even", kind));
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
    if (!entry.has("edge") || brush.path.empty()) return boxes;
    const float edge = entry.length("edge", 2, 0.5, 10);
    const size_t last = brush.path.size() - 1;
    for (size_t i = 0; i < std::max<size_t>(last, 1); ++i) {
        const Vec3 &a = brush.path[i], &b = brush.path[std::min(i + 1, last)];
        const Vec3 margin(brush.widths[i]);
        boxes.push_back({glm::min(a, b) - margin, glm::max(a, b) + margin, edge, kRamp * edge});
    }
    return boxes;
}

} // namespace

Status readDetails(const std::filesystem::path& path, DetailsByFigure& into) {
    Error error;
    const auto of = [&](EntryReader& entry) -> Details& { return into[entry.text("on", "skin")]; };
    withTable(path, error, [&](const toml::table& table, const std::string& file) {
        forEachEntry(table, file, "fine", error,
                     [&](EntryReader& entry) { of(entry).fine.push_back(fineZoneFrom(entry)); });
        forEachEntry(table, file, "detail", error, [&](EntryReader& entry) {
            Details& details = of(entry);
            details.details.push_back(detailFrom(entry));
            const auto boxes = fineZonesFrom(entry, details.details.back().brush);
            details.fine.insert(details.fine.end(), boxes.begin(), boxes.end());
        });
    });
    if (!error.reasons.empty()) return error;
    return Done{};
}

} // namespace myo
