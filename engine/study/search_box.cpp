#include <myofield/study/search_box.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>

namespace myo {
namespace {
constexpr size_t kLookedThrough = 200; ///< answers of all kinds, where one kind is wanted
}

void SearchBox::setText(const std::string& text) {
    if (text == text_) return;
    text_ = text;
    marked_ = 0;
    offers_ = index_.find(text_, only_ ? kLookedThrough : most_);
    if (only_) std::erase_if(offers_, [&](const SearchHit& hit) { return hit.what != *only_; });
    if (offers_.size() > most_) offers_.resize(most_);
    hasAnswers_ = !offers_.empty();
    if (!hasAnswers_ && !foldedName(text_).empty()) offers_ = index_.nearest(text_, only_);
}

void SearchBox::moveMark(int by) {
    const int last = std::max(0, int(offers_.size()) - 1);
    marked_ = size_t(std::clamp(int(marked_) + by, 0, last));
}

std::optional<SearchHit> SearchBox::entered() const {
    if (offers_.empty()) return std::nullopt;
    return offers_[marked_];
}

} // namespace myo
