#include <myofield/print/pdf.hpp>

#include "page_setting.hpp"
#include "pdf_finish.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace myo::print {
namespace {

cairo_status_t keep(void* closure, const unsigned char* data, unsigned int length) {
    auto* const bytes = static_cast<std::vector<uint8_t>*>(closure);
    bytes->insert(bytes->end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

void addBookmarks(cairo_surface_t* surface, const std::vector<Bookmark>& bookmarks) {
    int parent = CAIRO_PDF_OUTLINE_ROOT;
    for (const Bookmark& bookmark : bookmarks) {
        const std::string to = fmt::format("dest='{}'", bookmark.place);
        const int id = cairo_pdf_surface_add_outline(
            surface, bookmark.isBelow ? parent : CAIRO_PDF_OUTLINE_ROOT, bookmark.title.c_str(),
            to.c_str(), cairo_pdf_outline_flags_t(0));
        if (!bookmark.isBelow) parent = id;
    }
}

void setMetadata(cairo_surface_t* surface, const Document& document) {
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& words) {
        if (!words.empty()) cairo_pdf_surface_set_metadata(surface, what, words.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, document.title);
    set(CAIRO_PDF_METADATA_SUBJECT, document.subject);
    set(CAIRO_PDF_METADATA_CREATOR, "myofield");
    if (!document.day.empty()) set(CAIRO_PDF_METADATA_CREATE_DATE, document.day + "T00:00:00");
}

} // namespace

Result<std::vector<uint8_t>> pdfOf(const Document& document) {
    std::vector<double> sizes;
    for (size_t p = 0; p < document.pages.size(); ++p) {
        const std::optional<double> size = fittingSize(document.pages[p], document.style);
        if (!size) return Error(fmt::format("page {} holds more than fits on the paper", p + 1));
        sizes.push_back(*size);
    }
    std::vector<uint8_t> bytes;
    const Paper& paper = document.style.paper;
    Canvas canvas(SurfaceHandle(
        cairo_pdf_surface_create_for_stream(keep, &bytes, paper.width, paper.height)));
    setMetadata(canvas.surface(), document);
    canvas.begin("Document");
    for (size_t p = 0; p < document.pages.size(); ++p) {
        drawPage(canvas, document.pages[p], document.style, sizes[p]);
        cairo_show_page(canvas.cairo());
    }
    canvas.end("Document");
    addBookmarks(canvas.surface(), document.bookmarks);
    cairo_surface_finish(canvas.surface());
    if (const cairo_status_t status = cairo_surface_status(canvas.surface()))
        return Error(fmt::format("the PDF cannot be made: {}", cairo_status_to_string(status)));
    return finished(bytes, document.style.language, canvas.notes());
}

} // namespace myo::print
