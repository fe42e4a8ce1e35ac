#include "commands/command.hpp"
#include "commands/report.hpp"

#include <myofield/core/log.hpp>
#include <myofield/core/text.hpp>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <libintl.h>
#include <string_view>
#include <vector>

/// Every command, one per row, in the order of the help; the first one runs when none is named.
/// app/commands/NAME.cpp defines `addNAME`.
// clang-format off
#define MYO_COMMANDS(row) \
    row(View)             \
    row(Render)           \
    row(Draw)             \
    row(Animate)          \
    row(Export)           \
    row(List)             \
    row(Info)             \
    row(Regions)          \
    row(Find)             \
    row(Visits)           \
    row(Quiz)             \
    row(Lecture)          \
    row(Atlas)            \
    row(Site)             \
    row(Handout)          \
    row(Check)            \
    row(Import)           \
    row(Derive)           \
    row(Measure)          \
    row(Compare)          \
    row(Bench)
// clang-format on

namespace myo {
#define MYO_DECLARE(name) Command add##name(CLI::App& app);
MYO_COMMANDS(MYO_DECLARE)
} // namespace myo

namespace {

using namespace myo;

std::vector<Command> addCommands(CLI::App& app) {
#define MYO_ADD(name) add##name(app),
    return {MYO_COMMANDS(MYO_ADD)};
}

/// Runs the command that was named.
int runNamed(const std::vector<Command>& commands, const Places& places) {
    for (const Command& command : commands)
        if (command.parser->parsed()) return command.run(places);
    return commands.front().run(places);
}

const char* askedLocale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return value;
    return "";
}

/// The language that LANGUAGE, LC_ALL, LC_MESSAGES or LANG ask for: translations that were built
/// with the program, otherwise those of the system. Numbers stay as they are in files.
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

} // namespace

int main(int argc, char** argv) {
    speakTheirLanguage();
    CLI::App app("myofield shows where muscles refer pain.");
    app.set_version_flag("--version", MYOFIELD_VERSION);
    bool isVerbose = false;
    app.add_flag("--verbose", isVerbose, "say more");
    app.parse_complete_callback([&] { log::start(isVerbose); });
    app.require_subcommand(0, 1);

    const std::vector<Command> commands = addCommands(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    std::error_code failure;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    return runNamed(commands, findPlaces(program, {MYOFIELD_SOURCE_ASSETS, MYOFIELD_BUILD_BODY}));
}
