#include <myofield/anatomy/body.hpp>

#include <array>

namespace myo {
namespace {
constexpr std::array<std::string_view, kKindCount> kKindNames{"muscle",     "bone", "cartilage",
                                                              "connective", "skin", "other"};
}

std::string_view nameOf(Kind kind) {
    return kKindNames[size_t(kind)];
}

std::optional<Kind> kindNamed(std::string_view name) {
    for (size_t k = 0; k < kKindNames.size(); ++k)
        if (kKindNames[k] == name) return Kind(k);
    return std::nullopt;
}

StructureId Body::find(std::string_view id, Side side) const {
    for (uint32_t s = 0; s < structures.size(); ++s)
        if (structures[s].side == side && structures[s].id == id) return {s};
    return {};
}

StructureId Body::skin() const {
    if (const StructureId named = find("skin", Side::Median)) return named;
    StructureId largest;
    for (uint32_t s = 0; s < structures.size(); ++s) {
        if (structures[s].kind != Kind::Skin) continue;
        if (!largest ||
            structures[s].mesh.triangles.size() > structures[largest.index].mesh.triangles.size())
            largest = {s};
    }
    return largest;
}

bool isPartOf(const Structure& structure, std::string_view muscle) {
    const std::string_view id = structure.id;
    return id.starts_with(muscle) && (id.size() == muscle.size() || id[muscle.size()] == '.');
}

std::vector<StructureId> Body::partsOf(std::string_view muscle, Side side) const {
    std::vector<StructureId> parts;
    for (uint32_t s = 0; s < structures.size(); ++s)
        if (structures[s].side == side && isPartOf(structures[s], muscle)) parts.push_back({s});
    return parts;
}

std::vector<uint32_t> vertexOffsets(const Body& body) {
    std::vector<uint32_t> offsets{0};
    for (const Structure& structure : body.structures)
        offsets.push_back(offsets.back() + uint32_t(structure.mesh.positions.size()));
    return offsets;
}

} // namespace myo
