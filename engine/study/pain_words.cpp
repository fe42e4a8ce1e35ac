#include <myofield/study/pain_words.hpp>

#include <myofield/study/words.hpp>

#include <fmt/format.h>

namespace myo {

const char* wordsOf(PainQuality quality) {
    switch (quality) {
    case PainQuality::Aching: return tr("aching");
    case PainQuality::Burning: return tr("burning");
    case PainQuality::Stabbing: return tr("stabbing");
    case PainQuality::Tingling: return tr("tingling");
    case PainQuality::Numb: return tr("numb");
    }
    return "";
}

const char* wordsOf(PainDepth depth) {
    return depth == PainDepth::Deep ? tr("deep") : tr("at the surface");
}

std::string areaWords(double squareMetres) {
    const double area = 1e4 * squareMetres;
    return area < 9.95 ? fmt::format("{:.1f} cm²", area) : fmt::format("{:.0f} cm²", area);
}

std::string areaSentences(const ExplainedArea& area) {
    return say("Marked and in the chart: {}. Marked, not in the chart: {}. In the chart, not "
               "marked: {}.",
               areaWords(area.matched), areaWords(area.missed), areaWords(area.extra));
}

} // namespace myo
