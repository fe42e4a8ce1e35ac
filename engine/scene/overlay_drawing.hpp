#pragma once

#include "picture_ground.hpp"

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/overlay.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/scene/scale_bar.hpp>
#include <myofield/scene/stage.hpp>

namespace myo {

/// All that an overlay is drawn from, and where it is drawn to.
struct OverlayDrawing {
    Overlay& out;
    WordPlaces& words; ///< what is drawn says here where it stands
    PictureGround& ground;
    const Font& font;
    const Stage& stage;
    const ViewState& state;
    const DrawList& list;
    const PictureOptions& options;
    Extent extent;
    float textSize;   ///< pixels, ViewState::textScale included
    PictureArea free; ///< where words may stand

    Mat4 clipFromWorld() const { return list.camera.clipFromWorld(extent.aspect()); }
};

/// A title and a smaller line beneath it: along the upper edge, the left first, where nothing of the
/// body is; else along the lower one; smaller or in two lines where that keeps it off the body.
void drawTitle(OverlayDrawing& drawing);

// The drawings of the table, one file each. Each takes the ground that its words stand on, so those
// that come first have the first choice; names come last.

/// Borders and names of the regions on the skin that is seen from here. Cost: a ray for every
/// border triangle that faces the eye, about 10 ms.
void drawRegions(OverlayDrawing& drawing);
/// Tints and names the places that are not to be pressed, as far as they are seen from here. Cost:
/// a ray for every triangle of a site that faces the eye, about 10 ms.
void drawEndangerment(OverlayDrawing& drawing);
/// The named landmarks that are seen from here as dots, with their names when near. Cost: a ray per
/// landmark, some milliseconds.
void drawLandmarks(OverlayDrawing& drawing);
/// The outline of every zone that is seen from here, in the colour of its point. Cost: a ray for
/// every triangle on an outline, some milliseconds.
void drawPointOutlines(OverlayDrawing& drawing);
/// Names of the chosen muscles and their points in two columns beside the body, with leaders, and
/// the points' numbers on X marks and zones.
void drawLabels(OverlayDrawing& drawing);
/// The cube that turns with the camera, upper right or in the first corner in which nothing is lit,
/// and which side of the person is on which side.
void drawOrientation(OverlayDrawing& drawing);
/// What the colours and marks that are shown mean: where nothing is lit and no X stands, off the
/// body where that can be; smaller where there is no room, and left out where that does not help.
void drawLegend(OverlayDrawing& drawing);
/// A bar of a round length, and what it measures; beside the legend where there is room.
void drawScale(OverlayDrawing& drawing);

} // namespace myo
