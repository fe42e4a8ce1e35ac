#include <myofield/handout/pattern_pictures.hpp>

#include <myofield/scene/plate_picture.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kNumbers = 1.6f; ///< size of numbers, times that of a plate's words

} // namespace

ViewState stateOf(const Atlas& atlas, const HandoutSubject& subject) {
    const Muscle& muscle = atlas[subject.muscle];
    SelectedMuscle selected{muscle.id, {}};
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        if (std::ranges::find(subject.points, p) == subject.points.end())
            selected.pointsOff.insert(muscle.points[p].id);
    ViewState state;
    state.selection = {std::move(selected)};
    state.sides = subject.sides;
    state.overlays = OverlaySet::ofPictures();
    state.background = {1, 1, 1, 1};
    return state;
}

Result<HandoutPictures> patternPictures(const Workspace& workspace, const Font& font,
                                        const HandoutSubject& subject, Extent extent,
                                        const DrawPicture& draw) {
    const ViewState state = stateOf(workspace.atlas(), subject);
    const std::vector<HeatVertex> heat = workspace.heatOf(state);
    const Plate plate = planPlate(workspace.stage(), state, extent, PanelCount::Two);
    const std::vector<PanelPicture> panels =
        picturesOf(plate, workspace.stage(), font, state, kNumbers * plateTextSize(extent),
                   PlateWords::Numbers);
    std::vector<print::JpegHandle> pictures;
    for (size_t p = 0; p < panels.size(); ++p) {
        const Result<Image> image = draw(panels[p].picture, heat, plate.panels[p].extent);
        if (!image) return image.error();
        const Result<print::JpegHandle> jpeg = print::compressed(*image);
        if (!jpeg) return jpeg.error();
        pictures.push_back(*jpeg);
    }
    return HandoutPictures{pictures.front(), pictures.back(),
                           std::string(plate.panels.front().view.label),
                           std::string(plate.panels.back().view.label)};
}

} // namespace myo
