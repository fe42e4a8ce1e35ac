#pragma once

#include "commands/picture_maker.hpp"

#include <myofield/scene/picture_report.hpp>
#include <myofield/scene/plate.hpp>

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace myo {

/// One of the pictures, side by side, that an image is made of: a plate has one or two, every other
/// view one.
struct PicturePanel {
    std::string view; ///< its name
    Extent extent;
    WindowRule window = WindowRule::NearSide;
    ViewState state;
    Picture picture;
};

/// The panels of a plate.
std::vector<PicturePanel> platePanels(const PictureMaker& maker, const ViewState& state,
                                      Extent extent);
/// The one panel of a state as it is.
std::vector<PicturePanel> singlePanel(const PictureMaker& maker, const std::string& view,
                                      const ViewState& state, Extent extent);

/// Draws panels beside one another, from the left.
Result<Image> drawPanels(PictureMaker& maker, std::span<const PicturePanel> panels,
                         std::span<const HeatVertex> heat);

/// Writes what the panels show as figures: see docs/schemas/report.schema.json.
Status writeReport(const std::filesystem::path& file, const Stage& stage,
                   std::span<const PicturePanel> panels);

} // namespace myo
