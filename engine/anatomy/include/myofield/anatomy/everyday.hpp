#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/ids.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// What people's words mean: the data that a question in free words is understood with.
namespace myo {

/// A whole part of the body, as people call it: the elbow is all its regions.
struct BodyPart {
    std::string id;
    std::string label;
    std::vector<std::string> words;
    std::vector<RegionId> regions;
    SourcePlace place;
};

/// Muscles with a name in common: the hamstrings.
struct MuscleGroup {
    std::string id;
    std::string label;
    std::vector<std::string> words; ///< further names of the group
    std::vector<MuscleId> muscles;
    bool isOneRow = false; ///< told of as one: a list of answers shows one row for all of them
    SourcePlace place;
};

/// What is not pain: dizziness, tearing, goose-flesh.
struct Sign {
    std::string id;
    std::string label;
    std::vector<std::string> words;     ///< what people say
    std::vector<std::string> told;      ///< the signs of muscles and points that hold one of these
                                        ///< texts tell of it
    std::vector<RegionId> regions;      ///< where it is felt; asked where no place is named
    std::vector<uint32_t> warningSigns; ///< into Atlas::warningSigns; they come first
    SourcePlace place;
};

/// What people come with, where neither a region nor a guide has that name.
struct Complaint {
    std::string id;
    std::string label;
    std::vector<std::string> words;
    std::vector<RegionId> regions; ///< where it is felt
    std::vector<MuscleId> muscles; ///< most often named first; before those of the guide
    int guide = -1;                ///< into Atlas::articles; -1: none
    std::vector<uint32_t> signs;   ///< into Atlas::signs
    std::vector<uint32_t> warningSigns;
    std::vector<std::string> cites; ///< Reference::id; of what it says about muscles
    SourcePlace place;
};

/// Small words, for any question.
struct PlainWords {
    std::vector<std::string> filler; ///< never change what is meant: "my", "hurts"
    std::vector<std::string> loose;  ///< count in a name only, and may be left over: "morning"
    std::vector<std::string> left, right, both;  ///< the person's own side
    std::vector<std::vector<std::string>> alike; ///< each a list of words that mean its first
};

} // namespace myo
