#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/device.hpp"
#include "commands/report.hpp"
#include "commands/view_start.hpp"
#include "panels/ui.hpp"
#include "window/view_window.hpp"

#include <myofield/study/selection.hpp>
#include <myofield/study/session_keeper.hpp>
#include <myofield/study/words.hpp>
#include <myofield/study/workspace.hpp>

#include <cstdlib>
#include <thread>

namespace myo {
namespace {

constexpr Extent kUsualSize{1280, 800};
constexpr double kSystemAnswers = 0.3; ///< seconds that its theme is waited for

struct WindowArguments {
    ViewArguments view;
    std::string size;     ///< of the window; empty: as last time
    bool isFresh = false; ///< starts from defaults: the last session is not taken up
};

void declare(CLI::App& command, WindowArguments& a) {
    command.add_option("body", a.view.body, "body file (.glb)");
    command.add_option("--size", a.size, "window size, WIDTHxHEIGHT");
    command.add_flag("--fresh", a.isFresh, "start from defaults, not from where you left");
    addViewArguments(command, a.view);
}

Result<Extent> windowSize(const WindowArguments& arguments, const WindowMemory& memory) {
    if (!arguments.size.empty()) return parseExtent(arguments.size);
    if (memory.width > 0) return Extent{memory.width, memory.height};
    return kUsualSize;
}

/// The device is lost: keeps the session, says so, and ends the program at once.
[[noreturn]] void leaveWithoutDevice(Explorer& explorer, SessionKeeper& keeper) {
    const Status kept = keeper.keepAtEnd(explorer);
    complain(
        Error(tr("The graphics device has failed, so the window is closed. The next start takes "
                 "up the same view; if it fails again, look for a newer graphics driver.")));
    if (!kept) complain(kept.error());
    std::_Exit(kNoDevice);
}

int run(const WindowArguments& arguments, const Places& places) {
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.view.body, places);
    if (!workspace) return complain(workspace.error());
    const std::filesystem::path folder = stateFolder();
    const Restored restored = restoreSession(folder);
    Result<ViewStart> start = viewStart(
        arguments.view, arguments.isFresh ? std::nullopt : restored.state, (*workspace)->stage());
    if (!start) return complain(start.error());
    const std::vector<std::string> dropped = dropUnknown(start->state, (*workspace)->stage());
    const Result<Extent> size = windowSize(arguments, restored.window);
    if (!size) return complain(size.error(), kWrongUsage);
    const Result<Font> font = Font::loadDefault();
    if (!font) return complain(font.error());

    SystemPortal portal(GlfwWindow::wake); // asks while the window opens

    const bool isMaximised = arguments.size.empty() && restored.window.isMaximised;
    Result<std::unique_ptr<GlfwWindow>> window = GlfwWindow::open(*size, isMaximised);
    if (!window) return complain(window.error(), kNoDevice);
    Result<std::unique_ptr<Presenter>> presenter =
        Presenter::create(**window, (*workspace)->body(), *font, endWithoutDevice);
    if (!presenter) return complain(presenter.error(), kNoDevice);

    // Meanwhile, so that the first search and stepping through muscles need not wait for it.
    const std::jthread patterns([&] {
        (*workspace)->patterns().computeAll();
        (*workspace)->patterns().skinAbove().findAll();
    });
    Explorer explorer(**workspace, start->state, restored.window);
    for (const std::string& problem : restored.problems) explorer.messages().warn(problem);
    for (const std::string& name : dropped)
        explorer.messages().warn(
            say("This body has no \"{}\"; the view is shown without it.", name));
    if (!restored.window.hasReadNotice) explorer.pages().open(Page::Welcome);
    explorer.followSystem(portal.look(kSystemAnswers));
    ViewWindow view(**window, **presenter, explorer, *font, portal, buildPanels);
    if (start->turnsToPattern) view.startWithBestView();
    SessionKeeper keeper(folder);
    keeper.keep(explorer); // what cannot be kept is said now, not when all is done
    (*presenter)->device().onLost([&] { leaveWithoutDevice(explorer, keeper); });
    view.run(keeper);
    (*presenter)->device().onLost({});

    (*window)->remember(explorer.memory());
    if (const Status kept = keeper.keepAtEnd(explorer); !kept) return complain(kept.error());
    if ((*presenter)->device().validationMessages() > 0)
        return complain(Error(fmt::format("Vulkan validation reported {} problems",
                                          (*presenter)->device().validationMessages())));
    return kDone;
}

} // namespace

Command addView(CLI::App& app) {
    return makeCommand<WindowArguments>(app, "view", "explore in a window (the default)", declare,
                                        run);
}

} // namespace myo
