#pragma once

#include <myofield/anatomy/article.hpp>
#include <myofield/anatomy/endangerment_site.hpp>
#include <myofield/anatomy/everyday.hpp>
#include <myofield/anatomy/landmark.hpp>
#include <myofield/anatomy/muscle.hpp>
#include <myofield/anatomy/region.hpp>
#include <myofield/anatomy/word_family.hpp>

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

/// A precaution or a warning sign. It is shown before any advice.
struct Notice {
    std::string id;
    std::string
        group; ///< precautions: "do not press", "avoid the area" or "ask first"; otherwise empty
    std::string text;
    std::string cite;
    std::vector<RegionId> regions; ///< warning signs: pain here is answered with it first
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
    std::vector<BodyPart> parts;
    std::vector<MuscleGroup> groups;
    std::vector<Sign> signs;
    std::vector<Complaint> complaints;
    PlainWords plainWords;
    WordFamilies families;

    const Muscle& operator[](MuscleId id) const { return muscles[id.index]; }
    const Region& operator[](RegionId id) const { return regions[id.index]; }
    const Landmark& operator[](LandmarkId id) const { return landmarks[id.index]; }

    MuscleId muscleWithId(std::string_view id) const;
    RegionId regionWithId(std::string_view id) const;
    LandmarkId landmarkWithId(std::string_view id) const;
    const Reference* referenceWithId(std::string_view id) const;
    const Article* articleWithId(std::string_view id) const;
    const CoarseArea* coarseAreaWithId(std::string_view id) const;

    /// The muscle with that id; otherwise all muscles whose name, Latin name or a synonym is `text`
    /// after folding, and all of a group that is called so ("suboccipitals").
    std::vector<MuscleId> musclesNamed(std::string_view text) const;
    /// The articles with these ids and those that they refer to in turn, each once, in the order of
    /// `articles`. Unknown ids are left out.
    std::vector<const Article*> articlesBehind(const std::vector<std::string>& ids) const;
    /// The articles that name the muscle, in the order of `articles`.
    std::vector<const Article*> guidesTo(MuscleId muscle) const;

    /// The groups that the muscle belongs to, in the order of `groups`.
    std::vector<const MuscleGroup*> groupsOf(MuscleId muscle) const;

    /// Ids of the three muscles whose names are nearest to an unknown one, nearest first, for "did
    /// you mean".
    std::vector<std::string> nearestMuscles(std::string_view text) const;
};

} // namespace myo
