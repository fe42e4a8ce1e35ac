#pragma once

#include <myofield/field/point_on_side.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>

#include <vector>

namespace myo {

/// A place on a surface and the area that it stands for.
struct SurfaceSample {
    Vec3 position{0};
    Vec3 normal{0, 0, 1}; ///< unit, outwards
    float area = 0;       ///< square metres
    uint32_t vertex = 0;  ///< of the mesh that it lies on
};

/// A zone of a chosen point, as far as it lies on the skin.
struct SubjectZone {
    PointOnSide point;
    uint32_t zone = 0; ///< into TriggerPoint::zones
    ZoneKind kind = ZoneKind::Essential;
    std::vector<SurfaceSample> samples; ///< of the skin that counts as reached; the fullest first
};

/// A chosen point on its muscle, or a piece of the muscle's surface.
struct SubjectPlace {
    StructureId structure; ///< that it lies on
    SurfaceSample place;
};
struct SubjectMark : SubjectPlace {
    PointOnSide point;
};

/// What the picture of a selection is about.
struct Subject {
    std::vector<SubjectZone> zones; ///< those inside the body are left out
    std::vector<SubjectMark> marks;
    std::vector<SubjectPlace> face; ///< all round the chosen muscles' parts

    bool isEmpty() const { return zones.empty() && marks.empty() && face.empty(); }
};

/// The zones and points that are switched on, and the muscles' parts, on the sides that are shown.
/// Of a stage that is placed. Cost: some milliseconds, the fields of zones that nobody asked for
/// before included.
Subject subjectOf(const Stage& stage, const ViewState& state);

} // namespace myo
