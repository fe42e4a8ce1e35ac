#pragma once

#include <myofield/scene/overlay_set.hpp>

#include <span>
#include <string_view>

namespace myo {

struct OverlayDrawing;

/// One overlay. States, the command line, keys, menus and the list of keys read it.
struct OverlayKind {
    OverlayId id;
    std::string_view name; ///< in files and on the command line: "regions"
    const char* label;     ///< on a button, English; pass it through tr()
    const char* tip;       ///< one line that says what it shows; likewise
    char key;              ///< letter that switches it in the window; 0: none
    bool isOnInWindow;     ///< in a new view
    bool isOnInPictures;   ///< in a picture that no window shows, unasked
    /// Needs the atlas placed on the body. Only those that are not on the skin may read the ground
    /// (PictureGround): it stays empty where no other is on.
    bool isOnSkin;
    /// Draws it; null for what is part of the scene itself.
    void (*draw)(OverlayDrawing& drawing);
};

/// All overlays, in the order in which they are drawn.
std::span<const OverlayKind> overlayKinds();
const OverlayKind& overlayKind(OverlayId id);
/// Null where no overlay has that name.
const OverlayKind* overlayNamed(std::string_view name);
/// Whether one of the overlays that are on needs the atlas placed on the body.
bool needsPlacement(OverlaySet overlays);

} // namespace myo
