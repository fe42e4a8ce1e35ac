#include <myofield/scene/veil.hpp>

#include "picture_ground.hpp"
#include "sight_rays.hpp"

#include <myofield/scene/draw_list.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace myo {
namespace {

constexpr float kBehindHit = 0.0003f;   ///< metres from a hit to where a ray goes on
constexpr float kLeastHidden = 1.5e-4f; ///< square metres that a veil must be worth
// Metres along the skin, from what stands in the way to where the ghost begins to end, and to where
// it has ended; and from what must stay to where a ghost may be one in full.
constexpr float kGhostTo = 0.045f, kSolidFrom = 0.13f, kFromKept = 0.06f;
constexpr float kMiddleOfLimb = 0.15f; ///< metres from the skin to the middle of a limb, at most
constexpr float kOverHalf = 0.5f;

const std::set<std::string> kArm{"arm", "elbow", "forearm", "hand"};
const std::set<std::string> kLeg{"thigh", "knee", "leg", "ankle", "foot"};

float shareAt(const std::vector<uint8_t>& shares, uint32_t first, const Triangle& t,
              const Vec3& weights) {
    return (weights.x * float(shares[first + t.x]) + weights.y * float(shares[first + t.y]) +
            weights.z * float(shares[first + t.z])) /
           255;
}

} // namespace

bool seesThrough(const Surface& skin, const Vec3& origin, const Vec3& direction, float reach,
                 const std::function<bool(const SurfacePoint&)>& isThrough) {
    for (float from = 0; from < reach;) {
        const Vec3 start = origin + from * direction;
        const std::optional<SurfacePoint> hit = skin.castRay(start, direction, reach - from);
        if (!hit) return true;
        if (!isThrough(*hit)) return false;
        from += glm::distance(hit->position, start) + kBehindHit;
    }
    return true;
}

bool Veil::covers(const Surface& skin, const SurfacePoint& place) const {
    return shareAt(shares, skinStart, skin.mesh().triangles[place.triangle], place.weights) >
           kOverHalf;
}

VeilRule::VeilRule(const Stage& stage, const ViewState& state)
    : stage_(stage), isLit_(stage.placement().skin().vertexCount()),
      isChosen_(selectedStructures(stage, state)) {
    for (const RegionSide& patch : stage.placement().regions().patches()) {
        const std::string& group = stage.atlas()[patch.region].group;
        const bool isLeft = patch.side == Side::Left;
        limbOfPatch_.push_back(kArm.contains(group)   ? isLeft ? Limb::LeftArm : Limb::RightArm
                               : kLeg.contains(group) ? isLeft ? Limb::LeftLeg : Limb::RightLeg
                                                      : Limb::None);
    }
    for (const PointOnSide& point : pointsOn(stage.atlas(), state)) {
        const SparseField& pattern = stage.patterns().pattern(point);
        for (size_t i = 0; i < pattern.vertices.size(); ++i)
            if (std::max(pattern.essential[i], pattern.spillover[i]) >= PictureGround::kLit)
                isLit_[pattern.vertices[i]] = true;
    }
}

VeilRule::Limb VeilRule::limbAt(uint32_t vertex) const {
    const uint16_t patch = stage_.placement().regions().patchAt(vertex);
    return patch == RegionMap::kNoPatch ? Limb::None : limbOfPatch_[patch];
}

bool VeilRule::mayCover(uint32_t cover, Limb of) const {
    const Limb limb = limbAt(cover);
    return limb != Limb::None && limb != of && !isLit_[cover];
}

bool VeilRule::allows(const SurfacePoint& cover, uint32_t vertex) const {
    return mayCover(stage_.placement().skin().nearestVertex(cover), limbAt(vertex));
}

/// The vertices of the skin that stand in the way, and how much of the subject they hide.
struct VeilRule::Covers {
    std::vector<uint32_t> vertices;
    std::set<Limb> limbs;
    float hidden = 0; ///< square metres

    bool isEmpty() const { return hidden < kLeastHidden; }
};

