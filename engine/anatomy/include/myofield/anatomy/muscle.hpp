#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/ids.hpp>
#include <myofield/core/maths.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// A claim and the id of the reference that makes it.
struct CitedText {
    std::string text;
    std::string cite; ///< Reference::id
};

/// A source and the place in it, such as "vol. 1, fig. 22-1".
struct Citation {
    std::string reference; ///< Reference::id
    std::string at;
};

struct Waypoint {
    LandmarkId landmark;
    bool isOpposite = false; ///< on the other side of the body than the muscle
};

/// An area of skin, drawn from landmarks. Exactly one of `width`, `widths` and `full` is given.
///
/// A band lies along a path, fuller in its middle and slimmer at its round ends; a path of one
/// waypoint makes a round spot. A ribbon has a width of its own at each waypoint and goes smoothly
/// from one to the next. An outline is a closed path with rounded corners, and what it encloses.
struct Stroke {
    std::vector<Waypoint> path; ///< at least one; of a ribbon two, of an outline three
    float width = 0;            ///< of a band: metres, the whole width
    std::vector<float> widths;  ///< of a ribbon: metres, one per waypoint
    float full = 0;             ///< of an outline: metres from its edge to where heat is full
    SourcePlace place;

    bool isRibbon() const { return !widths.empty(); }
    bool isOutline() const { return full > 0; }
    /// Metres, at a waypoint, before the ends of a band are made slimmer. 0 for an outline.
    float halfWidthAt(size_t waypoint) const {
        return 0.5f * (isRibbon() ? widths[waypoint] : width);
    }
    float widest() const { return isRibbon() ? *std::ranges::max_element(widths) : width; }
};

enum class ZoneKind : uint8_t { Essential, Spillover };
enum class Feeling : uint8_t { Unsaid, Deep, Skin, Tingling };

/// How often a study found pain in a zone. Never mixed across stimuli or people.
struct Frequency {
    int count = 0; ///< of `total`, 0..total
    int total = 1;
    bool isOfInjections = false; ///< injections were counted, otherwise people
    std::string stimulus;        ///< "pressure", "saline"
    float seconds = 0;           ///< how long it lasted; 0: not told
    float kilograms = 0;         ///< how hard was pressed; 0: not told
    std::string people;          ///< "healthy", "with tension-type headache"
    std::string cite;            ///< Reference::id
    SourcePlace place;
};

/// Part of a trigger point's pattern, in words and as geometry.
struct Zone {
    ZoneKind kind = ZoneKind::Essential;
    Feeling felt = Feeling::Unsaid;
    float weight =
        1; ///< 0.4..1, multiplies the plateau; less where the zone is less characteristic
    bool crossesMidline = false;
    std::vector<RegionId> regions;      ///< what the sources say, in words
    std::vector<Stroke> strokes;        ///< empty only where all regions are inside the body
    std::vector<Frequency> frequencies; ///< none: only the charts say so
    SourcePlace place;
};

enum class PointKind : uint8_t { Central, Attachment };

struct TriggerPoint {
    std::string id; ///< unique in its muscle: "trp1"
    std::string name;
    PointKind kind = PointKind::Central;
    std::string part; ///< structure id it lies on
    Vec2 at{0};       ///< (u, v) on that part, see TriMesh::places
    /// Where several places of the part have this (u, v), the nearest to this landmark is meant.
    LandmarkId near;
    std::optional<Side> onlyOn;     ///< the one side that it occurs on; empty: both
    bool isExceptional = false;     ///< a single observation: stands last in every answer
    int common = 2;                 ///< how often it is met: 1 rare, 2 sometimes, 3 often
    std::vector<Zone> zones;        ///< may be empty: a point with signs only
    std::string zonesOf;            ///< id of the point that the zones are copied from; or empty
    std::vector<std::string> signs; ///< not pain: dizziness, tearing, goose-flesh
    SourcePlace place;

    bool occursOn(Side side) const { return !onlyOn || *onlyOn == side; }
    bool isRare() const { return common == 1; }
};

struct Care {
    std::vector<CitedText> overload;
    std::vector<CitedText> selfCare;
    std::vector<CitedText> cautions;
    std::vector<std::string> see; ///< Article::id: pages that tell what holds for many muscles
    SourcePlace seePlace;         ///< where `see` is written
};

struct Evidence {
    std::string level; ///< "expert chart", "case series", "experiment", "population study"
    std::vector<Citation> sources;
    std::vector<Frequency> frequencies; ///< of pain elsewhere, wherever that was
    std::string note;                   ///< dissent, edition differences, what is uncertain
};

struct Muscle {
    std::string id;
    std::string name;
    std::string latin;
    std::vector<std::string> synonyms;
    uint32_t fma = 0;
    std::string group;
    std::vector<std::string> parts; ///< structure ids
    SourcePlace partsPlace;         ///< where `parts` is written
    std::string origin;
    std::string insertion;
    std::vector<std::string> action;
    std::string nerve;
    std::vector<std::string> roots;
    std::string plain; ///< one sentence for a client
    std::vector<std::string> signs;
    std::vector<TriggerPoint> points;
    Care care;
    Evidence evidence;
    SourcePlace place;

    /// Index of the point with that id, or -1.
    int pointNamed(std::string_view pointId) const;
};

} // namespace myo
