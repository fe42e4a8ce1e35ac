#include <myofield/scene/label_layout.hpp>

#include <algorithm>
#include <numeric>
#include <ranges>

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
    std::vector<float> wanted;
    for (size_t k = 0; k < column.size(); ++k)
        wanted.push_back(labels[column[k]].anchor.y - labels[column[k]].size.y / 2 - above[k]);
    const std::vector<float> tops = isotonic(wanted);
    const float highest = std::max(freeLow.y, freeHigh.y - above.back() + gap);
    for (size_t k = 0; k < column.size(); ++k) {
        const LabelRequest& label = labels[column[k]];
        const float y = std::clamp(tops[k], freeLow.y, highest) + above[k];
        const float x = isOnLeft ? freeLow.x : freeHigh.x - label.size.x;
        placed[column[k]] = {
            {x, y}, isOnLeft, {isOnLeft ? x + label.size.x : x, y + label.size.y / 2}, true};
    }
}

/// Labels in a column, from the outside of the picture inwards.
struct Column {
    std::vector<size_t> labels;
    float height = 0; ///< of all, with the gaps between them
};

void put(Column& column, size_t label, std::span<const LabelRequest> labels, float gap) {
    column.height += labels[label].size.y + (column.labels.empty() ? 0 : gap);
    column.labels.push_back(label);
}

void take(Column& column, size_t label, std::span<const LabelRequest> labels, float gap) {
    std::erase(column.labels, label);
    column.height -= labels[label].size.y + (column.labels.empty() ? 0 : gap);
}

/// What is too much for a column goes to the other one while that has room, innermost first; then
/// the least important are left out.
void relieve(Column& full, Column& other, std::span<const LabelRequest> labels, float room,
             float gap) {
    while (full.height > room && !full.labels.empty()) {
        const size_t inner = full.labels.back();
        if (other.height + gap + labels[inner].size.y > room) break;
        take(full, inner, labels, gap);
        put(other, inner, labels, gap);
    }
    while (full.height > room && !full.labels.empty())
        take(full, std::ranges::max(full.labels), labels, gap);
}

} // namespace

std::vector<PlacedLabel> layOutLabels(std::span<const LabelRequest> labels, Vec2 freeLow,
                                      Vec2 freeHigh, float middle, float gap) {
    std::vector<size_t> order(labels.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, {}, [&](size_t i) { return labels[i].anchor.x; });
    Column left, right;
    for (const size_t i : order)
        if (labels[i].anchor.x < middle) put(left, i, labels, gap);
    for (const size_t i : std::views::reverse(order))
        if (!(labels[i].anchor.x < middle)) put(right, i, labels, gap);
    const float room = freeHigh.y - freeLow.y;
    relieve(left, right, labels, room, gap);
    relieve(right, left, labels, room, gap);
    std::vector<PlacedLabel> placed(labels.size());
    placeColumn(labels, left.labels, true, freeLow, freeHigh, gap, placed);
    placeColumn(labels, right.labels, false, freeLow, freeHigh, gap, placed);
    return placed;
}

} // namespace myo
