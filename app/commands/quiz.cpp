// Questions for learning platforms, the score of answers to them, and cards for flash-card programs.
#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/quiz_cards.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/core/text.hpp>
#include <myofield/learn/question_maker.hpp>
#include <myofield/learn/scoring.hpp>
#include <myofield/study/class_list.hpp>
#include <myofield/study/quiz_answers.hpp>
#include <myofield/study/quiz_state.hpp>
#include <myofield/study/quiz_words.hpp>
#include <myofield/study/workspace.hpp>

#include <fmt/ranges.h>

#include <algorithm>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kMostQuestions = 10'000;
constexpr float kAspect = 4.0f / 3; ///< of the view that `state` frames

struct QuizArguments {
    uint64_t seed = 1;
    size_t count = 10;
    std::vector<std::string> kinds, muscles, groups;
    std::string list;             ///< a class list; empty: none
    std::string answers;          ///< a file; empty: questions are asked
    std::filesystem::path folder; ///< for cards; empty: none
    std::string size = "800x600";
    std::string body; ///< empty: the built-in body
    bool asJson = false;
};

void declare(CLI::App& command, QuizArguments& a) {
    command.add_option("--seed", a.seed, "the same questions for the same seed")
        ->capture_default_str();
    command.add_option("--count", a.count, "how many questions")
        ->capture_default_str()
        ->check(CLI::Range(size_t(1), kMostQuestions));
    command.add_option("--kind", a.kinds,
                       "name, click, paint, place, several, anatomy, caution or tell_apart; may be "
                       "repeated");
    command.add_option("--muscle", a.muscles, "only about these; may be repeated");
    command.add_option("--group", a.groups, "only about muscles of that group; may be repeated");
    command.add_option("--list", a.list, "only about muscles of that class list (a file)");
    command.add_option("--answers", a.answers, "score these answers to the questions (JSON)");
    command.add_option("-o,--output", a.folder,
                       "folder for a card per question: CSV, with pictures");
    addSizeOption(command, a.size);
    addBodyOption(command, a.body);
    addJsonFlag(command, a.asJson);
}

void keepReasons(Error& problems, const Error& more) {
    problems.reasons.insert(problems.reasons.end(), more.reasons.begin(), more.reasons.end());
}

void add(std::vector<MuscleId>& muscles, const std::vector<MuscleId>& more) {
    for (const MuscleId muscle : more)
        if (std::ranges::find(muscles, muscle) == muscles.end()) muscles.push_back(muscle);
}

/// All bad arguments at once.
Result<QuestionWish> wishOf(const QuizArguments& arguments, const Atlas& atlas) {
    QuestionWish wish{.count = arguments.count, .seed = arguments.seed};
    Error problems;
    for (const std::string& name : arguments.kinds) {
        if (const std::optional<QuestionKind> kind = questionKindNamed(name))
            wish.kinds.push_back(*kind);
        else
            problems.reasons.push_back(
                fmt::format("--kind: {} is not name, click, paint, place, several, anatomy, "
                            "caution or tell_apart",
                            inQuotes(name)));
    }
    if (const auto chosen = parseMuscles(atlas, arguments.muscles); !chosen)
        keepReasons(problems, chosen.error());
    else
        for (const SelectedMuscle& entry : *chosen)
            add(wish.muscles, {atlas.muscleWithId(entry.muscle)});
    for (const std::string& group : arguments.groups) {
        const std::vector<MuscleId> muscles = musclesOfGroup(atlas, group);
        if (muscles.empty())
            problems.reasons.push_back(fmt::format("--group: {} is not {}", inQuotes(group),
                                                   fmt::join(groupsOf(atlas), "; ")));
        add(wish.muscles, muscles);
    }
    if (!arguments.list.empty()) {
        if (const Result<ClassList> list = readClassList(arguments.list, atlas))
            add(wish.muscles, list->muscles);
        else
            keepReasons(problems, list.error());
    }
    if (!problems.reasons.empty()) return problems;
    return wish;
}

Json asJsonOf(const Workspace& workspace, const PatternFacts& facts, const Question& q) {
    const Atlas& atlas = workspace.atlas();
    Json json{
        {"kind", nameOf(q.kind)}, {"ask", askWords(atlas, q)}, {"muscle", atlas[q.muscle].id}};
    if (q.point) json["point"] = atlas[q.muscle].points[*q.point].id;
    if (!q.choices.empty()) json["choices"] = q.choices;
    json["right"] = q.right;
    json["also_true"] = q.alsoTrue;
    json["why"] = whyRight(facts, q).inOneLine();
    json["state"] =
        Json::parse(toJson(askedState(workspace, q, {}, kAspect)), nullptr, /*exceptions=*/false);
    return json;
}

