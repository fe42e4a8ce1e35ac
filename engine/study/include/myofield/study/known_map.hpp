#pragma once

#include <myofield/learn/cards.hpp>
#include <myofield/scene/draw_list.hpp>

#include <array>

namespace myo {

/// How well a muscle's cards are known, as a map shows it.
enum class Known : uint8_t { NeverAsked, Weak, Fading, Well };

inline constexpr std::array kAllKnown{Known::NeverAsked, Known::Weak, Known::Fading, Known::Well};

/// Fading: below the chance at which a card is asked again; weak: below two thirds of it.
Known knownOf(const Cards& cards, const std::string& muscle, Day today);
/// sRGB, 0..1: a scale from orange to blue that colour-blind people can read, grey for never.
Vec3 colourOf(Known known);
const char* wordsOf(Known known);

/// Colours the muscles of a picture by how well they are known today; the rest turns pale.
void colourByKnown(DrawList& list, const Stage& stage, const Cards& cards, Day today);

} // namespace myo
