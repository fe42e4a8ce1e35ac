// The shapes of all zones on the built-in body, and that none crosses a gap. Prints the figures of
// every zone to the file that MYOFIELD_ZONE_TABLE names.

#include "data/shipped_atlas.hpp"
#include "data/zone_figures.hpp"

#include "zone_level.hpp"
#include "zone_strokes.hpp"

#include <myofield/core/file.hpp>
#include <myofield/core/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <queue>
#include <set>

namespace myo {
namespace {

using test::shipped;
using test::ZoneFigures;

struct Drawn {
    const Muscle* muscle;
    const TriggerPoint* point;
    const Zone* zone;
    size_t number; ///< of the zone in its point
    ZoneField field;
    ZoneFigures figures;

    std::string name() const {
        return fmt::format("{} {} {}{} ({})", muscle->id, point->id,
                           zone->kind == ZoneKind::Essential ? "E" : "s", number,
                           zone->place.text());
    }
};

/// Every zone that has strokes and is not a copy of another point's, left side.
std::vector<Drawn> drawnZones() {
    std::vector<Drawn> all;
    for (const Muscle& muscle : shipped()->atlas.muscles)
        for (const TriggerPoint& point : muscle.points)
            for (size_t z = 0; z < point.zones.size() && point.zonesOf.empty(); ++z)
                if (!point.zones[z].strokes.empty())
                    all.push_back({&muscle, &point, &point.zones[z], z, {}, {}});
    const Placement& placement = *shipped()->placement;
    parallelRanges(all.size(), 8, [&](size_t begin, size_t end) {
        ZoneScratch scratch(placement.skin());
        for (size_t i = begin; i < end; ++i) {
            all[i].field = fieldOf(*all[i].zone, Side::Left, placement, scratch);
            all[i].figures = test::figuresOf(*all[i].zone, all[i].field, placement, scratch.front);
        }
    });
    return all;
}

const std::vector<Drawn>& zones() {
    static const std::vector<Drawn> all = drawnZones();
    return all;
}

/// Long zones are those of limbs: pain that runs down an arm or a leg.
bool isOnLimb(const Zone& zone) {
    static const std::set<std::string> limbs{"arm",  "elbow", "forearm", "hand", "thigh",
                                             "knee", "leg",   "ankle",   "foot"};
    return std::ranges::any_of(
        zone.regions, [](RegionId id) { return id && limbs.contains(shipped()->atlas[id].group); });
}

class ZoneShapes : public test::ShippedAtlas {
protected:
    /// The names of the zones that `isFaulty`, with a word on each.
    template <class IsFaulty, class Words>
    static std::vector<std::string> faulty(const IsFaulty& isFaulty, const Words& words) {
        std::vector<std::string> names;
        for (const Drawn& zone : zones())
            if (isFaulty(zone)) names.push_back(zone.name() + " " + words(zone));
        return names;
    }
};

std::string list(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

TEST_F(ZoneShapes, AreTabledWhenAsked) {
    const char* file = std::getenv("MYOFIELD_ZONE_TABLE");
    if (!file) GTEST_SKIP() << "MYOFIELD_ZONE_TABLE names no file";
    std::string table = "muscle point zone area drawn inradius length aspect variation plateau rim "
                        "hole pieces groups moved95 moved bar\n";
    for (const Drawn& zone : zones()) {
        const ZoneFigures& f = zone.figures;
        table += fmt::format("{} {} {}{} {:.1f} {:.1f} {:.1f} {:.0f} {:.2f} {:.3f} {:.3f} {:.1f} "
                             "{:.2f} {} {} {:.1f} {:.1f} {}\n",
                             zone.muscle->id, zone.point->id,
                             zone.zone->kind == ZoneKind::Essential ? "E" : "s", zone.number,
                             f.area * 1e4f, f.drawn * 1e4f, f.inradius * 1e3f, f.length * 1e3f,
                             f.aspect, f.variation, f.plateau, f.rim * 1e3f, f.hole * 1e4f,
                             f.pieces, f.groups, f.moved95 * 1e3f, f.moved * 1e3f, int(f.isBar()));
    }
    ASSERT_TRUE(writeFile(file, table));
}

TEST_F(ZoneShapes, HaveNoHoles) {
    const auto holes =
        faulty([](const Drawn& z) { return z.figures.hole > 0.5e-4f; },
               [](const Drawn& z) {
                   return fmt::format("has a hole of {:.1f} cm2", z.figures.hole * 1e4f);
               });
    EXPECT_TRUE(holes.empty()) << list(holes);
}

TEST_F(ZoneShapes, TheUnionOfAMusclesEssentialZonesHasNoPit) {
    const Placement& placement = *shipped()->placement;
    const Atlas& atlas = shipped()->atlas;
    std::vector<std::string> pits;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        std::vector<float> values(placement.skin().vertexCount(), 0.0f);
        SurfaceField all{values, values};
        for (uint32_t p = 0; p < atlas.muscles[m].points.size(); ++p)
            combine(all, shipped()->patterns->pattern({{m}, p, Side::Left}));
        const float pit = test::largestPit(all.essential, 0.6f, kPresentShare, placement.skin());
        if (pit > 0.5e-4f)
            pits.push_back(
                fmt::format("{} has a pit of {:.1f} cm2", atlas.muscles[m].id, pit * 1e4f));
    }
    EXPECT_TRUE(pits.empty()) << list(pits);
}

TEST_F(ZoneShapes, AreOnePieceUnlessDrawnInSeveral) {
    const auto torn = faulty(
        [](const Drawn& z) { return z.figures.pieces > std::max(z.figures.groups, 1); },
        [](const Drawn& z) {
            return fmt::format("is in {} pieces, drawn in {}", z.figures.pieces, z.figures.groups);
        });
    EXPECT_TRUE(torn.empty()) << list(torn);
}

TEST_F(ZoneShapes, AreSeldomBars) {
    const auto bars = faulty([](const Drawn& z) { return z.figures.isBar(); },
                             [](const Drawn& z) {
                                 return fmt::format("is {:.1f} times as long as wide, its width "
                                                    "varies by {:.2f}",
                                                    z.figures.aspect, z.figures.variation);
                             });
    EXPECT_LE(bars.size(), 20u) << list(bars);
    const auto tooLong =
        faulty([](const Drawn& z) { return z.figures.aspect > 6 && !isOnLimb(*z.zone); },
               [](const Drawn& z) {
                   return fmt::format("is {:.1f} times as long as wide", z.figures.aspect);
               });
    EXPECT_TRUE(tooLong.empty()) << list(tooLong);
}

TEST_F(ZoneShapes, AreGradedFromRimToCore) {
    std::vector<float> plateaus;
    for (const Drawn& zone : zones()) plateaus.push_back(zone.figures.plateau);
    std::ranges::sort(plateaus);
    EXPECT_GE(plateaus[plateaus.size() / 20], 0.10f);
    EXPECT_LE(plateaus[plateaus.size() * 19 / 20], 0.36f);
    const auto stamped = faulty(
        [](const Drawn& z) { return z.figures.rim < std::min(0.006f, z.figures.inradius / 3); },
        [](const Drawn& z) { return fmt::format("has a rim of {:.1f} mm", z.figures.rim * 1e3f); });
    EXPECT_TRUE(stamped.empty()) << list(stamped);
}

TEST_F(ZoneShapes, CoverWhatIsDrawn) {
    const auto other = faulty(
        [](const Drawn& z) {
            const float share = z.figures.area / z.figures.drawn;
            return share < 0.85f || share > 1.2f;
        },
        [](const Drawn& z) {
            return fmt::format("covers {:.1f} cm2 of {:.1f} drawn", z.figures.area * 1e4f,
                               z.figures.drawn * 1e4f);
        });
    EXPECT_TRUE(other.empty()) << list(other);
    const auto moved = faulty(
        [](const Drawn& z) { return z.figures.moved95 > 0.010f || z.figures.moved > 0.018f; },
        [](const Drawn& z) {
            return fmt::format("has an outline {:.1f} mm (95 of 100), at most {:.1f} mm, from that "
                               "of its strokes",
                               z.figures.moved95 * 1e3f, z.figures.moved * 1e3f);
        });
    EXPECT_TRUE(moved.empty()) << list(moved);
}

/// Ways along the edges of the skin's mesh, by Dijkstra: apart from the fronts that fields use.
class AlongEdges {
public:
    explicit AlongEdges(const Surface& skin)
        : skin_(skin), away_(skin.vertexCount(), kFar), isReached_(skin.vertexCount(), false) {}

