#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/field/body_measures.hpp>
#include <myofield/study/workspace.hpp>

namespace myo {
namespace {

struct MeasureArguments {
    std::string body;
    bool asJson = false;
};

void declare(CLI::App& command, MeasureArguments& a) {
    command.add_option("body", a.body, "female, male or built-in, or a body file (.glb)");
    addJsonFlag(command, a.asJson);
}

/// Millimetres or degrees.
double inItsUnit(const BodyMeasure& measure) {
    const double unit = measure.kind == MeasureKind::Angle ? 180.0 / double(kPi) : 1000.0;
    return std::round(unit * double(measure.value) * 10) / 10;
}

int run(const MeasureArguments& arguments, const Places& places) {
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const BodyMeasure& measure : measuresOf((*workspace)->placement())) {
        const char* unit = measure.kind == MeasureKind::Angle ? "degrees" : "mm";
        if (arguments.asJson)
            rows.push_back({{"name", measure.name}, {"unit", unit}, {"value", inItsUnit(measure)}});
        else
            fmt::print("{:36} {:8.1f} {}\n", measure.name, inItsUnit(measure), unit);
    }
    if (arguments.asJson)
        return answer({{"body", (*workspace)->body().name}, {"measures", std::move(rows)}});
    return kDone;
}

} // namespace

Command addMeasure(CLI::App& app) {
    return makeCommand<MeasureArguments>(app, "measure", "heights, breadths and girths of a body",
                                         declare, run);
}

} // namespace myo
