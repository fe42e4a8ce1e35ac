#pragma once

#include <myofield/lecture/view_anchor.hpp>
#include <myofield/scene/view_state.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// How a step follows the one before it.
enum class Transition : uint8_t {
    Cut,
    Camera, ///< the camera turns there, eased at both ends
    Grow    ///< the pattern grows from its points
};

/// What of a step is held back until it is asked for, one after the other.
enum class Build : uint8_t {
    Muscle, ///< what is chosen
    Points, ///< X marks and tender areas
    Zones,  ///< zone by zone
    Labels  ///< names in the picture
};
constexpr size_t kBuildCount = 4;

/// What lies behind the pictures of a lecture.
enum class SlideGround : uint8_t {
    OfView,    ///< what each view was saved with
    Light,     ///< for a bright room
    Dark,      ///< for a dark room
    Projector, ///< white: the most light a projector has
};

constexpr int kSlideGroundCount = 4;

/// One step of a lecture.
struct LectureStep {
    std::string title;
    std::vector<std::string> lines;   ///< beside the body
    std::string notes;                ///< for who speaks; in no picture
    ViewState view;                   ///< all of it, when every build has come
    std::optional<ViewAnchor> anchor; ///< for other bodies; none: the camera stays as it is
    Transition transition = Transition::Camera;
    std::vector<Build> builds; ///< in their order, each at most once
    float seconds = 20;        ///< in a film: `kSecondsRange`
    friend bool operator==(const LectureStep&, const LectureStep&) = default;
};

/// What people see of a lecture, and in which order.
struct Lecture {
    static constexpr size_t kMostSteps = 500, kMostLines = 12;
    static constexpr size_t kLongestTitle = 200, kLongestLine = 500,
                            kLongestNotes = 20'000; ///< bytes
    static constexpr float kLeastText = 0.025f, kLargestText = 0.08f;
    static constexpr float kShortest = 0.5f, kLongest = 600; ///< seconds of a step

    std::string title;
    float textSize = 0.036f; ///< of the lines, share of the picture's height
    SlideGround ground = SlideGround::OfView;
    std::vector<LectureStep> steps;
    friend bool operator==(const Lecture&, const Lecture&) = default;
};

// Edits. Each does nothing where there is no such step.

/// Puts a step behind step `after`; first where that is none.
void insertStep(Lecture& lecture, std::optional<size_t> after, LectureStep step);
void duplicateStep(Lecture& lecture, size_t step);
void removeStep(Lecture& lecture, size_t step);
/// Takes a step out and puts it in again, so that it is at `to`.
void moveStep(Lecture& lecture, size_t from, size_t to);

std::string_view nameOf(Transition transition);
std::optional<Transition> transitionNamed(std::string_view name);
std::string_view nameOf(Build build);
std::optional<Build> buildNamed(std::string_view name);
std::string_view nameOf(SlideGround ground);
std::optional<SlideGround> slideGroundNamed(std::string_view name);

} // namespace myo
