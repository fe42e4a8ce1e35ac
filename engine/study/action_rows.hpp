#pragma once

#include <myofield/study/actions.hpp>

#include <myofield/core/text.hpp>
#include <myofield/study/explorer.hpp>

#include <functional>
#include <vector>

/// The rows of the table of actions, a file per heading of the list of keys, and the few ways in
/// which most of them are written.
namespace myo {

void addLooking(std::vector<Action>& table);
void addChoosing(std::vector<Action>& table);
void addPainting(std::vector<Action>& table);
void addAnswering(std::vector<Action>& table);
void addShowing(std::vector<Action>& table);
void addLecturing(std::vector<Action>& table);
void addWindow(std::vector<Action>& table);
/// Before an audience, keys do what a lecture needs and nothing else that they do elsewhere.
void giveKeysToAudience(std::vector<Action>& table);

namespace rows {

using Do = std::function<void(Explorer&)>;

inline Do ask(Errand::What what) {
    return [what](Explorer& e) { e.errands().ask(what); };
}
inline Do openOrClose(Page page) {
    return [page](Explorer& e) { e.pages().toggle(page); };
}
inline std::function<bool(const Explorer&)> isIn(ModeKind kind) {
    return [kind](const Explorer& e) { return e.modeKind() == kind; };
}

constexpr ModeSet kFinding = ModeSet::only(ModeKind::Finding);
constexpr ModeSet kNotFinding = ModeSet::allBut(ModeKind::Finding);
/// Where digits are views. While finding they say how strong a pain is, while asked they answer.
constexpr ModeSet kLooking = kNotFinding.without(ModeKind::Quizzing);
constexpr ModeSet kQuizzing = ModeSet::only(ModeKind::Quizzing);
constexpr ModeSet kPresenting = ModeSet::only(ModeKind::Presenting);
constexpr ModeSet kNotPresenting = ~(kPresenting | ModeSet::only(ModeKind::Lecturing));

} // namespace rows
} // namespace myo
