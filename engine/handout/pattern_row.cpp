#include "handout_words.hpp"

#include <myofield/scene/heat_colours.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

print::Ink inkOf(const Vec3& colour) {
    return {double(colour.x), double(colour.y), double(colour.z)};
}

bool has(const Atlas& atlas, const HandoutSubject& subject, ZoneKind kind) {
    return !regionsOf(atlas, subject, kind).empty();
}

std::string muscleAlt(const Atlas& atlas, const HandoutSubject& subject, const std::string& view) {
    const Muscle& muscle = atlas[subject.muscle];
    std::vector<std::string> names;
    for (const uint32_t p : subject.points) names.push_back(muscle.points[p].name);
    return say(
        "Picture of the body, {}, with the muscle {} laid open. An X marks each sore spot: {}.",
        view, muscle.name, listWords(names));
}

std::string painAlt(const Atlas& atlas, const HandoutSubject& subject, const std::string& view) {
    std::string words = say("Picture of the skin, {}.", view);
    if (has(atlas, subject, ZoneKind::Essential))
        words += ' ' + say("Red, where pain is most often felt: {}.",
                           regionWords(atlas, regionsOf(atlas, subject, ZoneKind::Essential)));
    if (has(atlas, subject, ZoneKind::Spillover))
        words += ' ' + say("Dotted, where it may be felt as well: {}.",
                           regionWords(atlas, regionsOf(atlas, subject, ZoneKind::Spillover)));
    return words;
}

print::Legend legendOf(const Atlas& atlas, const HandoutSubject& subject) {
    using Kind = print::Swatch::Kind;
    print::Legend legend;
    const auto ramp = [](bool isEssential, float from) {
        return std::pair(inkOf(heatColour(Palette::Classic, isEssential, isEssential ? 1 : 0.45f)),
                         inkOf(heatColour(Palette::Classic, isEssential, from)));
    };
    const auto [red, pink] = ramp(true, 0.25f);
    const auto [orange, pale] = ramp(false, 0.15f);
    if (has(atlas, subject, ZoneKind::Essential))
        legend.swatches.push_back({Kind::Solid, red, pink, tr("pain is most often felt here")});
    if (has(atlas, subject, ZoneKind::Spillover))
        legend.swatches.push_back({Kind::Dots, orange, pale, tr("it may be felt here as well")});
    legend.swatches.push_back({Kind::Cross, {0.15, 0.14, 0.12}, {}, tr("sore spot in the muscle")});
    return legend;
}

} // namespace

std::vector<print::Block> patternRow(const Atlas& atlas, const HandoutSubject& subject,
                                     const HandoutPictures& pictures) {
    const std::string muscleView = tr(pictures.muscleView.c_str()),
                      painView = tr(pictures.painView.c_str());
    const auto caption = [](const char* what, const std::string& view) {
        print::Text text = said(print::TextStyle::Caption, view);
        text.lead = what;
        return text;
    };
    std::vector<print::Block> left{
        {print::PlacedPicture{pictures.muscle, muscleAlt(atlas, subject, muscleView),
                              caption(tr("The muscle and its sore spots."), muscleView)}}};
    std::vector<print::Block> right{
        {print::PlacedPicture{pictures.pain, painAlt(atlas, subject, painView),
                              caption(tr("Where the pain is felt."), painView)}}};
    return {{print::Row{{std::move(left), std::move(right)}, {}, kPictureGap}},
            {legendOf(atlas, subject)}};
}

} // namespace myo
