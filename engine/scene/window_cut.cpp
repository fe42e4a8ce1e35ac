#include "window_cut.hpp"

#include "window_layers.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr float kCovers = 0.85f;    ///< opacity: what is more translucent covers nothing
constexpr float kLastBreath = 0.4f; ///< of the widening: beyond, bones leave none
constexpr float kWidest = 0.6f;     ///< metres round the muscle, before covers are gone

/// Which of the covers go when a share of them does: the outermost first, each counted as much as it
/// covers.
std::vector<bool> outermost(std::span<const Cover> covers, float share, size_t structures) {
    float total = 0, before = 0;
    for (const Cover& cover : covers) total += cover.share;
    std::vector<bool> goes(structures);
    for (const Cover& cover : covers) {
        goes[cover.structure] = before + cover.share / 2 <= share * total;
        before += cover.share;
    }
    return goes;
}

/// An item that is gone: only the heat of skin keeps its place.
bool isGone(DrawItem& item) {
    item.opacity = 0;
    return item.material != Material::Skin || item.heat <= 0;
}

} // namespace

void cutWindow(const Stage& stage, const ViewState& state, WindowRule rule, DrawList& list) {
    const Body& body = stage.body();
    const std::vector<StructureId> onto = windowed(stage, state, list.camera, rule);
    if (onto.empty()) return;
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    for (DrawItem& item : list.items) {
        if (std::ranges::find(onto, item.structure) != onto.end())
            item.window = WindowPart::Onto;
        else if (!isSelected[item.structure.index])
            item.window = windowCutOf(body[item.structure]) == WindowCut::Ghosted
                              ? WindowPart::Ghosted
                              : WindowPart::Cut;
    }
    const Uncovering uncovering = uncoveringOf(state.uncover);
    if (uncovering.layers == 1 && uncovering.widening == 0) return;
    std::vector<DrawItem> solid;
    std::ranges::copy_if(list.items, std::back_inserter(solid), [&](const DrawItem& item) {
        return item.opacity >= kCovers && !isSelected[item.structure.index];
    });
    const std::vector<Cover> covers = coversOver(body, solid, onto, list.camera);
    const std::vector<bool> goes = outermost(covers, uncovering.layers, body.structures.size());
    if (uncovering.widening == 1) {
        std::erase_if(list.items,
                      [&](DrawItem& item) { return goes[item.structure.index] && isGone(item); });
        return;
    }
    for (DrawItem& item : list.items) {
        if (item.window == WindowPart::Onto || item.window == WindowPart::Kept) continue;
        if (!goes[item.structure.index]) {
            if (uncovering.layers < 1) item.window = WindowPart::Kept;
            continue;
        }
        item.widening = kWidest * uncovering.widening * uncovering.widening;
        if (uncovering.widening > kLastBreath) item.window = WindowPart::Cut;
    }
}

} // namespace myo
