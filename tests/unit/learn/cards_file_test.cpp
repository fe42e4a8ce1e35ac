#include <myofield/learn/cards.hpp>

#include <gtest/gtest.h>

using namespace myo;

namespace {

Cards someCards() {
    Cards cards;
    const Day monday = *dayFrom("2026-11-30");
    cards.answer({"soleus", QuestionKind::Name}, Grade::Good, monday);
    cards.answer({"soleus", QuestionKind::TellApart}, Grade::Again, monday);
    cards.answer({"gracilis", QuestionKind::Place}, Grade::Easy, monday + std::chrono::days(1));
    cards.retention = 0.85f;
    cards.perDay = 7;
    return cards;
}

/// Equal, and their numbers to what a file keeps of them.
void expectSame(const Cards& a, const Cards& b) {
    ASSERT_EQ(a.all.size(), b.all.size());
    for (const auto& [id, card] : a.all) {
        ASSERT_TRUE(b.all.contains(id));
        const Card& other = b.all.at(id);
        EXPECT_NEAR(other.recall.stability, card.recall.stability, 1e-5);
        EXPECT_NEAR(other.recall.difficulty, card.recall.difficulty, 1e-5);
        EXPECT_EQ(other.last, card.last);
        EXPECT_EQ(other.due, card.due);
        EXPECT_EQ(other.answers, card.answers);
        EXPECT_EQ(other.forgotten, card.forgotten);
    }
}

std::string faultOf(std::string_view text) {
    const Result<Cards> cards = cardsFromJson(text, "f");
    return cards ? "none" : cards.error().text();
}

} // namespace

TEST(CardsFile, ComesBackAsItWas) {
    const Cards cards = someCards();
    const Result<Cards> read = cardsFromJson(toJson(cards), "f");
    ASSERT_TRUE(read) << read.error().text();
    expectSame(cards, *read);
    EXPECT_NEAR(read->retention, 0.85, 1e-6);
    EXPECT_EQ(read->perDay, 7u);
    EXPECT_EQ(read->days, cards.days);
}

TEST(CardsFile, TellsWhatIsWrong) {
    EXPECT_EQ(faultOf("[]"), "f: is not an object");
    EXPECT_NE(faultOf(R"({"version": 1})").find("cards"), std::string::npos);
    const auto with = [](const char* key, const char* value) {
        std::string card = R"({"muscle": "soleus", "kind": "name", "stability": 1, "difficulty": 5,
                               "last": "2026-11-30", "due": "2026-12-01"})";
        const size_t at = card.find(std::string("\"") + key);
        const size_t from = card.find(':', at) + 1;
        card.replace(from, card.find_first_of(",}", from) - from, value);
        return faultOf(R"({"version": 1, "cards": [)" + card + "]}");
    };
    EXPECT_EQ(with("kind", R"("name")"), "none");
    EXPECT_NE(with("kind", R"("riddle")").find("cards[0].kind is not name, click"),
              std::string::npos);
    EXPECT_NE(with("last", R"("2026-02-30")").find("is not a day such as"), std::string::npos);
    EXPECT_NE(with("muscle", R"("../x")").find("is not the id of a muscle"), std::string::npos);
    EXPECT_NE(with("stability", "-1").find("cards[0].stability"), std::string::npos);
}

TEST(CardsFile, AnAbsentFileHasNoCards) {
    const Result<Cards> cards = readCards("/nowhere/learning.json");
    ASSERT_TRUE(cards);
    EXPECT_TRUE(cards->all.empty());
}

TEST(CardsCsv, ComesBackAsItWas) {
    const Cards cards = someCards();
    Cards read;
    ASSERT_TRUE(addFromCsv(toCsv(cards), "f", read));
    expectSame(cards, read);
}

TEST(CardsCsv, KeepsTheLaterAnswer) {
    Cards cards = someCards();
    const std::string before = toCsv(cards);
    cards.answer({"soleus", QuestionKind::Name}, Grade::Good, *dayFrom("2026-12-05"));
    const Cards later = cards;
    ASSERT_TRUE(addFromCsv(before, "f", cards));
    expectSame(later, cards);
}

TEST(CardsCsv, NamesTheLineAndChangesNothing) {
    Cards cards = someCards();
    const Cards before = cards;
    const Status status = addFromCsv(toCsv(cards) + "soleus,name,1\n", "f", cards);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().text().substr(0, 4), "f:5:");
    const std::string strange =
        "Soleus!,name,1,5,2026-11-30,2026-12-01,1,0\n"; // no file could keep it
    EXPECT_FALSE(addFromCsv(toCsv(cards) + strange, "f", cards));
    EXPECT_EQ(cards, before);
    EXPECT_FALSE(addFromCsv("a,b\n", "f", cards));
    EXPECT_FALSE(addFromCsv("", "f", cards));
}
