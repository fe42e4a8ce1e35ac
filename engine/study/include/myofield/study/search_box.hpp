#pragma once

#include <myofield/study/search_index.hpp>
#include <myofield/study/understanding.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What is typed into a search field, and what it offers.
class SearchBox {
public:
    /// `only`: one kind of answer, beside the question that all words make. `most`: of them at
    /// most. The index and the vocabulary must outlive this.
    SearchBox(const SearchIndex& index, const Vocabulary& vocabulary,
              std::optional<SearchHit::What> only = std::nullopt, size_t most = 40)
        : index_(index), vocabulary_(vocabulary), only_(only), most_(most) {}

    const std::string& text() const { return text_; }
    /// Looks again where the text is another one; the first answer is marked.
    void setText(const std::string& text);
    void clear() { setText({}); }

    /// Answers, best first; where there is none, names that are near by spelling. What was typed is
    /// offered as a question where it says more than one name: before the names, behind them where
    /// it had to be corrected.
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
    void offerQuestion();

    const SearchIndex& index_;
    const Vocabulary& vocabulary_;
    std::optional<SearchHit::What> only_;
    size_t most_;
    std::string text_;
    std::vector<SearchHit> offers_;
    bool hasAnswers_ = false;
    size_t marked_ = 0;
};

} // namespace myo
