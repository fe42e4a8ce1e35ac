// What the plates of all muscles show, right side, in 1280 x 960 pixels: the figures that
// `render --view plate --report` gives.
#include "data/shipped_atlas.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/scene/picture_report.hpp>
#include <myofield/scene/plate_picture.hpp>

#include <fmt/format.h>

#include <map>
#include <set>

namespace myo {
namespace {

using test::shipped;

constexpr Extent kExtent{1280, 960}, kSmall{640, 480};
constexpr float kSeen = 0.4f; ///< share of a zone from which it counts as seen

/// One muscle's plate as figures.
struct PlateFigures {
    std::string muscle;
    size_t panels = 0;
    std::string views;
    float essential = 1; ///< share of the essential area seen in its better panel
    size_t zones = 0, zonesSeen = 0;
    size_t marks = 0, marksSeen = 0;
    float muscleFace = 0; ///< in the first panel
    size_t overlaps = 0, legendOverHeat = 0, legends = 0;
    float titleOnBody = 0; ///< the larger share of both panels
    bool isNamedWhenSmall = false;
    size_t labels = 0, labelsWhenSmall = 0, overlapsWhenSmall = 0;

    std::string text() const {
        return fmt::format(
            "{:32} {} {:40} area {:.2f} zones {}/{} marks {}/{} face {:.2f} overlaps {} "
            "legend {} on heat {} title on body {:.2f} labels {}, small {}{}",
            muscle, panels, views, essential, zonesSeen, zones, marksSeen, marks, muscleFace,
            overlaps, legends, legendOverHeat, titleOnBody, labels, labelsWhenSmall,
            isNamedWhenSmall ? "" : " without name");
    }
};

/// The same plate in a picture that has hardly room for words.
void addSmall(PlateFigures& figures, Plate plate, const Stage& stage, const Font& font,
              const ViewState& state) {
    for (PlatePanel& panel : plate.panels)
        panel.extent = {panel.extent.width * kSmall.width / kExtent.width, kSmall.height};
    for (const PanelPicture& made : picturesOf(plate, stage, font, state, plateTextSize(kSmall))) {
        figures.isNamedWhenSmall |= made.picture.words.muscles > 0;
        figures.labelsWhenSmall += made.picture.words.labels.size();
        figures.overlapsWhenSmall += labelOverlaps(made.picture.words);
    }
}

PlateFigures figuresOf(const Stage& stage, const Font& font, const Muscle& muscle) {
    ViewState state;
    state.selection = {{muscle.id, {}}};
    state.sides = Sides::Right;
    state.overlays = OverlaySet::ofPictures();
    const Plate plate = planPlate(stage, state, kExtent);
    const auto pictures = picturesOf(plate, stage, font, state, plateTextSize(kExtent));
    PlateFigures figures;
    figures.muscle = muscle.id;
    figures.panels = plate.panels.size();
    std::map<std::pair<std::string, uint32_t>, float> seen;
    std::map<std::string, bool> marks;
    for (size_t p = 0; p < pictures.size(); ++p) {
        const PlatePanel& panel = plate.panels[p];
        const PanelReport report = reportOf(std::string(panel.view.name), stage, pictures[p].state,
                                            pictures[p].picture, panel.extent, panel.window);
        figures.views += (p > 0 ? " + " : "") + report.view + (panel.isCloseUp ? " near" : "");
        if (p == 0) figures.muscleFace = report.muscleVisible;
        for (const PanelReport::Point& point : report.points)
            marks[point.id] = marks[point.id] || point.isVisible;
        for (const PanelReport::Zone& zone : report.zones)
            if (zone.kind == ZoneKind::Essential) {
                float& most = seen[{zone.point, zone.zone}];
                most = std::max(most, zone.visible);
            }
        figures.overlaps += report.labelOverlaps;
        figures.legendOverHeat += report.legendOverHeat;
        const WordPlaces& words = pictures[p].picture.words;
        figures.legends += !words.legend.isEmpty();
        figures.titleOnBody = std::max(figures.titleOnBody, words.titleOnBody);
        figures.labels += words.labels.size();
    }
    addSmall(figures, plate, stage, font, state);
    float area = 0, shown = 0;
    for (const SubjectZone& zone : subjectOf(stage, state).zones) {
        if (zone.kind != ZoneKind::Essential) continue;
        float own = 0;
        for (const SurfaceSample& sample : zone.samples) own += sample.area;
        const std::string& point = muscle.points[zone.point.point].id;
        area += own;
        shown += own * seen[{point, zone.zone}];
        ++figures.zones;
        figures.zonesSeen += seen[{point, zone.zone}] >= kSeen;
    }
    if (area > 0) figures.essential = shown / area;
    for (const auto& [id, isSeen] : marks) {
        ++figures.marks;
        figures.marksSeen += isSeen;
    }
    return figures;
}

std::vector<PlateFigures> figuresOfAll() {
    Stage stage(shipped()->atlas, shipped()->body);
    stage.place(*shipped()->patterns);
    const Result<Font> font = Font::loadDefault();
    if (!font) return {};
    std::vector<const Muscle*> charted;
    for (const Muscle& muscle : shipped()->atlas.muscles)
        if (!muscle.points.empty()) charted.push_back(&muscle);
    std::vector<PlateFigures> figures(charted.size());
    parallelRanges(figures.size(), 4, [&](size_t begin, size_t end) {
        for (size_t m = begin; m < end; ++m) figures[m] = figuresOf(stage, *font, *charted[m]);
    });
    return figures;
}

/// How many of them are as they should; the others are printed.
template <class Is>
size_t count(const std::vector<PlateFigures>& all, const char* what, const Is& is) {
    size_t number = 0;
    for (const PlateFigures& figures : all)
        if (is(figures))
            ++number;
        else
            fmt::print("{}: {}\n", what, figures.text());
    return number;
}

using Plates = test::ShippedAtlas;

// One case, so that the figures are made once.
TEST_F(Plates, ShowMuscleAndPain) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "too slow under the sanitizers, which see the same code in the scene's tests";
#endif
    const std::vector<PlateFigures> all = figuresOfAll();
    ASSERT_EQ(all.size(), 158u);
    using F = const PlateFigures&;
    EXPECT_GE(count(all, "essential area", [](F f) { return f.essential >= 0.9f; }), 152u);
    EXPECT_GE(count(all, "essential zones", [](F f) { return f.zonesSeen == f.zones; }), 157u);

