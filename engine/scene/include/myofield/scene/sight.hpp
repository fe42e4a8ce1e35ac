#pragma once

#include <myofield/geometry/triangle_tree.hpp>
#include <myofield/scene/camera.hpp>
#include <myofield/scene/subject.hpp>
#include <myofield/scene/veil.hpp>
#include <myofield/scene/window_rule.hpp>

#include <memory>
#include <vector>

namespace myo {

/// How a place on the skin is seen.
enum class SkinSight : uint8_t {
    Hidden, ///< it is turned away, or other skin lies before it
    Veiled, ///< through a ghost
    Clear
};

/// What stands between a subject and an eye, made ready for many looks. Stage, state and subject
/// are kept by reference. Cost: some milliseconds, for a tree over what lies near the muscles.
class Sightlines {
public:
    /// `veil`: of the picture; what is a ghost in it hides nothing.
    Sightlines(const Stage& stage, const ViewState& state, const Subject& subject,
               std::shared_ptr<const Veil> veil = nullptr);

    /// From now on what may be a ghost is taken for one: for choosing a view, before there is a
    /// veil. Kept by reference.
    void assumeVeils(const VeilRule& rule) { rule_ = &rule; }

    const Subject& subject() const { return *subject_; }

    SkinSight skinSight(const SurfaceSample& place, const Camera& camera) const;
    /// Whether nothing lies between a place on a chosen muscle and the eye, its own muscle apart.
    /// `isWindowed`: the covers are cut away over it, and only bone and cartilage are in the way.
    bool isClear(const SurfaceSample& place, const Camera& camera, bool isWindowed) const;
    /// The same of an X, where it is drawn (`onNearFace`).
    bool isMarkClear(const SubjectMark& mark, const Camera& camera, bool isWindowed) const;
    /// For every structure whether a window is cut onto it from here. None where the state does not
    /// uncover the muscles to their ground.
    std::vector<bool> windowedFrom(const Camera& camera, WindowRule rule) const;
    /// How far the muscles lie beneath what of the skin is before them, metres: the median of what
    /// is turned to the eye.
    float depthFrom(const Camera& camera) const;

private:
    const Stage* stage_;
    const ViewState* state_;
    const Subject* subject_;
    std::shared_ptr<const Veil> veil_;
    const VeilRule* rule_ = nullptr;
    std::vector<std::unique_ptr<const TriMesh>> parts_; ///< what a veil leaves of meshes
    std::unique_ptr<const TriangleTree> covers_, bones_;
};

/// What one picture shows of a subject.
struct Sight {
    float muscle = 0; ///< share of the muscles' face that is turned to the eye and seen, 0..1
    float turned = 0; ///< share of the muscles' surface that is turned to the eye, 0..1
    std::vector<bool> marks;  ///< of Subject::marks: nothing in front, and in the picture
    std::vector<float> zones; ///< of Subject::zones: share of the area that is seen, 0..1
    /// The same, each place counted by how fully it is turned to the eye (cosine): what is seen
    /// edge-on is hard to read.
    std::vector<float> zonesTurned;
    float veiled = 0; ///< share of the area of all zones that is seen, through a ghost, 0..1
};

/// Which of Subject::marks are in the picture with nothing in front. `windowed`: one entry a
/// structure; none: no window at all.
std::vector<bool> marksSeen(const Sightlines& lines, const Camera& camera, Extent extent,
                            const std::vector<bool>& windowed);
/// Cost: a ray a sample, about a microsecond each.
Sight sightOf(const Sightlines& lines, const Camera& camera, Extent extent,
              const std::vector<bool>& windowed);

} // namespace myo
