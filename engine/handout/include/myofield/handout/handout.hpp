#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/side.hpp>
#include <myofield/core/day.hpp>
#include <myofield/print/pdf.hpp>
#include <myofield/scene/view_state.hpp>

#include <string>
#include <vector>

/// Sheets about a muscle, in the interface's language; texts of the atlas stay as they are written,
/// and are marked where that is another language.
namespace myo {

/// A muscle and those of its points that a sheet is about.
struct HandoutSubject {
    MuscleId muscle;
    std::vector<uint32_t> points; ///< indices, ascending, at least one
    Sides sides = Sides::Right;
};

/// All points of a muscle, or those that a state shows.
HandoutSubject subjectOf(const Atlas& atlas, const SelectedMuscle& selected, Sides sides);

/// The two pictures of a sheet.
struct HandoutPictures {
    print::JpegHandle muscle; ///< with its points
    print::JpegHandle pain;   ///< the skin
    std::string muscleView;   ///< "Back", in English; passed through tr()
    std::string painView;
};

/// Who hands a sheet out, and when.
struct Letterhead {
    std::string practice;   ///< empty: nobody is named
    print::JpegHandle logo; ///< null: none
    Day day{};
    std::string site; ///< address of a site of all patterns; empty: none
};

enum class HandoutSize : uint8_t { Usual, Large };

/// How sheets are set.
print::PageStyle handoutStyle(print::Paper paper, HandoutSize size, const std::string& language);

/// Pixels of both pictures together, side by side, so that they have 300 to the inch on paper.
Extent handoutPictureSize(print::Paper paper);

/// A sheet for somebody who hurts, in plain words: one page, or three in large type, whatever the
/// language, set in that style; with as many of the place's warning signs as there is room for beside
/// the muscle's own. Fails where the site's address is too long for a code.
Result<std::vector<print::Page>> clientPages(const Atlas& atlas, const HandoutSubject& subject,
                                             const HandoutPictures& pictures,
                                             const Letterhead& head, HandoutSize size,
                                             const print::PageStyle& style);

/// A sheet for students: anatomy, points, zones, evidence. One page, or two where there is much to
/// say, whatever the language.
std::vector<print::Page> studentPages(const Atlas& atlas, const HandoutSubject& subject,
                                      const HandoutPictures& pictures, const Letterhead& head,
                                      HandoutSize size);

/// Sheets as a document.
print::Document handoutOf(std::string title, std::vector<print::Page> pages,
                          const print::PageStyle& style, Day day);

} // namespace myo
