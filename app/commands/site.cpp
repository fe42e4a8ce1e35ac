#include "commands/charted_muscles.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/site_maker.hpp"

#include <myofield/core/file.hpp>

namespace myo {
namespace {

struct SiteArguments {
    std::filesystem::path folder;
    std::vector<std::string> muscles; ///< none: all
    std::string list;                 ///< a class list; empty: none
    std::string body;                 ///< empty: the built-in body
};

void declare(CLI::App& command, SiteArguments& a) {
    command.add_option("-o,--output", a.folder, "the folder")->required();
    command.add_option("--muscle", a.muscles, "only these; may be repeated");
    command.add_option("--list", a.list, "only the muscles of that class list (a file)");
    addBodyOption(command, a.body);
}

int run(const SiteArguments& arguments, const Places& places) {
    if (const Status named = checkFolderName(arguments.folder); !named)
        return complain(named.error());
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<std::vector<MuscleId>> muscles =
        chartedMuscles((*workspace)->atlas(), arguments.muscles, arguments.list);
    if (!muscles) return complain(muscles.error());
    const Result<SiteMaker> maker = SiteMaker::make(**workspace, places);
    if (!maker) return complain(maker.error());
    if (const Status made = makeFolder(arguments.folder); !made) return complain(made.error());
    const bool isAll = arguments.muscles.empty() && arguments.list.empty();
    const Status written = maker->write(arguments.folder, *muscles, isAll);
    if (!written) return complain(written.error());
    fmt::print("{}; open {}\n", counted(muscles->size(), "muscle", "muscles"),
               (arguments.folder / "index.html").string());
    return kDone;
}

} // namespace

Command addSite(CLI::App& app) {
    return makeCommand<SiteArguments>(
        app, "site", "pages with the body in 3D, for any browser: a folder", declare, run);
}

} // namespace myo
