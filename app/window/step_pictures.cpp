#include "window/step_pictures.hpp"

#include <myofield/study/explorer.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr Extent kThumbnail{256, 144};

/// Names and words would be too small to be read; what is lit is what tells steps apart.
ViewState withoutWords(ViewState state) {
    state.overlays = {};
    state.overlays.set(OverlayId::Marks, true);
    return state;
}

bool looksTheSame(const LectureStep& one, const LectureStep& other) {
    return one.view == other.view && one.anchor == other.anchor &&
           one.lines.empty() == other.lines.empty();
}

} // namespace

StepPictures::~StepPictures() {
    for (const Drawn& drawn : drawn_) panelPictures().drop(drawn.id);
}

Result<Image> StepPictures::drawState(const Explorer& explorer, size_t step, const ViewState& state,
                                      Extent extent, SlideWords words) {
    const Stage& stage = explorer.workspace().stage();
    std::vector<PointOnSide> points = pointsOn(stage.atlas(), state);
    if (!heat_) heat_.emplace(explorer.workspace().patterns());
    if (points != points_ || parts_ != state.zones) {
        heat_->show(points, state.zones);
        renderer_->setHeat(heat_->vertices());
        points_ = std::move(points);
        parts_ = state.zones;
    }
    const Picture picture =
        slidePicture(stage, font_, explorer.lectures().lecture(), step, state, extent, words);
    return renderer_->drawImage(picture.list, picture.overlay, {extent, Quality::Moving});
}

Result<Image> StepPictures::draw(const Explorer& explorer, Moment moment, Extent extent) {
    ViewState state =
        slideState(explorer.workspace().stage(), explorer.lectures().lecture(), moment, extent);
    if (state.growth > 0) state.growth = 1; // the heat here has no arrivals
    state.background.a = 1;
    return drawState(explorer, moment.step, state, extent, SlideWords::InPicture);
}

const std::vector<gpu::PanelPictures::Id>& StepPictures::thumbnails(const Explorer& explorer) {
    const std::shared_ptr<const Lecture>& now = explorer.lectures().shared();
    if (now == seen_) return ids_;
    seen_ = now;
    ids_.assign(now->steps.size(), gpu::PanelPictures::Id::None);
    std::vector<Drawn> kept;
    std::vector<bool> isKept(drawn_.size());
    for (size_t s = 0; s < now->steps.size(); ++s)
        for (size_t d = 0; d < drawn_.size(); ++d) {
            if (isKept[d] || drawn_[d].ground != now->ground ||
                !looksTheSame(drawn_[d].step, now->steps[s]))
                continue;
            ids_[s] = drawn_[d].id;
            isKept[d] = true;
            break;
        }
    for (size_t d = 0; d < drawn_.size(); ++d) {
        if (isKept[d])
            kept.push_back(std::move(drawn_[d]));
        else
            panelPictures().drop(drawn_[d].id);
    }
    drawn_ = std::move(kept);
    return ids_;
}

bool StepPictures::drawNext(const Explorer& explorer) {
    thumbnails(explorer);
    const auto missing = std::ranges::find(ids_, gpu::PanelPictures::Id::None);
    if (missing == ids_.end()) return false;
    const size_t step = size_t(missing - ids_.begin());
    const Lecture& lecture = explorer.lectures().lecture();
    const Moment whole = wholeStep(explorer.atlas(), lecture, step);
    ViewState state = slideState(explorer.workspace().stage(), lecture, whole, kThumbnail);
    state.background.a = 1;
    const Result<Image> image =
        drawState(explorer, step, withoutWords(std::move(state)), kThumbnail, SlideWords::Apart);
    if (!image) return false;
    *missing = panelPictures().add(*image);
    drawn_.push_back({lecture.steps[step], lecture.ground, *missing});
    return true;
}

} // namespace myo
