#pragma once

#include <myofield/study/search_index.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What is typed into a search field, and what it offers.
class SearchBox {
public:
    /// `only`: one kind of answer. `most`: of them at most. The index must outlive this.
    explicit SearchBox(const SearchIndex& index, std::optional<SearchHit::What> only = std::nullopt,
                       size_t most = 40)
        : index_(index), only_(only), most_(most) {}

    const std::string& text() const { return text_; }
    /// Looks again where the text is another one; the first answer is marked.
    void setText(const std::string& text);
    void clear() { setText({}); }

    /// Answers, best first; where there is none, the nearest names by spelling.
    const std::vector<SearchHit>& offers() const { return offers_; }
    /// Whether the offers are answers, and not names that are near.
    bool hasAnswers() const { return hasAnswers_; }
    /// Which offer is marked.
    size_t marked() const { return marked_; }
    void moveMark(int by);
    /// What Enter takes: the marked answer or, where there is none, the nearest name. Nothing while
    /// nothing is typed.
    std::optional<SearchHit> entered() const;

private:
    const SearchIndex& index_;
    std::optional<SearchHit::What> only_;
    size_t most_;
    std::string text_;
    std::vector<SearchHit> offers_;
    bool hasAnswers_ = false;
    size_t marked_ = 0;
};

} // namespace myo
