#include <myofield/geometry/simplify.hpp>

#include "streams.hpp"
#include <myofield/geometry/half_edges.hpp>

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>

namespace myo {
namespace {

constexpr float kSharpestFold = 0.5f; // cosine of the largest turn of a triangle's normal
constexpr float kTendonStep = 0.2f;   // largest change of strands.y when two vertices are merged
constexpr float kFibreTurn = 0.8f;    // cosine of the largest turn of the fibres, likewise
constexpr float kNeedle = 0.04f;      // height / longest edge: no thinner triangle is made
constexpr float kLit = 0.05f;         // cosine between a triangle and its corners' normals
constexpr double kCrease = 0.3;     // cosine between two normals: below, the edge is a sheet's rim
constexpr double kCreaseWeight = 3; // keeps the tips of flat tendons to about 0.5 mm

using DVec3 = glm::dvec3;

/// The area-weighted mean of the squared distances from several planes, as a function of the place.
struct Quadric {
    glm::dmat3 square{0.0}; ///< symmetric
    DVec3 linear{0};
    double constant = 0, area = 0;

    void add(const DVec3& unit, double offset, double weight) {
        square += glm::outerProduct(unit, unit) * weight;
        linear += unit * (offset * weight);
        constant += offset * offset * weight;
        area += weight;
    }
    void add(const Quadric& other) {
        square += other.square;
        linear += other.linear;
        constant += other.constant;
        area += other.area;
    }
    double at(const DVec3& p) const {
        if (area <= 0) return 0;
        return std::max(0.0, (glm::dot(p, square * p) + 2 * glm::dot(linear, p) + constant) / area);
    }
};

class Simplifier {
public:
    Simplifier(TriMesh& mesh, const Simplification& how)
        : mesh_(mesh), edges_(mesh), how_(how), middle_(boundsOf(mesh).centre()),
          quadrics_(mesh.positions.size()), changes_(mesh.positions.size(), 0) {
        middle_.x = 0; // so that the mirror plane stays x = 0
        for (const Triangle& t : mesh.triangles) addPlanes(t);
        for (uint32_t h = 0; h < edges_.count(); ++h) addCrease(h);
    }

    void run() {
        // A second round, because a collapse that was refused may be allowed now that its
        // neighbours have changed.
        for (int round = 0; round < 2; ++round) {
            for (uint32_t h = 0; h < edges_.count(); ++h) offer(h);
            takeOffers();
        }
        mesh_.triangles = edges_.triangles();
    }

private:
    void takeOffers() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (isCurrent(best) && isFine(best)) take(best);
        }
    }

    /// A proposal to merge the origin of half-edge h into its target.
    struct Offer {
        float cost;
        uint32_t h, from, to, change;

        bool operator<(const Offer& o) const { // the queue's top is the cheapest
            return std::tie(o.cost, o.h) < std::tie(cost, h);
        }
    };

    const Vec3& at(uint32_t vertex) const { return mesh_.positions[vertex]; }
    DVec3 inside(uint32_t vertex) const { return DVec3(at(vertex) - middle_); }

    void addPlanes(const Triangle& t) {
        const DVec3 a = inside(t.x);
        const DVec3 across = glm::cross(inside(t.y) - a, inside(t.z) - a);
        const double twice = glm::length(across);
        if (!(twice > 0)) return;
        const DVec3 unit = across / twice;
        const double offset = -glm::dot(unit, a);
        for (int c = 0; c < 3; ++c) {
            quadrics_[t[c]].add(unit, offset, twice);
            if (edges_.isBoundary(t[c]))
                quadrics_[t[c]].add({-unit.x, unit.y, unit.z}, offset, twice);
        }
    }

    DVec3 normalOf(uint32_t h) const {
        const DVec3 a = inside(edges_.origin(h));
        return glm::cross(inside(edges_.target(h)) - a, inside(edges_.apex(h)) - a);
    }

    /// Holds the rim of a thin sheet. Moving the rim within the sheet costs nothing by the planes
    /// of the two faces, so that a plane across them is added.
    void addCrease(uint32_t h) {
        const uint32_t back = edges_.twin(h);
        if (back == HalfEdges::kNone) return;
        const DVec3 normal = normalOf(h), other = normalOf(back);
        const double lengths = glm::length(normal) * glm::length(other);
        if (!(lengths > 0) || glm::dot(normal, other) > kCrease * lengths) return;
        const uint32_t u = edges_.origin(h), v = edges_.target(h);
        const DVec3 along = inside(v) - inside(u);
        const DVec3 unit = glm::normalize(glm::cross(along, normal));
        const double weight = kCreaseWeight * glm::dot(along, along);
        for (const uint32_t end : {u, v})
            quadrics_[end].add(unit, -glm::dot(unit, inside(u)), weight);
    }

