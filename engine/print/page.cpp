#include "page_setting.hpp"

#include <algorithm>
#include <cmath>

namespace myo::print {
namespace {

constexpr double kStep = 0.01;    ///< between a size that fits and one that does not
constexpr double kFooter = 20;    ///< points, at the foot of the page inside its margin
constexpr double kFooterSize = 1; ///< of its words: they do not grow or shrink with the page

double heightOf(Canvas& canvas, const std::vector<Block>& blocks, double width, double size,
                const PageStyle& style) {
    return Typesetter(canvas, size, style.language).heightOf(blocks, width);
}

/// Columns of blocks as a page, with what stands above them.
Page pageOf(std::vector<std::vector<Block>> columns, const std::vector<Block>& above, double size) {
    Page page{above, {}, {}, size};
    page.blocks.push_back({Row{std::move(columns), {}, 20}});
    return page;
}

} // namespace

double roomFor(const Page& page, const PageStyle& style) {
    const bool hasFooter = !page.footerLeft.empty() || !page.footerRight.empty();
    return style.paper.height - 2 * style.margin - (hasFooter ? kFooter : 0);
}

std::optional<double> fittingSize(const Page& page, const PageStyle& style) {
    Canvas canvas(measuringSurface());
    const double width = style.paper.width - 2 * style.margin, room = roomFor(page, style);
    if (page.size)
        return heightOf(canvas, page.blocks, width, *page.size, style) <= room ? page.size
                                                                               : std::nullopt;
    const auto fits = [&](double size) {
        return heightOf(canvas, page.blocks, width, size, style) <= room;
    };
    if (fits(style.largest)) return style.largest;
    if (!fits(style.smallest)) return std::nullopt;
    double small = style.smallest, large = style.largest; // fits, does not
    while (large - small > kStep) {
        const double middle = (small + large) / 2;
        (fits(middle) ? small : large) = middle;
    }
    return small;
}

void drawPage(Canvas& canvas, const Page& page, const PageStyle& style, double size) {
    const double margin = style.margin, right = style.paper.width - margin;
    Typesetter(canvas, size, style.language).draw(page.blocks, margin, margin, right - margin);
    Typesetter foot(canvas, kFooterSize, style.language);
    const double y = style.paper.height - margin - kFooter + 10;
    if (!page.footerLeft.empty())
        foot.draw({{Text{TextStyle::Small, page.footerLeft}}}, margin, y, 0.75 * (right - margin));
    if (!page.footerRight.empty())
        foot.drawRight({TextStyle::Small, page.footerRight}, right, y, 0.25 * (right - margin));
}

std::vector<Page> flowed(const std::vector<Block>& blocks, const PageStyle& style, int columns,
                         double size, const std::vector<Block>& first) {
    Canvas canvas(measuringSurface());
    const double whole = style.paper.width - 2 * style.margin;
    const double width = (whole - 20 * (columns - 1)) / columns;
    const Page footed{{}, " ", " ", {}};
    const auto isHeading = [](const Block& block) {
        const auto* text = std::get_if<Text>(&block.what);
        return (text && text->style == TextStyle::Heading) ||
               std::holds_alternative<Place>(block.what);
    };
    std::vector<Page> pages;
    std::vector<std::vector<Block>> page(1);
    std::vector<Block> above = first;
    const auto room = [&] {
        const double top =
            above.empty() ? 0 : heightOf(canvas, above, whole, size, style) + 12 * size;
        return roomFor(footed, style) - top;
    };
    for (size_t i = 0; i < blocks.size();) {
        size_t end = i + 1; // headings with what they head
        while (end < blocks.size() && isHeading(blocks[end - 1])) ++end;
        std::vector<Block> column = page.back();
        column.insert(column.end(), blocks.begin() + std::ptrdiff_t(i),
                      blocks.begin() + std::ptrdiff_t(end));
        const bool fits = heightOf(canvas, column, width, size, style) <= room();
        if (!fits && !page.back().empty()) {
            if (int(page.size()) == columns) {
                pages.push_back(pageOf(std::move(page), above, size));
                page.clear();
                above.clear();
            }
            page.emplace_back();
            continue;
        }
        page.back() = std::move(column);
        i = end;
    }
    if (!page.back().empty() || pages.empty()) {
        page.resize(size_t(columns));
        pages.push_back(pageOf(std::move(page), above, size));
    }
    return pages;
}

Result<Image> pictureOf(const Page& page, const PageStyle& style, uint32_t width) {
    const double scale = std::clamp(width, 16u, 4096u) / style.paper.width;
    const int across = int(std::lround(style.paper.width * scale)),
              down = int(std::lround(style.paper.height * scale));
    Canvas canvas(SurfaceHandle(cairo_image_surface_create(CAIRO_FORMAT_RGB24, across, down)));
    cairo_set_source_rgb(canvas.cairo(), 1, 1, 1);
    cairo_paint(canvas.cairo());
    cairo_scale(canvas.cairo(), scale, scale);
    drawPage(canvas, page, style, fittingSize(page, style).value_or(style.smallest));
    cairo_surface_flush(canvas.surface());
    if (cairo_status(canvas.cairo()) != CAIRO_STATUS_SUCCESS)
        return Error(cairo_status_to_string(cairo_status(canvas.cairo())));
    Image image{uint32_t(across), uint32_t(down)};
    const uint8_t* const bytes = cairo_image_surface_get_data(canvas.surface());
    const int stride = cairo_image_surface_get_stride(canvas.surface());
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x) {
            uint32_t pixel = 0;
            std::copy_n(bytes + y * stride + 4 * x, 4, reinterpret_cast<uint8_t*>(&pixel));
            uint8_t* const to = image.at(uint32_t(x), uint32_t(y));
            to[0] = uint8_t(pixel >> 16), to[1] = uint8_t(pixel >> 8), to[2] = uint8_t(pixel),
            to[3] = 255;
        }
    return image;
}

} // namespace myo::print
