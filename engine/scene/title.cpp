#include "overlay_drawing.hpp"

#include <myofield/scene/ink.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace myo {
namespace {

// Text sizes.
constexpr std::array<float, 3> kTitles{1.7f, 1.45f, 1.2f};
constexpr float kSubtitle = 1.05f;
constexpr float kTitleMargin = 1;
constexpr int kTitleSteps = 24; ///< places that are tried along an edge
// What a place costs, beside the share of it that lies on something.
constexpr float kOnBody = 3, kOnMuscle = 3, kOnLit = 6;
constexpr float kSmallerTitle = 0.08f, kBroken = 0.04f; ///< a step smaller; in two lines
constexpr float kFromLeft = 0.2f, kAtFoot = 0.35f;      ///< at the right end; at the lower edge

/// A title of one line or two, and a smaller line beneath it.
struct Block {
    std::vector<std::string> lines;
    float size = 0, small = 0; ///< pixels
    Vec2 extent{0};
};

/// In two lines, broken at the space nearest to the middle; in one where there is none.
std::vector<std::string> broken(const std::string& words) {
    size_t best = std::string::npos;
    const auto fromMiddle = [&](size_t at) { return std::abs(2 * int(at) - int(words.size())); };
    for (size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
        if (best == std::string::npos || fromMiddle(at) < fromMiddle(best)) best = at;
    if (best == std::string::npos) return {words};
    return {words.substr(0, best), words.substr(best + 1)};
}

/// Made smaller where it is wider than `width`.
Block blockOf(const OverlayDrawing& drawing, std::vector<std::string> lines, float share,
              float width) {
    Block block{std::move(lines), share * drawing.textSize, kSubtitle * drawing.textSize, {}};
    const auto fit = [&](const std::string& words, float size) {
        const float asked = drawing.font.widthOf(words, size);
        return asked > width ? size * width / asked : size;
    };
    const float wanted = block.size;
    for (const std::string& line : block.lines)
        block.size = std::min(block.size, fit(line, wanted));
    block.small = fit(drawing.options.subtitle, block.small);
    block.extent.x = drawing.font.widthOf(drawing.options.subtitle, block.small);
    for (const std::string& line : block.lines)
        block.extent.x = std::max(block.extent.x, drawing.font.widthOf(line, block.size));
    block.extent.y = 1.3f * block.size * float(block.lines.size()) + 1.4f * block.small;
    return block;
}

float costOn(const PictureGround& ground, const PictureArea& area) {
    return kOnBody * ground.share(area, PictureGround::Body) +
           kOnMuscle * ground.share(area, PictureGround::Muscle) +
           kOnLit * ground.share(area, PictureGround::Lit);
}

/// Where a block stands best along the upper edge, or else along the lower one.
struct TitlePlace {
    PictureArea area;
    float cost = std::numeric_limits<float>::max();
};

TitlePlace bestPlace(const OverlayDrawing& drawing, const Block& block) {
    const PictureArea free = drawing.free.grownBy(-kTitleMargin * drawing.textSize);
    const Vec2 room = glm::max(free.size() - block.extent, Vec2(0));
    TitlePlace best;
    for (const bool isAtFoot : {false, true})
        for (int step = 0; step <= kTitleSteps; ++step) {
            const float t = float(step) / kTitleSteps;
            const Vec2 low = free.low + Vec2(t * room.x, isAtFoot ? room.y : 0);
            const PictureArea area{low, low + block.extent};
            const float cost = costOn(drawing.ground, area.grownBy(0.3f * block.small)) +
                               kFromLeft * t + (isAtFoot ? kAtFoot : 0.0f);
            if (cost < best.cost) best = {area, cost};
        }
    return best;
}

} // namespace

void drawTitle(OverlayDrawing& drawing) {
    const PictureOptions& options = drawing.options;
    const float width = drawing.free.size().x - 2 * kTitleMargin * drawing.textSize;
    Block block;
    TitlePlace place;
    float reluctance = 0;
    for (const float share : kTitles) {
        for (const auto& lines : {std::vector{options.title}, broken(options.title)}) {
            const Block offer = blockOf(drawing, lines, share, width);
            TitlePlace at = bestPlace(drawing, offer);
            // What had to be made smaller to fit is no better than what is small of itself.
            at.cost += reluctance + kSmallerTitle * (share * drawing.textSize / offer.size - 1) +
                       kBroken * float(lines.size() - 1);
            if (at.cost >= place.cost) continue;
            place = at;
            block = offer;
        }
        reluctance += kSmallerTitle;
    }
    if (!drawing.ground.isFree(place.area, PictureGround::Body))
        drawing.out.box(place.area.low - 0.4f * block.small, place.area.high + 0.4f * block.small,
                        ink::thinPaper(drawing.state), 0.4f * block.small);
    Vec2 baseline = place.area.low + Vec2(0, block.size);
    for (const std::string& line : block.lines) {
        drawing.out.boldText(drawing.font, baseline, block.size, line, ink::text(drawing.state));
        baseline.y += 1.3f * block.size;
    }
    baseline.y += block.small - block.size;
    drawing.out.text(drawing.font, baseline, block.small, options.subtitle,
                     ink::quiet(drawing.state));
    drawing.words.titleOnBody = drawing.ground.share(place.area, PictureGround::Body);
    drawing.ground.take(place.area);
}

} // namespace myo
