#include "heat_code.hpp"

#include <myofield/field/pain_field.hpp>

#include <array>
#include <cmath>
#include <memory>

namespace myo {

namespace {

constexpr float kMost = 65535;

struct Table {
    explicit Table(float plateau) {
        for (size_t i = 0; i < rise.size(); ++i)
            rise[i] = uint16_t(std::lround(inverseSmoothStep(float(i) / kMost / plateau) * kMost));
    }
    std::array<uint16_t, 65536> rise;
};

} // namespace

std::vector<HeatVertex> coded(std::span<const HeatVertex> heat) {
    static const auto essential = std::make_unique<const Table>(kEssentialPlateau);
    static const auto spillover = std::make_unique<const Table>(kSpilloverPlateau);
    std::vector<HeatVertex> result(heat.begin(), heat.end());
    for (HeatVertex& vertex : result) {
        if ((vertex.essential | vertex.spillover) == 0) continue;
        vertex.essential = essential->rise[vertex.essential];
        vertex.spillover = spillover->rise[vertex.spillover];
    }
    return result;
}

} // namespace myo
