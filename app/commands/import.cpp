#include "commands/command.hpp"
#include "commands/import_report.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"

#include <myofield/anatomy/depth.hpp>
#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/core/file.hpp>
#include <myofield/field/fibres.hpp>
#include <myofield/field/refused_zones.hpp>
#include <myofield/study/model_reading.hpp>

#include <map>
#include <optional>

namespace myo {
namespace {

const std::map<std::string, float> kUnits{{"mm", 0.001f}, {"cm", 0.01f}, {"m", 1}, {"in", 0.0254f}};
const std::vector<std::string> kAxes{"x", "-x", "y", "-y", "z", "-z"};

struct ImportArguments {
    std::vector<std::filesystem::path> inputs;
    std::string map; ///< empty: meshes are matched by the names that are known
    std::string unit, up, front;
    bool isMirrored = false;
    std::string report; ///< empty: none is written
    std::filesystem::path output;
};

void declare(CLI::App& command, ImportArguments& a) {
    command.add_option("inputs", a.inputs, "glTF, OBJ, FBX, ... files")->required();
    command.add_option("--map", a.map, "name map: one of assets/atlases, or a file");
    command.add_option("--unit", a.unit, "unit of the file: mm, cm, m or in; found without it")
        ->check(CLI::IsMember(kUnits));
    command.add_option("--up", a.up, "axis of the file that points up: x, -x, ... -z")
        ->check(CLI::IsMember(kAxes));
    command.add_option("--front", a.front, "axis of the file that points to the person's front")
        ->check(CLI::IsMember(kAxes));
    command.add_flag("--mirror", a.isMirrored, "the file shows the mirror image of the body");
    command.add_option("--report", a.report, "JSON file of what became of every mesh");
    command.add_option("-o,--output", a.output, "the body (.glb)")->required();
}

/// Refuses outputs that are surely a mistake, before anything is read.
Status checkOutput(const ImportArguments& arguments) {
    const Status named = checkEnding(arguments.output, ".glb", "a binary glTF file is written");
    if (!named) return named;
    std::vector<OtherFile> others{{"the name map", arguments.map}};
    for (const std::filesystem::path& input : arguments.inputs)
        others.push_back({"what is imported", input});
    if (const Status safe = checkOverwritesNone(arguments.report, others); !safe) return safe;
    others.push_back({"where the report is written", arguments.report});
    return checkOverwritesNone(arguments.output, others);
}

/// The map that is asked for; otherwise what somebody said of the model in the window, which lies
/// beside it.
Result<std::optional<NameMap>> mapFor(const ImportArguments& arguments, const Places& places) {
    std::error_code ignored;
    const std::filesystem::path answers = answersBeside(arguments.inputs.front());
    const bool hasAnswers =
        arguments.inputs.size() == 1 && std::filesystem::exists(answers, ignored);
    if (arguments.map.empty() && !hasAnswers) return std::optional<NameMap>();
    Result<NameMap> read = arguments.map.empty() ? readNameMap(answers)
                                                 : readNameMap(arguments.map, places.nameMaps());
    if (!read) return read.error();
    if (arguments.map.empty())
        fmt::print("{} says what {} of its meshes are\n", answers.string(),
                   read->structures.size());
    return std::optional(std::move(*read));
}

/// Refuses one axis for both directions. As in the import, what is given counts before the map.
Status checkAxes(const ImportArguments& arguments, const std::optional<NameMap>& map) {
    const std::string up = arguments.up.empty() && map ? map->up : arguments.up;
    const std::string front = arguments.front.empty() && map ? map->front : arguments.front;
    if (up.empty() || front.empty() || up.back() != front.back()) return Done{};
    return Error(fmt::format(
        "--up and --front name one axis ({} and {}, the map's where not given); they must be two",
        up, front));
}

/// How well the charts' patterns will fit the body, or why they cannot be carried over to it.
ImportedFit fitOf(const Atlas& atlas, const Body& body, const Body& builtIn) {
    const Result<Placement> placed = Placement::place(atlas, body, builtIn);
    ImportedFit fit;
    if (!placed) {
        fit.fault = placed.error().text();
        return fit;
    }
    fit.text = placed->report().text();
    for (RefusedZone& refused : refusedZones(*placed))
        fit.refusedZones.push_back(std::move(refused.sentence));
    return fit;
}

int run(const ImportArguments& arguments, const Places& places) {
    if (const Status sane = checkOutput(arguments); !sane) return complain(sane.error());
    const Result<Atlas> atlas = loadAtlas(places.anatomy());
    if (!atlas) return complain(atlas.error());
    const Result<std::vector<KnownName>> names = namesOfMeshes(*atlas, places);
    if (!names) return complain(names.error());
    const Result<std::optional<NameMap>> asked = mapFor(arguments, places);
    if (!asked) return complain(asked.error());
    const std::optional<NameMap>& map = *asked;
    if (const Status two = checkAxes(arguments, map); !two)
        return complain(two.error(), kWrongUsage);
    const Result<Body> builtIn = readBodyArgument("built-in", places);
    ImportOptions options;
    options.map = map ? &*map : nullptr;
    options.known = *names;
    options.like = builtIn ? &*builtIn : nullptr;
    options.up = arguments.up;
    options.front = arguments.front;
    if (!arguments.unit.empty()) options.unit = kUnits.at(arguments.unit);
    options.isMirrored = arguments.isMirrored;
    ImportReport report;
    Result<Body> body = importBody(arguments.inputs, options, report);
    if (!body) return complain(body.error());
    classifyDepth(*body);
    if (const size_t muscles = solveFibres(*body, options.like); muscles > 0)
        fmt::print("directions of fibres were not given and are solved from end to end: {}\n",
                   counted(muscles, "muscle", "muscles"));
    if (const Status written = writeBody(arguments.output, *body); !written)
        return complain(written.error());
    const std::vector<LackingMuscle> lacking = lackingMuscles(*atlas, MuscleParts(*atlas, *body));
    const bool hasFit = builtIn && body->skin() && !body->isBuiltIn;
    const ImportedFit fit = hasFit ? fitOf(*atlas, *body, *builtIn) : ImportedFit{};
    if (!arguments.report.empty())
        if (const Status written =
                writeFile(arguments.report, asJson(report, *atlas, lacking, fit).dump(2) + "\n");
            !written)
            return complain(written.error());
    printImportReport(*body, report, *atlas, lacking);
    printFit(fit);
    return kDone;
}

} // namespace

Command addImport(CLI::App& app) {
    return makeCommand<ImportArguments>(app, "import", "turn meshes of an atlas into one body",
                                        declare, run);
}

} // namespace myo