VeilRule::Covers VeilRule::coversOf(const Subject& subject, const Camera& camera, Extent extent,
                                    bool withMuscle) const {
    const Surface& skin = stage_.placement().skin();
    const PictureBounds picture(camera, extent);
    Covers covers;
    std::vector<uint32_t> hits;
    const auto isLooked = [&](const SurfaceSample& sample, const Vec3& towards) {
        hits.clear();
        return glm::dot(sample.normal, towards) >= kFacing && picture.holds(sample.position);
    };
    const auto add = [&](float area) {
        if (hits.empty()) return;
        covers.hidden += area;
        for (const uint32_t vertex : hits) {
            covers.vertices.push_back(vertex);
            covers.limbs.insert(limbAt(vertex));
        }
    };
    for (const SubjectZone& zone : subject.zones)
        for (const SurfaceSample& sample : zone.samples) {
            const Vec3 towards = towardsEye(sample.position, camera);
            if (!isLooked(sample, towards)) continue;
            const Limb own = limbAt(sample.vertex);
            const auto isThrough = [&](const SurfacePoint& hit) {
                hits.push_back(skin.nearestVertex(hit));
                return mayCover(hits.back(), own);
            };
            if (seesThrough(skin, sample.position + kOffSkin * sample.normal, towards, kFar,
                            isThrough))
                add(sample.area);
        }
    for (const SubjectPlace& face : subject.face) {
        const Vec3 towards = towardsEye(face.place.position, camera);
        if (!withMuscle || !isLooked(face.place, towards)) continue;
        std::optional<Limb> own; // of the skin over the muscle, which a window is cut into
        const auto isThrough = [&](const SurfacePoint& hit) {
            const uint32_t vertex = skin.nearestVertex(hit);
            if (!own) {
                own = limbAt(vertex);
                if (glm::dot(skin.faceNormal(hit.triangle), towards) > 0) return true;
            }
            hits.push_back(vertex);
            return mayCover(vertex, *own);
        };
        if (seesThrough(skin, face.place.position, towards, kFar, isThrough)) add(face.place.area);
    }
    std::ranges::sort(covers.vertices);
    covers.vertices.erase(std::unique(covers.vertices.begin(), covers.vertices.end()),
                          covers.vertices.end());
    return covers;
}

/// Ghosts where something stands in the way and round it, yet not near to what must stay.
void VeilRule::veilSkin(const Covers& covers, std::span<uint8_t> shares) const {
    const Surface& skin = stage_.placement().skin();
    Geodesic front(skin);
    for (const uint32_t vertex : covers.vertices) front.addVertex(vertex);
    front.grow(kSolidFrom);
    Geodesic kept(skin);
    for (const uint32_t vertex : front.reached())
        if (isLit_[vertex] || !covers.limbs.contains(limbAt(vertex))) kept.addVertex(vertex);
    kept.grow(kFromKept);
    for (const uint32_t vertex : front.reached()) {
        const float share =
            (1 - glm::smoothstep(kGhostTo, kSolidFrom, front.distance(vertex))) *
            glm::smoothstep(0.0f, kFromKept, std::min(kept.distance(vertex), kFromKept));
        shares[vertex] = uint8_t(std::lround(255 * share));
    }
}

/// What lies beneath the skin is a ghost where the skin over it is one.
void VeilRule::veilBeneath(Veil& veil, std::span<const uint32_t> offsets) const {
    const Placement& placement = stage_.placement();
    const TriMesh& skin = placement.skin().mesh();
    Box box;
    for (uint32_t v = 0; v < placement.skin().vertexCount(); ++v)
        if (veil.shares[veil.skinStart + v] > 0) box.include(skin.positions[v]);
    const SkinAbove& above = stage_.patterns().skinAbove();
    const std::vector<SkinAbove::Stretch>& stretches = above.stretches();
    for (uint32_t s = 0; s < stretches.size(); ++s) {
        const SkinAbove::Stretch& stretch = stretches[s];
        if (isChosen_[stretch.structure] || !touches(stretch.box, box)) continue;
        const std::vector<Vec3>& positions =
            stage_.body().structures[stretch.structure].mesh.positions;
        const std::span<const SkinAbove::Place> places = above.above(s);
        for (uint32_t v = stretch.first; v < stretch.last; ++v) {
            const SkinAbove::Place& found = places[v - stretch.first];
            uint32_t triangle = found.triangle;
            Vec3 weights(found.weights, 1 - found.weights.x - found.weights.y);
            if (triangle == Surface::kNone) {
                const auto nearest = placement.skin().closestPoint(positions[v], kMiddleOfLimb);
                if (!nearest) continue;
                triangle = nearest->triangle;
                weights = nearest->weights;
            }
            const float share =
                shareAt(veil.shares, veil.skinStart, skin.triangles[triangle], weights);
            if (share <= 0) continue;
            veil.shares[offsets[stretch.structure] + v] =
                uint8_t(std::lround(255 * std::min(share, 1.0f)));
            veil.isOn[stretch.structure] = true;
        }
    }
}

std::shared_ptr<const Veil> VeilRule::veilOf(const Subject& subject, const Camera& camera,
                                             Extent extent, bool withMuscle) const {
    const Covers covers = coversOf(subject, camera, extent, withMuscle);
    if (covers.isEmpty()) return nullptr;
    const Body& body = stage_.body();
    const StructureId skin = stage_.placement().skinId();
    const std::vector<uint32_t> offsets = vertexOffsets(body);
    auto veil = std::make_shared<Veil>();
    veil->skinStart = offsets[skin.index];
    veil->isOn.resize(body.structures.size());
    veil->isOn[skin.index] = true;
    veil->shares.resize(offsets.back());
    veilSkin(
        covers,
        std::span(veil->shares).subspan(veil->skinStart, stage_.placement().skin().vertexCount()));
    veilBeneath(*veil, offsets);
    return veil;
}

} // namespace myo
