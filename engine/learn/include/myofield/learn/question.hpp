#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/ids.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

enum class QuestionKind : uint8_t {
    Name,     ///< heat is shown; which muscle is it?
    Click,    ///< heat is shown; the muscle is clicked
    Paint,    ///< a muscle is named; where it refers is painted
    Place,    ///< a muscle is shown; the X is placed
    Several,  ///< a region is shown; which muscles refer there?
    Anatomy,  ///< a muscle's name, nerve, root, action or attachment
    Caution,  ///< which danger zone an X lies in
    TellApart ///< two patterns are shown; what tells them apart?
};
constexpr size_t kQuestionKindCount = 8;

/// "name", "click", "paint", "place", "several", "anatomy", "caution", "tell_apart".
std::string_view nameOf(QuestionKind kind);
std::optional<QuestionKind> questionKindNamed(std::string_view name);

/// What exactly is asked, where a kind asks for several things.
enum class QuestionTopic : uint8_t {
    Pattern,
    Outline,   ///< a muscle is outlined: its name
    Nerve,     ///< which muscle a nerve supplies
    Root,      ///< which muscle has fibres of a root
    Action,    ///< which muscle does something
    Origin,    ///< which muscle arises somewhere
    Insertion, ///< which muscle inserts somewhere
    DangerZone ///< which danger zone an X lies in
};

/// One question, and all that is true of its answers. `right` is never empty; what a picture of it
/// shows lies on `side`.
struct Question {
    QuestionKind kind = QuestionKind::Name;
    QuestionTopic topic = QuestionTopic::Pattern;
    MuscleId muscle;               ///< what it is about; of Several and Caution the first right one
    std::optional<uint32_t> point; ///< its trigger point; none: the whole muscle
    MuscleId other;                ///< TellApart: the second muscle
    RegionId region;               ///< Several: where it hurts
    std::string detail; ///< Anatomy: the nerve, root, action or place that is asked about
    Side side = Side::Right;
    /// Ids of muscles; of regions (Paint, TellApart), the point (Place), danger zones
    /// (Caution). No choices where the answer is given on the body.
    std::vector<std::string> choices;
    std::vector<std::string> right;    ///< among `choices` where there are any
    std::vector<std::string> alsoTrue; ///< right as well by the charts, and none of the choices

    bool isRight(std::string_view answer) const;
};

} // namespace myo
