#include <myofield/paper/paper.hpp>

#include <myofield/core/file.hpp>

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace myo {
namespace {

constexpr float kMostSide = 14'000; ///< points: a PDF's own limit is 14,400
constexpr float kMostPixels = 16'384;

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

Surface owned(cairo_surface_t* surface) {
    return {surface, cairo_surface_destroy};
}
Context on(const Surface& surface) {
    return {cairo_create(surface.get()), cairo_destroy};
}

void use(cairo_t* cairo, Ink ink) {
    cairo_set_source_rgba(cairo, double(ink.r), double(ink.g), double(ink.b), double(ink.a));
}

Layout laidOut(cairo_t* cairo, std::string_view words, const Type& type) {
    Layout layout(pango_cairo_create_layout(cairo), g_object_unref);
    // Letters stand where the font puts them at any size, not on whole pixels of some device.
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout.get()), options);
    cairo_font_options_destroy(options);
    PangoFontDescription* font = pango_font_description_from_string("Inter, sans-serif");
    pango_font_description_set_absolute_size(font, double(type.size) * PANGO_SCALE);
    if (type.isBold) pango_font_description_set_weight(font, PANGO_WEIGHT_SEMIBOLD);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    // What is no UTF-8 would end the program's text system; it is replaced.
    char* const valid = g_utf8_make_valid(words.data(), gssize(words.size()));
    pango_layout_set_text(layout.get(), valid, -1);
    g_free(valid);
    return layout;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    auto& file = *static_cast<std::vector<uint8_t>*>(to);
    file.insert(file.end(), bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
}

/// Cairo's pixels: 0xAARRGGBB, premultiplied; here opaque.
Image imageOf(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const uint8_t* const data = cairo_image_surface_get_data(surface);
    const size_t stride = size_t(cairo_image_surface_get_stride(surface));
    Image image(uint32_t(cairo_image_surface_get_width(surface)),
                uint32_t(cairo_image_surface_get_height(surface)));
    for (uint32_t y = 0; y < image.height; ++y)
        for (uint32_t x = 0; x < image.width; ++x) {
            uint32_t pixel = 0;
            std::copy_n(data + y * stride + x * 4, 4, reinterpret_cast<uint8_t*>(&pixel));
            uint8_t* const out = image.at(x, y);
            out[0] = uint8_t(pixel >> 16);
            out[1] = uint8_t(pixel >> 8);
            out[2] = uint8_t(pixel);
            out[3] = 255;
        }
    return image;
}

} // namespace

struct Paper::Parts {
    Vec2 size;
    std::vector<Surface> pages; ///< as recorded
    Context cairo{nullptr, cairo_destroy};

    void addPage() {
        const cairo_rectangle_t whole{0, 0, double(size.x), double(size.y)};
        pages.push_back(owned(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole)));
        cairo = on(pages.back());
        cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
    }
};

Paper::Paper(Vec2 size) : parts_(std::make_unique<Parts>()) {
    parts_->size = glm::clamp(size, Vec2(1), Vec2(kMostSide));
    parts_->addPage();
}

Paper::~Paper() = default;

Vec2 Paper::size() const {
    return parts_->size;
}

void Paper::turn() {
    parts_->addPage();
}

size_t Paper::pages() const {
    return parts_->pages.size();
}

void Paper::line(Vec2 from, Vec2 to, float width, Ink ink) {
    lines(std::array{from, to}, width, ink);
}

void Paper::lines(std::span<const Vec2> through, float width, Ink ink, bool isDashed) {
    cairo_t* const cairo = parts_->cairo.get();
    use(cairo, ink);
    cairo_set_line_width(cairo, double(width));
    const double dash = 3 * double(width);
    cairo_set_dash(cairo, &dash, isDashed ? 1 : 0, 0);
    cairo_new_path(cairo); // words leave a point behind
    for (const Vec2 place : through) cairo_line_to(cairo, double(place.x), double(place.y));
    cairo_stroke(cairo);
}

