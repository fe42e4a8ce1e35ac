#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/study/mouse_gesture.hpp>
#include <myofield/study/pointed.hpp>

#include <functional>

namespace myo {

class Explorer;

/// What is drawn under a pixel of a picture of `extent`, counted from its top left; `hitsSkin`:
/// skin counts, otherwise it is looked through. The window asks the device, tests cast rays.
using PixelLook =
    std::function<PickId(const DrawList& list, Extent extent, Vec2 pixel, bool hitsSkin)>;

/// What lies under a pixel of the picture, with its place on the skin.
Pointed whatLiesAt(const Explorer& explorer, Vec2 pixel, const PixelLook& look);

// What the mouse does over the picture.

/// Turns, moves, clicks, or asks for the menu (a request to the window).
void act(Explorer& explorer, const MouseEvent& event, const PixelLook& look);
/// Above 0 comes nearer to what is under `pixel`.
void turnWheel(Explorer& explorer, float steps, Vec2 pixel);
/// Two fingers sideways: moves the picture across.
void scrollAcross(Explorer& explorer, float steps);
void click(Explorer& explorer, const Pointed& pointed, bool adds);
void doubleClick(Explorer& explorer, const Pointed& pointed);
/// Asks what refers to the place on the skin that `pointed` names.
void askAbout(Explorer& explorer, const Pointed& pointed);

/// What the card beside the pointer says.
HoverWords wordsFor(Explorer& explorer, const Pointed& pointed);
/// What is outlined: the structure under the pointer, unless it is skin; or the parts of the muscle
/// whose row the pointer is on.
std::vector<StructureKey> highlit(const Explorer& explorer, const std::string& muscleOfRow);

} // namespace myo
