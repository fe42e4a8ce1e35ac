#pragma once

#include "typesetter.hpp"

#include <myofield/print/page.hpp>

namespace myo::print {

/// Points from the top of a page's blocks to its foot.
double roomFor(const Page& page, const PageStyle& style);
/// Draws a page at a size of text.
void drawPage(Canvas& canvas, const Page& page, const PageStyle& style, double size);

} // namespace myo::print
