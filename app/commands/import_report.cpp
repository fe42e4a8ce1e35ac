#include "commands/import_report.hpp"

#include "commands/lacking_json.hpp"
#include "commands/report.hpp"

#include <array>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;
using State = ImportedMesh::State;

constexpr size_t kMostRows = 12;
constexpr std::array<const char*, 3> kStateNames{"known", "group", "unknown"};

void printCounts(const Body& body, const ImportReport& report) {
    std::array<size_t, kKindCount> counts{};
    size_t triangles = 0;
    for (const Structure& structure : body.structures) {
        ++counts[size_t(structure.kind)];
        triangles += structure.mesh.triangles.size();
    }
    fmt::print("{} became {}:", counted(report.meshes.size(), "mesh", "meshes"),
               counted(body.structures.size(), "structure", "structures"));
    for (size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0) fmt::print(" {} {}", counts[kind], nameOf(Kind(kind)));
    fmt::print("; {}\n", counted(triangles, "triangle", "triangles"));
    for (const std::string& reading : report.readings) fmt::print("{}\n", reading);
    if (const size_t turned = report.turnedPieces(); turned > 0)
        fmt::print("surfaces faced inwards and are turned: {}\n",
                   counted(turned, "piece", "pieces"));
}

/// Prints rows up to the most that a screen takes, and how many are left out.
template <class Rows, class Print>
void printSome(const Rows& rows, const Print& print) {
    for (size_t row = 0; row < std::min(rows.size(), kMostRows); ++row) print(rows[row]);
    if (rows.size() > kMostRows)
        fmt::print(stderr, "  ... and {} more (--report FILE has all)\n", rows.size() - kMostRows);
}

void printMeshes(const ImportReport& report, State state, const char* heading) {
    std::vector<const ImportedMesh*> rows;
    for (const ImportedMesh& mesh : report.meshes)
        if (mesh.state == state && mesh.doubts.empty()) rows.push_back(&mesh);
    if (rows.empty()) return;
    fmt::print(stderr, "myofield: {}: {}\n", heading, counted(rows.size(), "mesh", "meshes"));
    printSome(rows, [](const ImportedMesh* mesh) {
        fmt::print(stderr, "  {:40} {} {}\n", mesh->name, nameOf(mesh->side), nameOf(mesh->kind));
    });
}

void printDoubts(const ImportReport& report) {
    std::vector<std::string> rows;
    for (const ImportedMesh& mesh : report.meshes)
        for (const std::string& doubt : mesh.doubts)
            rows.push_back(fmt::format("{}: {}", mesh.name, doubt));
    if (rows.empty()) return;
    fmt::print(stderr, "myofield: doubtful: {}\n", counted(rows.size(), "mesh", "meshes"));
    printSome(rows, [](const std::string& row) { fmt::print(stderr, "  {}\n", row); });
}

void printMissingMuscles(const Atlas& atlas, const std::vector<LackingMuscle>& lacking) {
    if (lacking.empty()) return;
    std::string names;
    size_t shown = 0;
    constexpr size_t kMostNames = 20;
    for (const LackingMuscle& muscle : lacking) {
        if (++shown > kMostNames) break;
        const std::string side =
            muscle.sides == Sides::Both ? "" : fmt::format(" ({})", nameOf(muscle.sides));
        names += (names.empty() ? "" : ", ") + atlas[muscle.muscle].name + side;
    }
    if (lacking.size() > kMostNames)
        names += fmt::format(" and {} more", lacking.size() - kMostNames);
    fmt::print(
        "charted muscles that this body lacks, so that they have no points on it: {}\n  {}\n",
        lacking.size(), names);
}

} // namespace

void printImportReport(const Body& body, const ImportReport& report, const Atlas& atlas,
                       const std::vector<LackingMuscle>& lacking) {
    printCounts(body, report);
    for (const std::string& remark : report.remarks) fmt::print(stderr, "myofield: {}\n", remark);
    printDoubts(report);
    printMeshes(report, State::Group, "called after several muscles, and shown as none of them");
    printMeshes(report, State::Unknown, "no known name, kept under the name of the file");
    printMissingMuscles(atlas, lacking);
}

void printFit(const ImportedFit& fit) {
    if (!fit.text.empty()) fmt::print("{}\n", fit.text);
    if (!fit.fault.empty()) fmt::print(stderr, "myofield: {}\n", fit.fault);
    if (fit.refusedZones.empty()) return;
    fmt::print(stderr, "myofield: not shown on this body: {}\n",
               counted(fit.refusedZones.size(), "zone", "zones"));
    printSome(fit.refusedZones,
              [](const std::string& sentence) { fmt::print(stderr, "  {}\n", sentence); });
}

Json asJson(const ImportReport& report, const Atlas& atlas,
            const std::vector<LackingMuscle>& lacking, const ImportedFit& fit) {
    Json meshes = Json::array();
    for (const ImportedMesh& mesh : report.meshes)
        meshes.push_back({{"file", mesh.file},
                          {"name", mesh.name},
                          {"state", kStateNames[size_t(mesh.state)]},
                          {"id", mesh.id},
                          {"kind", nameOf(mesh.kind)},
                          {"side", nameOf(mesh.side)},
                          {"joined", mesh.isJoined},
                          {"turned_pieces", mesh.turnedPieces},
                          {"doubts", mesh.doubts}});
    return {
        {"counts",
         {{"known", report.countOf(State::Known)},
          {"group", report.countOf(State::Group)},
          {"unknown", report.countOf(State::Unknown)},
          {"turned_pieces", report.turnedPieces()}}},
        {"remarks", report.remarks},
        {"readings", report.readings},
        {"meshes", meshes},
        {"lacking", lackingAsJson(atlas, lacking)},
        {"fit", {{"text", fit.text}, {"fault", fit.fault}, {"refused_zones", fit.refusedZones}}}};
}

} // namespace myo
