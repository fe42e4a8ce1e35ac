#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <numeric>

namespace myo {
namespace {

constexpr float kCrossing = 3000;  ///< what a fault costs, beside pixels of leaders
constexpr float kOverfull = 40000; ///< as many times as a column's height is exceeded
constexpr int kMostRounds = 12;

/// A run of labels that touch one another.
struct Pool {
    float sum = 0; ///< of wanted tops, each less the heights above it in the column
    int count = 0;
    float mean() const { return sum / float(count); }
};

/// Non-decreasing values nearest to `wanted` in least squares.
std::vector<float> isotonic(std::span<const float> wanted) {
    std::vector<Pool> pools;
    for (const float value : wanted) {
        pools.push_back({value, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::vector<float> values;
    for (const Pool& pool : pools) values.insert(values.end(), size_t(pool.count), pool.mean());
    return values;
}

/// A group's lines in the order in which they stand, and in which column.
struct Block {
    std::vector<size_t> lines; ///< the title first
    bool isOnLeft = false;
    float middle = 0; ///< mean height of its anchors
};

/// An arrangement of labels, and what is wrong with it.
class Arrangement {
public:
    Arrangement(std::span<const LabelRequest> labels, const LabelRoom& room)
        : labels_(labels), room_(room) {
        uint32_t groups = 0;
        for (const LabelRequest& label : labels) groups = std::max(groups, label.group + 1);
        blocks.resize(groups);
        for (size_t i = 0; i < labels.size(); ++i) blocks[labels[i].group].lines.push_back(i);
        for (Block& block : blocks) {
            std::ranges::stable_sort(block.lines, {}, [&](size_t i) {
                return std::pair(labels_[i].hasLeader, labels_[i].anchor.y);
            });
            for (const size_t i : block.lines) block.middle += labels_[i].anchor.y;
            block.middle /= float(std::max<size_t>(block.lines.size(), 1));
        }
    }

    std::vector<Block> blocks;

    std::vector<PlacedLabel> placed() const {
        std::vector<PlacedLabel> placed(labels_.size());
        placeColumn(true, placed);
        placeColumn(false, placed);
        return placed;
    }

    /// Shorter leaders and fewer faults cost less.
    float cost(const std::vector<PlacedLabel>& placed) const {
        float cost = 0;
        for (size_t i = 0; i < placed.size(); ++i) {
            cost += kCrossing * float(faultsOf(i, placed)) / 2;
            if (placed[i].isShown && labels_[i].hasLeader)
                cost += glm::distance(placed[i].leaderStart, placed[i].leaderEnd);
        }
        return cost + kOverfull * overfull();
    }

    /// How many shown things the label hurts, or is hurt by.
    int faultsOf(size_t i, const std::vector<PlacedLabel>& placed) const {
        if (!placed[i].isShown) return 0;
        int faults = 0;
        const PictureArea words = areaOf(i, placed);
        for (const Vec2& mark : room_.marks) {
            const PictureArea cross{mark - room_.markRadius, mark + room_.markRadius};
            faults += 2 * overlaps(words, cross);
            if (labels_[i].hasLeader && glm::distance(mark, labels_[i].anchor) > 0.5f)
                faults += 2 * (distanceToLine(mark, placed[i].leaderStart, placed[i].leaderEnd) <
                               room_.markRadius);
        }
        for (size_t k = 0; k < placed.size(); ++k) {
            if (k == i || !placed[k].isShown) continue;
            const PictureArea other = areaOf(k, placed);
            faults += overlaps(words, other);
            if (labels_[i].hasLeader)
                faults += lineMeets(other, placed[i].leaderStart, placed[i].leaderEnd);
            if (labels_[k].hasLeader)
                faults += lineMeets(words, placed[k].leaderStart, placed[k].leaderEnd);
            if (labels_[i].hasLeader && labels_[k].hasLeader)
                faults += linesCross(placed[i].leaderStart, placed[i].leaderEnd,
                                     placed[k].leaderStart, placed[k].leaderEnd);
        }
        return faults;
    }

    void drop(size_t label) { std::erase(blocks[labels_[label].group].lines, label); }

    /// The least important label that may go: the last line of any group; titles after all lines.
    size_t lastOf(bool isOnLeft) const {
        size_t last = SIZE_MAX;
        for (const bool wantsTitle : {false, true}) {
            for (const Block& block : blocks) {
                if (block.isOnLeft != isOnLeft) continue;
                for (const size_t i : block.lines)
                    if (labels_[i].hasLeader != wantsTitle && (last == SIZE_MAX || i > last))
                        last = i;
            }
            if (last != SIZE_MAX) break;
        }
        return last;
    }

    float heightOf(bool isOnLeft) const {
        float height = 0;
        for (const Block& block : blocks)
            if (block.isOnLeft == isOnLeft)
                for (const size_t i : block.lines) height += labels_[i].size.y + room_.gap;
        return std::max(0.0f, height - room_.gap);
    }
    const PictureArea& column(bool isOnLeft) const { return isOnLeft ? room_.left : room_.right; }
    bool fits(bool isOnLeft) const {
        return heightOf(isOnLeft) <= column(isOnLeft).size().y + 0.01f;
    }

private:
    float overfull() const {
        float excess = 0;
        for (const bool isOnLeft : {true, false}) {
            const float room = std::max(column(isOnLeft).size().y, 1.0f);
            excess += std::max(0.0f, heightOf(isOnLeft) - room) / room;
        }
        return excess;
    }

    PictureArea areaOf(size_t i, const std::vector<PlacedLabel>& placed) const {
        return {placed[i].low, placed[i].low + labels_[i].size};
    }

    void placeColumn(bool isOnLeft, std::vector<PlacedLabel>& placed) const {
        std::vector<const Block*> here;
        for (const Block& block : blocks)
            if (block.isOnLeft == isOnLeft && !block.lines.empty()) here.push_back(&block);
        std::ranges::stable_sort(here, {}, [](const Block* block) { return block->middle; });
        std::vector<size_t> order;
        for (const Block* block : here)
            order.insert(order.end(), block->lines.begin(), block->lines.end());
        std::vector<float> above{0}, wanted;
        for (const size_t i : order) above.push_back(above.back() + labels_[i].size.y + room_.gap);
        for (size_t k = 0; k < order.size(); ++k) wanted.push_back(wantedTop(order, k) - above[k]);
        const std::vector<float> tops = isotonic(wanted);
        const PictureArea& area = column(isOnLeft);
        const float lowest = std::max(area.low.y, area.high.y - above.back() + room_.gap);
        for (size_t k = 0; k < order.size(); ++k) {
            const LabelRequest& label = labels_[order[k]];
            const float y = std::clamp(tops[k], area.low.y, lowest) + above[k];
            const float x = isOnLeft ? area.high.x - label.size.x : area.low.x;
            const float reach = 0.3f * label.size.y;
            PlacedLabel made{{x, y}, isOnLeft, {}, {}, true};
            made.leaderStart = {isOnLeft ? area.high.x + reach : area.low.x - reach,
                                y + label.size.y / 2};
            const Vec2 way = label.anchor - made.leaderStart;
            const float length = std::max(glm::length(way), 1e-3f);
            made.leaderEnd = label.anchor - way * std::min(room_.markRadius * 1.25f / length, 1.0f);
            placed[order[k]] = made;
        }
    }

    /// A title wants to stand over the first line of its group.
    float wantedTop(const std::vector<size_t>& order, size_t k) const {
        const LabelRequest& label = labels_[order[k]];
        const bool leads =
            !label.hasLeader && k + 1 < order.size() && labels_[order[k + 1]].group == label.group;
        if (!leads) return label.anchor.y - label.size.y / 2;
        const LabelRequest& next = labels_[order[k + 1]];
        return next.anchor.y - next.size.y / 2 - room_.gap - label.size.y;
    }

    std::span<const LabelRequest> labels_;
    const LabelRoom& room_;
};

/// Takes the exchange over where it makes the arrangement better, else puts it back.
template <class Exchange>
bool improves(Arrangement& arrangement, float& cost, const Exchange& exchange) {
    exchange();
    const float now = arrangement.cost(arrangement.placed());
    if (now < cost - 0.01f) {
        cost = now;
        return true;
    }
    exchange(); // each is its own inverse
    return false;
}

void improve(Arrangement& arrangement, std::span<const LabelRequest> labels) {
    float cost = arrangement.cost(arrangement.placed());
    for (int round = 0; round < kMostRounds; ++round) {
        bool isBetter = false;
        for (Block& block : arrangement.blocks) {
            isBetter |= improves(arrangement, cost, [&] { block.isOnLeft = !block.isOnLeft; });
            for (size_t a = 0; a < block.lines.size(); ++a)
                for (size_t b = a + 1; b < block.lines.size(); ++b)
                    if (labels[block.lines[a]].hasLeader && labels[block.lines[b]].hasLeader)
                        isBetter |= improves(arrangement, cost,
                                             [&] { std::swap(block.lines[a], block.lines[b]); });
        }
        if (!isBetter) return;
    }
}

/// Leaves out what has no room, and then what still hurts.
void leaveOut(Arrangement& arrangement, std::span<const LabelRequest> labels) {
    for (const bool isOnLeft : {true, false})
        while (!arrangement.fits(isOnLeft)) arrangement.drop(arrangement.lastOf(isOnLeft));
    while (true) {
        const std::vector<PlacedLabel> placed = arrangement.placed();
        size_t worst = SIZE_MAX;
        int most = 0;
        for (size_t i = 0; i < labels.size(); ++i)
            if (const int faults = arrangement.faultsOf(i, placed);
                faults > 0 && (faults > most || (faults == most && labels[i].hasLeader))) {
                most = faults;
                worst = i;
            }
        if (worst == SIZE_MAX) return;
        arrangement.drop(worst);
        improve(arrangement, labels);
    }
}

} // namespace

std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, const LabelRoom& room) {
    Arrangement arrangement(labels, room);
    const float middle = (room.left.high.x + room.right.low.x) / 2;
    for (Block& block : arrangement.blocks) {
        float sum = 0;
        for (const size_t i : block.lines) sum += labels[i].anchor.x - middle;
        block.isOnLeft = sum < 0;
    }
    improve(arrangement, labels);
    leaveOut(arrangement, labels);
    return arrangement.placed();
}

bool linesCross(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    const auto turn = [](Vec2 p, Vec2 q, Vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

float distanceToLine(Vec2 place, Vec2 a, Vec2 b) {
    const Vec2 way = b - a;
    const float length = glm::dot(way, way);
    const float t = length > 0 ? std::clamp(glm::dot(place - a, way) / length, 0.0f, 1.0f) : 0;
    return glm::distance(place, a + t * way);
}

bool lineMeets(const PictureArea& area, Vec2 a, Vec2 b) {
    if (area.contains(a) || area.contains(b)) return true;
    const Vec2 corners[]{area.low, {area.high.x, area.low.y}, area.high, {area.low.x, area.high.y}};
    for (int c = 0; c < 4; ++c)
        if (linesCross(a, b, corners[c], corners[(c + 1) % 4])) return true;
    return false;
}

} // namespace myo
