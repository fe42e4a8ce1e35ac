#include "commands/baked_body.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/site_maker.hpp"
#include "commands/view_arguments.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/core/file.hpp>
#include <myofield/scene/picture.hpp>

namespace myo {
namespace {

struct ExportArguments {
    ViewArguments view;
    std::filesystem::path output;
};

void declare(CLI::App& command, ExportArguments& a) {
    command.add_option("-o,--output", a.output, "the file: .glb, or .html for a page")->required();
    addBodyOption(command, a.view.body);
    addViewArguments(command, a.view);
}

bool isPage(const ExportArguments& arguments) {
    return endsIn(arguments.output, ".html") || endsIn(arguments.output, ".htm");
}

/// Refuses outputs that are surely a mistake, before anything is read.
Status checkOutput(const ExportArguments& arguments, const Places& places) {
    if (!isPage(arguments)) {
        const Status named = checkEnding(arguments.output, ".glb",
                                         "a binary glTF file or a page (.html) is written");
        if (!named) return named;
    }
    return checkOverwritesNone(arguments.output,
                               {{"the body that is read", bodyFileOf(arguments.view.body, places)},
                                {"the view to start from", arguments.view.stateFile.value_or("")}});
}

int writeModel(const ExportArguments& arguments, const Workspace& workspace,
               const ViewState& state) {
    const DrawList list = makeDrawList(workspace.stage(), state);
    const BakedBody baked =
        bakedBody(workspace.atlas(), workspace.body(), list, workspace.heatOf(state));
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

int writePage(const ExportArguments& arguments, const Workspace& workspace, const ViewState& state,
              const Places& places) {
    std::vector<MuscleId> muscles;
    for (const SelectedMuscle& entry : state.selection)
        if (const MuscleId muscle = workspace.atlas().muscleWithId(entry.muscle);
            muscle && !workspace.atlas()[muscle].points.empty())
            muscles.push_back(muscle);
    if (muscles.empty())
        return complain(Error("a page shows muscles with a pattern: name one with --muscle; all of "
                              "them are written by myofield site"));
    const Result<SiteMaker> maker = SiteMaker::make(workspace, places);
    if (!maker) return complain(maker.error());
    const std::string page = maker->page(muscles, {state, arguments.view.stateFile.has_value()});
    if (const Status written = writeFile(arguments.output, page); !written)
        return complain(written.error());
    fmt::print("{}: {}, {:.1f} MB\n", arguments.output.string(),
               counted(muscles.size(), "muscle", "muscles"), double(page.size()) / 1e6);
    return kDone;
}

int run(const ExportArguments& arguments, const Places& places) {
    if (const Status sane = checkOutput(arguments, places); !sane) return complain(sane.error());
    const Result<std::unique_ptr<Workspace>> workspace =
        Workspace::load(arguments.view.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<ViewState> state = laidOver(arguments.view, plainState(), (*workspace)->stage());
    if (!state) return complain(state.error());
    return isPage(arguments) ? writePage(arguments, **workspace, *state, places)
                             : writeModel(arguments, **workspace, *state);
}

} // namespace

Command addExport(CLI::App& app) {
    return makeCommand<ExportArguments>(
        app, "export", "the body with its heat: glTF for other programs, or a page for any browser",
        declare, run);
}

} // namespace myo
