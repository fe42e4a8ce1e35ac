#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/device.hpp"
#include "commands/report.hpp"
#include "commands/view_start.hpp"
#include "panels/ui.hpp"
#include "window/view_window.hpp"

#include <myofield/lecture/lecture_file.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/session_keeper.hpp>
#include <myofield/study/words.hpp>
#include <myofield/study/workspace.hpp>

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <utility>

namespace myo {
namespace {

namespace fs = std::filesystem;

constexpr Extent kUsualSize{1280, 800};
constexpr double kSystemAnswers = 0.3; ///< seconds that its theme is waited for

struct WindowArguments {
    ViewArguments view;
    std::string size;     ///< of the window; empty: as last time
    bool isFresh = false; ///< starts from defaults: the last session is not taken up
    std::string lecture;  ///< a file; empty: none
};

void declare(CLI::App& command, WindowArguments& a) {
    command.add_option("body", a.view.body, "female, male or built-in, or a body file (.glb)");
    command.add_option("--size", a.size, "window size, WIDTHxHEIGHT");
    command.add_flag("--fresh", a.isFresh, "start from defaults, not from where you left");
    command.add_option("--lecture", a.lecture, "open this lecture (.myolecture)");
    addViewArguments(command, a.view);
}

Result<Extent> windowSize(const WindowArguments& arguments, const WindowMemory& memory) {
    if (!arguments.size.empty()) return parseExtent(arguments.size);
    if (memory.width > 0) return Extent{memory.width, memory.height};
    return kUsualSize;
}

/// What was learnt before, for rounds of questions.
void takeUpProgress(Explorer& explorer, const std::filesystem::path& folder) {
    explorer.quiz().keepIn(folder);
    if (const Status read = explorer.quiz().read(); !read)
        explorer.messages().warn(read.error().text());
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

/// The body that the window begins with: as asked for, otherwise as last time. A shipped one that
/// is asked for is the one that is remembered.
std::string firstBody(const std::string& asked, Settings& settings) {
    if (const std::optional<BodyChoice> shipped = bodyNamed(asked)) settings.body = *shipped;
    return asked.empty() ? std::string(nameOf(settings.body)) : asked;
}

/// A body with the atlas on it, and what a person does with them.
class BodySession {
public:
    BodySession(std::unique_ptr<Workspace> workspace, ViewState state, WindowMemory memory)
        : workspace_(std::move(workspace)),
          explorer(*workspace_, std::move(state), std::move(memory)),
          // Meanwhile, so that the first search and stepping through muscles need not wait for it.
          patterns_([this] {
              workspace_->patterns().computeAll();
              workspace_->patterns().skinAbove().findAll();
          }) {}

    const Body& body() const { return workspace_->body(); }

private:
    std::unique_ptr<Workspace> workspace_;

public:
    Explorer explorer;

private:
    std::jthread patterns_;
};

/// Keeps what became of a model, and shows its report where there is something to see to.
void showModel(Explorer& explorer, OpenedModel model) {
    if (!model.isAny()) return;
    const ImportReport& report = model.report;
    const size_t doubtful = size_t(std::ranges::count_if(
        report.meshes, [](const ImportedMesh& mesh) { return !mesh.doubts.empty(); }));
    const bool isOdd =
        doubtful > 0 || !report.remarks.empty() || report.countOf(ImportedMesh::State::Unknown) > 0;
    explorer.messages().tell(say("Opened {}", model.path.string()), "model");
    explorer.models().show(std::move(model));
    if (isOdd) explorer.pages().open(Page::Model);
}

/// A shipped body that the settings name, or a model that has been read.
Result<ReadModel> nextBody(BodySession& now, WindowMemory& memory, const Places& places) {
    if (now.explorer.models().isReady()) {
        ReadModel model = now.explorer.models().take();
        memory.noteModel(model.model.path);
        return model;
    }
    Result<std::unique_ptr<Workspace>> shipped =
        Workspace::load(std::string(nameOf(memory.settings.body)), places);
    if (!shipped) return shipped.error();
    memory.noteModel({});
    return ReadModel{std::move(*shipped), {}};
}

float heightOf(const Body& body) {
    return boundsOf(body[body.skin()].mesh).high.y;
}

/// The same view of another body: what is chosen, shown and looked at stays.
Result<std::unique_ptr<BodySession>> sessionWithOther(BodySession& now, const Places& places) {
    WindowMemory memory = now.explorer.memory();
    Result<ReadModel> body = nextBody(now, memory, places);
    if (!body) return body.error();
    std::unique_ptr<Workspace>& workspace = body->workspace;
    ViewState state = now.explorer.state();
    state.growth = 1;
    const float ratio = heightOf(workspace->body()) / heightOf(now.body());
    state.camera.target *= ratio;
    state.camera.distance *= ratio;
    dropUnknown(state, workspace->stage());
    auto next =
        std::make_unique<BodySession>(std::move(workspace), std::move(state), std::move(memory));
    next->explorer.pages().open(now.explorer.pages().open());
    next->explorer.ownPainter().show(now.explorer.ownPainter().strokes());
    next->explorer.ownPainter().setBrush(now.explorer.ownPainter().brush());
    next->explorer.visits().takeFrom(now.explorer.visits());
    if (now.explorer.modeKind() == ModeKind::Finding ||
        now.explorer.modeKind() == ModeKind::Visiting)
        next->explorer.enter(now.explorer.modeKind());
    next->explorer.lectures().takeUp(now.explorer.lectures().lecture(),
                                     now.explorer.lectures().file());
    if (!now.explorer.choice().open().empty())
        next->explorer.choice().openPage(now.explorer.choice().open());
    showModel(next->explorer, std::move(body->model));
    return next;
}

/// The model of last time, where no body is asked for; none where it cannot be read any more.
std::unique_ptr<Workspace> modelOfLastTime(Restored& restored, const Places& places,
                                           OpenedModel& model) {
    ImportProgress progress;
    Result<ReadModel> read = readModel(restored.window.model, places, progress);
    if (!read) {
        restored.problems.push_back(read.error().text());
        restored.window.noteModel({});
        return nullptr;
    }
    model = std::move(read->model);
    return std::move(read->workspace);
}

/// What the window begins with; the shipped body where that of last time cannot be read.
Result<std::unique_ptr<Workspace>> firstWorkspace(const WindowArguments& arguments,
                                                  Restored& restored, const Places& places,
                                                  OpenedModel& model) {
    WindowMemory& memory = restored.window;
    if (arguments.isFresh || !arguments.view.body.empty()) memory.noteModel({});
    if (!memory.model.empty())
        if (std::unique_ptr<Workspace> last = modelOfLastTime(restored, places, model)) return last;
    const std::string body = firstBody(arguments.view.body, memory.settings);
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(body, places);
    if (workspace || !arguments.view.body.empty() || memory.settings.body == BodyChoice::Male)
        return workspace;
    restored.problems.push_back(workspace.error().text());
    memory.settings.body = BodyChoice::Male;
    return Workspace::load("", places);
}

int run(const WindowArguments& arguments, const Places& places) {
    if (!arguments.lecture.empty()) // what is wrong with it is said before a window opens
        if (const Result<Lecture> read = readLecture(arguments.lecture); !read)
            return complain(read.error());
    const std::filesystem::path folder = stateFolder();
    Restored restored = restoreSession(folder);
    OpenedModel model;
    Result<std::unique_ptr<Workspace>> workspace =
        firstWorkspace(arguments, restored, places, model);
    if (!workspace) return complain(workspace.error());
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

    auto session =
        std::make_unique<BodySession>(std::move(*workspace), start->state, restored.window);
    takeUpProgress(session->explorer, folder);
    session->explorer.models().usePlaces(places);
    session->explorer.models().show(std::move(model));
    for (const std::string& problem : restored.problems) session->explorer.messages().warn(problem);
    for (const std::string& name : dropped)
        session->explorer.messages().warn(
            say("This body has no \"{}\"; the view is shown without it.", name));
    if (!restored.window.hasReadNotice) session->explorer.pages().open(Page::Welcome);
    SessionKeeper keeper(folder);
    keeper.offerDrawing(session->explorer);
    if (!arguments.isFresh) keeper.takeUpLecture(session->explorer);
    if (!arguments.lecture.empty()) openLecture(session->explorer, fs::absolute(arguments.lecture));
    bool turnsToPattern = start->turnsToPattern && arguments.lecture.empty();
    for (;;) {
        Explorer& explorer = session->explorer;
        explorer.followSystem(portal.look(kSystemAnswers));
        const BodyChoice shown = explorer.memory().settings.body;
        const std::string shownModel = explorer.memory().model;
        ViewWindow view(**window, **presenter, explorer, *font, portal, buildPanels);
        if (std::exchange(turnsToPattern, false)) view.startWithBestView();
        keeper.keep(explorer); // what cannot be kept is said now, not when all is done
        (*presenter)->device().onLost([&] { leaveWithoutDevice(explorer, keeper); });
        view.run(keeper);
        (*presenter)->device().onLost({});
        if (!view.wantsOtherBody()) break;
        Result<std::unique_ptr<BodySession>> next = sessionWithOther(*session, places);
        if (!next) {
            explorer.memory().settings.body = shown;
            explorer.memory().noteModel(shownModel);
            explorer.messages().warn(next.error().text());
            continue;
        }
        if (const Status drawn = (*presenter)->setBody((*next)->body()); !drawn)
            return complain(drawn.error(), kNoDevice);
        session = std::move(*next);
        session->explorer.models().usePlaces(places);
        takeUpProgress(session->explorer, folder);
    }

    keeper.forgetDrawing();
    (*window)->remember(session->explorer.memory());
    if (const Status kept = keeper.keepAtEnd(session->explorer); !kept)
        return complain(kept.error());
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
