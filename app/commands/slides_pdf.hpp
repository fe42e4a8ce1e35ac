#pragma once

#include <myofield/core/file_beside.hpp>
#include <myofield/core/image.hpp>
#include <myofield/lecture/slide_text.hpp>

#include <memory>

struct _cairo;
struct _cairo_surface;

namespace myo {

/// Slides as a PDF file: a page each, its picture over the whole page and its words as text with
/// embedded fonts, with a bookmark. The file is put in its place when it is whole (FileBeside).
class SlidesPdf {
public:
    /// `extent`: pixels of every picture; `title`: of the document.
    static Result<SlidesPdf> start(const std::filesystem::path& path, Extent extent,
                                   const std::string& title);

    /// `text` is written in its places over the picture, in `ink`.
    Status add(const Image& image, const SlideText& text, Colour ink, const std::string& bookmark);
    Status finish();

private:
    struct Free {
        void operator()(_cairo* context) const;
        void operator()(_cairo_surface* surface) const;
    };
    SlidesPdf(std::filesystem::path path, FileBeside file)
        : path_(std::move(path)), file_(std::move(file)) {}
    Status done(int status) const;

    std::filesystem::path path_;
    FileBeside file_;
    int pages_ = 0;
    std::unique_ptr<_cairo_surface, Free> surface_;
    std::unique_ptr<_cairo, Free> page_;
};

} // namespace myo
