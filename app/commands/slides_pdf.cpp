#include "commands/slides_pdf.hpp"

#include <fmt/format.h>

#include <cairo-pdf.h>

#include <cmath>

namespace myo {
namespace {

constexpr double kPageHeight = 540;        ///< points: what slide programs have
constexpr const char* kTypeface = "Inter"; ///< the pictures' own (Font::loadDefault)

/// A picture as Cairo keeps it, over white.
class CairoPicture {
public:
    explicit CairoPicture(const Image& image)
        : pixels_(size_t{image.width} * image.height),
          surface_(cairo_image_surface_create_for_data(
              reinterpret_cast<unsigned char*>(pixels_.data()), CAIRO_FORMAT_RGB24,
              int(image.width), int(image.height), int(image.width * 4))) {
        for (size_t p = 0; p < pixels_.size(); ++p) {
            const uint8_t* const pixel = &image.rgba[4 * p];
            const auto channel = [&](int c) {
                return uint32_t((pixel[c] * pixel[3] + 255 * (255 - pixel[3])) / 255);
            };
            pixels_[p] = channel(0) << 16 | channel(1) << 8 | channel(2);
        }
        cairo_surface_mark_dirty(surface_);
    }
    ~CairoPicture() { cairo_surface_destroy(surface_); }
    CairoPicture(const CairoPicture&) = delete;
    CairoPicture& operator=(const CairoPicture&) = delete;

    cairo_surface_t* surface() const { return surface_; }

private:
    std::vector<uint32_t> pixels_;
    cairo_surface_t* surface_;
};

void writeLines(cairo_t* page, const SlideText& text, Colour ink) {
    cairo_set_source_rgb(page, double(ink.r), double(ink.g), double(ink.b));
    for (const SlideLine& line : text.lines) {
        const char* const tag = line.isTitle ? "H1" : "P";
        cairo_tag_begin(page, tag, nullptr);
        cairo_select_font_face(page, kTypeface, CAIRO_FONT_SLANT_NORMAL,
                               line.isTitle ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(page, double(line.size));
        cairo_move_to(page, double(line.baseline.x), double(line.baseline.y));
        cairo_show_text(page, line.words.c_str());
        cairo_tag_end(page, tag);
    }
}

} // namespace

void SlidesPdf::Free::operator()(_cairo* context) const {
    cairo_destroy(context);
}
void SlidesPdf::Free::operator()(_cairo_surface* surface) const {
    cairo_surface_destroy(surface);
}

Status SlidesPdf::done(int status) const {
    if (status == CAIRO_STATUS_SUCCESS) return Done{};
    return Error(fmt::format("{}: could not be written ({})", path_.string(),
                             cairo_status_to_string(cairo_status_t(status))));
}

Result<SlidesPdf> SlidesPdf::start(const std::filesystem::path& path, Extent extent,
                                   const std::string& title) {
    Result<FileBeside> file = FileBeside::make(path);
    if (!file) return file.error();
    SlidesPdf pdf(path, std::move(*file));
    const double scale = kPageHeight / double(extent.height);
    pdf.surface_.reset(cairo_pdf_surface_create(pdf.file_.path().c_str(),
                                                scale * double(extent.width), kPageHeight));
    cairo_pdf_surface_set_metadata(pdf.surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(pdf.surface_.get(), CAIRO_PDF_METADATA_CREATOR, "myofield");
    pdf.page_.reset(cairo_create(pdf.surface_.get()));
    cairo_scale(pdf.page_.get(), scale, scale);
    return pdf;
}

Status SlidesPdf::add(const Image& image, const SlideText& text, Colour ink,
                      const std::string& bookmark) {
    const CairoPicture picture(image);
    cairo_t* const page = page_.get();
    cairo_set_source_surface(page, picture.surface(), 0, 0);
    cairo_paint(page);
    writeLines(page, text, ink);
    cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, bookmark.c_str(),
                                  fmt::format("page={}", ++pages_).c_str(),
                                  cairo_pdf_outline_flags_t{});
    cairo_show_page(page);
    return done(cairo_status(page));
}

Status SlidesPdf::finish() {
    page_.reset();
    cairo_surface_finish(surface_.get());
    const Status whole = done(cairo_surface_status(surface_.get()));
    return whole ? file_.put() : whole;
}

} // namespace myo
