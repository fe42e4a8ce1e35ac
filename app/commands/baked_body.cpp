#include "commands/baked_body.hpp"

#include "commands/mark_mesh.hpp"

#include <myofield/render/plain_colours.hpp>
#include <myofield/scene/heat_colours.hpp>

#include <shared/heat_shade.glsl.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kMost = 65535;
/// Of the skin in full spillover: one dot of radius 0.44 sqrt(kDotFill) in each cell (stipple.glsl).
constexpr float kDottedShare = kPi * 0.44f * 0.44f * kDotFill;

struct Cover {
    Vec3 colour{0}; ///< linear, straight
    float alpha = 0;
};

/// How far an intensity of a zone has risen.
float riseOf(uint16_t intensity, float plateau) {
    return inverseSmoothStep(float(intensity) / kMost / plateau);
}

/// The referred heat at a vertex, as pictures show it (heat.glsl), without dots and lines: vertices
/// are too far apart for those. Dots count with the share of skin that they cover.
Cover referred(const HeatVertex& heat, Palette palette) {
    const float essential = heat::shadeOf(riseOf(heat.essential, kEssentialPlateau));
    const float spillover = heat::shadeOf(riseOf(heat.spillover, kSpilloverPlateau));
    const float solid = heat::essentialCover(essential);
    const float faint =
        glm::mix(heat::groundCover(spillover), kDotCover, kDottedShare * spillover) * (1 - solid);
    if (solid + faint <= 0) return {};
    const Vec3 hot = linearFromSrgb(heatColour(palette, true, essential));
    const Vec3 warm =
        linearFromSrgb(heatColour(palette, false, heat::spilloverIntensity(spillover)));
    return {(solid * hot + faint * warm) / (solid + faint), solid + faint};
}

/// Alpha of a skin of that opacity, as pictures draw it where it faces the eye.
float densityOf(float opacity) {
    return std::lerp(kClearSkin * opacity, opacity, glm::smoothstep(kSolidSkin, 1.0f, opacity));
}

/// From 0, tendon, to 1, belly; 1 where the mesh does not say.
float bellyAt(const TriMesh& mesh, size_t vertex) {
    return knowsStrand(mesh, vertex)
               ? glm::smoothstep(kTendonEnd, kBellyStart, mesh.strands[vertex].y)
               : 1;
}

/// The colour of one vertex of a structure.
Vec4 colourOf(const DrawItem& item, const PlainColours& plain, float belly, const HeatVertex& heat,
              const DrawList& list, bool hasSkin) {
    Vec3 colour = glm::mix(plain.tendon, plain.whole, belly);
    Cover cover = referred(heat, list.palette);
    cover.alpha *= item.heat;
    if (item.material == Material::Skin) {
        const float alpha = cover.alpha + (1 - cover.alpha) * densityOf(item.opacity);
        // The fainter the skin, the less of its own colour is mixed into that of the heat.
        const float share = alpha > 0 ? cover.alpha / alpha : 0;
        return Vec4(glm::mix(colour, cover.colour, share), alpha);
    }
    const float tender = kLocalCover * glm::smoothstep(0.0f, kLocalEdge, float(heat.local) / kMost);
    colour = glm::mix(colour, linearFromSrgb(localPainColour(list.palette)), tender);
    cover.alpha *= hasSkin ? 0 : 1 - glm::smoothstep(kDepthFade, 1.0f, float(heat.depth) / kMost);
    return Vec4(glm::mix(colour, cover.colour, cover.alpha), item.opacity);
}

LookMaterial materialOf(const DrawItem& item) {
    LookMaterial made;
    made.isTranslucent = item.opacity < 1;
    switch (item.material) {
    case Material::Muscle: made.name = "muscle", made.roughness = 0.75f; break;
    case Material::Bone: made.name = "bone", made.roughness = 0.85f; break;
    case Material::Cartilage: made.name = "cartilage", made.roughness = 0.6f; break;
    case Material::Connective: made.name = "connective tissue", made.roughness = 0.6f; break;
    case Material::Skin: made.name = "skin", made.roughness = 0.9f; break;
    }
    if (made.isTranslucent) made.name += ", translucent";
    return made;
}

Structure structureOf(const Atlas& atlas, const DrawMark& mark) {
    const Muscle& muscle = atlas[mark.muscle];
    Structure structure;
    structure.id = muscle.id + "." + muscle.points[mark.point].id;
    structure.name = muscle.points[mark.point].name;
    structure.kind = Kind::Connective;
    structure.side = mark.side;
    structure.mesh = markMesh(mark.position, mark.normal);
    return structure;
}

class Baker {
public:
    Baker(const Atlas& atlas, const Body& body, const DrawList& list,
          std::span<const HeatVertex> heat)
        : atlas_(atlas), body_(body), list_(list), heat_(heat), offsets_(vertexOffsets(body)) {
        baked_.body.name = body.name;
        baked_.body.attribution = body.attribution;
    }

    BakedBody bake() {
        const bool hasSkin = std::ranges::any_of(
            list_.items, [](const DrawItem& item) { return item.material == Material::Skin; });
        for (const DrawItem& item : list_.items) addItem(item, hasSkin);
        for (const DrawMark& mark : list_.marks) {
            const Colour& c = mark.colour;
            add(structureOf(atlas_, mark),
                {"trigger point", Vec4(linearFromSrgb({c.r, c.g, c.b}), 1), 0.9f, false}, {});
        }
        return std::move(baked_);
    }

private:
    void addItem(const DrawItem& item, bool hasSkin) {
        const Structure& from = body_[item.structure];
        if (from.mesh.triangles.empty()) return;
        const PlainColours plain = plainColours(item);
        std::vector<Vec4> colours;
        colours.reserve(from.mesh.positions.size());
        for (size_t v = 0; v < from.mesh.positions.size(); ++v) {
            const HeatVertex heat =
                heat_.empty() ? HeatVertex{} : heat_[offsets_[item.structure.index] + v];
            const float belly = item.material == Material::Muscle ? bellyAt(from.mesh, v) : 1;
            colours.push_back(colourOf(item, plain, belly, heat, list_, hasSkin));
        }
        Structure structure = from;
        structure.mesh = {from.mesh.positions, from.mesh.normals, from.mesh.triangles, {}, {}, {}};
        add(std::move(structure), materialOf(item), std::move(colours));
    }

    void add(Structure structure, const LookMaterial& material, std::vector<Vec4> colours) {
        std::vector<LookMaterial>& known = baked_.look.materials;
        const auto same = std::ranges::find_if(known, [&](const LookMaterial& each) {
            return each.name == material.name && each.colour == material.colour;
        });
        baked_.look.materialOf.push_back(uint32_t(same - known.begin()));
        if (same == known.end()) known.push_back(material);
        baked_.look.colours.push_back(std::move(colours));
        baked_.body.structures.push_back(std::move(structure));
    }

    const Atlas& atlas_;
    const Body& body_;
    const DrawList& list_;
    std::span<const HeatVertex> heat_;
    std::vector<uint32_t> offsets_;
    BakedBody baked_;
};

} // namespace

BakedBody bakedBody(const Atlas& atlas, const Body& body, const DrawList& list,
                    std::span<const HeatVertex> heat) {
    return Baker(atlas, body, list, heat).bake();
}

} // namespace myo
