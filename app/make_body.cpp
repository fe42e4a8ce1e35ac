/// Generates the built-in body at build time: myofield-make-body FIGURES MAP OUT.glb

#include <myofield/content/body_file.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/shape/built_in_body.hpp>

#include <cstdio>

namespace {

int fail(const myo::Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fprintf(stderr, "Usage: myofield-make-body FIGURES MAP OUT.glb\n");
        return 2;
    }
    const myo::Result<myo::NameMap> names = myo::readNameMap(std::filesystem::path(arguments[2]));
    if (!names) return fail(names.error());
    const myo::Result<myo::Body> body = myo::buildBody(arguments[1], *names);
    if (!body) return fail(body.error());
    const myo::Status written = myo::writeBody(arguments[3], *body);
    if (!written) return fail(written.error());
    return 0;
}
