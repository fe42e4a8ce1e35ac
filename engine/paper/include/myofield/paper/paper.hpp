#pragma once

#include <myofield/core/image.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace myo {

/// A colour on paper: sRGB, 0..1.
struct Ink {
    float r = 0, g = 0, b = 0, a = 1;
};

/// Where words stand: from `at`, round it, or up to it.
enum class Align : uint8_t { Left, Middle, Right };

/// How words look.
struct Type {
    float size = 9; ///< points
    Ink ink{};
    bool isBold = false;
    Align align = Align::Left;
};

/// Pages that are drawn once and come out as a picture or as a PDF with real text. Lengths are
/// points (1/72 inch), from the top left of a page. Words are set in Inter where that is installed,
/// otherwise in the system's sans serif.
class Paper {
public:
    /// One empty page. `size`: of every page, at most 14,000 points a side.
    explicit Paper(Vec2 size);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    Vec2 size() const;
    /// What is drawn next goes onto a new page.
    void turn();
    size_t pages() const;

    void line(Vec2 from, Vec2 to, float width, Ink ink);
    /// Through all of them; `isDashed`: in short dashes.
    void lines(std::span<const Vec2> through, float width, Ink ink, bool isDashed = false);
    void disc(Vec2 middle, float radius, Ink ink);
    void box(Vec2 low, Vec2 high, Ink ink);
    /// One line of words. `at`: on their baseline.
    void text(Vec2 at, std::string_view words, const Type& type);
    float widthOf(std::string_view words, const Type& type) const;
    /// Words in lines of at most `width`, from `at`, the top left. Returns their height.
    float paragraph(Vec2 at, float width, std::string_view words, const Type& type);

    /// A page as a picture on a ground of that colour. Error: it would have over 16384 pixels a side.
    Result<Image> picture(size_t page, float pixelsPerPoint, Ink ground) const;
    /// All pages. `title`: what readers of the file show.
    Status savePdf(const std::filesystem::path& file, const std::string& title) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace myo
