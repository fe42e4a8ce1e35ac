#include "window/visit_pictures.hpp"

#include "window/panel_picture.hpp"

#include <myofield/study/drawing_picture.hpp>
#include <myofield/study/visit_curves.hpp>

#include <fmt/format.h>

#include <utility>

namespace myo {

void VisitPictures::forget() {
    for (const Id id : thumbnails_) panelPictures().drop(id);
    panelPictures().drop(std::exchange(curves_, Id::None));
    thumbnails_.clear();
    wanted_.clear();
    curvesLook_.clear();
}

void VisitPictures::forgetIfOthersAreOpen() {
    VisitDesk& visits = explorer_.visits();
    if (std::exchange(opened_, visits.opened()) == visits.opened()) return;
    forget();
    thumbnails_.assign(visits.visits().size(), Id::None);
    const float aspect = kThumbnail.aspect();
    camera_ = framesOf(explorer_.workspace().stage(), visits.markedByAny(), aspect).front().camera;
}

VisitPictures::Id VisitPictures::thumbnail(size_t visit) {
    forgetIfOthersAreOpen();
    if (visit >= thumbnails_.size()) return Id::None;
    if (thumbnails_[visit] == Id::None) wanted_.insert(visit);
    return thumbnails_[visit];
}

VisitPictures::Id VisitPictures::curves(Vec2 size, float scale, bool isDark) {
    forgetIfOthersAreOpen();
    std::string look = fmt::format("{:.0f} {:.0f} {} {}", size.x, size.y, scale, isDark);
    if (std::exchange(curvesLook_, look) == look) return curves_;
    const float pixelsPerPoint = 1.45f * scale; // letters as large as the panel's small ones
    const Vec2 points = size / pixelsPerPoint;
    const CurveInks inks = isDark ? inksOnDark() : inksOnPaper();
    Paper paper(points);
    drawCurves(paper, {2, 0}, {points.x - 4, points.y}, explorer_.visits().rows(), inks);
    const Result<Image> image = paper.picture(0, pixelsPerPoint, inks.ground);
    panelPictures().drop(std::exchange(curves_, Id::None));
    if (image) curves_ = panelPictures().add(*image);
    return curves_;
}

bool VisitPictures::drawNext() {
    forgetIfOthersAreOpen();
    if (wanted_.empty()) return false;
    const size_t visit = *wanted_.begin();
    wanted_.erase(wanted_.begin());
    if (!renderer_) renderer_ = presenter_.makeRenderer();
    ViewState state = withCalmSkin({});
    state.camera = camera_;
    state.background = explorer_.state().background;
    state.background.a = 1;
    renderer_->setDrawing(explorer_.workspace().placement().skinId(),
                          explorer_.visits().verticesOf(visit));
    const Result<Image> image = renderer_->drawImage(
        makeDrawList(explorer_.workspace().stage(), state), {}, {kThumbnail, Quality::Still});
    if (image) thumbnails_[visit] = panelPictures().add(*image);
    return true;
}

} // namespace myo
