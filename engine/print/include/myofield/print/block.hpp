#pragma once

#include <myofield/print/jpeg.hpp>
#include <myofield/print/qr_code.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What stands on a page: plain data, laid out by `Page`. A block is never divided between columns
/// or pages, so no heading stands without what it heads.
namespace myo::print {

/// sRGB, 0..1.
struct Ink {
    double r = 0, g = 0, b = 0;
};

enum class TextStyle : uint8_t {
    Title,    ///< of a page
    Subtitle, ///< beneath it
    Lead,     ///< a first sentence, larger than the others
    Heading,  ///< of a section
    Body,
    Strong,  ///< body in bold
    Caption, ///< beneath a picture
    Small    ///< sources, footers
};

struct Text {
    TextStyle style = TextStyle::Body;
    std::string text;
    std::string lead{};     ///< in bold before it; empty: nothing
    std::string language{}; ///< of `text`, "en"; empty: the document's. Another one is marked so.
    std::string link{};     ///< an address, or "#name" of a place in the document; empty: none
    bool isAtRight = false; ///< lines end at the column's right edge
};

/// Items with a bullet each, or with a number.
struct Bullets {
    std::vector<Text> items;
    bool areNumbered = false;
};

/// Words in two columns: what, and what of it.
struct Facts {
    struct Row {
        std::string label;
        Text text;
    };
    std::vector<Row> rows;
};

/// A line with a page's number at its end.
struct Entry {
    Text text;
    std::string number;
};

/// A picture as wide as its column, with a hair line round it.
struct PlacedPicture {
    JpegHandle jpeg;
    std::string alt; ///< the picture in words, for who cannot see it
    Text caption;
};

/// A picture without frame and words, as wide as its column: somebody's mark.
struct Mark {
    JpegHandle jpeg;
    std::string alt;
};

/// A sign and what it means.
struct Swatch {
    enum class Kind : uint8_t { Solid, Dots, Cross } kind = Kind::Solid;
    Ink dark, light;
    std::string words;
};
struct Legend {
    std::vector<Swatch> swatches;
};

/// A code for phones with words beside it.
struct CodeBlock {
    QrCode code;
    double size = 62; ///< points, of the code; it does not grow or shrink with the text
    std::vector<Text> words;
};

struct Gap {
    double height = 0; ///< points, at the usual size of text
};

/// A line across the column.
struct Rule {};

/// A place that links and bookmarks lead to.
struct Place {
    std::string name;
};

struct Block;

/// A heading and what it heads, which stay together. With a tint it stands in a box.
struct Section {
    Text heading; ///< empty: none
    std::vector<Block> blocks;
    std::optional<Ink> tint{}; ///< of the box
    Ink bar{};                 ///< its left edge
};

/// Blocks side by side, each in a column of its own.
struct Row {
    std::vector<std::vector<Block>> columns;
    std::vector<double> shares{}; ///< of the width; empty: alike
    double gap = 14;
};

/// Blocks in two columns, in their order, so that both end as high as can be.
struct TwoColumns {
    std::vector<Block> blocks;
    double gap = 20;
};

struct Block {
    std::variant<Text, Bullets, Facts, Entry, PlacedPicture, Mark, Legend, CodeBlock, Gap, Rule,
                 Place, Section, Row, TwoColumns>
        what;
};

} // namespace myo::print
