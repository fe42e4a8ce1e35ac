#include "zone_patch.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

/// Cotangents beyond these, of slivers and of very blunt triangles, would stop or reverse the flow.
constexpr float kLeastWeight = 0.02f, kMostWeight = 3.0f;
constexpr float kMostRelaxed = 1.85f;

/// Half the cotangents of the angles of a triangle that face its edges 0, 1 and 2.
Vec3 halfCotangents(const Vec3& lengths) {
    const Vec3 squares = lengths * lengths;
    const float sum = squares.x + squares.y + squares.z;
    const float sixteenAreas = sum * sum - 2 * glm::dot(squares, squares); // Heron, squared
    return (0.5f * sum - squares) / std::sqrt(std::max(sixteenAreas, 1e-30f));
}

} // namespace

ZonePatch::ZonePatch(const Surface& skin, std::span<const NearStroke> near,
                     std::vector<uint32_t>& placeOf) {
    for (const NearStroke& each : near) {
        if (placeOf[each.vertex] != Surface::kNone) continue;
        placeOf[each.vertex] = 0;
        vertices_.push_back(each.vertex);
    }
    std::ranges::sort(vertices_);
    areas_.reserve(size());
    for (uint32_t place = 0; place < size(); ++place) {
        placeOf[vertices_[place]] = place;
        areas_.push_back(skin.areas()[vertices_[place]]);
    }
    nearPlaces_.reserve(near.size());
    for (const NearStroke& each : near) nearPlaces_.push_back(placeOf[each.vertex]);
    link(skin, placeOf);
    for (const uint32_t vertex : vertices_) placeOf[vertex] = Surface::kNone;
}

void ZonePatch::link(const Surface& skin, const std::vector<uint32_t>& placeOf) {
    isAtEdge_.assign(size(), 0);
    starts_.reserve(size() + 1);
    starts_.push_back(0);
    links_.reserve(7 * size());
    for (uint32_t place = 0; place < size(); ++place) {
        const auto add = [&](uint32_t vertex, float weight) {
            const uint32_t other = placeOf[vertex];
            if (other == Surface::kNone) {
                isAtEdge_[place] = 1;
                return;
            }
            const auto own = links_.begin() + starts_[place];
            const auto found =
                std::find_if(own, links_.end(), [&](const Link& each) { return each.to == other; });
            if (found == links_.end())
                links_.push_back({other, weight});
            else
                found->weight += weight;
        };
        for (const uint32_t corner : skin.cornersAt(vertices_[place])) {
            const uint32_t triangle = corner / 3;
            const int k = int(corner % 3), next = (k + 1) % 3, last = (k + 2) % 3;
            const Triangle& corners = skin.mesh().triangles[triangle];
            const Vec3& lengths = skin.edgeLengths(triangle);
            if (skin.across(triangle, uint32_t(k)) == Surface::kNone ||
                skin.across(triangle, uint32_t(last)) == Surface::kNone)
                isAtEdge_[place] = 1;
            const Vec3 weights = halfCotangents(lengths);
            add(corners[next], weights[k]);
            add(corners[last], weights[last]);
        }
        starts_.push_back(uint32_t(links_.size()));
    }
    for (Link& each : links_) each.weight = std::clamp(each.weight, kLeastWeight, kMostWeight);
}

ZonePatch::Pieces ZonePatch::pieces(const std::vector<bool>& isPart) const {
    Pieces found{std::vector<uint32_t>(size(), UINT32_MAX), 0};
    std::vector<uint32_t> waiting;
    for (uint32_t start = 0; start < size(); ++start) {
        if (!isPart[start] || found.at[start] != UINT32_MAX) continue;
        found.at[start] = found.count;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const uint32_t place = waiting.back();
            waiting.pop_back();
            for (const Link& each : linksAt(place)) {
                if (!isPart[each.to] || found.at[each.to] != UINT32_MAX) continue;
                found.at[each.to] = found.count;
                waiting.push_back(each.to);
            }
        }
        ++found.count;
    }
    return found;
}

void ZonePatch::diffuse(std::vector<float>& values, std::span<const float> spreads,
                        const std::vector<bool>& isHeld, int sweeps) const {
    struct Row {
        uint32_t place;
        float own, share, time; ///< value = share * (own + time * sum of weighted neighbours)
    };
    std::vector<Row> rows;
    rows.reserve(size());
    double flow = 0;
    for (uint32_t place = 0; place < size(); ++place) {
        if (isHeld[place]) continue;
        const float time = spreads[place] * spreads[place] / 2;
        float weight = 0;
        for (const Link& each : linksAt(place)) weight += each.weight;
        const float whole = areas_[place] + time * weight;
        if (!(whole > 0)) continue;
        rows.push_back({place, areas_[place] * values[place], 1 / whole, time});
        flow += double(time * weight / whole);
    }
    if (rows.empty()) return;
    const float radius = float(flow / double(rows.size())); // of Jacobi's iteration, about
    const float relaxed =
        std::min(2 / (1 + std::sqrt(std::max(1 - radius * radius, 0.0f))), kMostRelaxed);
    const auto relax = [&](const Row& row) {
        float sum = 0;
        for (const Link& each : linksAt(row.place)) sum += each.weight * values[each.to];
        float& value = values[row.place];
        value += relaxed * (row.share * (row.own + row.time * sum) - value);
    };
    // To and fro, so that no direction of the mesh is preferred.
    for (int sweep = 0; sweep < sweeps; ++sweep)
        if (sweep % 2 == 0)
            for (const Row& row : rows) relax(row);
        else
            for (auto row = rows.rbegin(); row != rows.rend(); ++row) relax(*row);
}

} // namespace myo
