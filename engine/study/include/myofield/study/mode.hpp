#pragma once

#include <myofield/lecture/moment.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/board.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace myo {

// What a person is doing. Each mode holds the data that nobody else needs; adding one means a
// struct here, its kind, and what of it people see.

/// In the order of `Mode`.
enum class ModeKind : uint8_t {
    Exploring,
    Finding,
    Studying,
    Presenting,
    Quizzing,
    Preparing,
    Lecturing
};

/// Others look at the picture: it fills the window.
constexpr bool hasAudience(ModeKind kind) {
    return kind == ModeKind::Presenting || kind == ModeKind::Lecturing;
}

/// Choosing muscles and looking at their patterns.
struct Exploring {};

/// From pain to muscles.
struct Finding {
    bool isSkinCalm = true; ///< with a brush in hand: nothing shows through the skin
};

/// Reading pages beside the body, and what is asked there.
struct Studying {
    std::string article; ///< Article::id of the page that is open; empty: the list of pages
    bool showsKnown = false; ///< muscles in the colours of how well they are known
};

/// Showing muscles to others: panels away, the name large, stepped by keys.
struct Presenting {
    std::vector<SelectedMuscle> chosenBefore; ///< comes back at the end where there were several
    ModeKind before = ModeKind::Exploring;
    bool showsPlace = false; ///< "3 of 12": the list was chosen, or has been stepped through
    Board board{};
};

/// Being asked, question by question.
struct Quizzing {
    ViewState before; ///< comes back at the end
};

/// Making a lecture of views, beside the body.
struct Preparing {};

/// Showing a lecture to others, step by step.
struct Lecturing {
    ViewState before; ///< comes back at the end, with the page that was open
    std::string pageBefore;
    ModeKind from = ModeKind::Preparing;
    Moment at{};
    ViewState shown{};    ///< what the lecture has put there; the view may have left it since
    double began = 0;     ///< seconds of a steady clock
    std::string number{}; ///< of a step, while it is typed
    Board board{};
};

using Mode = std::variant<Exploring, Finding, Studying, Presenting, Quizzing, Preparing, Lecturing>;

inline ModeKind kindOf(const Mode& mode) {
    return ModeKind(mode.index());
}

/// Some of the modes.
struct ModeSet {
    uint8_t bits = 0xff; ///< all

    constexpr bool has(ModeKind kind) const { return bits & (1u << unsigned(kind)); }
    constexpr ModeSet with(ModeKind kind) const { return {uint8_t(bits | 1u << unsigned(kind))}; }
    constexpr ModeSet without(ModeKind kind) const {
        return {uint8_t(bits & ~(1u << unsigned(kind)))};
    }
    static constexpr ModeSet only(ModeKind kind) { return {uint8_t(1u << unsigned(kind))}; }
    static constexpr ModeSet allBut(ModeKind kind) {
        return {uint8_t(0xffu & ~(1u << unsigned(kind)))};
    }
    constexpr ModeSet operator|(ModeSet other) const { return {uint8_t(bits | other.bits)}; }
    constexpr ModeSet operator&(ModeSet other) const { return {uint8_t(bits & other.bits)}; }
    constexpr ModeSet operator~() const { return {uint8_t(~bits)}; }
};

} // namespace myo
