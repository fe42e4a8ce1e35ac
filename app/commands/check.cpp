#include "commands/command.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/core/file.hpp>
#include <myofield/field/pattern_check.hpp>
#include <myofield/study/workspace.hpp>

#include <algorithm>

namespace fs = std::filesystem;

namespace myo {
namespace {

using Problems = std::vector<std::string>;

struct CheckArguments {
    std::vector<fs::path> files; ///< none: everything shipped
    std::string body;            ///< of what is shipped; empty: the built-in body
};

void declare(CLI::App& command, CheckArguments& a) {
    command.add_option("files", a.files, "files; none: everything shipped");
    addBodyOption(command, a.body);
}

void append(Problems& problems, const Problems& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

std::string extensionOf(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return char(std::tolower(c)); });
    return extension;
}

/// Whether words and geometry agree in the file of one muscle. Nothing where it is no such file, or
/// cannot be read: that is reported by `checkFile`.
Problems checkMusclePatterns(const fs::path& file, Atlas atlas, const Body& body) {
    Result<Muscle> muscle = loadMuscle(file, atlas);
    if (!muscle) return {};
    atlas.muscles = {std::move(*muscle)};
    const Result<Placement> placement = Placement::place(atlas, body, body);
    return placement ? checkPatterns(atlas, *placement) : placement.error().reasons;
}

Problems checkContent(const fs::path& file, const Atlas& atlas, const Body& body) {
    Problems problems = checkFile(file, atlas, &body);
    append(problems, checkMusclePatterns(file, atlas, body));
    return problems;
}

Problems checkBodyFile(const fs::path& file) {
    const Result<Body> body = readBody(file);
    if (!body) return body.error().reasons;
    if (!body->skin())
        return {file.string() + ": the body has no skin; patterns cannot be shown on it"};
    return {};
}

Problems checkStateFile(const fs::path& file) {
    const Result<ViewState> state = readViewState(file);
    return state ? Problems{} : state.error().reasons;
}

/// Everything shipped, on one body.
Problems checkShipped(const Places& places, const Body& body, const Body& builtIn) {
    const AtlasReading reading = readAtlas(places.anatomy());
    Problems problems = reading.problems;
    if (!problems.empty()) return problems;
    append(problems, checkAtlas(reading.atlas, &body));
    const Result<Placement> placement = Placement::place(reading.atlas, body, builtIn);
    append(problems,
           placement ? checkPatterns(reading.atlas, *placement) : placement.error().reasons);
    return problems;
}

int run(const CheckArguments& arguments, const Places& places) {
    const Result<Body> builtIn = readBodyArgument("", places);
    if (!builtIn) return complain(builtIn.error());
    const std::vector<fs::path>& files = arguments.files;
    Problems problems;
    if (files.empty() && !arguments.body.empty()) {
        const Result<Body> body = readBodyArgument(arguments.body, places);
        if (!body) return complain(body.error());
        problems = checkShipped(places, *body, *builtIn);
    } else if (files.empty()) {
        problems = checkShipped(places, *builtIn, *builtIn);
    } else {
        const AtlasReading reading = readAtlas(places.anatomy());
        for (const fs::path& file : files) {
            const std::string extension = extensionOf(file);
            if (extension == ".glb" || extension == ".gltf")
                append(problems, checkBodyFile(file));
            else if (extension == ".json")
                append(problems, checkStateFile(file));
            else
                append(problems, checkContent(file, reading.atlas, *builtIn));
        }
    }
    if (!problems.empty()) return complain(Error(std::move(problems)));
    fmt::print("{}: no problems\n",
               files.empty() ? "everything shipped" : counted(files.size(), "file", "files"));
    return kDone;
}

} // namespace

Command addCheck(CLI::App& app) {
    return makeCommand<CheckArguments>(
        app, "check", "check content files or bodies; prints every problem", declare, run);
}

} // namespace myo
