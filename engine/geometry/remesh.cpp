#include <myofield/geometry/remesh.hpp>

#include <myofield/geometry/half_edges.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kShort = 0.72f;       // times the wished length: shorter edges are collapsed
constexpr float kLong = 1.35f;        // times the wished length: longer edges are never made
constexpr float kSharpestTurn = 0.5f; // cosine of the largest turn of a normal, 60 degrees
constexpr float kRelaxation = 0.6f;   // share of the way to the neighbours' centre
constexpr int kRelaxations = 2;       // per round

class Remesher {
public:
    Remesher(TriMesh& mesh, const EdgeLength& wished)
        : mesh_(mesh), edges_(mesh), wished_(wished) {}

    void round() {
        collapseShortEdges();
        flipEdges();
        for (int i = 0; i < kRelaxations; ++i) relax();
    }

    void finish() {
        mesh_.triangles = edges_.triangles();
        std::vector<uint32_t> newIndex(mesh_.positions.size(), HalfEdges::kNone);
        std::vector<Vec3> used;
        for (Triangle& t : mesh_.triangles) {
            for (int c = 0; c < 3; ++c) {
                uint32_t& index = newIndex[t[c]];
                if (index == HalfEdges::kNone) {
                    index = uint32_t(used.size());
                    used.push_back(mesh_.positions[t[c]]);
                }
                t[c] = index;
            }
        }
        mesh_.positions = std::move(used);
    }

private:
    const Vec3& at(uint32_t vertex) const { return mesh_.positions[vertex]; }
    float length(uint32_t h) const {
        return glm::length(at(edges_.origin(h)) - at(edges_.target(h)));
    }
    bool isHalfEdge(uint32_t h) const { return edges_.origin(h) != HalfEdges::kNone; }
    Vec3 areaNormal(const Vec3& a, const Vec3& b, const Vec3& c) const {
        return glm::cross(b - a, c - a);
    }

    void collapseShortEdges() {
        struct Candidate {
            float length;
            uint32_t h;
            bool operator<(const Candidate& o) const {
                return length != o.length ? length < o.length : h < o.h;
            }
        };
        std::vector<Candidate> shortest;
        for (uint32_t h = 0; h < edges_.count(); ++h) {
            if (!isHalfEdge(h) || (edges_.twin(h) != HalfEdges::kNone && edges_.twin(h) < h))
                continue;
            const float l = length(h);
            if (l < kShort * wishedAt(h)) shortest.push_back({l, h});
        }
        std::sort(shortest.begin(), shortest.end());
        for (const Candidate& candidate : shortest)
            if (isHalfEdge(candidate.h) && length(candidate.h) < kShort * wishedAt(candidate.h))
                tryCollapse(candidate.h);
    }

    float wishedAt(uint32_t h) const {
        return wished_(0.5f * (at(edges_.origin(h)) + at(edges_.target(h))));
    }

    void tryCollapse(uint32_t h) {
        if (edges_.isBoundary(edges_.origin(h)) && !edges_.isBoundary(edges_.target(h)))
            h = edges_.twin(h);
        const uint32_t u = edges_.origin(h), v = edges_.target(h);
        const bool keepsTarget = edges_.isBoundary(v) && !edges_.isBoundary(u);
        const Vec3 place = keepsTarget ? at(v) : 0.5f * (at(u) + at(v));
        if (!fits(u, v, place) || !fits(v, u, place) || !edges_.canCollapse(h)) return;
        edges_.collapse(h);
        mesh_.positions[v] = place;
    }

    /// Whether `moving` can go to a place: its triangles that do not have `other` as a corner then
    /// turn little and have no long edge.
    bool fits(uint32_t moving, uint32_t other, const Vec3& place) const {
        bool isFine = true;
        const float longest = kLong * wished_(place);
        edges_.forEachOut(moving, [&](uint32_t h) {
            const uint32_t a = edges_.target(h), b = edges_.apex(h);
            for (const uint32_t w : {a, b})
                if (w != other && glm::length(at(w) - place) > longest) isFine = false;
            if (!isFine || a == other || b == other) return;
            const Vec3 before = areaNormal(at(moving), at(a), at(b));
            const Vec3 after = areaNormal(place, at(a), at(b));
            const float lengths = glm::length(before) * glm::length(after);
            if (glm::dot(before, after) < kSharpestTurn * lengths || !(glm::length(after) > 0))
                isFine = false;
        });
        return isFine;
    }

