#include <myofield/shape/derivation.hpp>

#include "entry_reader.hpp"

namespace fs = std::filesystem;

namespace myo {
namespace {

constexpr size_t kMostControls = 2000;

/// A row of a list of numbers, lengths in millimetres.
std::vector<float> lengthsOf(const toml::node& node, size_t count) {
    const toml::array* row = node.as_array();
    if (!row || row->size() != count) return {};
    std::vector<float> lengths;
    for (const toml::node& number : *row) {
        const std::optional<double> value = number.value<double>();
        if (!value || !(std::abs(*value) <= 3000)) return {};
        lengths.push_back(float(*value * 0.001));
    }
    return lengths;
}

void readControls(const toml::table& table, const std::string& file, Error& error,
                  std::vector<WarpControl>& into) {
    const toml::array* rows = table["controls"].as_array();
    if (!rows || rows->size() > kMostControls) {
        error.reasons.push_back(
            fmt::format("{}: controls must be a list of at most {} rows", file, kMostControls));
        return;
    }
    for (const toml::node& row : *rows) {
        const std::vector<float> at = lengthsOf(row, 6);
        if (at.empty() || at[0] < 0 || (at[0] == 0 && at[3] != 0)) {
            error.reasons.push_back(fmt::format(
                "{}:{}: a control must be six numbers of at most 3000, from and to, of the left "
                "half; on the midline it stays there",
                file, row.source().begin.line));
            continue;
        }
        into.push_back({{at[0], at[1], at[2]}, {at[3], at[4], at[5]}});
    }
}

SkinDepth depthFrom(EntryReader& entry) {
    SkinDepth depth;
    depth.at = entry.points("at", 1);
    depth.fat = entry.length("fat", 0, -20, 120);
    depth.softness = entry.number("softness", 0, 0, 1);
    return depth;
}

Breast breastFrom(EntryReader& entry) {
    Breast breast;
    breast.centre = entry.place("centre");
    breast.out = entry.direction("out", {0, 0, 1});
    if (std::abs(breast.out.y) > 0.9f) entry.fault("out must not point up or down");
    breast.medial = entry.length("medial", 70, 10, 200);
    breast.lateral = entry.length("lateral", 80, 10, 200);
    breast.up = entry.length("up", 100, 10, 200);
    breast.down = entry.length("down", 50, 10, 200);
    breast.height = entry.length("height", 0, -50, 120);
    breast.sag = entry.length("sag", 0, -50, 120);
    breast.fullness = glm::clamp(entry.vector("fullness", Vec3(1.5f)), 0.5f, 4.0f);
    return breast;
}

void readWhole(const toml::table& table, const std::string& file, Error& error, Derivation& into) {
    EntryReader entry(table, file, error);
    into.name = entry.text("name", "");
    if (into.name.empty()) entry.fault("a body needs a name");
    into.scale = entry.number("scale", 1, 0.2, 2);
    into.stiffness = entry.length("stiffness", 1.5, 0, 50);
    if (const toml::table* breast = table["breast"].as_table()) {
        EntryReader reader(*breast, file, error);
        into.breast = breastFrom(reader);
    }
    forEachEntry(table, file, "depth", error,
                 [&](EntryReader& each) { into.depths.push_back(depthFrom(each)); });
}

} // namespace

Result<Derivation> readDerivation(const fs::path& folder) {
    Derivation how;
    Error error;
    withTable(folder / "body.toml", error, [&](const toml::table& table, const std::string& file) {
        readWhole(table, file, error, how);
    });
    std::error_code failure;
    if (const fs::path controls = folder / "controls.toml"; fs::exists(controls, failure))
        withTable(controls, error, [&](const toml::table& table, const std::string& file) {
            readControls(table, file, error, how.controls);
        });
    if (const fs::path details = folder / "details.toml"; fs::exists(details, failure)) {
        DetailsByFigure byFigure;
        if (const Status read = readDetails(details, byFigure); !read)
            error.reasons.insert(error.reasons.end(), read.error().reasons.begin(),
                                 read.error().reasons.end());
        for (auto& [figure, of] : byFigure) {
            if (figure != "skin" || !of.fine.empty())
                error.reasons.push_back(details.string() +
                                        ": a derived body has details of the skin alone, and its "
                                        "triangles stay, so that none can be fine");
            how.details = std::move(of);
        }
    }
    if (!error.reasons.empty()) return error;
    return how;
}

} // namespace myo
