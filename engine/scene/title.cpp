#include "overlay_drawing.hpp"
#include "overlay_style.hpp"

#include <algorithm>

namespace myo {
namespace {

// Text sizes.
constexpr float kPictureTitle = 1.7f;
constexpr float kSubtitle = 1.05f;
constexpr float kTitleMargin = 1;

/// The size at which words are at most so wide.
float fittingSize(const Font& font, const std::string& words, float size, float width) {
    const float asked = font.widthOf(words, size);
    return asked > width ? size * width / asked : size;
}

} // namespace

void drawTitle(OverlayDrawing& drawing) {
    const PictureOptions& options = drawing.options;
    const Vec2 low = drawing.free.low + kTitleMargin * drawing.textSize;
    const float width = drawing.free.high.x - low.x - kTitleMargin * drawing.textSize;
    const float size =
        fittingSize(drawing.font, options.title, kPictureTitle * drawing.textSize, width);
    const float small =
        fittingSize(drawing.font, options.subtitle, kSubtitle * drawing.textSize, width);
    const float line = 1.3f * size + small;
    const float widest = std::max(drawing.font.widthOf(options.title, size),
                                  drawing.font.widthOf(options.subtitle, small));
    const PictureArea area{low, low + Vec2(widest, line + 0.4f * small)};
    if (!drawing.ground.isFree(area, PictureGround::Body))
        drawing.out.box(area.low - 0.4f * small, area.high + 0.4f * small,
                        ink::thinPaper(drawing.state), 0.4f * small);
    drawing.out.boldText(drawing.font, low + Vec2(0, size), size, options.title,
                         ink::text(drawing.state));
    drawing.out.text(drawing.font, low + Vec2(0, line), small, options.subtitle,
                     ink::quiet(drawing.state));
    drawing.ground.take(area);
}

} // namespace myo