    void grow(const std::vector<uint32_t>& from, float reach) {
        using Entry = std::pair<float, uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
        std::vector<uint32_t> touched;
        for (const uint32_t v : from) away_[v] = 0, waiting.push({0.0f, v}), touched.push_back(v);
        while (!waiting.empty()) {
            const auto [away, v] = waiting.top();
            waiting.pop();
            if (away > away_[v]) continue;
            isReached_[v] = true;
            for (const uint32_t corner : skin_.cornersAt(v)) {
                const Triangle& t = skin_.mesh().triangles[corner / 3];
                for (int k = 0; k < 3; ++k) {
                    const float further = away + glm::length(skin_.mesh().positions[t[k]] -
                                                             skin_.mesh().positions[v]);
                    if (further >= away_[t[k]] || further > reach) continue;
                    if (away_[t[k]] == kFar) touched.push_back(t[k]);
                    away_[t[k]] = further;
                    waiting.push({further, t[k]});
                }
            }
        }
        for (const uint32_t v : touched) away_[v] = kFar;
    }
    bool isReached(uint32_t vertex) const { return isReached_[vertex]; }

private:
    static constexpr float kFar = 1e9f;
    const Surface& skin_;
    std::vector<float> away_;
    std::vector<bool> isReached_;
};

constexpr float kDetour = 1.25f; ///< ways along edges are so much longer than straight ones

float reachOf(const Stroke& stroke, const SurfacePath& path) {
    if (stroke.isOutline()) // the rim outside; inside, the way to the middle
        return std::max((kOuterLevel - kRimLevel) * stroke.full, path.length / 4);
    return kOuterLevel * 1.12f * stroke.widest() / 2;
}

// From finger to finger, toe to toe, lip to lip, arm to trunk and thigh to thigh it is a few
// millimetres straight, and a long way over the skin.
TEST_F(ZoneShapes, NoHeatCrossesAGap) {
    const Placement& placement = *shipped()->placement;
    const Surface& skin = placement.skin();
    Geodesic front(skin);
    std::vector<std::string> crossings;
    size_t temptations = 0; // zones beside a gap that straight distances would cross
    for (const Drawn& zone : zones()) {
        AlongEdges ways(skin);
        std::vector<std::pair<Vec3, float>> straight;
        for (const Stroke& stroke : zone.zone->strokes) {
            std::vector<SurfacePoint> places = placesOf(stroke, Side::Left, placement);
            if (stroke.isOutline()) places.push_back(places.front());
            const SurfacePath path = tracePath(skin, places, front);
            std::vector<uint32_t> from;
            for (const SurfacePoint& place : places) from.push_back(skin.nearestVertex(place));
            for (const auto& leg : path.legs)
                for (const PathStep& step : leg) {
                    const Triangle& t = skin.mesh().triangles[step.triangle];
                    from.insert(from.end(), {t.x, t.y, t.z});
                    straight.push_back({step.from, reachOf(stroke, path)});
                }
            for (const SurfacePoint& place : places)
                straight.push_back({place.position, reachOf(stroke, path)});
            ways.grow(from, kDetour * reachOf(stroke, path) + 0.006f);
        }
        size_t across = 0;
        for (const uint32_t v : zone.field.vertices) across += !ways.isReached(v);
        if (across > 0)
            crossings.push_back(zone.name() + fmt::format(" reaches {} vertices that it has no "
                                                          "way to",
                                                          across));
        bool isTempted = false;
        for (uint32_t v = 0; v < skin.vertexCount() && !isTempted; ++v) {
            if (ways.isReached(v)) continue;
            for (size_t i = 0; i < straight.size() && !isTempted; i += 4)
                isTempted = glm::length(skin.mesh().positions[v] - straight[i].first) <
                            0.7f * straight[i].second;
        }
        temptations += isTempted;
    }
    EXPECT_TRUE(crossings.empty()) << list(crossings);
    EXPECT_GT(temptations, 30u); // the test can fail
}

TEST_F(ZoneShapes, NoStrokeGoesRoundAGap) {
    const Placement& placement = *shipped()->placement;
    const Surface& skin = placement.skin();
    Geodesic front(skin);
    std::vector<std::string> detours;
    for (const Drawn& zone : zones())
        for (const Stroke& stroke : zone.zone->strokes) {
            std::vector<SurfacePoint> places = placesOf(stroke, Side::Left, placement);
            if (stroke.isOutline()) places.push_back(places.front());
            for (size_t i = 0; i + 1 < places.size(); ++i) {
                const SurfacePath leg =
                    tracePath(skin, std::vector{places[i], places[i + 1]}, front);
                const float straight = glm::length(places[i].position - places[i + 1].position);
                if (leg.isWhole && leg.length <= 1.7f * straight + 0.008f) continue;
                detours.push_back(fmt::format(
                    "{}: {} ({}) goes {:.0f} mm for {:.0f} mm from {} to {}", stroke.place.text(),
                    zone.muscle->id, zone.point->id, leg.length * 1e3f, straight * 1e3f,
                    shipped()->atlas[stroke.path[i].landmark].id,
                    shipped()->atlas[stroke.path[(i + 1) % stroke.path.size()].landmark].id));
            }
        }
    EXPECT_TRUE(detours.empty()) << list(detours);
}

} // namespace
} // namespace myo
