#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <numeric>

namespace myo {
namespace {

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

void placeColumn(std::span<const LabelRequest> labels, std::vector<size_t> column, bool isOnLeft,
                 Vec2 freeLow, Vec2 freeHigh, float gap, std::vector<PlacedLabel>& placed) {
    std::ranges::sort(column, {}, [&](size_t i) { return labels[i].anchor.y; });
    std::vector<float> above{0};
    for (const size_t i : column) above.push_back(above.back() + labels[i].size.y + gap);
    const float room = std::max(1.0f, freeHigh.y - freeLow.y);
    const float squeeze = std::min(1.0f, room / std::max(above.back(), 1.0f));
    std::vector<float> wanted;
    for (size_t k = 0; k < column.size(); ++k)
        wanted.push_back(labels[column[k]].anchor.y - labels[column[k]].size.y / 2 -
                         above[k] * squeeze);
    const std::vector<float> tops = isotonic(wanted);
    const float highest = std::max(freeLow.y, freeHigh.y - above.back() * squeeze);
    for (size_t k = 0; k < column.size(); ++k) {
        const LabelRequest& label = labels[column[k]];
        const float y = std::clamp(tops[k], freeLow.y, highest) + above[k] * squeeze;
        const float x = isOnLeft ? freeLow.x : freeHigh.x - label.size.x;
        placed[column[k]] = {
            {x, y}, isOnLeft, {isOnLeft ? x + label.size.x : x, y + label.size.y / 2}};
    }
}

} // namespace

std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, Vec2 freeLow,
                                      Vec2 freeHigh, float middle, float gap) {
    std::vector<size_t> order(labels.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, {}, [&](size_t i) { return labels[i].anchor.x; });
    std::vector<size_t> left;
    std::vector<size_t> right;
    for (const size_t i : order) (labels[i].anchor.x < middle ? left : right).push_back(i);
    std::vector<PlacedLabel> placed(labels.size());
    placeColumn(labels, left, true, freeLow, freeHigh, gap, placed);
    placeColumn(labels, right, false, freeLow, freeHigh, gap, placed);
    return placed;
}

} // namespace myo
