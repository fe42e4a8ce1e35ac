#include "commands/commands.hpp"
#include "commands/report.hpp"

#include <myofield/core/log.hpp>
#include <myofield/core/text.hpp>
#include <myofield/gpu/check.hpp>
#include <myofield/scene/overlay_table.hpp>

#include <CLI/CLI.hpp>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <libintl.h>

namespace {

using namespace myo;

void addViewOptions(CLI::App& app, ViewArguments& view) {
    app.add_option("--muscle", view.muscles, "muscle to show, ID or ID:POINT; may be repeated");
    app.add_option("--state", view.stateFile, "start from a saved view (JSON)");
    app.add_option("--side", view.sides, "left, right or both (the person's own)");
    app.add_option("--skin", view.skin, "opacity of the skin, 0..1")->check(CLI::Range(0.0f, 1.0f));
    app.add_option("--superficial", view.superficial, "opacity of superficial muscles")
        ->check(CLI::Range(0.0f, 1.0f));
    app.add_option("--deep", view.deep, "opacity of deep muscles")->check(CLI::Range(0.0f, 1.0f));
    app.add_option("--bones", view.bones, "opacity of bones")->check(CLI::Range(0.0f, 1.0f));
    app.add_option("--hide", view.hide, "structure id to leave out; may be repeated");
    app.add_flag("--isolate", view.isolate, "show only the chosen muscles and the bones");
    app.add_option("--palette", view.palette, "classic, cividis or print");
    app.add_option("--growth", view.growth, "how far the pattern has grown from its points, 0..1")
        ->check(CLI::Range(0.0f, 1.0f));
    app.add_option("--text-scale", view.textScale, "size of words, 0.5..3")
        ->check(CLI::Range(0.5f, 3.0f));
}

/// "--show NAME" for every overlay of the table, and "--NAME" for those that a picture has not
/// unasked.
void addOverlayOptions(CLI::App& app, ViewArguments& view) {
    std::vector<std::string> names;
    for (const OverlayKind& kind : overlayKinds()) {
        names.emplace_back(kind.name);
        if (kind.isOnInPictures) continue;
        std::string tip = kind.tip;
        tip[0] = char(std::tolower(tip[0]));
        app.add_flag_callback(
            "--" + names.back(), [&view, id = kind.id] { view.shows.push_back(id); }, tip);
    }
    const auto show = [&view](const std::vector<std::string>& wanted) {
        for (const std::string& name : wanted) view.shows.push_back(overlayNamed(name)->id);
    };
    app.add_option_function<std::vector<std::string>>("--show", show,
                                                      "an overlay to show; may be repeated")
        ->check(CLI::IsMember(names));
}

/// What a picture or a film without a window can be told.
void addPictureOptions(CLI::App& app, ViewArguments& view) {
    app.add_option("--view", view.view,
                   "front, back, left, right, three-quarter, head, hand, foot, ... or auto");
    app.add_option("--body", view.body, "body file (.glb), or built-in");
    app.add_option("--background", view.background, "#rrggbb, white, black, paper or transparent");
    addOverlayOptions(app, view);
    addViewOptions(app, view);
}

void addRender(CLI::App& app, RenderArguments& a, int& code) {
    CLI::App* command = app.add_subcommand("render", "render a picture to a PNG file");
    command->add_option("-o,--output", a.output, "the picture")->required();
    command->add_option("--size", a.size, "WIDTHxHEIGHT")->capture_default_str();
    addPictureOptions(*command, a.view);
    command->add_option("--save-state", a.saveState, "also write the view as JSON");
    command->add_option("--reference", a.reference,
                        "compare with this picture; exit code 4 when it differs");
    command->add_option("--threshold", a.threshold, "share of pixels that may differ")
        ->capture_default_str();
    command->callback([&] { code = runRender(a); });
}

void addAnimate(CLI::App& app, AnimateArguments& a, int& code) {
    CLI::App* command =
        app.add_subcommand("animate", "a film, as numbered PNG files in a folder or as an MP4");
    command->add_option("-o,--output", a.output, "folder, or FILE.mp4 (needs ffmpeg)")->required();
    CLI::Option_group* what = command->add_option_group("what moves");
    what->add_flag("--turntable", a.turntable, "the body turns once");
    what->add_flag("--grow", a.grow, "the pattern grows from its trigger points");
    what->require_option(1);
    command->add_option("--size", a.size, "WIDTHxHEIGHT")->capture_default_str();
    CLI::Option* frames = command->add_option("--frames", a.frames, "how many");
    command->add_option("--seconds", a.seconds, "how long; 8 for a turn, 3.5 for a growing pattern")
        ->excludes(frames);
    command->add_option("--fps", a.framesPerSecond, "frames a second")
        ->check(CLI::Range(1.0, 120.0))
        ->capture_default_str();
    addPictureOptions(*command, a.view);
    command->callback([&] { code = runAnimate(a); });
}

void addExport(CLI::App& app, ExportArguments& a, int& code) {
    CLI::App* command =
        app.add_subcommand("export", "the body with its heat, for any program that opens glTF");
    command->add_option("-o,--output", a.output, "the file (.glb)")->required();
    command->add_option("--body", a.view.body, "body file (.glb), or built-in");
    addViewOptions(*command, a.view);
    command->callback([&] { code = runExport(a); });
}

void addFind(CLI::App& app, FindArguments& a, int& code) {
    CLI::App* command = app.add_subcommand("find", "from pain to muscles");
    CLI::Option_group* what = command->add_option_group("where it hurts");
    what->add_option("--region", a.region, "region id, label or everyday words");
    what->add_option("--at", a.at, "place X,Y,Z in metres");
    what->add_option("--drawing", a.drawing, "pain drawing (JSON)");
    what->require_option(1);
    command->add_option("--side", a.side, "left or right (the person's own)");
    command->add_option("--top", a.top, "how many muscles")->capture_default_str();
    command->add_option("--body", a.body, "body file (.glb), or built-in");
    command->add_flag("--json", a.asJson);
    command->callback([&] { code = runFind(a); });
}

/// Everything the commands were given, kept alive while CLI11 fills it in and calls them.
struct Arguments {
    ViewWindowArguments view;
    RenderArguments render;
    AnimateArguments animate;
    ExportArguments exporting;
    FindArguments find;
    AtlasArguments atlas;
    ImportArguments import;
    BenchArguments bench;
    std::string listRegion, infoMuscle, infoBody, checkBody, compareFirst, compareSecond;
    std::vector<std::filesystem::path> checkFiles;
    bool asJson = false;
};

void addQuestions(CLI::App& app, Arguments& a, int& code) {
    CLI::App* list = app.add_subcommand("list", "all muscles, or those that refer to a region");
    list->add_option("--region", a.listRegion, "region id, label or everyday words");
    list->add_flag("--json", a.asJson);
    list->callback([&] { code = runList(a.listRegion, a.asJson); });

    CLI::App* info = app.add_subcommand("info", "everything known about a muscle");
    info->add_option("muscle", a.infoMuscle, "id, name, Latin name or synonym")->required();
    info->add_option("--body", a.infoBody, "body file (.glb), or built-in");
    info->add_flag("--json", a.asJson);
    info->callback([&] { code = runInfo(a.infoMuscle, a.infoBody, a.asJson); });

    CLI::App* regions = app.add_subcommand("regions", "the named regions of the body surface");
    regions->add_flag("--json", a.asJson);
    regions->callback([&] { code = runRegions(a.asJson); });
}

void addFileCommands(CLI::App& app, Arguments& a, int& code) {
    CLI::App* check =
        app.add_subcommand("check", "check content files or bodies; prints every problem");
    check->add_option("files", a.checkFiles, "files; none: everything shipped");
    check->add_option("--body", a.checkBody, "body to check the patterns on");
    check->callback([&] { code = runCheck(a.checkFiles, a.checkBody); });

    CLI::App* importing = app.add_subcommand("import", "turn meshes of an atlas into one body");
    importing->add_option("inputs", a.import.inputs, "glTF, OBJ, FBX, ... files")->required();
    importing->add_option("--map", a.import.map, "name map: one of assets/atlases, or a file");
    importing->add_option("-o,--output", a.import.output, "the body (.glb)")->required();
    importing->callback([&] { code = runImport(a.import); });

    CLI::App* compare =
        app.add_subcommand("compare", "surface distance of two bodies, structure by structure");
    compare->add_option("first", a.compareFirst, "body file, or built-in")->required();
    compare->add_option("second", a.compareSecond, "body file, or built-in")->required();
    compare->add_flag("--json", a.asJson);
    compare->callback([&] { code = runCompare(a.compareFirst, a.compareSecond, a.asJson); });

    CLI::App* bench =
        app.add_subcommand("bench", "measure load, picture, field and find times, and memory");
    bench->add_option("--body", a.bench.body, "body file (.glb), or built-in");
    bench->add_option("--size", a.bench.size, "WIDTHxHEIGHT")->capture_default_str();
    bench->add_flag("--json", a.bench.asJson);
    bench->callback([&] { code = runBench(a.bench); });
}

void addAtlas(CLI::App& app, AtlasArguments& a, int& code) {
    CLI::App* command = app.add_subcommand(
        "atlas", "pictures of every muscle's pattern, and a page that shows them");
    command->add_option("-o,--output", a.folder, "the folder")->required();
    command->add_option("--muscle", a.muscles, "only these; may be repeated");
    command->add_option("--size", a.size, "of a picture, WIDTHxHEIGHT")->capture_default_str();
    command->add_option("--side", a.side, "left, right or both")->capture_default_str();
    command->add_option("--palette", a.palette, "classic, cividis or print");
    command->add_option("--body", a.body, "body file (.glb), or built-in");
    command->add_option("--part", a.part,
                        "I/N: draw every N-th muscle only, starting with the I-th");
    command->add_flag("--again", a.again, "draw pictures that are up to date as well");
    command->callback([&] { code = runAtlas(a); });
}

void addView(CLI::App& app, ViewWindowArguments& a, int& code) {
    CLI::App* command = app.add_subcommand("view", "explore in a window (the default)");
    command->add_option("body", a.view.body, "body file (.glb)");
    command->add_option("--size", a.size, "window size, WIDTHxHEIGHT");
    command->add_flag("--fresh", a.isFresh, "start from defaults, not from where you left");
    addViewOptions(*command, a.view);
    command->callback([&] { code = runView(a); });
}

const char* askedLocale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return value;
    return "";
}

