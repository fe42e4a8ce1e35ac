#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace myo {
namespace {

// What a fault costs, beside pixels of leaders.
constexpr float kFault = 3000;
constexpr float kSplit = 60;       ///< a line apart from most of its group
constexpr float kAlone = 400;      ///< a title apart from most of its lines
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

/// An arrangement of labels: in which column each stands, and after which others of its group.
class Arrangement {
public:
    Arrangement(std::span<const LabelRequest> labels, const LabelRoom& room)
        : labels_(labels), room_(room), isOnLeft_(labels.size()), isLeftOut_(labels.size()) {
        const float middle = (room.left.high.x + room.right.low.x) / 2;
        for (size_t i = 0; i < labels.size(); ++i) {
            order_.push_back(i);
            groups_ = std::max(groups_, labels[i].group + 1);
        }
        std::ranges::stable_sort(order_, {}, [&](size_t i) { return labels_[i].anchor.y; });
        for (uint32_t g = 0; g < groups_; ++g) {
            float sum = 0;
            for (const LabelRequest& label : labels)
                if (label.group == g) sum += label.anchor.x - middle;
            for (size_t i = 0; i < labels.size(); ++i)
                if (labels[i].group == g) isOnLeft_[i] = sum < 0;
        }
    }

    size_t size() const { return labels_.size(); }
    bool isShown(size_t i) const { return !isLeftOut_[i]; }
    void leaveOut(size_t i) { isLeftOut_[i] = true; }
    void changeSide(size_t i) { isOnLeft_[i] = !isOnLeft_[i]; }
    void exchange(size_t a, size_t b) { std::swap(order_[a], order_[b]); }

    std::vector<PlacedLabel> placed() const {
        std::vector<PlacedLabel> placed(labels_.size());
        placeColumn(true, placed);
        placeColumn(false, placed);
        return placed;
    }

    /// Shorter leaders and fewer faults cost less; a group in one column less than one in two.
    float cost() const {
        const std::vector<PlacedLabel> placed = this->placed();
        float cost = 0;
        for (size_t i = 0; i < placed.size(); ++i) {
            if (!placed[i].isShown) continue;
            cost += kFault * float(faultsOf(i, placed)) / 2;
            if (labels_[i].hasLeader)
                cost += glm::distance(placed[i].leaderStart, placed[i].leaderEnd);
        }
        for (uint32_t g = 0; g < groups_; ++g) {
            const int onLeft = linesOf(g, true), onRight = linesOf(g, false);
            cost += kSplit * float(std::min(onLeft, onRight));
            // A title stands with most of its lines.
            for (size_t i = 0; i < labels_.size(); ++i)
                if (labels_[i].group == g && !labels_[i].hasLeader)
                    cost += kAlone * float(isOnLeft_[i] ? onRight > onLeft : onLeft > onRight);
        }
        return cost + kOverfull * overfull();
    }

