#include <myofield/lecture/slide_text.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kMargin = 0.05f;       ///< of the picture's height, to its edges
constexpr float kColumn = 0.36f;       ///< of the picture's width, the left margin included
constexpr float kTitleSize = 1.75f;    ///< times the lines
constexpr float kTitleLeading = 1.18f; ///< of its size, from baseline to baseline
constexpr float kLeading = 1.32f;      ///< the same of the lines
constexpr float kAfterTitle = 0.9f;    ///< of the lines' size
constexpr float kBetween = 0.5f;       ///< of the lines' size, between two of them
constexpr float kSmaller = 0.94f;      ///< a step to smaller words

/// Where `words` no longer fit into a width: bytes, at least one letter.
size_t fittingBytes(const Font& font, std::string_view words, float size, float width) {
    size_t end = 0, next = 0;
    float used = 0;
    while (next < words.size()) {
        used += size * font.glyph(nextCodepoint(words, next)).advance;
        if (used > width && end > 0) break;
        end = next;
    }
    return end;
}

/// Words in lines that fit into a width, broken at spaces, or anywhere within a word that is wider.
std::vector<std::string> wrapped(const Font& font, std::string_view words, float size,
                                 float width) {
    std::vector<std::string> lines;
    while (!words.empty()) {
        size_t end = fittingBytes(font, words, size, width);
        if (end < words.size() && words[end] != ' ') {
            const size_t space = words.rfind(' ', end);
            if (space != std::string_view::npos && space > 0) end = space;
        }
        lines.emplace_back(words.substr(0, end));
        words.remove_prefix(end);
        while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    }
    return lines;
}

/// A size at which the longest word fits into a width, at most `size`: names are not broken.
float sizeForWords(const Font& font, std::string_view words, float size, float width) {
    for (size_t at = 0; at < words.size();) {
        const size_t end = std::min(words.find(' ', at), words.size());
        const float asked = font.widthOf(words.substr(at, end - at), size);
        if (asked > width) size *= width / asked;
        at = end + 1;
    }
    return size;
}

/// Writes words below one another.
class Column {
public:
    Column(const Font& font, Extent extent, float size)
        : font_(font), size_(size), margin_(kMargin * float(extent.height)),
          width_(kColumn * float(extent.width) - 2 * margin_),
          last_(float(extent.height) - margin_) {
        top_ = margin_;
        text_.area.low = Vec2(margin_);
        text_.area.high = Vec2(margin_);
    }

    void write(const LectureStep& step) {
        const float title =
            std::max(size_, sizeForWords(font_, step.title, kTitleSize * size_, 0.999f * width_));
        for (const std::string& line : wrapped(font_, step.title, title, width_))
            add(line, title, kTitleLeading, true);
        if (!step.title.empty()) top_ += kAfterTitle * size_;
        for (const std::string& entry : step.lines) {
            for (const std::string& line : wrapped(font_, entry, size_, width_))
                add(line, size_, kLeading, false);
            top_ += kBetween * size_;
        }
    }
    SlideText take() { return std::move(text_); }

private:
    void add(const std::string& words, float size, float leading, bool isTitle) {
        if (top_ + size > last_ && !text_.lines.empty()) {
            text_.isCut = true;
            return;
        }
        text_.lines.push_back({words, {margin_, top_ + size}, size, isTitle});
        text_.area.high.x = std::max(text_.area.high.x, margin_ + font_.widthOf(words, size));
        text_.area.high.y = top_ + leading * size;
        top_ += leading * size;
    }

    const Font& font_;
    float size_, margin_, width_, last_;
    float top_ = 0;
    SlideText text_;
};

} // namespace

float columnShare(const LectureStep& step) {
    return step.lines.empty() ? 0 : kColumn;
}

SlideText slideTextOf(const Font& font, const Lecture& lecture, const LectureStep& step,
                      Extent extent) {
    SlideText text;
    const float least = Lecture::kLeastText;
    for (float share = lecture.textSize;; share = std::max(least, share * kSmaller)) {
        Column column(font, extent, share * float(extent.height));
        column.write(step);
        text = column.take();
        if (!text.isCut || share <= least) break;
    }
    if (text.isCut && !text.lines.empty()) text.lines.back().words += "…";
    return text;
}

} // namespace myo
