#include <myofield/study/quiz_answers.hpp>

#include <myofield/core/json_reader.hpp>
#include <myofield/study/pain_drawing.hpp>

#include <fmt/format.h>

namespace myo {
namespace {

constexpr JsonRules kAnswerRules{.version = 1};
constexpr size_t kMostChosen = 1000;

struct RawAnswer {
    GivenAnswer answer;
    std::string drawing;
};

RawAnswer readAnswer(JsonReader in) {
    RawAnswer raw;
    raw.answer.chosen = in["chosen"].texts(kMostChosen);
    const JsonReader place = in["place"];
    if (const std::vector<float> numbers = place.numbers(3, {-10, 10}); numbers.size() == 3)
        raw.answer.place = Vec3(numbers[0], numbers[1], numbers[2]);
    in["drawing"].into(raw.drawing);
    in.finish();
    return raw;
}

std::vector<RawAnswer> readAllAnswers(JsonReader in, size_t count) {
    std::vector<RawAnswer> all;
    for (const JsonReader& entry : in.required("answers").items(count, count))
        all.push_back(readAnswer(entry));
    in.finish();
    return all;
}

Result<PainQuery> queryIn(const std::filesystem::path& file, const Placement& placement) {
    const Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return drawing.error();
    return queryOf(*drawing, placement, file.string());
}

} // namespace

Result<std::vector<GivenAnswer>> readAnswers(const std::filesystem::path& file, size_t count,
                                             const Placement& placement) {
    Result<JsonText> json = JsonText::read(file, kAnswerRules);
    if (!json) return json.error();
    Result<std::vector<RawAnswer>> read = json->result(readAllAnswers(json->root(), count));
    if (!read) return read.error();
    std::vector<GivenAnswer> answers;
    Error problems;
    for (RawAnswer& raw : *read) {
        if (!raw.drawing.empty()) {
            Result<PainQuery> drawing = queryIn(file.parent_path() / raw.drawing, placement);
            if (drawing)
                raw.answer.painted = std::move(drawing->weights);
            else
                problems.reasons.insert(problems.reasons.end(), drawing.error().reasons.begin(),
                                        drawing.error().reasons.end());
        }
        answers.push_back(std::move(raw.answer));
    }
    if (!problems.reasons.empty()) return problems;
    return answers;
}

} // namespace myo
