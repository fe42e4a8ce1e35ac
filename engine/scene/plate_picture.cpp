#include <myofield/scene/plate_picture.hpp>

#include <myofield/scene/ink.hpp>

#include <myofield/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kMostNames = 3;     ///< of muscles in a title
constexpr float kMuscleSeen = 0.25f; ///< less of it, and its outline says nothing
constexpr float kText = 1.0f / 58;   ///< of the plate's shorter side
constexpr float kSmallestText = 11;  ///< pixels

std::string titleOf(const Atlas& atlas, const ViewState& state) {
    std::string title;
    size_t named = 0;
    for (const SelectedMuscle& entry : state.selection) {
        const MuscleId muscle = atlas.muscleWithId(entry.muscle);
        if (named == kMostNames) return title + ", \u2026";
        title += fmt::format("{}{}", named++ > 0 ? ", " : "",
                             muscle ? atlas[muscle].name : entry.muscle);
    }
    return title;
}

std::string sideWords(Sides sides) {
    return tr(sides == Sides::Left    ? mark("Left side")
              : sides == Sides::Right ? mark("Right side")
                                      : mark("Both sides"));
}

PictureOptions optionsFor(const Plate& plate, size_t number, const Atlas& atlas,
                          const ViewState& state, PlateWords words) {
    const PlatePanel& panel = plate.panels[number];
    const bool isFirst = number == 0;
    const std::vector<bool>& marks = plate.panels[0].sight.marks;
    PictureOptions options;
    options.hasCube = false;
    options.hasNames = panel.isOfMuscle && words == PlateWords::All;
    options.hasMarksElsewhere = !isFirst && std::ranges::count(marks, true) > 0;
    options.hasHiddenMarks = std::ranges::count(marks, false) > 0;
    options.window = panel.window;
    options.veil = panel.veil;
    if (!isFirst) options.marks = panel.sight.marks;
    if (words == PlateWords::Numbers) return options;
    const std::string view = tr(std::string(panel.view.label).c_str());
    options.title = isFirst ? titleOf(atlas, state) : tr("Where it is felt");
    options.subtitle = fmt::format("{} \u00b7 {}",
                                   isFirst           ? sideWords(state.sides)
                                   : panel.isCloseUp ? tr("Close-up")
                                                     : tr("Same scale"),
                                   view);
    return options;
}

} // namespace

float plateTextSize(Extent extent) {
    return std::max(kSmallestText, kText * float(std::min(extent.width, extent.height)));
}

std::vector<PanelPicture> picturesOf(const Plate& plate, const Stage& stage, const Font& font,
                                     const ViewState& state, float textSize, PlateWords words) {
    const auto make = [&](size_t p, bool hasLegend) {
        const PlatePanel& panel = plate.panels[p];
        PanelPicture made{state, {}};
        made.state.camera = panel.camera;
        if (!panel.isOfMuscle) made.state.uncover = 0; // its pain lies on the skin
        made.state.overlays.set(OverlayId::Labels, true);
        made.state.overlays.set(OverlayId::Marks, true);
        made.state.overlays.set(OverlayId::Orientation, true);
        made.state.overlays.set(OverlayId::Legend, hasLegend);
        made.picture = makePicture(stage, font, made.state, panel.extent, textSize,
                                   optionsFor(plate, p, stage.atlas(), state, words));
        if (p > 0 && panel.sight.muscle < kMuscleSeen)
            for (DrawItem& item : made.picture.list.items) item.isOutlined = false;
        return made;
    };
    std::vector<PanelPicture> with;
    if (words == PlateWords::Numbers) {
        for (size_t p = 0; p < plate.panels.size(); ++p) with.push_back(make(p, false));
        return with;
    }
    // The legend stands in the panel in which it covers less of the person.
    size_t best = 0;
    float least = 2;
    for (size_t p = 0; p < plate.panels.size(); ++p) {
        with.push_back(make(p, true));
        const WordPlaces& words = with[p].picture.words;
        const float cost = words.legend.isEmpty() ? 1.5f : words.legendOnBody;
        if (cost < least) {
            least = cost;
            best = p;
        }
    }
    for (size_t p = 0; p < with.size(); ++p)
        if (p != best) with[p] = make(p, false);
    if (with.size() == 2) {
        const float height = float(plate.panels[1].extent.height);
        Colour line = ink::quiet(state);
        line.a = 0.5f;
        with[1].picture.overlay.line({0.5f, 0.04f * height}, {0.5f, 0.96f * height},
                                     std::max(1.0f, height / 800), line);
    }
    return with;
}

} // namespace myo
