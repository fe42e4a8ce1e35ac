#include <myofield/study/lit_pattern.hpp>

#include <myofield/scene/draw_list.hpp>

namespace myo {

bool LitPattern::preview(std::optional<PointOnSide> point) {
    if (point == preview_) return false;
    preview_ = point;
    return true;
}

void LitPattern::update(const ViewState& state) {
    std::vector<PointOnSide> points = pointsOn(patterns_.placement().atlas(), state);
    if (preview_) {
        points.clear();
        const Atlas& atlas = patterns_.placement().atlas();
        for (const Side side : state.sidesShown())
            if (atlas[preview_->muscle].points[preview_->point].occursOn(side))
                points.push_back({preview_->muscle, preview_->point, side});
    }
    const bool isHeld = !held_.empty();
    if (isHeld) points = held_;
    const std::optional<uint32_t> parts = preview_ ? std::nullopt : state.zones;
    const bool isNew = points != shown_ || isHeld != isHeldShown_ || parts != shownParts_;
    const bool needsArrivals = state.growth < 1;
    if (!isNew && (heat_.hasArrivals() || !needsArrivals)) return;
    if (isNew && isHeld)
        heat_.showReferred(points);
    else if (isNew)
        heat_.show(points, parts);
    shownParts_ = parts;
    isHeldShown_ = isHeld;
    if (needsArrivals) heat_.addArrivals();
    shown_ = std::move(points);
    ++version_;
}

} // namespace myo
