#include <myofield/scene/plate.hpp>

#include "plate_looks.hpp"

#include <myofield/scene/framing.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

constexpr float kLostByNearing = 0.02f; ///< of the essential area
constexpr float kMuchNearer = 0.4f;     ///< a close-up shows at most so much of the other's height
constexpr LeastSize kCloseUpSize{0.2f, 0.26f};
constexpr int kRounds = 2; ///< of looking a little beside the best views

/// The best single view.
const Look& bestLook(const PlateLooks& looks) {
    return *std::ranges::max_element(looks.all(), {},
                                     [&](const Look& look) { return looks.worth(look); });
}

struct Pair {
    const Look* first = nullptr;
    const Look* second = nullptr; ///< null: the first shows enough
};

Pair bestPair(const PlateLooks& looks) {
    Pair best;
    float most = -10;
    for (const Look& first : looks.all())
        for (const Look& second : looks.all()) {
            const bool isOne = &first == &second;
            const float worth = looks.worth(first, second);
            if (worth <= most) continue;
            most = worth;
            best = {&first, isOne ? nullptr : &second};
        }
    if (best.second && !looks.isWorthAPanel(*best.first, *best.second)) best.second = nullptr;
    return best;
}

/// The best pair of the named views, or of many, where those do not show everything well.
Pair goodPair(PlateLooks& looks) {
    const Pair named = bestPair(looks);
    if (looks.shown(*named.first, named.second).isWell()) return named;
    looks.addOblique();
    Pair pair = bestPair(looks);
    for (int round = 0; round < kRounds && !looks.shown(*pair.first, pair.second).isWell();
         ++round) {
        const NamedView first = pair.first->view, second = pair.second ? pair.second->view : first;
        looks.addBeside(first);
        if (pair.second) looks.addBeside(second);
        pair = bestPair(looks);
    }
    return pair;
}

/// Not yet with what is seen.
PlatePanel panelOf(const NamedView& view, const Camera& camera, WindowRule window, bool isOfMuscle,
                   bool isCloseUp = false) {
    return {view, camera, {}, window, isOfMuscle, isCloseUp, nullptr, {}};
}

Extent halfOf(Extent extent) {
    return {std::max(extent.width / 2, 1u), extent.height};
}

/// The close-up of the zones that are left for a second panel; empty where it would not be nearer.
std::optional<Look> closeUp(const PlateLooks& looks, const Stage& stage, const Look& first,
                            const Look& second, float aspect) {
    std::vector<Vec3> places;
    bool hasSmall = false;
    for (const size_t zone : looks.leftFor(first, second)) {
        looks.addZone(zone, places);
        hasSmall |= looks.isSmall(zone, first.camera);
    }
    if (!hasSmall) return std::nullopt;
    const Camera camera = cameraOn(second.view, stage, places, aspect, kCloseUpSize);
    if (camera.distance > kMuchNearer * first.camera.distance) return std::nullopt;
    Look near = looks.plainLookFrom(second.view, camera);
    const float lost = looks.shown(first, &second).area - looks.shown(first, &near).area;
    if (lost > kLostByNearing) return std::nullopt;
    return near;
}

/// The muscle's best view alone, or with a second beside it.
std::vector<PlatePanel> panelsOf(PlateLooks& looks, const Stage& stage, Extent extent,
                                 PanelCount count) {
    const float aspect = halfOf(extent).aspect();
    const Pair pair = goodPair(looks);
    const auto framed = [&](const Look& look, bool withMuscle, LeastSize least) {
        const std::vector<Vec3> places = looks.placesOf(look.sight, withMuscle);
        return places.empty() ? look.camera : cameraOn(look.view, stage, places, aspect, least);
    };
    const Look first = looks.lookFrom(pair.first->view, framed(*pair.first, true, LeastSize{}));
    const Look& other = pair.second ? *pair.second : first;
    if (pair.second || looks.showsSmallZone(first))
        if (const auto near = closeUp(looks, stage, first, other, aspect))
            return {panelOf(first.view, first.camera, first.window, true),
                    panelOf(near->view, near->camera, near->window, false, true)};
    if (!pair.second) {
        const bool isOne = count == PanelCount::AsNeeded;
        const Camera camera =
            cameraOn(first.view, stage, looks.placesOf({}, true), isOne ? extent.aspect() : aspect);
        if (!isOne)
            return {panelOf(first.view, camera, looks.windowFrom(camera), true),
                    panelOf(first.view, camera, WindowRule::NearSide, false)};
        return {panelOf(first.view, camera, looks.windowFrom(camera), true)};
    }
    // As large as one another: the one that could be nearer stands back, and is placed anew.
    Camera one = first.camera, two = framed(*pair.second, false, LeastSize{});
    for (int look = 0; look < 2; ++look) {
        const float height =
            2 * std::max(one.distance, two.distance) * std::tan(one.fieldOfView / 2);
        one = framed(*pair.first, true, {0, height});
        two = framed(*pair.second, false, {0, height});
    }
    one.distance = two.distance = std::max(one.distance, two.distance);
    return {panelOf(pair.first->view, one, looks.windowFrom(one), true),
            panelOf(pair.second->view, two, WindowRule::NearSide, false)};
}

/// Veils what stands in the way, and says what is then seen.
void addVeil(PlatePanel& panel, const PlateLooks& looks, const Stage& stage,
             const ViewState& state) {
    panel.veil =
        looks.veils().veilOf(looks.subject(), panel.camera, panel.extent, panel.isOfMuscle);
    const Sightlines lines(stage, state, looks.subject(), panel.veil);
    const std::vector<bool> windowed =
        panel.isOfMuscle ? lines.windowedFrom(panel.camera, panel.window) : std::vector<bool>{};
    panel.sight = sightOf(lines, panel.camera, panel.extent, windowed);
}

} // namespace

Plate planPlate(const Stage& stage, const ViewState& state, Extent extent, PanelCount count) {
    PlateLooks looks(stage, state, halfOf(extent).aspect());
    if (looks.isEmpty()) {
        PlatePanel whole;
        whole.view = *viewNamed("front");
        whole.camera = cameraFor(whole.view, stage.body(), Side::Right, extent.aspect());
        whole.extent = extent;
        return {{whole}};
    }
    Plate plate{panelsOf(looks, stage, extent, count)};
    plate.panels[0].extent = extent;
    if (plate.panels.size() > 1) {
        plate.panels[0].extent = halfOf(extent);
        plate.panels[1].extent = {extent.width - plate.panels[0].extent.width, extent.height};
    }
    for (PlatePanel& panel : plate.panels) addVeil(panel, looks, stage, state);
    return plate;
}

NamedView bestViewOf(const Stage& stage, const ViewState& state, float aspect, Side preferred) {
    const PlateLooks looks(stage, state, aspect, {.preferred = preferred, .hasVeils = false});
    return looks.isEmpty() ? *viewNamed("front") : bestLook(looks).view;
}

} // namespace myo
