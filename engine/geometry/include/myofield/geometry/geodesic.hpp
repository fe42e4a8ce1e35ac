#pragma once

#include <myofield/geometry/surface.hpp>
#include <myofield/geometry/surface_path.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace myo {

/// Distances along a surface from points and paths, out to a limit.
///
/// Fronts grow from vertex to vertex. Each triangle is unfolded into the plane of the source, so
/// that distances from points and from straight paths are exact on every surface that unfolds flat.
/// The mean error on planes, cylinders, spheres and real skin is under 0.6 % (see geodesic_test and
/// geodesic_real_skin_test). Blunt triangles need no splitting: when the distance of a vertex
/// shrinks later, the front starts from that vertex again.
///
/// An object holds scratch memory for the whole mesh and can be used for many queries; a query
/// touches only the vertices that it reaches. Each thread needs an object of its own. Cost
/// O(k log k) for k vertices within the limit.
///
/// Sources: Novotni and Klein, Computing Geodesic Distances on Triangular Meshes, WSCG 2002
/// (unfolded source); Surazhsky et al., Fast Exact and Approximate Geodesics on Meshes, 2005
/// (pseudo sources).
class Geodesic {
public:
    static constexpr float kUnreached = std::numeric_limits<float>::infinity();

    explicit Geodesic(const Surface& surface);

    /// Forgets all sources and distances. O(1).
    void clear();
    /// Adds a source, where the distance starts at `offset` metres. The front carries `label`
    /// along.
    void addPoint(const SurfacePoint& point, float offset = 0, uint16_t label = 0);
    void addVertex(uint32_t vertex, float offset = 0, uint16_t label = 0);
    void addPath(const SurfacePath& path, uint16_t label = 0);
    /// Grows the fronts of all sources until every vertex nearer than `limit` metres is reached.
    /// May be called again with a larger limit.
    void grow(float limit);

    /// Vertices with a distance below the limit, in the order they were reached first.
    std::span<const uint32_t> reached() const { return reached_; }
    /// Metres, or kUnreached.
    float distance(uint32_t vertex) const {
        const State& state = states_[vertex];
        return state.epoch == epoch_ && state.isTaken ? state.distance : kUnreached;
    }
    /// Distance at a point inside a triangle, from the distances of its corners; kUnreached when a
    /// corner is not reached.
    float distance(const SurfacePoint& point) const;
    /// The foot of a reached vertex is the point of the path that is nearest to it. Returned in
    /// metres from the path's start; kUnreached where the foot is not known (fronts from points,
    /// and behind some bends).
    float foot(uint32_t vertex) const {
        const State& state = states_[vertex];
        return state.leg != 0 ? state.foot : kUnreached;
    }
    /// Label of the source nearest to a reached vertex.
    uint16_t label(uint32_t vertex) const { return states_[vertex].label; }

private:
    /// How a distance was found. Later entries are more reliable ("firmer").
    enum class Way : uint8_t {
        StandIn, ///< along an edge, which need not be the shortest way
        Bend,    ///< along an edge from a vertex where shortest ways may bend
        Through  ///< through a triangle, or given as a source
    };
    struct State {
        float distance;
        float offset;   ///< distance at the (virtual) source of the front; see kStraight
        float foot = 0; ///< metres from the path's start, see foot()
        uint32_t epoch = 0;
        uint16_t leg = 0;
        uint16_t label = 0;
        uint8_t visits = 0;
        bool isTaken = false;
        bool isSeed = false; ///< beside a source: the distance is exact already
        Way way = Way::StandIn;
    };
    struct Entry {
        float distance;
        uint32_t vertex;
    };
    struct Offer {
        float distance;
        float offset;
        float foot = 0;
        uint16_t leg = 0;
        Way way = Way::Through;
    };

    State& touch(uint32_t vertex);
    void seed(uint32_t vertex, const Offer& offer, uint16_t label);
    void offer(uint32_t vertex, const Offer& offer, uint16_t label);
    bool goAlongEdges(float limit);
    void spreadFrom(uint32_t vertex);
    /// A triangle a-b-c unfolded: c at (cx, cy) with a at (0, 0) and b at (ab, 0).
    struct Unfolded {
        float ab, cx, cy;
        float half; ///< 0.5 / ab
    };
    Offer across(const State& a, const State& b, float ab, float bc, float ca) const;
    static Offer fromCentre(const State& a, const State& b, float offset, const Unfolded& triangle);
    Offer fromLine(const State& a, const State& b, const Unfolded& triangle) const;
    Offer fromLineEnd(const State& end, const State& line, const Unfolded& triangle) const;
    struct BesideLine;
    Offer measured(const BesideLine& frame) const;
    bool offerAlong(uint32_t to, const State& from, float length, Way way, float limit);
    void seedLeg(std::span<const PathStep> leg, uint16_t label);
    void push(Entry entry);
    Entry pop();

    const Surface* surface_;
    std::vector<State> states_;
    std::vector<Entry> heap_;
    std::vector<uint32_t> spread_; ///< vertices whose ways along edges are not yet tried
    std::vector<uint32_t> reached_;
    struct Leg {
        float first = 0, last = 0; ///< feet of its ends, metres from the path's start
        uint32_t path = 0;
    };
    std::vector<Leg> legs_; ///< of all paths; the first stands for fronts from points
    uint32_t pathCount_ = 0;
    uint32_t epoch_ = 1;
};

} // namespace myo
