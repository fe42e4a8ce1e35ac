#include <myofield/scene/best_view.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kSlantingMustWinBy = 1.25f;
constexpr size_t kMostSamples = 600;     ///< of a pattern, for choosing a view
constexpr float kSpilloverCounts = 0.4f; ///< beside an essential zone
constexpr float kWorthASecond = 0.15f;   ///< share of a drawing that it alone shows well
constexpr float kRayStart = 0.004f;      ///< metres, so that a ray does not hit where it starts

/// What a reader must see first: where nearly everyone feels it.
float importanceOf(const HeatVertex& heat) {
    return std::max(float(heat.essential), kSpilloverCounts * float(heat.spillover)) / 65535.0f;
}

/// A skin vertex with heat: its area times its importance.
struct PatternVertex {
    Vec3 position{0};
    Vec3 normal{0};
    float weight = 0;
};

/// Some hundred of the vertices that count stand for all. `importance`: of a skin vertex, 0..1.
template <class Importance>
std::vector<PatternVertex> patternOn(const Placement& placement, const Importance& importance) {
    std::vector<PatternVertex> pattern;
    const TriMesh& mesh = placement.skin().mesh();
    const std::vector<float>& areas = placement.skin().areas();
    for (size_t v = 0; v < areas.size(); ++v)
        if (const float counts = importance(v); counts > 0)
            pattern.push_back({mesh.positions[v], mesh.normals[v], areas[v] * counts});
    const size_t stride = 1 + pattern.size() / kMostSamples;
    size_t kept = 0;
    for (size_t i = 0; i < pattern.size(); i += stride) pattern[kept++] = pattern[i];
    pattern.resize(kept);
    return pattern;
}

/// Whether most of a pattern lies on the feet: only those are looked at from below.
bool isOnFeet(const std::vector<PatternVertex>& pattern, const Box& body) {
    const float ankle = ankleOf(body);
    float whole = 0, low = 0;
    for (const PatternVertex& vertex : pattern) {
        whole += vertex.weight;
        if (vertex.position.y < ankle) low += vertex.weight;
    }
    return low > whole / 2;
}

Vec3 directionOf(const NamedView& view) {
    Camera camera;
    camera.yaw = view.yaw;
    camera.pitch = view.pitch;
    return camera.direction();
}

/// How far each vertex of the pattern faces the eye, 0..1; 0 where skin lies before it.
std::vector<float> facingFrom(const NamedView& view, const std::vector<PatternVertex>& pattern,
                              const Surface& skin) {
    const Vec3 towards = directionOf(view);
    std::vector<float> all;
    for (const PatternVertex& vertex : pattern) {
        const float facing = glm::dot(vertex.normal, towards);
        const bool isSeen =
            facing > 0 && !skin.castRay(vertex.position + kRayStart * vertex.normal, towards, 3.0f);
        all.push_back(isSeen ? facing : 0);
    }
    return all;
}

/// A view of a pattern.
struct Candidate {
    NamedView view;
    std::vector<float> facing; ///< of each vertex

    /// How much of the pattern it shows better than `other` does. Straight views win over slanting
    /// ones when it makes little difference.
    float worth(const std::vector<PatternVertex>& pattern, const Candidate* other) const {
        float shown = 0;
        for (size_t v = 0; v < pattern.size(); ++v)
            shown +=
                pattern[v].weight * std::max(0.0f, facing[v] - (other ? other->facing[v] : 0.0f));
        return view.pitch == 0 ? shown : shown / kSlantingMustWinBy;
    }
};

std::vector<Candidate> candidatesFor(const Placement& placement,
                                     const std::vector<PatternVertex>& pattern) {
    std::vector<Candidate> candidates;
    for (NamedView view : candidateViews(isOnFeet(pattern, boundsOf(placement.skin().mesh())))) {
        if (view.name == "above" || view.name == "below") continue;
        view.focus = NamedView::Focus::Body;
        candidates.push_back({view, facingFrom(view, pattern, placement.skin())});
    }
    return candidates;
}

/// The best of them beside `other`, which may be null.
const Candidate& bestOf(const std::vector<Candidate>& candidates,
                        const std::vector<PatternVertex>& pattern, const Candidate* other) {
    const Candidate* best = &candidates.front();
    float most = 0;
    for (const Candidate& candidate : candidates) {
        const float worth = candidate.worth(pattern, other);
        if (worth <= most) continue;
        most = worth;
        best = &candidate;
    }
    return *best;
}

} // namespace

std::vector<NamedView> candidateViews(bool isOfFeet) {
    std::vector<NamedView> views;
    for (const NamedView& view : namedViews())
        if (view.focus == NamedView::Focus::Body || (isOfFeet && view.name == "sole"))
            views.push_back(view);
    return views;
}

NamedView bestView(const Placement& placement, std::span<const HeatVertex> heat) {
    const uint32_t first = vertexOffsets(placement.body())[placement.skinId().index];
    const std::vector<PatternVertex> pattern = patternOn(
        placement, [&](size_t v) { return heat.empty() ? 0.0f : importanceOf(heat[first + v]); });
    return bestOf(candidatesFor(placement, pattern), pattern, nullptr).view;
}

std::vector<NamedView> viewsOfDrawing(const Placement& placement, std::span<const float> marked) {
    const std::vector<PatternVertex> pattern =
        patternOn(placement, [&](size_t v) { return marked[v]; });
    const std::vector<Candidate> candidates = candidatesFor(placement, pattern);
    const Candidate& first = bestOf(candidates, pattern, nullptr);
    const Candidate& second = bestOf(candidates, pattern, &first);
    float whole = 0;
    for (const PatternVertex& vertex : pattern) whole += vertex.weight;
    if (second.worth(pattern, &first) <= kWorthASecond * whole) return {first.view};
    return {first.view, second.view};
}

} // namespace myo
