#include "commands/quiz_cards.hpp"

#include "commands/progress.hpp"

#include <myofield/core/csv.hpp>
#include <myofield/core/file.hpp>
#include <myofield/study/quiz_state.hpp>
#include <myofield/study/quiz_words.hpp>

#include <fmt/format.h>

namespace myo {
namespace {

Status drawCard(PictureMaker& maker, const ViewState& state, Extent extent,
                const std::filesystem::path& file) {
    const Result<Image> image = maker.draw(state, maker.workspace().heatOf(state), extent);
    if (!image) return image.error();
    return writePng(file, *image);
}

std::string askedWithChoices(const Atlas& atlas, const Question& q) {
    std::string words = askWords(atlas, q);
    for (const std::string& id : q.choices)
        words += fmt::format("<br>- {}", answerWords(atlas, q, id));
    return words;
}

} // namespace

Status writeFlashCards(PictureMaker& maker, const PatternFacts& facts,
                       const std::vector<Question>& questions, Extent extent,
                       const std::filesystem::path& folder) {
    const Atlas& atlas = facts.atlas();
    if (const Status made = makeFolder(folder / "pictures"); !made) return made;
    std::string csv = "question,answer,why,picture,answer_picture,kind,muscle\n";
    Progress progress("Cards", questions.size());
    for (size_t i = 0; i < questions.size(); ++i, progress.advance()) {
        const Question& q = questions[i];
        const std::string asked = fmt::format("myofield_{:04}_asked.png", i + 1);
        const std::string answered = fmt::format("myofield_{:04}_answer.png", i + 1);
        const std::filesystem::path pictures = folder / "pictures";
        if (const Status drawn =
                drawCard(maker, askedState(maker.workspace(), q, {}, extent.aspect()), extent,
                         pictures / asked);
            !drawn)
            return drawn;
        if (const Status drawn =
                drawCard(maker, answeredState(maker.workspace(), q, {}, extent.aspect()), extent,
                         pictures / answered);
            !drawn)
            return drawn;
        const std::string image = fmt::format("<img src=\"{}\">", asked);
        const std::string answerImage = fmt::format("<img src=\"{}\">", answered);
        csv +=
            fmt::format("{},{},{},{},{},{},{}\n", csvCell(askedWithChoices(atlas, q)),
                        csvCell(rightWords(atlas, q)), csvCell(whyRight(facts, q).inOneLine()),
                        csvCell(image), csvCell(answerImage), nameOf(q.kind), atlas[q.muscle].id);
    }
    return writeFile(folder / "cards.csv", csv);
}

} // namespace myo
