#include "commands/picture_panels.hpp"

#include <myofield/core/file.hpp>
#include <myofield/scene/plate_picture.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

namespace myo {
namespace {

/// Three places are enough for a share.
double toThousandths(float share) {
    return std::round(double(share) * 1000) / 1000;
}

nlohmann::ordered_json jsonOf(const PanelReport& report) {
    nlohmann::ordered_json points = nlohmann::ordered_json::array(), zones = points;
    for (const PanelReport::Point& point : report.points)
        points.push_back({{"id", point.id}, {"visible", point.isVisible}});
    for (const PanelReport::Zone& zone : report.zones)
        zones.push_back({{"point", zone.point},
                         {"zone", zone.zone},
                         {"kind", zone.kind == ZoneKind::Essential ? "essential" : "spillover"},
                         {"visible", toThousandths(zone.visible)}});
    return {{"view", report.view},
            {"muscle_visible", toThousandths(report.muscleVisible)},
            {"points", points},
            {"zones", zones}};
}

} // namespace

std::vector<PicturePanel> platePanels(const PictureMaker& maker, const ViewState& state,
                                      Extent extent) {
    const Stage& stage = maker.workspace().stage();
    const Plate plate = planPlate(stage, state, extent);
    std::vector<PanelPicture> pictures =
        picturesOf(plate, stage, maker.font(), state, plateTextSize(extent));
    std::vector<PicturePanel> panels;
    for (size_t p = 0; p < pictures.size(); ++p)
        panels.push_back({std::string(plate.panels[p].view.name), plate.panels[p].extent,
                          plate.panels[p].window, std::move(pictures[p].state),
                          std::move(pictures[p].picture)});
    return panels;
}

std::vector<PicturePanel> singlePanel(const PictureMaker& maker, const std::string& view,
                                      const ViewState& state, Extent extent) {
    std::vector<PicturePanel> panels(1);
    panels[0] = {
        view, extent, WindowRule::NearSide, state,
        makePicture(maker.workspace().stage(), maker.font(), state, extent, textSizeFor(extent))};
    return panels;
}

Result<Image> drawPanels(PictureMaker& maker, std::span<const PicturePanel> panels,
                         std::span<const HeatVertex> heat) {
    std::vector<Image> images;
    for (const PicturePanel& panel : panels) {
        Result<Image> image = maker.draw(panel.picture, heat, panel.extent);
        if (!image) return image;
        images.push_back(std::move(*image));
    }
    return sideBySide(images);
}

Status writeReport(const std::filesystem::path& file, const Stage& stage,
                   std::span<const PicturePanel> panels) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    size_t overlaps = 0, overHeat = 0;
    for (const PicturePanel& panel : panels) {
        const PanelReport report =
            reportOf(panel.view, stage, panel.state, panel.picture, panel.extent, panel.window);
        all.push_back(jsonOf(report));
        overlaps += report.labelOverlaps;
        overHeat += report.legendOverHeat;
    }
    const nlohmann::ordered_json whole{
        {"panels", all}, {"label_overlaps", overlaps}, {"legend_over_heat", overHeat}};
    return writeFile(file, whole.dump(2) + "\n");
}

} // namespace myo
