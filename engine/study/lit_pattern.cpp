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
    const bool needsArrivals = state.growth < 1;
    if (points == shown_ && (heat_.hasArrivals() || !needsArrivals)) return;
    if (points != shown_) heat_.show(points);
    if (needsArrivals) heat_.addArrivals();
    shown_ = std::move(points);
    ++version_;
}

} // namespace myo
