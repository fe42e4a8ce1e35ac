#pragma once

#include "window/presenter.hpp"

#include <myofield/study/explorer.hpp>

#include <set>
#include <string>
#include <vector>

namespace myo {

/// Small pictures of the visits that are open, and their curves, for panels. A visit's picture is
/// drawn when a panel has asked for it, one a frame, all from the same place, so that they can be
/// compared at a glance.
class VisitPictures {
public:
    using Id = gpu::PanelPictures::Id;
    static constexpr Extent kThumbnail{180, 220}; ///< pixels

    /// Both must outlive this.
    VisitPictures(Presenter& presenter, Explorer& explorer)
        : presenter_(presenter), explorer_(explorer) {}
    ~VisitPictures() { forget(); }
    VisitPictures(const VisitPictures&) = delete;
    VisitPictures& operator=(const VisitPictures&) = delete;

    /// None until it is drawn.
    Id thumbnail(size_t visit);
    /// The curves in a picture of that size, pixels; `scale`: pixels a unit.
    Id curves(Vec2 size, float scale, bool isDark);

    /// Draws one that was asked for. True when there was one.
    bool drawNext();

private:
    void forget();
    void forgetIfOthersAreOpen();

    Presenter& presenter_;
    Explorer& explorer_;
    std::unique_ptr<Renderer> renderer_;
    uint64_t opened_ = 0;
    std::vector<Id> thumbnails_;
    std::set<size_t> wanted_;
    Camera camera_;
    Id curves_ = Id::None;
    std::string curvesLook_; ///< what they were drawn for
};

} // namespace myo
