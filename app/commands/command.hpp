#pragma once

#include <myofield/study/places.hpp>

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace myo {

/// One command of the program. The file app/commands/NAME.cpp holds all of it: its arguments, how
/// they are declared, what it does, and last of all `Command addNAME(CLI::App& app)`. main.cpp has
/// a row for it and knows nothing else of it.
struct Command {
    CLI::App* parser = nullptr; ///< reads its part of the command line
    /// Once that has been read; returns the exit code (exit_code.hpp).
    std::function<int(const Places&)> run;
};

/// Adds a command to the program. `declare` tells the parser where each argument goes; `run` gets
/// the arguments as they were typed, prints its answer to standard output and its complaints to
/// standard error.
template <class Arguments>
Command makeCommand(CLI::App& app, const char* name, const char* text,
                    void (*declare)(CLI::App&, Arguments&),
                    int (*run)(const Arguments&, const Places&)) {
    const auto arguments = std::make_shared<Arguments>(); // the parser keeps references to it
    CLI::App* parser = app.add_subcommand(name, text);
    declare(*parser, *arguments);
    return {parser, [arguments, run](const Places& places) { return run(*arguments, places); }};
}

} // namespace myo
