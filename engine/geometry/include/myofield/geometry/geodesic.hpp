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
/// Fronts grow vertex by vertex; each triangle is unfolded to where its source lies in its plane,
/// so that distances from points and straight paths are exact on whatever unfolds flat. Mean error
/// on planes, cylinders, spheres and real skin is under 0.6 % (see field_geodesic_test and
/// field_real_skin_test). Blunt
/// triangles need no splitting: a vertex whose distance shrinks later is taken up again.
///
/// Holds scratch memory for the whole mesh once, and is reused: a query touches only what it
/// reaches. Cost O(k log k) for k vertices within the limit. One object a thread.
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
    /// Sources: distance starts at `offset` metres there. `label` travels with the front.
    void addPoint(const SurfacePoint& point, float offset = 0, uint16_t label = 0);
    void addVertex(uint32_t vertex, float offset = 0, uint16_t label = 0);
    void addPath(const SurfacePath& path, uint16_t label = 0);
    /// Grows the fronts of all sources until no vertex nearer than `limit` metres is left. May be
    /// called again with a larger limit.
    void grow(float limit);

    /// Vertices with a distance below the limit, in the order they were reached first.
    std::span<const uint32_t> reached() const { return reached_; }
    /// Metres, or kUnreached.
    float distance(uint32_t vertex) const {
        const State& state = states_[vertex];
        return state.epoch == epoch_ && state.isTaken ? state.distance : kUnreached;
    }
    /// Distance at a point inside a triangle, by its corners; kUnreached where one is unreached.
    float distance(const SurfacePoint& point) const;
    /// Where along the path the point nearest to a reached vertex lies: metres from the path's
    /// start, or kUnreached where that is not known (fronts from points, and round some bends).
    float foot(uint32_t vertex) const {
        const State& state = states_[vertex];
        return state.leg != 0 ? state.foot : kUnreached;
    }
    /// Label of the source nearest to a reached vertex.
    uint16_t label(uint32_t vertex) const { return states_[vertex].label; }

private:
    /// How a distance was found, the later the firmer.
    enum class Way : uint8_t {
        StandIn, ///< along an edge that need not be the shortest way
        Bend,    ///< along an edge from a vertex where shortest ways may bend
        Through  ///< through a triangle, or given
    };
    struct State {
        float distance;
        float offset;   ///< distance at the (virtual) source the front comes from; see kStraight
        float foot = 0; ///< of a path: where its nearest point lies, metres from its start
        uint32_t epoch = 0;
        uint16_t leg = 0;
        uint16_t label = 0;
        uint8_t visits = 0;
        bool isTaken = false;
        bool isSeed = false; ///< exact already: beside a source
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
    std::vector<uint32_t> spread_; ///< vertices whose ways along edges are still to be looked at
    std::vector<uint32_t> reached_;
    struct Leg {
        float first = 0, last = 0; ///< feet
        uint32_t path = 0;
    };
    std::vector<Leg> legs_; ///< of all paths; the first belongs to none, for fronts from points
    uint32_t pathCount_ = 0;
    uint32_t epoch_ = 1;
};

} // namespace myo
