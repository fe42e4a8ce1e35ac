#include <myofield/content/body_file.hpp>

#include "gltf_reader.hpp"
#include "kind_words.hpp"
#include "structure_name.hpp"

namespace myo {
namespace {

void guessWhatIsMissing(RawStructure& raw) {
    Structure& structure = raw.structure;
    if (structure.id.empty() || structure.name.empty() || !raw.kind || !raw.side) {
        const StructureName name = takenApart(raw.label);
        if (structure.id.empty()) structure.id = idFrom(name.stem);
        if (structure.name.empty()) structure.name = name.stem;
        if (!raw.kind) raw.kind = kindSaidBy(name.stem).value_or(Kind::Connective);
        if (!raw.side) raw.side = name.side;
    }
    structure.kind = *raw.kind;
    structure.side = *raw.side;
    structure.isShownByDefault &= structure.kind != Kind::Other;
}

} // namespace

Result<Body> readBody(const std::filesystem::path& path) {
    Result<RawBody> raw = readGltf(path);
    if (!raw) return raw.error();
    Body body{std::move(raw->name), std::move(raw->attribution), raw->isBuiltIn, {}};
    body.structures.reserve(raw->structures.size());
    for (RawStructure& each : raw->structures) {
        guessWhatIsMissing(each);
        body.structures.push_back(std::move(each.structure));
    }
    if (body.structures.empty()) return Error(path.string() + ": holds no mesh");
    if (body.name.empty()) body.name = path.stem().string();
    return body;
}

} // namespace myo
