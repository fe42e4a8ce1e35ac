#include "commands/site_finder.hpp"

#include "commands/html.hpp"

#include <myofield/field/muscle_ranking.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace myo {
namespace {

constexpr size_t kMostAnswers = 20; ///< answers a region

const char* standingOf(const MuscleMatch& match) {
    if (match.isCloseBy) return tr("nearby");
    return match.best.isMainPain ? tr("main pain here") : tr("less typical");
}

std::string warningsOf(const Atlas& atlas, RegionId region) {
    std::string items;
    for (const Notice& sign : atlas.warningSigns)
        if (std::ranges::find(sign.regions, region) != sign.regions.end())
            items += fmt::format("<li>{}</li>\n", escaped(sign.text));
    return items.empty() ? items : fmt::format("<ul class=notice>\n{}</ul>\n", items);
}

std::string answersOf(const Workspace& workspace, RegionId region) {
    const Atlas& atlas = workspace.atlas();
    std::string items;
    for (const MuscleMatch& match :
         rankMuscles(workspace.patterns(), queryOf(workspace.placement(), region, Sides::Right),
                     kMostAnswers)) {
        const Muscle& muscle = atlas[match.best.point.muscle];
        items += fmt::format("<li><a href=\"#{}/{}\">{}</a> <span class=quiet>{}</span></li>\n",
                             muscle.id, escaped(muscle.points[match.best.point.point].id),
                             escaped(muscle.name), escaped(standingOf(match)));
    }
    if (items.empty())
        return fmt::format("<p>{}</p>\n", escaped(tr("None of the charts shows pain here.")));
    return fmt::format("<ol>\n{}</ol>\n", items);
}

} // namespace

std::string placesSection(const Workspace& workspace) {
    const Atlas& atlas = workspace.atlas();
    std::map<std::string, std::string> articles, links; // by group
    std::vector<std::string> groups;
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const Region& region = atlas.regions[r];
        if (std::ranges::find(groups, region.group) == groups.end()) groups.push_back(region.group);
        links[region.group] +=
            fmt::format("<li data-words=\"{}\"><a href=\"#place-{}\">{}</a></li>\n",
                        escaped(region.label + ' ' + listWords(region.words)), region.id,
                        escaped(region.label));
        articles[region.group] += fmt::format(
            "<article class=place id=\"place-{}\" tabindex=-1>\n<h3>{}</h3>\n{}<p "
            "class=quiet>{}</p>\n{}</article>\n",
            region.id, escaped(region.label), warningsOf(atlas, {r}),
            escaped(tr("Charts that show pain here, the typical and common ones first. None of "
                       "it is a diagnosis.")),
            answersOf(workspace, {r}));
    }
    std::string index, all;
    for (const std::string& group : groups) {
        index += fmt::format("<section class=group><h3>{}</h3>\n<ul>\n{}</ul></section>\n",
                             escaped(capitalised(group)), links[group]);
        all += articles[group];
    }
    return fmt::format("<section id=places tabindex=-1>\n<h2>{}</h2>\n<div id=place-list>\n{}</div>"
                       "\n{}</section>\n",
                       escaped(tr("Where does it hurt?")), index, all);
}

} // namespace myo
