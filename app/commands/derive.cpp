#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/shape/derivation.hpp>
#include <myofield/study/places.hpp>

namespace myo {
namespace {

struct DeriveArguments {
    std::string body;
    std::filesystem::path table, output;
};

void declare(CLI::App& command, DeriveArguments& a) {
    command.add_option("body", a.body, "the body to start from: a file (.glb), or built-in")
        ->required();
    command.add_option("table", a.table, "folder with body.toml, as in assets/bodies")->required();
    command.add_option("-o,--output", a.output, "the new body (.glb)")->required();
}

int run(const DeriveArguments& arguments, const Places& places) {
    const std::filesystem::path from = bodyFileOf(arguments.body, places);
    if (const Status named = checkEnding(arguments.output, ".glb", "a binary glTF file is written");
        !named)
        return complain(named.error());
    if (const Status sane =
            checkOverwritesNone(arguments.output, {{"the body that is read", from}});
        !sane)
        return complain(sane.error());
    const Result<Derivation> how = readDerivation(arguments.table);
    if (!how) return complain(how.error());
    const Result<Body> first = readBody(from);
    if (!first) return complain(first.error());
    const Result<Body> body = derivedBody(*first, *how);
    if (!body) return complain(body.error());
    if (const Status written = writeBody(arguments.output, *body); !written)
        return complain(written.error());
    fmt::print("{}: {}, {}\n", arguments.output.string(), body->name,
               counted(body->structures.size(), "structure", "structures"));
    return kDone;
}

} // namespace

Command addDerive(CLI::App& app) {
    return makeCommand<DeriveArguments>(
        app, "derive", "make one body of another by a table of figures", declare, run);
}

} // namespace myo