    // Bone lies before these from everywhere (ribs, jaw, shoulder blade, hip bone); it is drawn
    // ghosted over them.
    const std::set<std::string> covered{
        "diaphragm",          "intercostals",  "lateral_pterygoid", "medial_pterygoid",
        "obturator_externus", "subscapularis", "supraspinatus"};
    EXPECT_EQ(count(all, "muscle",
                    [&](F f) { return f.muscleFace >= 0.75f || covered.contains(f.muscle); }),
              all.size());

    size_t marks = 0, seen = 0;
    for (F f : all) marks += f.marks, seen += f.marksSeen;
    count(all, "points", [](F f) { return f.marksSeen == f.marks; });
    EXPECT_GE(double(seen), 0.93 * double(marks)) << seen << " of " << marks;

    // Where the body fills the picture a title stands on it, on paper.
    EXPECT_GE(count(all, "title", [](F f) { return f.titleOnBody == 0; }), 120u);
    EXPECT_EQ(count(all, "name in a small plate", [](F f) { return f.isNamedWhenSmall; }),
              all.size());
    EXPECT_EQ(count(all, "small overlaps", [](F f) { return f.overlapsWhenSmall == 0; }),
              all.size());
    size_t labels = 0, small = 0;
    for (F f : all) labels += f.labels, small += f.labelsWhenSmall;
    EXPECT_GE(double(small), 0.8 * double(labels)) << small << " of " << labels;

    EXPECT_EQ(count(all, "overlaps", [](F f) { return f.overlaps == 0; }), all.size());
    EXPECT_EQ(count(all, "heat", [](F f) { return f.legendOverHeat == 0; }), all.size());
    EXPECT_EQ(count(all, "legend", [](F f) { return f.legends == 1; }), all.size());
}

} // namespace
} // namespace myo
