#include <myofield/scene/sight.hpp>

#include "sight_rays.hpp"

#include <myofield/scene/draw_list.hpp>

#include <myofield/core/median.hpp>

#include <optional>

namespace myo {
namespace {

constexpr float kOffMuscle = 0.0005f; ///< metres, so that a ray does not hit where it starts
constexpr float kNear = 0.35f;        ///< metres: what covers a muscle lies at most so far from it
constexpr size_t kWindowSamples = 96; ///< of the muscles' faces, for whether a window makes sense
constexpr float kOpaque = 0.5f;       ///< opacity from which a structure hides what lies behind it

bool isBony(Material material) {
    return material == Material::Bone || material == Material::Cartilage;
}

/// Where a muscle's covers can lie.
Box aroundFace(const Subject& subject) {
    Box box;
    for (const SubjectPlace& face : subject.face) box.include(face.place.position);
    if (box.isEmpty()) return box;
    return {box.low - kNear, box.high + kNear};
}

/// The triangles of a mesh, whose first vertex has that number in the body, that are no ghosts.
TriMesh solidPart(const TriMesh& mesh, const Veil& veil, uint32_t first) {
    constexpr int kRatherGhost = 3 * 128;
    TriMesh part;
    part.positions = mesh.positions;
    for (const Triangle& t : mesh.triangles)
        if (veil.shares[first + t.x] + veil.shares[first + t.y] + veil.shares[first + t.z] <
            kRatherGhost)
            part.triangles.push_back(t);
    return part;
}

} // namespace

Sightlines::Sightlines(const Stage& stage, const ViewState& state, const Subject& subject,
                       std::shared_ptr<const Veil> veil)
    : stage_(&stage), state_(&state), subject_(&subject), veil_(std::move(veil)) {
    const std::vector<uint32_t> offsets = vertexOffsets(stage.body());
    const Box near = aroundFace(subject);
    std::vector<const TriMesh*> covers, bones;
    ViewState covered = state; // the list as it is without a window
    covered.uncover = 0;
    for (const DrawItem& item : makeDrawList(stage, covered).items) {
        if (item.material == Material::Skin || item.isOutlined || item.opacity < kOpaque) continue;
        if (near.isEmpty() || !touches(near, stage.boxes()[item.structure.index])) continue;
        const uint32_t s = item.structure.index;
        const TriMesh* mesh = &stage.body()[item.structure].mesh;
        if (veil_ && veil_->isOn[s]) {
            parts_.push_back(std::make_unique<const TriMesh>(solidPart(*mesh, *veil_, offsets[s])));
            mesh = parts_.back().get();
        }
        covers.push_back(mesh);
        if (isBony(item.material)) bones.push_back(mesh);
    }
    covers_ = std::make_unique<const TriangleTree>(covers);
    bones_ = std::make_unique<const TriangleTree>(bones);
}

SkinSight Sightlines::skinSight(const SurfaceSample& place, const Camera& camera) const {
    const Vec3 towards = towardsEye(place.position, camera);
    if (glm::dot(place.normal, towards) < kFacing) return SkinSight::Hidden;
    const Surface& skin = stage_->placement().skin();
    SkinSight sight = SkinSight::Clear;
    const auto isThrough = [&](const SurfacePoint& hit) {
        sight = SkinSight::Veiled;
        return veil_ ? veil_->covers(skin, hit) : rule_ && rule_->allows(hit, place.vertex);
    };
    const bool isSeen =
        seesThrough(skin, place.position + kOffSkin * place.normal, towards, kFar, isThrough);
    return isSeen ? sight : SkinSight::Hidden;
}

bool Sightlines::isClear(const SurfaceSample& place, const Camera& camera, bool isWindowed) const {
    const Vec3 towards = towardsEye(place.position, camera);
    const TriangleTree& obstacles = isWindowed ? *bones_ : *covers_;
    return !obstacles.firstHit(place.position + kOffMuscle * place.normal, towards, kFar);
}

bool Sightlines::isMarkClear(const SubjectMark& mark, const Camera& camera, bool isWindowed) const {
    const std::optional<Vec3> shown =
        onNearFace(*stage_, mark.structure, mark.place.position, camera.eye());
    return shown && isClear({*shown, towardsEye(*shown, camera), 0, 0}, camera, isWindowed);
}

std::vector<bool> Sightlines::windowedFrom(const Camera& camera, WindowRule rule) const {
    std::vector<bool> windowed;
    if (uncoveringOf(state_->uncover).layers < 1) return windowed;
    for (const StructureId part : myo::windowed(*stage_, *state_, camera, rule, kWindowSamples)) {
        windowed.resize(stage_->body().structures.size());
        windowed[part.index] = true;
    }
    return windowed;
}

float Sightlines::depthFrom(const Camera& camera) const {
    const Surface& skin = stage_->placement().skin();
    std::vector<float> depths;
    const size_t stride = 1 + subject_->face.size() / kWindowSamples;
    for (size_t i = 0; i < subject_->face.size(); i += stride) {
        const SurfaceSample& sample = subject_->face[i].place;
        const Vec3 towards = towardsEye(sample.position, camera);
        if (glm::dot(sample.normal, towards) < kFacing) continue;
        const auto before = skin.castRay(sample.position, towards, kFar);
        depths.push_back(before ? glm::distance(before->position, sample.position) : 0);
    }
    return depths.empty() ? kFar : medianOf(std::move(depths));
}

namespace {

bool isWindowed(const std::vector<bool>& windowed, StructureId structure) {
    return structure.index < windowed.size() && windowed[structure.index];
}

} // namespace

std::vector<bool> marksSeen(const Sightlines& lines, const Camera& camera, Extent extent,
                            const std::vector<bool>& windowed) {
    const PictureBounds picture(camera, extent);
    std::vector<bool> seen;
    for (const SubjectMark& mark : lines.subject().marks)
        seen.push_back(picture.holds(mark.place.position) &&
                       lines.isMarkClear(mark, camera, isWindowed(windowed, mark.structure)));
    return seen;
}

Sight sightOf(const Sightlines& lines, const Camera& camera, Extent extent,
              const std::vector<bool>& windowed) {
    const PictureBounds picture(camera, extent);
    const Subject& subject = lines.subject();
    Sight sight;
    float whole = 0, turned = 0, facing = 0, seen = 0;
    for (const auto& [structure, sample] : subject.face) {
        const float cosine = glm::dot(sample.normal, towardsEye(sample.position, camera));
        whole += sample.area;
        if (cosine < kFacing) continue;
        turned += cosine * sample.area;
        facing += sample.area;
        if (picture.holds(sample.position) &&
            lines.isClear(sample, camera, isWindowed(windowed, structure)))
            seen += sample.area;
    }
    sight.muscle = facing > 0 ? seen / facing : 0;
    sight.turned = whole > 0 ? turned / whole : 0;
    sight.marks = marksSeen(lines, camera, extent, windowed);
    float all = 0, veiled = 0;
    for (const SubjectZone& zone : subject.zones) {
        float area = 0, shown = 0, turnedTo = 0;
        for (const SurfaceSample& sample : zone.samples) {
            area += sample.area;
            if (!picture.holds(sample.position)) continue;
            const SkinSight how = lines.skinSight(sample, camera);
            if (how == SkinSight::Hidden) continue;
            shown += sample.area;
            veiled += how == SkinSight::Veiled ? sample.area : 0;
            turnedTo += sample.area * glm::dot(sample.normal, towardsEye(sample.position, camera));
        }
        sight.zones.push_back(area > 0 ? shown / area : 0);
        sight.zonesTurned.push_back(area > 0 ? turnedTo / area : 0);
        all += area;
    }
    sight.veiled = all > 0 ? veiled / all : 0;
    return sight;
}

} // namespace myo
