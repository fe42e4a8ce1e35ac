#pragma once

#include <myofield/handout/handout.hpp>

#include <myofield/study/pattern_words.hpp>

namespace myo {

/// The atlas' language.
inline constexpr const char* kContentLanguage = "en";

inline constexpr double kPictureGap = 10; ///< points between the two pictures

inline constexpr print::Ink kWarningTint{0.990, 0.945, 0.890}, kWarningBar{0.80, 0.46, 0.13};

/// A text of the atlas.
print::Text content(print::TextStyle style, std::string text);
/// A text of the program.
print::Text said(print::TextStyle style, std::string text);
/// A heading of a section.
print::Text headingOf(std::string text);

/// "30 November 2026".
std::string dayWords(Day day);
/// "Right side".
std::string sideWords(Sides sides);
/// Up to the first full stop.
std::string firstSentence(const std::string& text);

/// Regions of the zones of a kind, each once, in the order of the points.
std::vector<RegionId> regionsOf(const Atlas& atlas, const HandoutSubject& subject, ZoneKind kind);
/// Signs of the muscle and of the points that are shown, each once.
std::vector<std::string> signsOf(const Atlas& atlas, const HandoutSubject& subject);

/// "text [3]", and the source kept under that number.
std::string citedWords(const CitedText& text, SourceNumbers& numbers);
/// All sources that were numbered, in small words, one after the other.
print::Text sourceWords(const Atlas& atlas, const SourceNumbers& numbers);

/// The practice's name and logo, and the day. Empty where there is neither name nor logo.
std::vector<print::Block> letterheadOf(const Letterhead& head);
/// What stands at the foot of every sheet.
std::string footerWords(const Letterhead& head);

/// Both pictures with their captions, and what the colours mean.
std::vector<print::Block> patternRow(const Atlas& atlas, const HandoutSubject& subject,
                                     const HandoutPictures& pictures);

} // namespace myo
