#pragma once

#include <myofield/handout/handout.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/study/workspace.hpp>

#include <functional>
#include <span>

namespace myo {

/// A subject as its pictures show it, on white.
ViewState stateOf(const Atlas& atlas, const HandoutSubject& subject);

/// Draws a picture with the heat of its selection.
using DrawPicture =
    std::function<Result<Image>(const Picture&, std::span<const HeatVertex>, Extent)>;

/// The two pictures of a sheet: the muscle, and where its pain is felt. The workspace must be placed.
/// `extent`: of both together. Cost: as `planPlate`, and two pictures.
Result<HandoutPictures> patternPictures(const Workspace& workspace, const Font& font,
                                        const HandoutSubject& subject, Extent extent,
                                        const DrawPicture& draw);

} // namespace myo
