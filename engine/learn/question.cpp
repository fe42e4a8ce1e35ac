#include <myofield/learn/question.hpp>

#include <myofield/core/named_value.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr std::array<std::string_view, kQuestionKindCount> kNames{
    "name", "click", "paint", "place", "several", "anatomy", "caution", "tell_apart"};

} // namespace

std::string_view nameOf(QuestionKind kind) {
    return kNames[size_t(kind)];
}

std::optional<QuestionKind> questionKindNamed(std::string_view name) {
    return valueNamed<QuestionKind>(kNames, name);
}

bool Question::isRight(std::string_view answer) const {
    return std::ranges::find(right, answer) != right.end() ||
           std::ranges::find(alsoTrue, answer) != alsoTrue.end();
}

} // namespace myo