    void flipEdges() {
        valences_.resize(mesh_.positions.size());
        std::fill(valences_.begin(), valences_.end(), 0);
        for (uint32_t h = 0; h < edges_.count(); ++h) {
            if (!isHalfEdge(h)) continue;
            ++valences_[edges_.origin(h)];
            if (edges_.twin(h) == HalfEdges::kNone) ++valences_[edges_.target(h)];
        }
        for (uint32_t h = 0; h < edges_.count(); ++h)
            if (isHalfEdge(h) && edges_.twin(h) != HalfEdges::kNone && edges_.twin(h) > h)
                tryFlip(h);
    }

    int excess(uint32_t vertex) const {
        return valences_[vertex] - (edges_.isBoundary(vertex) ? 4 : 6);
    }

    void tryFlip(uint32_t h) {
        const uint32_t u = edges_.origin(h), v = edges_.target(h);
        const uint32_t a = edges_.apex(h), b = edges_.apex(edges_.twin(h));
        const int eu = excess(u), ev = excess(v), ea = excess(a), eb = excess(b);
        const int before = eu * eu + ev * ev + ea * ea + eb * eb;
        const int after =
            (eu - 1) * (eu - 1) + (ev - 1) * (ev - 1) + (ea + 1) * (ea + 1) + (eb + 1) * (eb + 1);
        if (after >= before || valences_[u] <= 3 || valences_[v] <= 3) return;
        if (edges_.isBoundary(a) && edges_.isBoundary(b)) return;
        if (!keepsNormals(u, v, a, b) || edges_.areNeighbours(a, b)) return;
        edges_.flip(h);
        --valences_[u], --valences_[v], ++valences_[a], ++valences_[b];
    }

    /// Whether both old and both new normals agree, so that the flip crosses no crease and makes no
    /// fold.
    bool keepsNormals(uint32_t u, uint32_t v, uint32_t a, uint32_t b) const {
        const Vec3 old0 = areaNormal(at(u), at(v), at(a)), old1 = areaNormal(at(v), at(u), at(b));
        const Vec3 new0 = areaNormal(at(b), at(v), at(a)), new1 = areaNormal(at(a), at(u), at(b));
        const auto agree = [](const Vec3& x, const Vec3& y, float least) {
            return glm::dot(x, y) > least * glm::length(x) * glm::length(y);
        };
        return agree(old0, old1, 0.8f) && agree(new0, new1, 0.8f) && agree(old0, new0, 0.8f) &&
               agree(old1, new1, 0.8f);
    }

    /// Moves each vertex within its tangent plane towards the centre of its neighbours.
    void relax() {
        const size_t n = mesh_.positions.size();
        normals_.assign(n, Vec3(0));
        sums_.assign(n, Vec4(0));
        for (uint32_t h = 0; h < edges_.count(); ++h) {
            if (!isHalfEdge(h)) continue;
            const uint32_t u = edges_.origin(h), w = edges_.target(h);
            normals_[u] += areaNormal(at(u), at(w), at(edges_.apex(h)));
            // Inner neighbours of a boundary vertex count twice, because of their mirror images.
            const bool isTwofold = edges_.isBoundary(u) && edges_.twin(h) != HalfEdges::kNone;
            sums_[u] += Vec4(at(w), 1) * (isTwofold ? 2.0f : 1.0f);
            if (edges_.twin(h) == HalfEdges::kNone) sums_[w] += Vec4(at(u), 1);
        }
        for (uint32_t v = 0; v < n; ++v) {
            if (sums_[v].w == 0) continue;
            const bool isOnPlane = edges_.isBoundary(v);
            Vec3 normal = normals_[v];
            if (isOnPlane) normal.x = 0;
            if (!(glm::length(normal) > 0)) continue;
            normal = glm::normalize(normal);
            Vec3 step = Vec3(sums_[v]) / sums_[v].w - at(v);
            if (isOnPlane) step.x = 0;
            mesh_.positions[v] += kRelaxation * (step - normal * glm::dot(normal, step));
        }
    }

    TriMesh& mesh_;
    HalfEdges edges_;
    const EdgeLength& wished_;
    std::vector<int> valences_;
    std::vector<Vec3> normals_;
    std::vector<Vec4> sums_;
};

} // namespace

void remesh(TriMesh& mesh, const EdgeLength& wished, int rounds) {
    if (rounds <= 0 || mesh.triangles.empty()) return;
    Remesher remesher(mesh, wished);
    for (int i = 0; i < rounds; ++i) remesher.round();
    remesher.finish();
}

} // namespace myo