void Paper::disc(Vec2 middle, float radius, Ink ink) {
    cairo_t* const cairo = parts_->cairo.get();
    use(cairo, ink);
    cairo_new_path(cairo);
    cairo_arc(cairo, double(middle.x), double(middle.y), double(radius), 0, 2 * double(kPi));
    cairo_fill(cairo);
}

void Paper::box(Vec2 low, Vec2 high, Ink ink) {
    cairo_t* const cairo = parts_->cairo.get();
    use(cairo, ink);
    cairo_rectangle(cairo, double(low.x), double(low.y), double(high.x - low.x),
                    double(high.y - low.y));
    cairo_fill(cairo);
}

void Paper::text(Vec2 at, std::string_view words, const Type& type) {
    cairo_t* const cairo = parts_->cairo.get();
    const Layout layout = laidOut(cairo, words, type);
    const float width = widthOf(words, type);
    const float left = type.align == Align::Left     ? at.x
                       : type.align == Align::Middle ? at.x - width / 2
                                                     : at.x - width;
    use(cairo, type.ink);
    cairo_move_to(cairo, double(left),
                  double(at.y) - double(pango_layout_get_baseline(layout.get())) / PANGO_SCALE);
    pango_cairo_show_layout(cairo, layout.get());
}

float Paper::widthOf(std::string_view words, const Type& type) const {
    int width = 0;
    pango_layout_get_size(laidOut(parts_->cairo.get(), words, type).get(), &width, nullptr);
    return float(width) / PANGO_SCALE;
}

float Paper::paragraph(Vec2 at, float width, std::string_view words, const Type& type) {
    cairo_t* const cairo = parts_->cairo.get();
    const Layout layout = laidOut(cairo, words, type);
    pango_layout_set_width(layout.get(), int(width * PANGO_SCALE));
    pango_layout_set_line_spacing(layout.get(), 1.25f);
    use(cairo, type.ink);
    cairo_move_to(cairo, double(at.x), double(at.y));
    pango_cairo_show_layout(cairo, layout.get());
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return float(height) / PANGO_SCALE;
}

Result<Image> Paper::picture(size_t page, float pixelsPerPoint, Ink ground) const {
    const Vec2 pixels = glm::ceil(parts_->size * pixelsPerPoint);
    if (!(std::max(pixels.x, pixels.y) <= kMostPixels) || pixelsPerPoint <= 0)
        return Error("a picture of a page may have 16384 pixels a side at most");
    const Surface surface =
        owned(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, int(pixels.x), int(pixels.y)));
    const Context cairo = on(surface);
    use(cairo.get(), {ground.r, ground.g, ground.b, 1});
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), double(pixelsPerPoint), double(pixelsPerPoint));
    cairo_set_source_surface(cairo.get(), parts_->pages[page].get(), 0, 0);
    cairo_paint(cairo.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
        return Error("there is not enough memory for the picture of a page");
    return imageOf(surface.get());
}

Status Paper::savePdf(const std::filesystem::path& file, const std::string& title) const {
    std::vector<uint8_t> bytes;
    const Surface pdf = owned(cairo_pdf_surface_create_for_stream(
        append, &bytes, double(parts_->size.x), double(parts_->size.y)));
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_CREATOR, "myofield");
    const Context cairo = on(pdf);
    for (const Surface& page : parts_->pages) {
        cairo_set_source_surface(cairo.get(), page.get(), 0, 0);
        cairo_paint(cairo.get());
        cairo_show_page(cairo.get());
    }
    cairo_surface_finish(pdf.get());
    if (cairo_surface_status(pdf.get()) != CAIRO_STATUS_SUCCESS)
        return Error(fmt::format("{}: the pages could not be written as PDF", file.string()));
    return writeFile(file, bytes);
}

} // namespace myo
