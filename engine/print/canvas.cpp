#include "canvas.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>

namespace myo::print {
namespace {

/// A value in an attribute of Cairo's tags.
std::string quoted(const std::string& value) {
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') text += '\\';
        if (uint8_t(c) >= ' ') text += c;
    }
    return text + "'";
}

/// The pixels of a picture, where nobody else decodes them.
void fill(cairo_surface_t* surface, const Jpeg& picture) {
    const Result<Image> image = pixelsOf(picture);
    if (!image) return;
    uint8_t* const bytes = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (uint32_t y = 0; y < image->height; ++y)
        for (uint32_t x = 0; x < image->width; ++x) {
            const uint8_t* const from = image->at(x, y);
            const uint32_t pixel = uint32_t(from[0]) << 16 | uint32_t(from[1]) << 8 | from[2];
            std::memcpy(bytes + size_t(y) * size_t(stride) + 4 * size_t{x}, &pixel, 4);
        }
    cairo_surface_mark_dirty(surface);
}

} // namespace

Canvas::Canvas(SurfaceHandle surface)
    : surface_(std::move(surface)), cairo_(cairo_create(surface_.get())),
      pango_(pango_cairo_create_context(cairo_.get())) {
    pango_cairo_context_set_resolution(pango_.get(), 72); // a point is a unit
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(pango_.get(), FALSE);
}

void Canvas::begin(const char* tag, std::string alt, std::string language) {
    notes_.push_back({tag, std::move(alt), std::move(language)});
    cairo_tag_begin(cairo_.get(), tag, nullptr);
}

void Canvas::end(const char* tag) {
    cairo_tag_end(cairo_.get(), tag);
}

void Canvas::beginLink(const std::string& target) {
    notes_.push_back({CAIRO_TAG_LINK, {}, {}});
    const bool isInside = target.starts_with('#');
    const std::string attributes =
        isInside ? "dest=" + quoted(target.substr(1)) : "uri=" + quoted(target);
    cairo_tag_begin(cairo_.get(), CAIRO_TAG_LINK, attributes.c_str());
}

void Canvas::endLink() {
    cairo_tag_end(cairo_.get(), CAIRO_TAG_LINK);
}

void Canvas::place(const std::string& name, double x, double y) {
    const std::string attributes = fmt::format("name={} x={} y={}", quoted(name), x, y);
    cairo_tag_begin(cairo_.get(), CAIRO_TAG_DEST, attributes.c_str());
    cairo_tag_end(cairo_.get(), CAIRO_TAG_DEST);
}

void Canvas::setInk(const Ink& ink) {
    cairo_set_source_rgb(cairo_.get(), ink.r, ink.g, ink.b);
}

void Canvas::jpeg(const Jpeg& picture, double x, double y, double width) {
    const SurfaceHandle surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, int(picture.width), int(picture.height)));
    if (cairo_surface_get_type(surface_.get()) == CAIRO_SURFACE_TYPE_IMAGE)
        fill(surface.get(), picture);
    auto* const bytes = static_cast<uint8_t*>(std::malloc(picture.bytes.size()));
    if (!bytes) return;
    std::memcpy(bytes, picture.bytes.data(), picture.bytes.size());
    cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, bytes, picture.bytes.size(),
                                std::free, bytes);
    const double scale = width / double(picture.width);
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), x, y);
    cairo_scale(cairo_.get(), scale, scale);
    cairo_set_source_surface(cairo_.get(), surface.get(), 0, 0);
    cairo_paint(cairo_.get());
    cairo_restore(cairo_.get());
}

SurfaceHandle measuringSurface() {
    return SurfaceHandle(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
}

} // namespace myo::print
