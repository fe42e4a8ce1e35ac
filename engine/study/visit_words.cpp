#include <myofield/study/visit_words.hpp>

#include <myofield/study/pain_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {

const char* weakMeasureWords() {
    return tr("The area alone is a weak measure of getting better: ask as well how strong the pain "
              "is, and what can be done again.");
}

std::string dateWords(const Visit& visit) {
    return visit.drawing.date.empty() ? std::string(tr("without a date")) : visit.drawing.date;
}

std::string extentWords(const PainMeasures& measures) {
    if (measures.area <= 0) return tr("Nothing is marked.");
    return say("{}; of all skin {:.1f} %", areaWords(measures.area), 100 * measures.share);
}

std::string strengthWords(const PainMeasures& measures) {
    if (!measures.meanStrength || !measures.highestStrength) return {};
    return say("Strength {:.1f} on average, {} at most", *measures.meanStrength,
               *measures.highestStrength);
}

std::string changeWords(const VisitChange& change) {
    std::string words = plainChangeWords(change) + " " +
                        say("Of what either marks, both mark {:.0f} % (Jaccard {:.2f}).",
                            100 * change.area.jaccard(), change.area.jaccard());
    if (change.shift) words += " " + say("Its middle moved by {:.0f} mm.", 1e3 * *change.shift);
    return words;
}

std::string plainChangeWords(const VisitChange& change) {
    return say("New: {}. Gone: {}. The same: {}.", areaWords(change.area.fresh),
               areaWords(change.area.gone), areaWords(change.area.same));
}

std::string strengthCell(const PainMeasures& measures) {
    if (!measures.meanStrength || !measures.highestStrength) return "–";
    return fmt::format("{:.1f} / {}", *measures.meanStrength, *measures.highestStrength);
}

std::string numberCell(const std::optional<double>& value, int places) {
    return value ? fmt::format("{:.{}f}", *value, places) : std::string("–");
}

} // namespace myo
