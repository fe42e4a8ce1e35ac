#pragma once

#include <myofield/print/page.hpp>

namespace myo::print {

/// A line of the list of bookmarks.
struct Bookmark {
    std::string title;
    std::string place;    ///< Place::name
    bool isBelow = false; ///< belongs to the last one that is not
};

struct Document {
    std::string title;
    std::string subject; ///< may be empty
    std::string day;     ///< "2026-11-30": when it was made
    PageStyle style;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
};

/// The document as PDF: fonts embedded, text that can be searched and copied, tagged, with its
/// language and the words for its pictures. The same bytes for the same document. Fails where a page
/// is too full for the smallest size of text.
///
/// Cost: some 10 ms a page.
Result<std::vector<uint8_t>> pdfOf(const Document& document);

} // namespace myo::print
