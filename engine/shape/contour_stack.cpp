#include <myofield/shape/contour_stack.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

constexpr float kDistanceLimit = 0.03f;
constexpr size_t kSmallestPart = 60; // triangles; smaller parts are specks of a broken contour

/// A stack as a field. Its slices hold signed distances, with an empty slice before the first and
/// after the last. Between slices it is a monotone cubic (Fritsch and Butland 1984: harmonic-mean
/// slopes).
class StackField {
public:
    StackField(const ContourStack& stack, const StackMeshing& how) : stack_(stack), how_(how) {
        levels_.push_back(stack.slices.front().level - how.emptyReach);
        for (const Slice& slice : stack.slices) levels_.push_back(slice.level);
        levels_.push_back(stack.slices.back().level + how.emptyReach);
        nodes_ = how.grid.axes[0].size() * how.grid.axes[1].size();
        empty_.assign(nodes_, -how.emptyDepth);
    }

    /// Levels must rise from call to call, so that only four slices are in memory at a time.
    void evaluate(float level, std::span<float> values) {
        if (level <= levels_.front() || level >= levels_.back()) {
            std::fill(values.begin(), values.end(), -how_.emptyDepth);
            return;
        }
        while (level > levels_[span_ + 1]) ++span_;
        const std::array<const float*, 4> g{slice(span_ == 0 ? 0 : span_ - 1), slice(span_),
                                            slice(span_ + 1),
                                            slice(std::min(span_ + 2, levels_.size() - 1))};
        const float before = span_ == 0 ? 0 : levels_[span_] - levels_[span_ - 1];
        const float here = levels_[span_ + 1] - levels_[span_];
        const float after =
            span_ + 2 == levels_.size() ? 0 : levels_[span_ + 2] - levels_[span_ + 1];
        const float x = (level - levels_[span_]) / here;
        for (size_t i = 0; i < nodes_; ++i) {
            const float rise = (g[2][i] - g[1][i]) / here;
            const float m1 =
                slope(before > 0 ? (g[1][i] - g[0][i]) / before : 0, rise, before, here);
            const float m2 = slope(rise, after > 0 ? (g[3][i] - g[2][i]) / after : 0, here, after);
            values[i] = hermite(g[1][i], g[2][i], m1 * here, m2 * here, x);
        }
    }

private:
    /// The slope between two spans with these rises and lengths; length 0: there is no such span.
    static float slope(float rise0, float rise1, float length0, float length1) {
        if (length0 <= 0) return rise1;
        if (length1 <= 0) return rise0;
        if (rise0 * rise1 <= 0) return 0;
        const float w0 = 2 * length1 + length0, w1 = length1 + 2 * length0;
        return (w0 + w1) / (w0 / rise0 + w1 / rise1);
    }
    static float hermite(float a, float b, float slopeA, float slopeB, float x) {
        const float x2 = x * x, x3 = x2 * x;
        return a * (2 * x3 - 3 * x2 + 1) + b * (3 * x2 - 2 * x3) + slopeA * (x3 - 2 * x2 + x) +
               slopeB * (x3 - x2);
    }

    const float* slice(size_t index) {
        if (index == 0 || index + 1 == levels_.size()) return empty_.data();
        const Slice& wanted = stack_.slices[index - 1];
        if (wanted.contours.empty()) return empty_.data();
        Cached& place = cache_[index % cache_.size()];
        if (place.index != index) {
            place.index = index;
            place.values.resize(nodes_);
            signedDistance(polygonsOf(wanted, stack_.isHalf), how_.grid.axes[0], how_.grid.axes[1],
                           kDistanceLimit, place.values);
        }
        return place.values.data();
    }

    struct Cached {
        size_t index = 0; ///< 0: nothing is cached
        std::vector<float> values;
    };

    const ContourStack& stack_;
    const StackMeshing& how_;
    std::vector<float> levels_;
    std::vector<float> empty_;
    size_t nodes_ = 0;
    size_t span_ = 0;
    std::array<Cached, 4> cache_;
};

/// Converts from the stack's axes to those of the world.
void toWorld(const ContourStack& stack, TriMesh& mesh) {
    for (Vec3& position : mesh.positions) {
        const Vec3 local = position;
        for (int i = 0; i < 3; ++i) position[stack.axes[size_t(i)]] = local[i];
    }
    // If the order of the axes is left-handed, the conversion mirrors.
    const bool isCyclic = (stack.axes[1] - stack.axes[0] + 3) % 3 == 1;
    if (!isCyclic) turnInsideOut(mesh);
}

} // namespace

Box boundsOf(const ContourStack& stack) {
    Box box;
    for (const Slice& slice : stack.slices)
        for (const Contour& contour : slice.contours)
            for (const Vec2& point : contour.points) box.include({point.x, point.y, slice.level});
    return box;
}

RectilinearGrid gridAround(const ContourStack& stack, float spacing) {
    const Box box = boundsOf(stack);
    assert(!box.isEmpty());
    RectilinearGrid grid;
    const float margin = 3 * spacing + 0.001f; // splines swing out a little
    for (int axis = 0; axis < 3; ++axis) {
        const bool startsAtZero = axis == 0 && stack.isHalf;
        const float low = startsAtZero ? 0 : box.low[axis] - margin;
        const size_t count = size_t(std::ceil((box.high[axis] + margin - low) / spacing)) + 1;
        for (size_t i = 0; i < count; ++i)
            grid.axes[size_t(axis)].push_back(low + spacing * float(i));
    }
    return grid;
}

TriMesh meshOf(const ContourStack& stack, const StackMeshing& how) {
    StackField field(stack, how);
    TriMesh mesh = zeroSurface(how.grid, [&](size_t k, std::span<float> values) {
        field.evaluate(how.grid.axes[2][k], values);
    });
    toWorld(stack, mesh);
    if (how.onlyLargest)
        keepLargestPart(mesh);
    else
        keepLargeParts(mesh, kSmallestPart);
    smooth(mesh, how.smoothing);
    remesh(mesh, how.edge, how.remeshing);
    if (signedVolume(mesh) < 0) turnInsideOut(mesh);
    if (how.sculpting) how.sculpting(mesh);
    mesh.normals = vertexNormals(stack.isHalf ? completed(mesh) : mesh);
    mesh.normals.resize(mesh.positions.size());
    simplify(mesh, how.simplification);
    return stack.isHalf ? completed(mesh) : mesh;
}

} // namespace myo
