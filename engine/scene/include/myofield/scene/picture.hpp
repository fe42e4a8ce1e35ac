#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/orientation_cube.hpp>
#include <myofield/scene/overlay.hpp>
#include <myofield/scene/picture_area.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Where the words of a picture stand, for what floats over it and for who judges it.
struct WordPlaces {
    struct Leader {
        Vec2 start{0}, end{0};
    };
    std::vector<PictureArea> labels;
    std::vector<Leader> leaders;
    std::vector<Vec2> marks; ///< middles of the X marks, those behind something included
    float markRadius = 0;
    size_t muscles = 0;     ///< of `labels`: how many are names of muscles
    float titleOnBody = 0;  ///< share of the title that lies on the person, 0..1
    PictureArea legend;     ///< empty: there is none, or it found no place
    float legendOnBody = 0; ///< share of the legend that lies on the person, 0..1
    std::optional<OrientationCube> cube;
};

/// A picture before it is drawn: what of the body, and the words over it.
struct Picture {
    DrawList list;
    Overlay overlay;
    WordPlaces words;
};

/// What a picture is for, beside its state.
struct PictureOptions {
    PictureArea free;                 ///< where words may stand; empty: anywhere
    std::vector<PictureArea> taken{}; ///< of it: where something else stands over the picture
    /// Where the legend stands if it fits there; empty: where the other words are.
    PictureArea legend{};
    float leastText = 0;  ///< pixels: no legend and no side is written smaller
    bool hasNames = true; ///< of muscles and points; numbers tell points apart without them
    bool hasCube = true;
    bool hasMarksElsewhere = false; ///< the legend speaks for another picture with marks, too
    bool hasHiddenMarks = true; ///< some X may lie behind something: the legend says how it looks
    std::string title;          ///< over everything else; empty: none
    std::string subtitle;
    WindowRule window = WindowRule::NearSide;
    /// Which of the draw list's marks are shown; none: all.
    std::optional<std::vector<bool>> marks = std::nullopt;
    std::shared_ptr<const Veil> veil = nullptr; ///< over what stands in the way; null: none
};

/// The picture of a state. What lies on the skin is left out while the stage is not placed. Words
/// never overlap one another or an X, and the legend covers nothing that is lit: what finds no
/// place is left out.
///
/// extent    pixels of the picture
/// textSize  pixels, before ViewState::textScale
///
/// Cost: linear in the vertices of the skin, some milliseconds; some 10 ms where names or borders
/// lie on the skin.
Picture makePicture(const Stage& stage, const Font& font, const ViewState& state, Extent extent,
                    float textSize, const PictureOptions& options = {});

/// The text size that reads well on a picture of that size when nothing else is known: a fiftieth
/// of the shorter side, at least 11 pixels.
float textSizeFor(Extent extent);

} // namespace myo
