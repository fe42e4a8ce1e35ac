#pragma once

#include <myofield/scene/draw_list.hpp>

#include "mesh_store.hpp"

#include <vector>

namespace myo {

/// The window of one picture: which pixels it can touch, how wide it is, what it is cut into. From
/// boxes alone; the muscle's outline is found by the device (window_pass.hpp).
struct WindowFrame {
    bool isOpen = false; ///< otherwise nothing of the rest holds
    Extent picture;
    Vec2 corner{0}; ///< top left of what it can touch, pixels of the picture; may lie outside
    Vec2 extent{0}; ///< of what it can touch, pixels
    uint32_t width = 0, height = 0; ///< texels of the map in use
    float pixelsPerTexel = 1;
    float around = 0;    ///< pixels that it is wider than the muscle
    float slope = 0;     ///< pixels more per metre that a cover lies in front
    float reach = 0;     ///< pixels from the muscle to the furthest cut
    bool isDeep = false; ///< it shows a deep muscle
    float tolerance = 0; ///< metres that the muscle in the map may be simplified by
    float farthest = 0;  ///< metres along the view: what begins beyond lies behind the muscle
    std::vector<const DrawItem*> onto; ///< what it shows

    /// Whether it can touch a rectangle of the picture, pixels.
    bool touches(Vec2 low, Vec2 high) const;
    /// Whether an item may be cut that begins so many metres along the view.
    bool cuts(const DrawItem& item, bool isTouched, float nearest) const;
};

/// The window of `list`, which must outlive what is returned. Closed where no item has one, or
/// where it is not in the picture.
///
/// mayBeSimplified   the map needs no more than its texels show
WindowFrame windowFrameOf(const DrawList& list, Extent picture, const MeshStore& meshes,
                          bool mayBeSimplified);

/// What the map of a window depends on: a map can be used again while this stays the same.
struct WindowKey {
    struct Item {
        uint32_t structure = 0;
        WindowPart window = WindowPart::Kept;
        float widening = 0;
        bool isOpaque = false;
        friend bool operator==(const Item&, const Item&) = default;
    };
    Extent picture;
    Camera camera;
    std::vector<Item> items;
    friend bool operator==(const WindowKey&, const WindowKey&) = default;
};
WindowKey windowKeyOf(const DrawList& list, Extent picture);

} // namespace myo