    void offer(uint32_t h) {
        if (edges_.origin(h) == HalfEdges::kNone) return;
        const uint32_t u = edges_.origin(h), v = edges_.target(h);
        if (edges_.isBoundary(u) && edges_.twin(h) != HalfEdges::kNone) return;
        const double squared = quadrics_[u].at(inside(v));
        if (squared > double(how_.error) * how_.error || !keepsStreams(u, v)) return;
        offers_.push({float(squared), h, u, v, changes_[u] + changes_[v]});
    }

    bool keepsStreams(uint32_t u, uint32_t v) const {
        if (!mesh_.strands.empty() &&
            std::abs(mesh_.strands[u].y - mesh_.strands[v].y) > kTendonStep)
            return false;
        return mesh_.fibres.empty() ||
               std::abs(glm::dot(mesh_.fibres[u], mesh_.fibres[v])) > kFibreTurn;
    }

    bool isCurrent(const Offer& offer) const {
        return edges_.origin(offer.h) == offer.from && edges_.target(offer.h) == offer.to &&
               changes_[offer.from] + changes_[offer.to] == offer.change;
    }

    /// Whether the triangles that change with the move stay sound.
    bool isFine(const Offer& offer) const {
        bool isFine = true;
        const Vec3 place = at(offer.to);
        edges_.forEachOut(offer.from, [&](uint32_t h) {
            const uint32_t a = edges_.target(h), b = edges_.apex(h);
            for (const uint32_t w : {a, b})
                if (glm::length(at(w) - place) > how_.longestEdge) isFine = false;
            if (!isFine || a == offer.to || b == offer.to) return;
            isFine = bears(at(offer.from), place, at(a), at(b)) && isLitRight(offer, a, b);
        });
        return isFine && edges_.canCollapse(offer.h);
    }

    static bool bears(const Vec3& old, const Vec3& place, const Vec3& a, const Vec3& b) {
        const Vec3 before = glm::cross(a - old, b - old), after = glm::cross(a - place, b - place);
        const float wasTwice = glm::length(before), twice = glm::length(after);
        if (!(glm::dot(before, after) > kSharpestFold * wasTwice * twice)) return false;
        const auto longest = [&](const Vec3& p) {
            return std::max({glm::length(a - p), glm::length(b - p), glm::length(a - b)});
        };
        const float l = longest(place), was = longest(old);
        return twice > kNeedle * l * l || twice * was * was > wasTwice * l * l;
    }

    /// Whether the changed triangle still faces the way that its corners' normals say, if it did
    /// before.
    bool isLitRight(const Offer& offer, uint32_t a, uint32_t b) const {
        if (mesh_.normals.empty()) return true;
        const auto worst = [&](uint32_t corner) {
            const Vec3 face = glm::cross(at(a) - at(corner), at(b) - at(corner));
            float least = 1;
            for (const uint32_t v : {corner, a, b})
                least = std::min(least, glm::dot(face, mesh_.normals[v]) / glm::length(face));
            return least;
        };
        const float after = worst(offer.to);
        return after > kLit || after >= worst(offer.from);
    }

    void take(const Offer& offer) {
        quadrics_[offer.to].add(quadrics_[offer.from]);
        edges_.collapse(offer.h);
        ++changes_[offer.to];
        edges_.forEachOut(offer.to, [&](uint32_t h) {
            this->offer(h);
            this->offer(HalfEdges::previous(h));
        });
    }

    TriMesh& mesh_;
    HalfEdges edges_;
    Simplification how_;
    Vec3 middle_;
    std::vector<Quadric> quadrics_;
    std::vector<uint32_t> changes_;
    std::priority_queue<Offer> offers_;
};

} // namespace

void simplify(TriMesh& mesh, const Simplification& how) {
    if (how.error <= 0 || mesh.triangles.empty()) return;
    Simplifier(mesh, how).run();
    dropUnused(mesh);
}

void dropUnused(TriMesh& mesh) {
    std::vector<uint32_t> newIndex(mesh.positions.size(), HalfEdges::kNone), kept;
    for (Triangle& t : mesh.triangles)
        for (int c = 0; c < 3; ++c) {
            uint32_t& index = newIndex[t[c]];
            if (index == HalfEdges::kNone) {
                index = uint32_t(kept.size());
                kept.push_back(t[c]);
            }
            t[c] = index;
        }
    forEachStream(mesh, [&](auto& stream) {
        std::remove_reference_t<decltype(stream)> left;
        left.reserve(kept.size());
        for (const uint32_t vertex : kept) left.push_back(stream[vertex]);
        stream = std::move(left);
    });
}

} // namespace myo
