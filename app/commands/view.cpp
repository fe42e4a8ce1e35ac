#include "commands/commands.hpp"

#include "commands/arguments.hpp"
#include "commands/report.hpp"
#include "commands/view_arguments.hpp"
#include "window/view_window.hpp"
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>
#include <myofield/study/workspace.hpp>

#include <myofield/gpu/check.hpp>

#include <cstdlib>
#include <thread>

namespace myo {
namespace {

constexpr Extent kUsualSize{1280, 800};

/// Whether the command line says what to show; if not, the last session is taken up again.
bool asksForSomething(const ViewArguments& view) {
    return !view.muscles.empty() || !view.stateFile.empty() || !view.hide.empty() || view.isolate;
}

Result<Extent> windowSize(const ViewWindowArguments& arguments, const WindowMemory& memory) {
    if (!arguments.size.empty()) return parseExtent(arguments.size);
    if (memory.width > 0) return Extent{memory.width, memory.height};
    return kUsualSize;
}

/// The state of the last session, with what the arguments say laid over it.
void takeUp(ViewState& state, const ViewState& last) {
    const ViewState asked = std::exchange(state, last);
    state.growth = 1; // it may have been kept in the middle of a play
    const ViewState usual;
    if (asked.sides != usual.sides) state.sides = asked.sides;
    if (asked.palette != usual.palette) state.palette = asked.palette;
    if (asked.textScale != usual.textScale) state.textScale = asked.textScale;
    if (!(asked.layers == usual.layers)) state.layers = asked.layers;
}

/// The device is lost: keeps the session, says so, and ends the program at once.
[[noreturn]] void leaveWithoutDevice(Explorer& explorer, const std::filesystem::path& folder) {
    const Status kept = keepSession(folder, explorer.state(), explorer.memory());
    complain(
        Error(tr("The graphics device has failed, so the window is closed. The next start takes "
                 "up the same view; if it fails again, look for a newer graphics driver.")));
    if (!kept) complain(kept.error());
    std::_Exit(kNoDevice);
}

} // namespace

int runView(const ViewWindowArguments& arguments) {
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.view.body);
    if (!workspace) return complain(workspace.error());
    Result<ViewState> state = stateFromArguments(arguments.view, **workspace);
    if (!state) return complain(state.error());
    const std::filesystem::path folder = stateFolder();
    Restored restored = restoreSession(folder);
    const bool takesUp = restored.state && !arguments.isFresh && !asksForSomething(arguments.view);
    if (takesUp) takeUp(*state, *restored.state);
    const std::vector<std::string> dropped =
        dropUnknown(*state, (*workspace)->atlas(), (*workspace)->body());
    const Result<Extent> size = windowSize(arguments, restored.window);
    if (!size) return complain(size.error(), kWrongUsage);
    const Result<Font> font = Font::loadDefault();
    if (!font) return complain(font.error());

    const bool isMaximised = arguments.size.empty() && restored.window.isMaximised;
    Result<std::unique_ptr<GlfwWindow>> window = GlfwWindow::open(*size, isMaximised);
    if (!window) return complain(window.error(), kNoDevice);
    Result<std::unique_ptr<Presenter>> presenter =
        Presenter::create(**window, (*workspace)->body(), *font);
    if (!presenter) return complain(presenter.error(), kNoDevice);

    // Ready before the first question of what refers where, and before muscles are gone through.
    const std::jthread patterns([&] {
        (*workspace)->patterns().computeAll();
        (*workspace)->patterns().skinAbove().findAll();
    });
    Explorer explorer(**workspace, *state, restored.window);
    for (const std::string& problem : restored.problems) explorer.messages().warn(problem);
    for (const std::string& name : dropped)
        explorer.messages().warn(
            say("This body has no \"{}\"; the view is shown without it.", name));
    if (!restored.window.hasReadNotice) explorer.pages().open(Page::Notice);
    ViewWindow view(**window, **presenter, explorer, *font);
    if (!takesUp && arguments.view.stateFile.empty()) view.startWithBestView();
    gpu::onDeviceLost([&] { leaveWithoutDevice(explorer, folder); });
    view.run(folder);
    gpu::onDeviceLost({});

    (*window)->remember(explorer.memory());
    if (const Status kept = keepSession(folder, explorer.state(), explorer.memory()); !kept)
        return complain(kept.error());
    if ((*presenter)->device().validationMessages() > 0)
        return complain(Error(fmt::format("Vulkan validation reported {} problems",
                                          (*presenter)->device().validationMessages())));
    return kDone;
}

} // namespace myo
