#pragma once

#include <myofield/handout/handout.hpp>

namespace myo {

/// A muscle of the book, with its pictures.
struct BookEntry {
    HandoutSubject subject;
    HandoutPictures pictures;
};

/// An atlas as a book: what the charts are, contents by part of the body, a page or a spread for each
/// muscle, an index from places that hurt to muscles, sources; with bookmarks. Entries that are not
/// in the order of the contents are put into it.
print::Document atlasBook(const Atlas& atlas, std::vector<BookEntry> entries, print::Paper paper,
                          const std::string& language, Day day);

} // namespace myo
