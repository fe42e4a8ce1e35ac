#pragma once

#include <myofield/anatomy/article.hpp>
#include <myofield/anatomy/endangerment_site.hpp>
#include <myofield/anatomy/landmark.hpp>
#include <myofield/anatomy/muscle.hpp>
#include <myofield/anatomy/region.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace myo {

struct Reference {
    std::string id;
    std::string text;
    std::string url;
    SourcePlace place;
};

/// A precaution or a warning sign: text that stands before any advice.
struct Notice {
    std::string id;
    std::string
        group; ///< precautions: "do not press", "avoid the area", "ask first"; warning signs: ""
    std::string text;
    std::string cite;
    SourcePlace place;
};

/// All that is known about muscles and their pain, independent of any body. Immutable once loaded.
struct Atlas {
    std::vector<Muscle> muscles; ///< sorted by id
    std::vector<Region> regions;
    std::vector<CoarseArea> coarseAreas;
    std::vector<Landmark> landmarks;
    std::vector<Reference> references;
    std::vector<Notice> precautions;
    std::vector<Notice> warningSigns;
    std::vector<EndangermentSite> endangermentSites;
    std::vector<Article> articles; ///< by kind, then by order

    const Muscle& operator[](MuscleId id) const { return muscles[id.index]; }
    const Region& operator[](RegionId id) const { return regions[id.index]; }
    const Landmark& operator[](LandmarkId id) const { return landmarks[id.index]; }

    MuscleId muscleWithId(std::string_view id) const;
    RegionId regionWithId(std::string_view id) const;
    LandmarkId landmarkWithId(std::string_view id) const;
    const Reference* referenceWithId(std::string_view id) const;
    const Article* articleWithId(std::string_view id) const;
    const CoarseArea* coarseAreaWithId(std::string_view id) const;

    /// The muscle with that id; else all muscles whose name, Latin name or a synonym is `text`
    /// after folding. Several for the name of a group ("suboccipitals").
    std::vector<MuscleId> musclesNamed(std::string_view text) const;
    /// Regions whose id, label or everyday words, or those of their coarse area, are `text` as
    /// people say it: case, plurals and small words ("the", "my", "pain", "left") do not count.
    std::vector<RegionId> regionsNamed(std::string_view text) const;
    /// Guides that lead to the muscle, in their order.
    std::vector<const Article*> guidesTo(MuscleId muscle) const;

    /// The three known names nearest to an unknown one, for "did you mean".
    std::vector<std::string> nearestMuscles(std::string_view text) const;
    std::vector<std::string> nearestRegions(std::string_view text) const;
};

} // namespace myo
