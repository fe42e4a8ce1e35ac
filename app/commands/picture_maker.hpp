#pragma once

#include "commands/exit_code.hpp"
#include <myofield/study/workspace.hpp>

#include <myofield/core/image.hpp>
#include <myofield/handout/pattern_pictures.hpp>
#include <myofield/render/renderer.hpp>
#include <myofield/scene/font.hpp>
#include <myofield/scene/picture.hpp>

#include <memory>
#include <optional>
#include <string>

namespace myo {

/// Makes pictures without a window: everything is opened once, for one picture or for hundreds.
class PictureMaker {
public:
    /// Reads the body and the atlas while the device starts; places nothing yet. `code`: the exit
    /// code that fits the error.
    static Result<std::unique_ptr<PictureMaker>> open(const std::string& bodyArgument,
                                                      const Places& places, ExitCode& code);
    ~PictureMaker();

    Workspace& workspace() { return *workspace_; }
    const Workspace& workspace() const { return *workspace_; }

    const Font& font() const { return *font_; }

    /// The picture of a state at its best quality. `heat`: of its selection. The workspace must be
    /// placed where anything is selected or drawn on the skin. Messages of Vulkan's validation, where
    /// that is on, are an error too.
    Result<Image> draw(const ViewState& state, std::span<const HeatVertex> heat, Extent extent);
    /// The same of a picture that is made already.
    Result<Image> draw(const Picture& picture, std::span<const HeatVertex> heat, Extent extent);
    /// The two pictures of a sheet about a muscle: see engine/handout.
    Result<HandoutPictures> drawPattern(const HandoutSubject& subject, Extent extent);

    /// From now on pictures have that pain drawing on the skin: one entry per vertex of it, or none.
    void showDrawing(std::vector<PaintVertex> drawing) { drawing_ = std::move(drawing); }

private:
    PictureMaker() = default;
    Status startDevice(ExitCode& code);

    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<gpu::Device> device_;
    std::optional<Font> font_;
    std::shared_ptr<RenderPasses> passes_;
    std::vector<PaintVertex> drawing_;   ///< on the skin
    std::unique_ptr<Renderer> renderer_; ///< once the first picture is drawn
};

} // namespace myo