void printQuestions(const PatternFacts& facts, const std::vector<Question>& questions) {
    const Atlas& atlas = facts.atlas();
    for (size_t i = 0; i < questions.size(); ++i) {
        const Question& q = questions[i];
        fmt::print("{}{}. {}\n", i > 0 ? "\n" : "", i + 1, askWords(atlas, q));
        for (size_t c = 0; c < q.choices.size(); ++c)
            fmt::print("   {}) {}\n", char('a' + c), answerWords(atlas, q, q.choices[c]));
        fmt::print("   Answer: {}\n   {}\n", rightWords(atlas, q), whyRight(facts, q).inOneLine());
    }
}

Json scoreAsJson(const Question& q, const Score& score) {
    Json json{{"kind", nameOf(q.kind)}, {"right", score.isRight}, {"score", rounded(score.share)}};
    if (score.error) json["error_mm"] = std::round(double(*score.error) * 1e4) / 10;
    if (score.paint) {
        json["found"] = rounded(score.paint->found);
        json["strayed"] = rounded(score.paint->strayed);
    }
    return json;
}

int scoreAnswers(const QuizArguments& arguments, const Workspace& workspace,
                 const PatternFacts& facts, const std::vector<Question>& questions) {
    const Result<std::vector<GivenAnswer>> answers =
        readAnswers(arguments.answers, questions.size(), workspace.placement());
    if (!answers) return complain(answers.error());
    Json results = Json::array();
    size_t right = 0;
    for (size_t i = 0; i < questions.size(); ++i) {
        const Score score = scoreOf(facts, questions[i], (*answers)[i]);
        right += score.isRight;
        results.push_back(scoreAsJson(questions[i], score));
        if (!arguments.asJson)
            fmt::print("{}. {}: {}\n", i + 1, score.isRight ? "right" : "wrong",
                       rightWords(workspace.atlas(), questions[i]));
    }
    if (arguments.asJson)
        return answer({{"results", results}, {"right", right}, {"of", questions.size()}});
    fmt::print("{} of {} right\n", right, questions.size());
    return kDone;
}

int run(const QuizArguments& arguments, const Places& places) {
    ExitCode code = kDone;
    std::unique_ptr<PictureMaker> maker;
    std::unique_ptr<Workspace> read;
    if (arguments.folder.empty()) {
        Result<std::unique_ptr<Workspace>> loaded = Workspace::read(arguments.body, places);
        if (!loaded) return complain(loaded.error());
        read = std::move(*loaded);
    } else {
        const Result<Extent> extent = parseExtent(arguments.size);
        if (!extent) return complain(extent.error());
        if (const Status named = checkFolderName(arguments.folder); !named)
            return complain(named.error());
        Result<std::unique_ptr<PictureMaker>> opened =
            PictureMaker::open(arguments.body, places, code);
        if (!opened) return complain(opened.error(), code);
        maker = std::move(*opened);
    }
    Workspace& workspace = maker ? maker->workspace() : *read;
    const Result<QuestionWish> wish = wishOf(arguments, workspace.atlas());
    if (!wish) return complain(wish.error());
    if (const Status placed = workspace.place(); !placed) return complain(placed.error());
    const PatternFacts facts(workspace.patterns(), Side::Right);
    const EndangermentMap zones(workspace.placement());
    const Result<std::vector<Question>> questions = QuestionMaker(facts, zones).make(*wish);
    if (!questions) return complain(questions.error());
    if (maker) {
        if (const Status written = writeFlashCards(*maker, facts, *questions,
                                                   *parseExtent(arguments.size), arguments.folder);
            !written)
            return complain(written.error());
        fmt::print("{} in {}\n", counted(questions->size(), "card", "cards"),
                   (arguments.folder / "cards.csv").string());
        return kDone;
    }
    if (!arguments.answers.empty()) return scoreAnswers(arguments, workspace, facts, *questions);
    if (!arguments.asJson) {
        printQuestions(facts, *questions);
        return kDone;
    }
    Json list = Json::array();
    for (const Question& q : *questions) list.push_back(asJsonOf(workspace, facts, q));
    return answer({{"questions", list}});
}

} // namespace

Command addQuiz(CLI::App& app) {
    return makeCommand<QuizArguments>(
        app, "quiz", "questions whose wrong answers contradict the charts", declare, run);
}

} // namespace myo