    /// How many shown things the label hurts, or is hurt by; from `enough` on it counts no further.
    int faultsOf(size_t i, const std::vector<PlacedLabel>& placed,
                 int enough = std::numeric_limits<int>::max()) const {
        if (!placed[i].isShown) return 0;
        int faults = 0;
        const PictureArea words = areaOf(i, placed);
        faults += 2 * !room_.whole.contains(words);
        if (labels_[i].hasLeader) // words that lie over what they name
            faults += 2 * lineMeets(words, placed[i].leaderStart, placed[i].leaderEnd);
        for (const Vec2& mark : room_.marks) {
            if (faults >= enough) return faults;
            const PictureArea cross{mark - room_.markRadius, mark + room_.markRadius};
            faults += 2 * overlaps(words, cross);
            if (labels_[i].hasLeader && glm::distance(mark, labels_[i].anchor) > 0.5f)
                faults += 2 * (distanceToLine(mark, placed[i].leaderStart, placed[i].leaderEnd) <
                               room_.markRadius);
        }
        for (size_t k = 0; k < placed.size(); ++k) {
            if (faults >= enough) return faults;
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

    /// The least important label of a column: the last line of any group; titles after all lines.
    size_t lastOf(bool isOnLeft) const {
        for (const bool wantsLine : {true, false})
            for (size_t i = labels_.size(); i-- > 0;)
                if (isHere(i, isOnLeft) && labels_[i].hasLeader == wantsLine) return i;
        return SIZE_MAX;
    }

    bool fits(bool isOnLeft) const {
        return heightOf(isOnLeft) <= column(isOnLeft).size().y + 0.01f;
    }

private:
    const PictureArea& column(bool isOnLeft) const { return isOnLeft ? room_.left : room_.right; }
    bool isHere(size_t i, bool isOnLeft) const {
        return !isLeftOut_[i] && isOnLeft_[i] == isOnLeft;
    }
    int linesOf(uint32_t group, bool isOnLeft) const {
        int count = 0;
        for (size_t i = 0; i < labels_.size(); ++i)
            count += labels_[i].group == group && labels_[i].hasLeader && isHere(i, isOnLeft);
        return count;
    }
    float heightOf(bool isOnLeft) const {
        float height = 0;
        for (size_t i = 0; i < labels_.size(); ++i)
            if (isHere(i, isOnLeft)) height += labels_[i].size.y + room_.gap;
        return std::max(0.0f, height - room_.gap);
    }
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

    /// The labels of a column from above: groups by their mean heights, in each the title first.
    std::vector<size_t> columnOrder(bool isOnLeft) const {
        std::vector<std::pair<float, uint32_t>> groups;
        for (uint32_t g = 0; g < groups_; ++g) {
            float sum = 0;
            int count = 0;
            for (size_t i = 0; i < labels_.size(); ++i)
                if (labels_[i].group == g && isHere(i, isOnLeft)) {
                    sum += labels_[i].anchor.y;
                    ++count;
                }
            if (count > 0) groups.push_back({sum / float(count), g});
        }
        std::ranges::sort(groups);
        std::vector<size_t> order;
        for (const auto& [middle, group] : groups)
            for (const bool wantsLine : {false, true})
                for (const size_t i : order_)
                    if (labels_[i].group == group && labels_[i].hasLeader == wantsLine &&
                        isHere(i, isOnLeft))
                        order.push_back(i);
        return order;
    }

    void placeColumn(bool isOnLeft, std::vector<PlacedLabel>& placed) const {
        const std::vector<size_t> order = columnOrder(isOnLeft);
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
    std::vector<size_t> order_; ///< of all labels; within a group it says which line stands higher
    std::vector<bool> isOnLeft_, isLeftOut_;
    uint32_t groups_ = 0;
};

/// Takes a change over where it makes the arrangement better, else takes it back: doing it again
/// must do so.
template <class Change>
bool improves(float& cost, const Arrangement& arrangement, const Change& change) {
    change();
    const float now = arrangement.cost();
    if (now < cost - 0.01f) {
        cost = now;
        return true;
    }
    change();
    return false;
}

void improve(Arrangement& arrangement, std::span<const LabelRequest> labels) {
    float cost = arrangement.cost();
    for (int round = 0; round < kMostRounds; ++round) {
        bool isBetter = false;
        for (size_t i = 0; i < labels.size(); ++i) {
            const auto changeGroup = [&] {
                for (size_t k = 0; k < labels.size(); ++k)
                    if (labels[k].group == labels[i].group) arrangement.changeSide(k);
            };
            if (!labels[i].hasLeader) isBetter |= improves(cost, arrangement, changeGroup);
            if (arrangement.isShown(i))
                isBetter |= improves(cost, arrangement, [&] { arrangement.changeSide(i); });
        }
        for (size_t a = 0; a < labels.size(); ++a)
            for (size_t b = a + 1; b < labels.size(); ++b)
                isBetter |= improves(cost, arrangement, [&] { arrangement.exchange(a, b); });
        if (!isBetter) return;
    }
}

/// Where words have found no room in a column, the place nearest to what they name where they hurt
/// nothing.
void placeFreely(const Arrangement& arrangement, std::span<const LabelRequest> labels, size_t i,
                 const LabelRoom& room, std::vector<PlacedLabel>& placed) {
    const LabelRequest& label = labels[i];
    const Vec2 low = room.whole.low, limit = room.whole.high - label.size;
    const Vec2 step{std::max(label.size.x / 6, 4.0f), std::max(label.size.y / 2, 3.0f)};
    std::optional<PlacedLabel> best;
    float least = std::numeric_limits<float>::max();
    for (float y = low.y; y <= limit.y; y += step.y)
        for (float x = low.x; x <= limit.x; x += step.x) {
            const PictureArea words{{x, y}, Vec2(x, y) + label.size};
            PlacedLabel made{{x, y}, x + label.size.x / 2 < label.anchor.x, {}, {}, true};
            made.leaderStart = {made.isOnLeft ? words.high.x + 0.3f * label.size.y
                                              : words.low.x - 0.3f * label.size.y,
                                y + label.size.y / 2};
            const Vec2 way = label.anchor - made.leaderStart;
            const float length = std::max(glm::length(way), 1e-3f);
            if (length >= least || !room.isFree(words)) continue;
            made.leaderEnd = label.anchor - way * std::min(room.markRadius * 1.25f / length, 1.0f);
            placed[i] = made;
            if (arrangement.faultsOf(i, placed, 1) > 0) continue;
            least = length;
            best = made;
        }
    placed[i] = best.value_or(PlacedLabel{});
}

/// Leaves out what has no room, and then what still hurts.
void leaveOut(Arrangement& arrangement, std::span<const LabelRequest> labels) {
    for (const bool isOnLeft : {true, false})
        while (!arrangement.fits(isOnLeft)) arrangement.leaveOut(arrangement.lastOf(isOnLeft));
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
        arrangement.leaveOut(worst);
        improve(arrangement, labels);
    }
}

} // namespace

std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, const LabelRoom& room) {
    Arrangement arrangement(labels, room);
    improve(arrangement, labels);
    leaveOut(arrangement, labels);
    std::vector<PlacedLabel> placed = arrangement.placed();
    if (!room.isFree) return placed;
    for (const bool isTitle : {true, false})
        for (size_t i = 0; i < labels.size(); ++i)
            if (!placed[i].isShown && labels[i].hasLeader != isTitle)
                placeFreely(arrangement, labels, i, room, placed);
    return placed;
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
