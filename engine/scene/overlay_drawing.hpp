#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/overlay.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/scene/scale_bar.hpp>
#include <myofield/scene/stage.hpp>

namespace myo {

/// Where words stand, so that they keep out of each other's way.
struct OverlayLayout {
    PictureArea whole;    ///< where words may stand at all
    PictureArea labels;   ///< for names: under the cube, over legend and scale
    float legendText = 0; ///< pixels, of legend and scale
    Vec2 legend{0};       ///< size; zero where there is none
    ScalePlace scale;
};
OverlayLayout layOutOverlays(const Font& font, const ViewState& state, const PictureArea& free,
                             float textSize);

/// All that an overlay is drawn from, and where it is drawn to.
struct OverlayDrawing {
    Overlay& out;
    const Font& font;
    const Stage& stage;
    const ViewState& state;
    const DrawList& list;
    Extent extent;
    float textSize; ///< pixels, ViewState::textScale included
    OverlayLayout layout;

    Mat4 clipFromWorld() const { return list.camera.clipFromWorld(extent.aspect()); }
};

// The drawings of the table, one file each.

/// Borders and names of the regions on the skin that is seen from here. Cost: a ray for every
/// border triangle that faces the eye, about 10 ms.
void drawRegions(OverlayDrawing& drawing);
/// Tints and names the places that are not to be pressed, as far as they are seen from here. Cost:
/// a ray for every triangle of a site that faces the eye, about 10 ms.
void drawEndangerment(OverlayDrawing& drawing);
/// The named landmarks that are seen from here as dots, with their names when near. Cost: a ray per
/// landmark, some milliseconds.
void drawLandmarks(OverlayDrawing& drawing);
/// Names of the chosen muscles and their points in two columns, with leaders.
void drawLabels(OverlayDrawing& drawing);
/// The cube that turns with the camera, and which side of the person is on which side.
void drawOrientation(OverlayDrawing& drawing);
/// What the colours and marks mean, in the lower left.
void drawLegend(OverlayDrawing& drawing);
/// A bar of a round length, and what it measures.
void drawScale(OverlayDrawing& drawing);

/// The box that a legend takes, pixels.
Vec2 legendSize(const Font& font, float textSize);

} // namespace myo
