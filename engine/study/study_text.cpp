#include <myofield/study/study_text.hpp>

#include <myofield/study/explorer.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <iterator>

namespace myo {
namespace {

/// Writes lines to the end of a text.
class Lines {
public:
    template <class... Values>
    void add(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
        text_ += '\n';
    }
    void gap() { text_ += '\n'; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// Points that hurt alike, and where, once.
void addPointsAlike(Lines& lines, const Atlas& atlas, const Muscle& muscle,
                    const std::vector<uint32_t>& alike) {
    if (alike.empty()) return;
    lines.gap();
    for (const uint32_t index : alike)
        lines.add("  {} ({}; {})", pointTitle(muscle, index), muscle.points[index].id,
                  pointWords(muscle.points[index]));
    const TriggerPoint& point = muscle.points[alike.front()];
    for (const Zone& zone : point.zones)
        lines.add("    {}  {}",
                  zone.kind == ZoneKind::Essential ? tr("Typical") : tr("Less common"),
                  zoneWords(atlas, zone));
    for (const Zone& zone : point.zones)
        for (const Frequency& record : zone.frequencies)
            lines.add("    {}  {}: {} [{}]", tr("How often"), regionWords(atlas, zone.regions),
                      frequencyWords(record), record.cite);
    for (const std::string& sign : point.signs) lines.add("    {}  {}", tr("Also"), sign);
}

void addTexts(Lines& lines, const char* title, const std::vector<CitedText>& texts) {
    if (texts.empty()) return;
    lines.gap();
    lines.add("{}", title);
    for (const CitedText& text : texts) lines.add("  - {} [{}]", text.text, text.cite);
}

/// The titles of the pages that tell what holds for many muscles.
void addPagesToRead(Lines& lines, const Atlas& atlas, const Muscle& muscle) {
    if (muscle.care.see.empty()) return;
    lines.gap();
    lines.add("{}", tr("Read with it"));
    for (const std::string& id : muscle.care.see)
        if (const Article* const page = atlas.articleWithId(id)) lines.add("  - {}", page->title);
}

void addSources(Lines& lines, const Atlas& atlas, const Muscle& muscle) {
    lines.gap();
    lines.add("{}: {}", tr("Evidence"), muscle.evidence.level);
    for (const Frequency& record : muscle.evidence.frequencies)
        lines.add("  - {}: {} [{}]", tr("Pain elsewhere"), frequencyWords(record), record.cite);
    lines.add("{}", muscle.evidence.note);
    for (const Citation& citation : muscle.evidence.sources)
        lines.add("  - {} ({})", referenceWords(atlas, citation.reference), citation.at);
}

void addChosen(Lines& lines, const Explorer& explorer) {
    const Atlas& atlas = explorer.atlas();
    const ViewState& state = explorer.state();
    for (const SelectedMuscle& entry : state.selection) {
        const MuscleId id = atlas.muscleWithId(entry.muscle);
        lines.gap();
        if (!id) {
            lines.add("{}", entry.muscle);
            continue;
        }
        const Muscle& muscle = atlas[id];
        lines.add("{} ({})", muscle.name, muscle.latin);
        for (std::vector<uint32_t> alike : pointsAlike(muscle)) {
            std::erase_if(alike, [&](uint32_t p) {
                return !state.isPointOn(muscle.id, muscle.points[p].id);
            });
            addPointsAlike(lines, atlas, muscle, alike);
        }
    }
}

void addFound(Lines& lines, const Explorer& explorer) {
    const Finder& finder = explorer.finder();
    if (!finder.query()) return;
    lines.gap();
    lines.add("{}: {}", tr("Where it hurts"), finder.query()->words);
    for (const FindRow& row : finder.found()) {
        const Muscle& muscle = explorer.atlas()[row.point.muscle];
        lines.add("  - {}: {}. {}", muscle.name, pointTitle(muscle, row.point.point), row.words);
    }
}

void addSetAside(Lines& lines, const Explorer& explorer, const char* words,
                 const std::set<StructureKey>& keys) {
    if (keys.empty()) return;
    std::vector<std::string> names;
    for (const StructureKey& key : keys)
        if (const StructureId id = explorer.body().find(key.id, key.side))
            names.push_back(structureWords(explorer.body()[id]));
    lines.add("{}: {}", words, fmt::join(names, "; "));
}

} // namespace

std::string muscleText(const Atlas& atlas, MuscleId id) {
    const Muscle& muscle = atlas[id];
    Lines lines;
    lines.add("{} ({})", muscle.name, muscle.latin);
    lines.add("{}", muscle.plain);
    lines.gap();
    lines.add("{}: {}", tr("Origin"), muscle.origin);
    lines.add("{}: {}", tr("Insertion"), muscle.insertion);
    lines.add("{}: {}", tr("Action"), fmt::join(muscle.action, "; "));
    lines.add("{}: {}", tr("Nerve"),
              muscle.roots.empty()
                  ? muscle.nerve
                  : fmt::format("{} ({})", muscle.nerve, fmt::join(muscle.roots, ", ")));
    lines.gap();
    if (muscle.points.empty())
        lines.add("{}", tr("No pattern is charted for this muscle."));
    else
        lines.add("{}", tr("Trigger points"));
    for (const std::vector<uint32_t>& alike : pointsAlike(muscle))
        addPointsAlike(lines, atlas, muscle, alike);
    lines.gap();
    lines.add("{}", tr("Before anything is pressed: warning signs that need a doctor"));
    for (const Notice& sign : atlas.warningSigns) lines.add("  - {}", sign.text);
    addTexts(lines, tr("Cautions for this muscle"), muscle.care.cautions);
    addTexts(lines, tr("What may overload it"), muscle.care.overload);
    addTexts(lines, tr("Self-care"), muscle.care.selfCare);
    addPagesToRead(lines, atlas, muscle);
    addSources(lines, atlas, muscle);
    return lines.take();
}

std::string directionWords(const Camera& camera) {
    const Vec3 way = camera.direction();
    if (way.y > 0.9f) return tr("from above");
    if (way.y < -0.9f) return tr("from below");
    const bool isFrontal = std::abs(way.z) > 2 * std::abs(way.x);
    const bool isSideways = std::abs(way.x) > 2 * std::abs(way.z);
    const bool isLeft = way.x > 0;
    if (isFrontal) return way.z > 0 ? tr("from the front") : tr("from the back");
    if (isSideways) return isLeft ? tr("from the person's left") : tr("from the person's right");
    if (way.z > 0) return isLeft ? tr("from the front left") : tr("from the front right");
    return isLeft ? tr("from the back left") : tr("from the back right");
}

std::string pictureText(const Explorer& explorer) {
    const ViewState& state = explorer.state();
    Lines lines;
    lines.add("{}", say("The body is seen {}.", directionWords(state.camera)));
    if (state.selection.empty())
        lines.add("{}", tr("No muscle is chosen."));
    else
        lines.add("{}", state.sides == Sides::Both   ? tr("Drawn for both sides.")
                        : state.sides == Sides::Left ? tr("Drawn for the person's left side.")
                                                     : tr("Drawn for the person's right side."));
    addSetAside(lines, explorer, tr("Hidden"), state.hidden);
    addSetAside(lines, explorer, tr("Isolated"), state.isolated);
    addSetAside(lines, explorer, tr("Faded"), state.ghosted);
    addChosen(lines, explorer);
    addFound(lines, explorer);
    return lines.take();
}

} // namespace myo
