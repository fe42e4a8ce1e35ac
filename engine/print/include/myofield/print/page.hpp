#pragma once

#include <myofield/print/block.hpp>
#include <myofield/print/paper.hpp>

namespace myo::print {

/// How pages of a document are set.
struct PageStyle {
    Paper paper = kA4;
    double margin = millimetres(13);
    double largest = 1; ///< times the usual size of text; a page is set as large as fits
    double smallest = 0.8;
    std::string language = "en"; ///< of the words that name no other
};

/// One page.
struct Page {
    std::vector<Block> blocks;
    std::string footerLeft, footerRight; ///< in small words at its foot; empty: none
    std::optional<double> size{};        ///< of its text; none: as large as fits
};

/// Blocks one below another on as many pages as they need, in so many columns, at one size of text; a
/// heading is followed by what it heads. `first` stands on the first page above them, as wide as the
/// page. Pages have room for a footer.
std::vector<Page> flowed(const std::vector<Block>& blocks, const PageStyle& style, int columns,
                         double size, const std::vector<Block>& first = {});

/// The size of text at which a page is set: the largest of the style that fits; empty where none
/// does.
std::optional<double> fittingSize(const Page& page, const PageStyle& style);

/// A page as it will be printed, for a look before. `width`: pixels, 16 to 4096.
Result<Image> pictureOf(const Page& page, const PageStyle& style, uint32_t width);

} // namespace myo::print
