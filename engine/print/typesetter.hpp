#pragma once

#include "canvas.hpp"

namespace myo::print {

/// Sets blocks one below another. What is measured and what is drawn is the same code, so that
/// nothing is drawn that was not given room.
class Typesetter {
public:
    /// `size`: times the usual size of text. `language`: of words that name no other.
    Typesetter(Canvas& canvas, double size, std::string language)
        : canvas_(canvas), size_(size), language_(std::move(language)) {}

    /// The height of blocks in a column of that width.
    double heightOf(const std::vector<Block>& blocks, double width);
    /// Draws them with their top left there; returns their height.
    double draw(const std::vector<Block>& blocks, double x, double y, double width);
    /// Draws a text with its right edge there; returns its height.
    double drawRight(const Text& text, double right, double y, double width);

private:
    struct Column {
        double x, y, width;
        bool draws;
        bool isFirst; ///< nothing stands above it: no space is left before it
    };

    double setAll(const std::vector<Block>& blocks, Column column);
    double set(const Text& text, const Column& column);
    double set(const Bullets& bullets, const Column& column);
    double set(const Facts& facts, const Column& column);
    double set(const Entry& entry, const Column& column);
    double set(const PlacedPicture& picture, const Column& column);
    double set(const Mark& mark, const Column& column);
    double set(const Legend& legend, const Column& column);
    double set(const CodeBlock& code, const Column& column);
    double set(const Gap& gap, const Column& column);
    double set(const Rule& rule, const Column& column);
    double set(const Place& place, const Column& column);
    double set(const Section& section, const Column& column);
    double set(const Row& row, const Column& column);
    double set(const TwoColumns& columns, const Column& column);

    LayoutHandle layoutOf(const Text& text, double width) const;
    void drawLayout(const Text& text, PangoLayout* layout, double x, double y, const char* tag);
    double spaceBefore(const Block& block) const;
    double pointsOf(TextStyle style) const;
    bool isForeign(const Text& text) const;
    void drawSwatch(const Swatch& swatch, double x, double y, double width, double height);

    Canvas& canvas_;
    double size_;
    std::string language_;
};

} // namespace myo::print
