#include <myofield/field/pain_measures.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace myo {
namespace {

/// Triangles with marked skin, by the patch of their first marked corner.
std::map<uint16_t, std::vector<uint32_t>> markedTriangles(const Placement& original,
                                                          const PaintedSkin& painted) {
    std::vector<uint32_t> marked;
    for (const uint32_t vertex : painted.touched())
        if (painted.marks()[vertex].isPainted()) marked.push_back(vertex);
    std::map<uint16_t, std::vector<uint32_t>> byPatch;
    for (const uint32_t triangle : trianglesAt(original.skin(), marked)) {
        const Triangle& corners = original.skin().mesh().triangles[triangle];
        int first = 0;
        while (first < 2 && !painted.marks()[corners[first]].isPainted()) ++first;
        byPatch[original.regions().patchAt(corners[first])].push_back(triangle);
    }
    return byPatch;
}

void addRegions(PainMeasures& measures, const Placement& original, const PaintedSkin& painted) {
    const auto inside = [&](uint32_t vertex) { return painted.marks()[vertex].deepest(); };
    for (const auto& [patch, triangles] : markedTriangles(original, painted)) {
        const double area = areaAbove0(original.skin(), triangles, inside);
        measures.area += area;
        if (patch != RegionMap::kNoPatch)
            measures.regions.push_back({original.regions().patches()[patch], area});
    }
    std::ranges::stable_sort(measures.regions, std::ranges::greater{}, &MarkedPatch::area);
}

/// An entry per vertex: how much of a step is there, from -1 to 1 bands inside.
int8_t inBands(float inside) {
    return int8_t(std::lround(127 * std::clamp(inside / kPaintBand, -1.0f, 1.0f)));
}

} // namespace

PainMeasures measuresOf(const Placement& original, const PaintedSkin& painted) {
    PainMeasures measures;
    addRegions(measures, original, painted);
    const Surface& skin = original.skin();
    double whole = 0, weight = 0, told = 0, strength = 0;
    for (const float area : skin.areas()) whole += double(area);
    measures.share = whole > 0 ? measures.area / whole : 0;
    glm::dvec3 sum(0);
    for (const uint32_t vertex : painted.touched()) {
        const PaintedSkin::Mark& mark = painted.marks()[vertex];
        const double area = double(skin.areas()[vertex]) * double(coverAt(mark.deepest()));
        weight += area;
        sum += area * glm::dvec3(skin.mesh().positions[vertex]);
        if (mark.strength == 0 || !mark.isPainted()) continue;
        told += area;
        strength += area * mark.strength;
        measures.highestStrength = std::max(measures.highestStrength.value_or(0), +mark.strength);
    }
    if (weight > 0) measures.centre = Vec3(sum / weight);
    if (told > 0) measures.meanStrength = strength / told;
    return measures;
}

PainCover coverOf(const PaintedSkin& painted) {
    PainCover cover;
    cover.vertices.assign(painted.touched().begin(), painted.touched().end());
    std::erase_if(cover.vertices,
                  [&](uint32_t v) { return coverAt(painted.marks()[v].deepest()) <= 0; });
    std::ranges::sort(cover.vertices);
    for (const uint32_t vertex : cover.vertices)
        cover.shares.push_back(coverAt(painted.marks()[vertex].deepest()));
    return cover;
}

double PainChange::jaccard() const {
    const double either = gone + same + fresh;
    return either > 0 ? same / either : 1;
}

PainChange changeBetween(const PainCover& before, const PainCover& now,
                         const std::vector<float>& areas) {
    PainChange change;
    size_t i = 0, j = 0;
    while (i < before.vertices.size() || j < now.vertices.size()) {
        const uint32_t a = i < before.vertices.size() ? before.vertices[i] : UINT32_MAX;
        const uint32_t b = j < now.vertices.size() ? now.vertices[j] : UINT32_MAX;
        const uint32_t vertex = std::min(a, b);
        const float x = a == vertex ? before.shares[i++] : 0, y = b == vertex ? now.shares[j++] : 0;
        const double area = double(areas[vertex]);
        change.same += area * double(std::min(x, y));
        change.gone += area * double(std::max(x - y, 0.0f));
        change.fresh += area * double(std::max(y - x, 0.0f));
    }
    return change;
}

std::vector<PaintVertex> changeVertices(const PaintedSkin& before, const PaintedSkin& now) {
    const std::vector<float> was = before.inside(), is = now.inside();
    std::vector<PaintVertex> vertices(is.size());
    for (size_t v = 0; v < is.size(); ++v) {
        PaintVertex& vertex = vertices[v];
        vertex.inside[size_t(PainStep::Fresh)] = inBands(std::min(is[v], -was[v]));
        vertex.inside[size_t(PainStep::Gone)] = inBands(std::min(was[v], -is[v]));
        vertex.inside[size_t(PainStep::Same)] = inBands(std::min(was[v], is[v]));
        vertex.strength = 76;
    }
    return vertices;
}

} // namespace myo
