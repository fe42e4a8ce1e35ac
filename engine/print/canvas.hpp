#pragma once

#include <myofield/print/block.hpp>

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace myo::print {

struct CairoCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(void* object) const { g_object_unref(object); }
};
using SurfaceHandle = std::unique_ptr<cairo_surface_t, CairoCloser>;
using CairoHandle = std::unique_ptr<cairo_t, CairoCloser>;
using PangoHandle = std::unique_ptr<PangoContext, CairoCloser>;
using LayoutHandle = std::unique_ptr<PangoLayout, CairoCloser>;

/// What Cairo's tags leave out, in the order in which the tags began.
struct TagNote {
    std::string tag;
    std::string alt;      ///< empty: none
    std::string language; ///< empty: the document's
};

/// Where pages are drawn: paper, or a picture of it. Points, from the top left.
class Canvas {
public:
    explicit Canvas(SurfaceHandle surface);

    cairo_t* cairo() { return cairo_.get(); }
    cairo_surface_t* surface() { return surface_.get(); }
    PangoContext* pango() { return pango_.get(); }

    void begin(const char* tag, std::string alt = {}, std::string language = {});
    void end(const char* tag);
    /// Puts a link over what is drawn until `endLink`: an address, or "#name" of a place.
    void beginLink(const std::string& target);
    void endLink();
    void place(const std::string& name, double x, double y);

    void setInk(const Ink& ink);
    /// A picture with its top left there.
    void jpeg(const Jpeg& picture, double x, double y, double width);

    const std::vector<TagNote>& notes() const { return notes_; }

private:
    SurfaceHandle surface_;
    CairoHandle cairo_;
    PangoHandle pango_;
    std::vector<TagNote> notes_;
};

/// A canvas that is drawn on by nobody, for measuring.
SurfaceHandle measuringSurface();

} // namespace myo::print
