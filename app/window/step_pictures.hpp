#pragma once

#include "window/panel_picture.hpp"

#include <myofield/field/body_heat.hpp>
#include <myofield/lecture/slide.hpp>
#include <myofield/render/renderer.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace myo {

class Explorer;

/// Small pictures of a lecture's steps, drawn beside the window's own work, one at a time.
class StepPictures {
public:
    /// `renderer`: of its own, not the window's.
    StepPictures(std::unique_ptr<Renderer> renderer, const Font& font)
        : renderer_(std::move(renderer)), font_(font) {}
    ~StepPictures();
    StepPictures(const StepPictures&) = delete;
    StepPictures& operator=(const StepPictures&) = delete;

    /// The picture of a moment as the audience sees it. Cost: a moving picture of that size.
    Result<Image> draw(const Explorer& explorer, Moment moment, Extent extent);

    /// One per step, in their order; None where it is not drawn yet. Pictures of steps that are gone
    /// are dropped. Cost: a comparison of steps, only after a change of the lecture.
    const std::vector<gpu::PanelPictures::Id>& thumbnails(const Explorer& explorer);
    /// Draws one thumbnail that is missing; false: there is none.
    bool drawNext(const Explorer& explorer);

private:
    struct Drawn {
        LectureStep step;
        SlideGround ground;
        gpu::PanelPictures::Id id;
    };
    Result<Image> drawState(const Explorer& explorer, size_t step, const ViewState& state,
                            Extent extent, SlideWords words);

    std::unique_ptr<Renderer> renderer_;
    const Font& font_;
    std::optional<BodyHeat> heat_;
    std::vector<PointOnSide> points_;
    std::optional<uint32_t> parts_;
    std::vector<Drawn> drawn_;
    std::vector<gpu::PanelPictures::Id> ids_;
    std::shared_ptr<const Lecture> seen_;
};

} // namespace myo
