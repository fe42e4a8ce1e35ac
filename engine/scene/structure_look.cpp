#include "structure_look.hpp"

namespace myo {
namespace {

Material materialOf(Kind kind) {
    switch (kind) {
    case Kind::Muscle: return Material::Muscle;
    case Kind::Bone: return Material::Bone;
    case Kind::Cartilage: return Material::Cartilage;
    case Kind::Connective:
    case Kind::Other: return Material::Connective;
    case Kind::Skin: return Material::Skin;
    }
    return Material::Muscle;
}

Vec3 tintOfMuscle(const std::string& id) {
    uint32_t hash = 2166136261u; // FNV-1a
    for (const char c : id) hash = (hash ^ uint8_t(c)) * 16777619u;
    const float light = float(hash & 0xff) / 255.0f - 0.5f;
    const float warm = float((hash >> 8) & 0xff) / 255.0f - 0.5f;
    return Vec3(1) + Vec3(0.16f, 0.16f, 0.16f) * light + Vec3(0.05f, 0, -0.05f) * warm;
}

/// Soft parts that are neither muscle nor tendon.
struct SoftPart {
    const char* id;
    Vec3 tint; ///< of cartilage
};
const SoftPart kSoftParts[] = {
    {"eyelids", {0.80f, 0.47f, 0.38f}},    {"eyelashes", {0.17f, 0.11f, 0.09f}},
    {"labia_oris", {0.80f, 0.42f, 0.36f}}, {"auricle", {0.95f, 0.70f, 0.58f}},
    {"anal_canal", {0.80f, 0.40f, 0.34f}}, {"erectile_bulb", {0.80f, 0.46f, 0.42f}},
};

} // namespace

StructureLook lookOf(const Structure& structure) {
    if (structure.kind == Kind::Muscle) return {Material::Muscle, tintOfMuscle(structure.id)};
    if (structure.kind == Kind::Connective)
        for (const SoftPart& part : kSoftParts)
            if (structure.id == part.id) return {Material::Cartilage, part.tint};
    return {materialOf(structure.kind), Vec3(1)};
}

} // namespace myo
