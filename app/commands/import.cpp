#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"

#include <myofield/anatomy/depth.hpp>
#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/core/file.hpp>
#include <myofield/field/fibres.hpp>
#include <myofield/study/workspace.hpp>

#include <array>
#include <optional>

namespace myo {
namespace {

struct ImportArguments {
    std::vector<std::filesystem::path> inputs;
    std::string map; ///< empty: meshes are matched by the names that are known
    std::filesystem::path output;
};

void declare(CLI::App& command, ImportArguments& a) {
    command.add_option("inputs", a.inputs, "glTF, OBJ, FBX, ... files")->required();
    command.add_option("--map", a.map, "name map: one of assets/atlases, or a file");
    command.add_option("-o,--output", a.output, "the body (.glb)")->required();
}

/// The names that meshes are matched by where no map is given: those of the atlas and of the
/// shipped map.
Result<std::vector<KnownName>> namesWithoutMap(const Places& places) {
    const Result<Atlas> atlas = loadAtlas(places.anatomy());
    if (!atlas) return atlas.error();
    const Result<NameMap> shipped = readNameMap("bodyparts3d", places.nameMaps());
    if (!shipped) return shipped.error();
    std::vector<KnownName> names = knownNames(*atlas);
    const std::vector<KnownName> more = knownNames(*shipped);
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

void printReport(const Body& body, const ImportReport& report) {
    std::array<size_t, 5> counts{};
    size_t triangles = 0;
    for (const Structure& structure : body.structures) {
        ++counts[size_t(structure.kind)];
        triangles += structure.mesh.triangles.size();
    }
    fmt::print("{} became {}:", counted(report.meshCount, "mesh", "meshes"),
               counted(body.structures.size(), "structure", "structures"));
    for (size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0) fmt::print(" {} {}", counts[kind], nameOf(Kind(kind)));
    fmt::print("; {} triangles\n", triangles);
    for (const std::string& remark : report.remarks) fmt::print(stderr, "myofield: {}\n", remark);
    if (report.unmatched.empty()) return;
    fmt::print(stderr, "myofield: no known name, kept under the name of the file: {}\n",
               counted(report.unmatched.size(), "mesh", "meshes"));
    for (const std::string& mesh : report.unmatched) fmt::print(stderr, "  {}\n", mesh);
}

/// Refuses outputs that are surely a mistake, before anything is read.
Status checkOutput(const ImportArguments& arguments) {
    const Status named = checkEnding(arguments.output, ".glb", "a binary glTF file is written");
    if (!named) return named;
    std::vector<OtherFile> others{{"the name map", arguments.map}};
    for (const std::filesystem::path& input : arguments.inputs)
        others.push_back({"what is imported", input});
    return checkOverwritesNone(arguments.output, others);
}

int run(const ImportArguments& arguments, const Places& places) {
    if (const Status sane = checkOutput(arguments); !sane) return complain(sane.error());
    std::optional<NameMap> map;
    std::vector<KnownName> known;
    if (!arguments.map.empty()) {
        Result<NameMap> read = readNameMap(arguments.map, places.nameMaps());
        if (!read) return complain(read.error());
        map = std::move(*read);
    } else {
        Result<std::vector<KnownName>> names = namesWithoutMap(places);
        if (!names) return complain(names.error());
        known = std::move(*names);
    }
    ImportReport report;
    Result<Body> body = importBody(arguments.inputs, map ? &*map : nullptr, report, known);
    if (!body) return complain(body.error());
    classifyDepth(*body);
    const Result<Body> builtIn = readBodyArgument("built-in", places);
    if (const size_t muscles = solveFibres(*body, builtIn ? &*builtIn : nullptr); muscles > 0)
        fmt::print("directions of fibres were not given and are solved from end to end: {}\n",
                   counted(muscles, "muscle", "muscles"));
    if (const Status written = writeBody(arguments.output, *body); !written)
        return complain(written.error());
    printReport(*body, report);
    return kDone;
}

} // namespace

Command addImport(CLI::App& app) {
    return makeCommand<ImportArguments>(app, "import", "turn meshes of an atlas into one body",
                                        declare, run);
}

} // namespace myo
