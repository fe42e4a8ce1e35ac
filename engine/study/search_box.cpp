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
    offerQuestion();
    hasAnswers_ = !offers_.empty();
    if (!hasAnswers_ && !foldedName(text_).empty()) offers_ = index_.nearest(text_, only_);
}

void SearchBox::offerQuestion() {
    const Understanding understood = understand(vocabulary_, text_);
    const bool isMore = understood.regions.size() > 1 || understood.sides ||
                        !understood.guides.empty() || !understood.complaints.empty() ||
                        !understood.signs.empty() || offers_.empty();
    const bool isPlace = !understood.regions.empty() || !understood.guides.empty() ||
                         !understood.complaints.empty() || !understood.signs.empty();
    if (!isMore || !isPlace) return;
    const SearchHit question{SearchHit::What::Question, 0, text_, 0};
    offers_.insert(understood.corrected.empty() ? offers_.begin() : offers_.end(), question);
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