/// The language that LANGUAGE, LC_ALL, LC_MESSAGES or LANG ask for: translations that were built
/// with the program, else those of the system. Numbers stay as they are in files.
void speakTheirLanguage() {
    const char* locale = std::setlocale(LC_MESSAGES, "");
    if (!locale) setenv("LANGUAGE", askedLocale(), 0); // asked for, but not installed
    // gettext translates nothing in the locale "C".
    if (!locale || std::string_view(locale) == "C") std::setlocale(LC_MESSAGES, "C.UTF-8");
    std::error_code ignored;
    const bool isBuiltHere = std::filesystem::is_directory(MYOFIELD_BUILD_LOCALE, ignored);
    bindtextdomain("myofield", isBuiltHere ? MYOFIELD_BUILD_LOCALE : "/usr/share/locale");
    bind_textdomain_codeset("myofield", "UTF-8");
}

/// Commands keep nothing; the window sets its own.
void leaveWithoutDevice() {
    std::_Exit(complain(Error(tr("The graphics device has failed, so the picture could not be "
                                 "finished. Starting again often helps; if not, look for a newer "
                                 "graphics driver.")),
                        kNoDevice));
}

} // namespace

int main(int argc, char** argv) {
    speakTheirLanguage();
    gpu::onDeviceLost(leaveWithoutDevice);
    CLI::App app("myofield shows where muscles refer pain.");
    app.set_version_flag("--version", MYOFIELD_VERSION);
    bool isVerbose = false;
    app.add_flag("--verbose", isVerbose, "say more");
    app.parse_complete_callback([&] { log::start(isVerbose); });
    app.require_subcommand(0, 1);

    Arguments arguments;
    int code = kDone;
    addView(app, arguments.view, code);
    addRender(app, arguments.render, code);
    addAnimate(app, arguments.animate, code);
    addExport(app, arguments.exporting, code);
    addQuestions(app, arguments, code);
    addFind(app, arguments.find, code);
    addAtlas(app, arguments.atlas, code);
    addFileCommands(app, arguments, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    return app.get_subcommands().empty() ? runView({}) : code;
}
