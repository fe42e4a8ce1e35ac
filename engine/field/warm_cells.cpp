#include "warm_cells.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {
constexpr int kMostCells = 96; // along an axis
} // namespace

WarmCells::WarmCells(const Box& bounds, float reach) : low_(bounds.low) {
    const Vec3 extent = bounds.extent();
    size_ = std::max(reach / 2, std::max({extent.x, extent.y, extent.z}) / float(kMostCells));
    count_ = glm::ivec3(extent / size_) + 1;
    isWarm_.assign(size_t(count_.x) * size_t(count_.y) * size_t(count_.z), 0);
}

glm::ivec3 WarmCells::cellOf(const Vec3& point) const {
    return glm::clamp(glm::ivec3(glm::floor((point - low_) / size_)), glm::ivec3(0), count_ - 1);
}

size_t WarmCells::indexOf(glm::ivec3 cell) const {
    return (size_t(cell.z) * size_t(count_.y) + size_t(cell.y)) * size_t(count_.x) + size_t(cell.x);
}

void WarmCells::add(const Vec3& point) {
    isWarm_[indexOf(cellOf(point))] = 1;
}

void WarmCells::spread() {
    // A cell is at least half the reach wide: two cells on all sides hold all that is near.
    for (int turn = 0; turn < 6; ++turn) {
        const int axis = turn % 3;
        const std::vector<uint8_t> before = isWarm_;
        glm::ivec3 step(0);
        step[axis] = 1;
        for (glm::ivec3 cell(0); cell.z < count_.z; ++cell.z)
            for (cell.y = 0; cell.y < count_.y; ++cell.y)
                for (cell.x = 0; cell.x < count_.x; ++cell.x) {
                    if (!before[indexOf(cell)]) continue;
                    isWarm_[indexOf(glm::clamp(cell - step, glm::ivec3(0), count_ - 1))] = 1;
                    isWarm_[indexOf(glm::clamp(cell + step, glm::ivec3(0), count_ - 1))] = 1;
                }
    }
}

bool WarmCells::touches(const Box& box) const {
    const glm::ivec3 low = cellOf(box.low), high = cellOf(box.high);
    for (int z = low.z; z <= high.z; ++z)
        for (int y = low.y; y <= high.y; ++y)
            for (int x = low.x; x <= high.x; ++x)
                if (isWarm_[indexOf({x, y, z})]) return true;
    return false;
}

} // namespace myo
