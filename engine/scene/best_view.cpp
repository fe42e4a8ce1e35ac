#include <myofield/scene/best_view.hpp>

#include <algorithm>
#include <string_view>

namespace myo {
namespace {

constexpr float kSlantingMustWinBy = 1.25f;
constexpr size_t kMostSamples = 600;     ///< of a pattern, for choosing a view
constexpr float kSpilloverCounts = 0.4f; ///< beside an essential zone
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

/// Some hundred of the pattern's vertices stand for all.
std::vector<PatternVertex> patternOn(const Placement& placement, std::span<const HeatVertex> heat) {
    std::vector<PatternVertex> pattern;
    if (heat.empty()) return pattern;
    const TriMesh& mesh = placement.skin().mesh();
    const std::vector<float>& areas = placement.skin().areas();
    const uint32_t first = vertexOffsets(placement.body())[placement.skinId().index];
    for (size_t v = 0; v < areas.size(); ++v)
        if (heat[first + v].essential | heat[first + v].spillover)
            pattern.push_back(
                {mesh.positions[v], mesh.normals[v], areas[v] * importanceOf(heat[first + v])});
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

/// How much of the pattern faces the eye with nothing of the skin before it.
float shownFrom(const NamedView& view, const std::vector<PatternVertex>& pattern,
                const Surface& skin) {
    const Vec3 towards = directionOf(view);
    float shown = 0;
    for (const PatternVertex& vertex : pattern) {
        const float facing = glm::dot(vertex.normal, towards);
        if (facing > 0 && !skin.castRay(vertex.position + kRayStart * vertex.normal, towards, 3.0f))
            shown += facing * vertex.weight;
    }
    return shown;
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
    const std::vector<PatternVertex> pattern = patternOn(placement, heat);
    NamedView best = *viewNamed("front");
    float most = 0;
    for (const NamedView& view :
         candidateViews(isOnFeet(pattern, boundsOf(placement.skin().mesh())))) {
        if (view.name == "above" || view.name == "below") continue;
        const float shown = shownFrom(view, pattern, placement.skin());
        const float worth = view.pitch == 0 ? shown : shown / kSlantingMustWinBy;
        if (worth <= most) continue;
        most = worth;
        best = view;
    }
    best.focus = NamedView::Focus::Body;
    return best;
}

} // namespace myo
