#include <myofield/scene/sight.hpp>

#include <myofield/scene/draw_list.hpp>

namespace myo {
namespace {

constexpr float kFacing = 0.2f;     ///< cosine: flatter than this, a place is not seen well
constexpr float kMarkFacing = 0.1f; ///< the same for an X, which lies on its muscle's face
constexpr float kOffSkin = 0.004f;  ///< metres, so that a ray does not hit where it starts
constexpr float kOffMuscle = 0.0005f;
constexpr float kFar = 3;       ///< metres: as far as anything of a body can be in the way
constexpr float kNear = 0.35f;  ///< metres: what covers a muscle lies at most so far from it
constexpr float kOpaque = 0.5f; ///< opacity from which a structure hides what lies behind it

Vec3 towardsEye(const Vec3& place, const Camera& camera) {
    return glm::normalize(camera.eye() - place);
}

bool isBony(Material material) {
    return material == Material::Bone || material == Material::Cartilage;
}

bool touches(const Box& a, const Box& b) {
    return glm::all(glm::lessThanEqual(a.low, b.high)) &&
           glm::all(glm::lessThanEqual(b.low, a.high));
}

/// Where a muscle's covers can lie.
Box aroundFace(const Subject& subject) {
    Box box;
    for (const SurfaceSample& sample : subject.face) box.include(sample.position);
    for (const SubjectMark& mark : subject.marks) box.include(mark.position);
    if (box.isEmpty()) return box;
    return {box.low - kNear, box.high + kNear};
}

/// What of the world lies within a picture's edges.
class PictureBounds {
public:
    PictureBounds(const Camera& camera, Extent extent)
        : clipFromWorld_(camera.clipFromWorld(extent.aspect())), extent_(extent) {}
    bool holds(const Vec3& place) const {
        const Projected at = project(clipFromWorld_, extent_, place);
        return at.isInFront && at.pixel.x >= 0 && at.pixel.y >= 0 &&
               at.pixel.x <= float(extent_.width) && at.pixel.y <= float(extent_.height);
    }

private:
    Mat4 clipFromWorld_;
    Extent extent_;
};

} // namespace

Sightlines::Sightlines(const Stage& stage, const ViewState& state, const Subject& subject)
    : stage_(&stage), subject_(&subject) {
    const Box near = aroundFace(subject);
    std::vector<const TriMesh*> covers, bones;
    for (const DrawItem& item : makeDrawList(stage, state).items) {
        if (item.material == Material::Skin || item.isOutlined || item.opacity < kOpaque) continue;
        const TriMesh& mesh = stage.body()[item.structure].mesh;
        if (near.isEmpty() || !touches(near, boundsOf(mesh))) continue;
        covers.push_back(&mesh);
        if (isBony(item.material)) bones.push_back(&mesh);
    }
    covers_ = std::make_unique<const TriangleTree>(covers);
    bones_ = std::make_unique<const TriangleTree>(bones);
}

bool Sightlines::isSkinSeen(const SurfaceSample& place, const Camera& camera) const {
    const Vec3 towards = towardsEye(place.position, camera);
    if (glm::dot(place.normal, towards) < kFacing) return false;
    return !stage_->placement().skin().castRay(place.position + kOffSkin * place.normal, towards,
                                               kFar);
}

bool Sightlines::isClear(const SurfaceSample& place, const Camera& camera, bool isWindowed) const {
    const Vec3 towards = towardsEye(place.position, camera);
    const TriangleTree& obstacles = isWindowed ? *bones_ : *covers_;
    return !obstacles.firstHit(place.position + kOffMuscle * place.normal, towards, kFar);
}

bool Sightlines::isInNearHalf(const Camera& camera) const {
    const Surface& skin = stage_->placement().skin();
    size_t near = 0, turned = 0;
    for (const SurfaceSample& sample : subject_->face) {
        const Vec3 towards = towardsEye(sample.position, camera);
        if (glm::dot(sample.normal, towards) < kFacing) continue;
        ++turned;
        const auto before = skin.castRay(sample.position, towards, kFar);
        const auto behind = skin.castRay(sample.position, -towards, kFar);
        const auto depthOf = [&](const std::optional<SurfacePoint>& hit) {
            return hit ? glm::distance(hit->position, sample.position) : 0.0f;
        };
        near += depthOf(before) <= depthOf(behind);
    }
    return 2 * near >= turned;
}

std::vector<bool> marksSeen(const Sightlines& lines, const Camera& camera, Extent extent,
                            bool isWindowed) {
    const PictureBounds picture(camera, extent);
    std::vector<bool> seen;
    for (const SubjectMark& mark : lines.subject().marks) {
        // Turned away from the eye, it lies behind its own muscle.
        const bool isTurned =
            glm::dot(mark.normal, towardsEye(mark.position, camera)) > kMarkFacing;
        seen.push_back(isTurned && picture.holds(mark.position) &&
                       lines.isClear({mark.position, mark.normal, 0}, camera, isWindowed));
    }
    return seen;
}

Sight sightOf(const Sightlines& lines, const Camera& camera, Extent extent, bool isWindowed) {
    const PictureBounds picture(camera, extent);
    const Subject& subject = lines.subject();
    Sight sight;
    sight.isWindowed = isWindowed;
    float whole = 0, turned = 0, facing = 0, seen = 0;
    for (const SurfaceSample& sample : subject.face) {
        const float cosine = glm::dot(sample.normal, towardsEye(sample.position, camera));
        whole += sample.area;
        if (cosine < kFacing) continue;
        turned += cosine * sample.area;
        facing += sample.area;
        if (picture.holds(sample.position) && lines.isClear(sample, camera, isWindowed))
            seen += sample.area;
    }
    sight.muscle = facing > 0 ? seen / facing : 0;
    sight.turned = whole > 0 ? turned / whole : 0;
    sight.marks = marksSeen(lines, camera, extent, isWindowed);
    for (const SubjectZone& zone : subject.zones) {
        float area = 0, shown = 0;
        for (const SurfaceSample& sample : zone.samples) {
            area += sample.area;
            if (picture.holds(sample.position) && lines.isSkinSeen(sample, camera))
                shown += sample.area;
        }
        sight.zones.push_back(area > 0 ? shown / area : 0);
    }
    return sight;
}

} // namespace myo
