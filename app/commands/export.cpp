#include "commands/baked_body.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/view_arguments.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/scene/picture.hpp>

namespace myo {
namespace {

struct ExportArguments {
    ViewArguments view;
    std::filesystem::path output;
};

void declare(CLI::App& command, ExportArguments& a) {
    command.add_option("-o,--output", a.output, "the file (.glb)")->required();
    addBodyOption(command, a.view.body);
    addViewArguments(command, a.view);
}

/// Refuses outputs that are surely a mistake, before anything is read.
Status checkOutput(const ExportArguments& arguments, const Places& places) {
    const Status named = checkEnding(arguments.output, ".glb", "a binary glTF file is written");
    if (!named) return named;
    return checkOverwritesNone(arguments.output,
                               {{"the body that is read", bodyFileOf(arguments.view.body, places)},
                                {"the view to start from", arguments.view.stateFile.value_or("")}});
}

int run(const ExportArguments& arguments, const Places& places) {
    if (const Status sane = checkOutput(arguments, places); !sane) return complain(sane.error());
    const Result<std::unique_ptr<Workspace>> workspace =
        Workspace::load(arguments.view.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<ViewState> state = laidOver(arguments.view, plainState(), (*workspace)->stage());
    if (!state) return complain(state.error());
    const DrawList list = makeDrawList((*workspace)->stage(), *state);
    const BakedBody baked =
        bakedBody((*workspace)->atlas(), (*workspace)->body(), list, (*workspace)->heatOf(*state));
    if (const Status written = writeBody(arguments.output, baked.body, baked.look); !written)
        return complain(written.error());
    size_t triangles = 0;
    for (const Structure& structure : baked.body.structures)
        triangles += structure.mesh.triangles.size();
    fmt::print("{}: {}, {}\n", arguments.output.string(),
               counted(baked.body.structures.size(), "structure", "structures"),
               counted(triangles, "triangle", "triangles"));
    return kDone;
}

} // namespace

Command addExport(CLI::App& app) {
    return makeCommand<ExportArguments>(
        app, "export", "the body with its heat, for any program that opens glTF", declare, run);
}

} // namespace myo
