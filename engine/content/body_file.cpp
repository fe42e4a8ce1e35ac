#include <myofield/content/body_file.hpp>

#include "gltf_reader.hpp"
#include "kind_words.hpp"
#include "structure_name.hpp"

namespace myo {
namespace {

void guessWhatIsMissing(RawStructure& raw) {
    Structure& structure = raw.structure;
    const StructureName name = takenApart(raw.label);
    if (structure.id.empty()) structure.id = idFrom(name.stem);
    if (structure.name.empty()) structure.name = name.stem;
    structure.kind = raw.kind.value_or(kindSaidBy(name.stem).value_or(Kind::Connective));
    structure.side = raw.side.value_or(name.side);
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
