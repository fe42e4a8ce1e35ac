/// Makes the shipped bodies at build time:
///
/// myofield-make-body FIGURES MAP OUT.glb       the built-in body, of measured figures
/// myofield-make-body BODY.glb TABLE OUT.glb    a body derived from it; refers to it where it can

#include <myofield/content/body_file.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/shape/built_in_body.hpp>
#include <myofield/shape/derivation.hpp>

#include <cstdio>

namespace fs = std::filesystem;

namespace {

int fail(const myo::Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return 1;
}

myo::Status makeBuiltIn(const fs::path& figures, const fs::path& map, const fs::path& to) {
    const myo::Result<myo::NameMap> names = myo::readNameMap(map);
    if (!names) return names.error();
    const myo::Result<myo::Body> body = myo::buildBody(figures, *names);
    if (!body) return body.error();
    return myo::writeBody(to, *body);
}

myo::Status makeDerived(const fs::path& from, const fs::path& table, const fs::path& to) {
    const myo::Result<myo::Derivation> how = myo::readDerivation(table);
    if (!how) return how.error();
    const myo::Result<myo::Body> first = myo::readBody(from);
    if (!first) return first.error();
    const myo::Result<myo::Body> body = myo::derivedBody(*first, *how);
    if (!body) return body.error();
    return myo::writeBody(to, *body, {}, from);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fprintf(stderr, "Usage: myofield-make-body FIGURES MAP OUT.glb\n"
                             "       myofield-make-body BODY.glb TABLE OUT.glb\n");
        return 2;
    }
    const fs::path first = arguments[1];
    const bool isBody = first.extension() == ".glb";
    const myo::Status made =
        (isBody ? makeDerived : makeBuiltIn)(first, arguments[2], arguments[3]);
    return made ? 0 : fail(made.error());
}
