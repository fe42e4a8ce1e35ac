#include "typesetter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace myo::print {
namespace {

constexpr Ink kInk{0.149, 0.137, 0.122}, kQuiet{0.36, 0.335, 0.305}, kEdge{0.87, 0.85, 0.815};
constexpr Ink kLinkInk{0.06, 0.30, 0.55};
// Inter as in the window, and what stands in for it where it is not installed.
constexpr const char* kFamily = "Inter, DejaVu Sans, sans-serif";
constexpr double kSmallestWords = 7; ///< points
constexpr double kBoxPadding = 9;    ///< points

/// How a style looks at the usual size.
struct Face {
    double points;
    PangoWeight weight;
    double leading; ///< times what the font asks for
    double before;  ///< points of space above
    Ink ink;
};

Face faceOf(TextStyle style) {
    switch (style) {
    case TextStyle::Title: return {25, PANGO_WEIGHT_BOLD, 1.0, 0, kInk};
    case TextStyle::Subtitle: return {11.5, PANGO_WEIGHT_NORMAL, 1.05, 2, kQuiet};
    case TextStyle::Lead: return {12.2, PANGO_WEIGHT_NORMAL, 1.12, 7, kInk};
    case TextStyle::Heading: return {11.8, PANGO_WEIGHT_BOLD, 1.0, 11, kInk};
    case TextStyle::Body: return {10.2, PANGO_WEIGHT_NORMAL, 1.12, 4, kInk};
    case TextStyle::Strong: return {10.2, PANGO_WEIGHT_SEMIBOLD, 1.12, 4, kInk};
    case TextStyle::Caption: return {9, PANGO_WEIGHT_NORMAL, 1.08, 4, kQuiet};
    case TextStyle::Small: return {7.6, PANGO_WEIGHT_NORMAL, 1.08, 2, kQuiet};
    }
    return {};
}

const char* tagOf(TextStyle style) {
    return style == TextStyle::Title ? "H1" : style == TextStyle::Heading ? "H2" : "P";
}

void add(PangoAttrList* list, PangoAttribute* attribute, size_t from, size_t to) {
    attribute->start_index = guint(from);
    attribute->end_index = guint(to);
    pango_attr_list_insert(list, attribute);
}

PangoAttribute* inkAttribute(const Ink& ink) {
    const auto wide = [](double share) { return guint16(std::lround(share * 65535)); };
    return pango_attr_foreground_new(wide(ink.r), wide(ink.g), wide(ink.b));
}

double heightOf(PangoLayout* layout) {
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    return double(height) / PANGO_SCALE;
}

double widthOf(PangoLayout* layout) {
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    return double(width) / PANGO_SCALE;
}

} // namespace

double Typesetter::pointsOf(TextStyle style) const {
    return std::max(kSmallestWords, faceOf(style).points * size_);
}

bool Typesetter::isForeign(const Text& text) const {
    return !text.language.empty() && text.language != language_;
}

LayoutHandle Typesetter::layoutOf(const Text& text, double width) const {
    const Face face = faceOf(text.style);
    LayoutHandle layout(pango_layout_new(canvas_.pango()));
    PangoFontDescription* const font = pango_font_description_from_string(kFamily);
    pango_font_description_set_size(font, int(pointsOf(text.style) * PANGO_SCALE));
    pango_font_description_set_weight(font, face.weight);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);

    std::string words = text.lead.empty() ? text.text : text.lead + " " + text.text;
    const size_t said = words.size();
    // "DE", "EN" behind words that nobody has translated.
    if (isForeign(text) && !text.text.empty()) {
        words += "\u00a0"; // not alone on a line
        for (const char c : text.language) words += char(std::toupper(c));
    }
    pango_layout_set_text(layout.get(), words.c_str(), int(words.size()));
    pango_layout_set_width(layout.get(), int(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (text.isAtRight) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    pango_layout_set_line_spacing(layout.get(), float(face.leading));

    PangoAttrList* const list = pango_attr_list_new();
    // "x" between figures stays what was written.
    add(list, pango_attr_font_features_new("calt=0"), 0, words.size());
    if (!text.lead.empty())
        add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, text.lead.size());
    if (words.size() > said) {
        add(list, pango_attr_scale_new(0.66), said, words.size());
        add(list, inkAttribute(kQuiet), said, words.size());
    }
    pango_layout_set_attributes(layout.get(), list);
    pango_attr_list_unref(list);
    return layout;
}

void Typesetter::drawLayout(const Text& text, PangoLayout* layout, double x, double y,
                            const char* tag) {
    canvas_.begin(tag, {}, isForeign(text) ? text.language : std::string());
    if (!text.link.empty()) canvas_.beginLink(text.link);
    canvas_.setInk(text.link.empty() || text.link.starts_with('#') ? faceOf(text.style).ink
                                                                   : kLinkInk);
    cairo_move_to(canvas_.cairo(), x, y);
    pango_cairo_show_layout(canvas_.cairo(), layout);
    if (!text.link.empty()) canvas_.endLink();
    canvas_.end(tag);
}

double Typesetter::spaceBefore(const Block& block) const {
    if (const auto* text = std::get_if<Text>(&block.what))
        return faceOf(text->style).before * size_;
    if (std::holds_alternative<Section>(block.what))
        return faceOf(TextStyle::Heading).before * size_;
    if (std::holds_alternative<Gap>(block.what) || std::holds_alternative<Place>(block.what) ||
        std::holds_alternative<Entry>(block.what))
        return 0;
    if (std::holds_alternative<TwoColumns>(block.what) || std::holds_alternative<Row>(block.what))
        return faceOf(TextStyle::Heading).before * size_;
    return faceOf(TextStyle::Body).before * size_;
}

double Typesetter::setAll(const std::vector<Block>& blocks, Column column) {
    const double top = column.y;
    for (const Block& block : blocks) {
        if (!column.isFirst) column.y += spaceBefore(block);
        column.y += std::visit([&](const auto& what) { return set(what, column); }, block.what);
        if (!std::holds_alternative<Place>(block.what)) column.isFirst = false;
    }
    return column.y - top;
}

double Typesetter::heightOf(const std::vector<Block>& blocks, double width) {
    return setAll(blocks, {0, 0, width, false, true});
}

double Typesetter::draw(const std::vector<Block>& blocks, double x, double y, double width) {
    return setAll(blocks, {x, y, width, true, true});
}

double Typesetter::drawRight(const Text& text, double right, double y, double width) {
    const LayoutHandle layout = layoutOf(text, width);
    drawLayout(text, layout.get(), right - widthOf(layout.get()), y, "P");
    return print::heightOf(layout.get());
}

double Typesetter::set(const Text& text, const Column& column) {
    const LayoutHandle layout = layoutOf(text, column.width);
    if (column.draws) drawLayout(text, layout.get(), column.x, column.y, tagOf(text.style));
    return print::heightOf(layout.get());
}

double Typesetter::set(const Bullets& bullets, const Column& column) {
    double y = column.y;
    if (column.draws) canvas_.begin("L");
    for (size_t i = 0; i < bullets.items.size(); ++i) {
        const Text& item = bullets.items[i];
        const Face face = faceOf(item.style);
        if (i > 0) y += 0.6 * face.before * size_;
        const double indent = (bullets.areNumbered ? 2.3 : 1.05) * pointsOf(item.style);
        const LayoutHandle layout = layoutOf(item, column.width - indent);
        if (column.draws) {
            canvas_.begin("LI");
            const Text sign{item.style,
                            bullets.areNumbered ? fmt::format("[{}]", i + 1) : "\u2022"};
            const LayoutHandle mark = layoutOf(sign, indent);
            drawLayout(sign, mark.get(), column.x, y, "Lbl");
            drawLayout(item, layout.get(), column.x + indent, y, "LBody");
            canvas_.end("LI");
        }
        y += print::heightOf(layout.get());
    }
    if (column.draws) canvas_.end("L");
    return y - column.y;
}

double Typesetter::set(const Facts& facts, const Column& column) {
    const double label = std::min(0.34 * column.width, 7.6 * pointsOf(TextStyle::Body));
    double y = column.y;
    for (const Facts::Row& row : facts.rows) {
        if (y > column.y) y += 3 * size_;
        Text name{TextStyle::Caption, row.label};
        const LayoutHandle left = layoutOf(name, label - 6),
                           right = layoutOf(row.text, column.width - label);
        if (column.draws) {
            const double drop = double(pango_layout_get_baseline(right.get()) -
                                       pango_layout_get_baseline(left.get())) /
                                PANGO_SCALE;
            drawLayout(name, left.get(), column.x, y + std::max(0.0, drop), "P");
            drawLayout(row.text, right.get(), column.x + label, y, "P");
        }
        y += std::max(print::heightOf(left.get()) + 1, print::heightOf(right.get()));
    }
    return y - column.y;
}

double Typesetter::set(const Entry& entry, const Column& column) {
    const Text number{entry.text.style, entry.number, {}, {}, entry.text.link};
    const double room = 2.6 * pointsOf(entry.text.style);
    const LayoutHandle words = layoutOf(entry.text, column.width - room);
    const double height = print::heightOf(words.get());
    if (column.draws) {
        drawLayout(entry.text, words.get(), column.x, column.y, "P");
        if (!entry.number.empty()) drawRight(number, column.x + column.width, column.y, room);
    }
    return height + 1.5 * size_;
}

double Typesetter::set(const Mark& mark, const Column& column) {
    if (column.draws) {
        canvas_.begin("Figure", mark.alt);
        canvas_.jpeg(*mark.jpeg, column.x, column.y, column.width);
        canvas_.end("Figure");
    }
    return column.width * double(mark.jpeg->height) / double(mark.jpeg->width);
}

double Typesetter::set(const PlacedPicture& picture, const Column& column) {
    const double height = set(Mark{picture.jpeg, picture.alt}, column);
    if (column.draws) {
        canvas_.setInk(kEdge);
        cairo_set_line_width(canvas_.cairo(), 0.6);
        cairo_rectangle(canvas_.cairo(), column.x, column.y, column.width, height);
        cairo_stroke(canvas_.cairo());
    }
    if (picture.caption.text.empty()) return height;
    const double gap = 4;
    Column below = column;
    below.y += height + gap;
    return height + gap + set(picture.caption, below);
}

void Typesetter::drawSwatch(const Swatch& swatch, double x, double y, double width, double height) {
    cairo_t* const cairo = canvas_.cairo();
    if (swatch.kind == Swatch::Kind::Cross) {
        const double reach = 0.36 * height, middle = x + width / 2;
        canvas_.setInk(swatch.dark);
        cairo_set_line_width(cairo, 0.2 * height);
        cairo_move_to(cairo, middle - reach, y + height / 2 - reach);
        cairo_line_to(cairo, middle + reach, y + height / 2 + reach);
        cairo_move_to(cairo, middle + reach, y + height / 2 - reach);
        cairo_line_to(cairo, middle - reach, y + height / 2 + reach);
        cairo_stroke(cairo);
        return;
    }
    if (swatch.kind == Swatch::Kind::Solid) {
        cairo_pattern_t* const ramp = cairo_pattern_create_linear(x, 0, x + width, 0);
        cairo_pattern_add_color_stop_rgb(ramp, 0, swatch.light.r, swatch.light.g, swatch.light.b);
        cairo_pattern_add_color_stop_rgb(ramp, 1, swatch.dark.r, swatch.dark.g, swatch.dark.b);
        cairo_set_source(cairo, ramp);
        cairo_rectangle(cairo, x, y, width, height);
        cairo_fill(cairo);
        cairo_pattern_destroy(ramp);
        return;
    }
    canvas_.setInk(swatch.dark);
    cairo_new_path(cairo); // no line from where words stood
    const double radius = height / 8;
    int row = 0;
    for (double v = y + radius; v < y + height; v += 2.6 * radius, ++row)
        for (double u = x + (row % 2 ? 2.6 : 1.3) * radius; u < x + width - radius;
             u += 2.6 * radius) {
            cairo_arc(cairo, u, v, radius * (0.45 + 0.55 * (u - x) / width), 0, 2 * M_PI);
            cairo_fill(cairo);
        }
}

double Typesetter::set(const Legend& legend, const Column& column) {
    const double points = pointsOf(TextStyle::Caption), line = 1.55 * points;
    double x = column.x, y = column.y;
    for (const Swatch& swatch : legend.swatches) {
        const double sign = (swatch.kind == Swatch::Kind::Cross ? 1.1 : 2.6) * points;
        const Text words{TextStyle::Caption, swatch.words};
        const LayoutHandle layout = layoutOf(words, column.width - sign - 5);
        const double width = sign + 5 + widthOf(layout.get());
        if (x > column.x && x + width > column.x + column.width) {
            x = column.x;
            y += line;
        }
        if (column.draws) {
            drawSwatch(swatch, x, y + 0.12 * points, sign, points);
            drawLayout(words, layout.get(), x + sign + 5, y, "P");
        }
        x += width + 16;
    }
    return y + line - column.y;
}

double Typesetter::set(const CodeBlock& code, const Column& column) {
    constexpr double kGap = 10;
    std::vector<Block> words;
    for (const Text& text : code.words) words.push_back({text});
    const Column beside{column.x + code.size + kGap, column.y, column.width - code.size - kGap,
                        column.draws, true};
    if (column.draws) {
        canvas_.begin("Figure", code.code.text);
        canvas_.setInk(kInk);
        const double square = code.size / code.code.side;
        for (int y = 0; y < code.code.side; ++y)
            for (int x = 0; x < code.code.side; ++x)
                if (code.code.isDark(x, y))
                    cairo_rectangle(canvas_.cairo(), column.x + x * square, column.y + y * square,
                                    square, square);
        cairo_fill(canvas_.cairo());
        canvas_.end("Figure");
    }
    return std::max(code.size, setAll(words, beside));
}

double Typesetter::set(const Gap& gap, const Column&) {
    return gap.height * size_;
}

double Typesetter::set(const Rule&, const Column& column) {
    if (column.draws) {
        canvas_.setInk(kEdge);
        cairo_set_line_width(canvas_.cairo(), 0.8);
        cairo_move_to(canvas_.cairo(), column.x, column.y + 0.4);
        cairo_line_to(canvas_.cairo(), column.x + column.width, column.y + 0.4);
        cairo_stroke(canvas_.cairo());
    }
    return 0.8;
}

double Typesetter::set(const Place& place, const Column& column) {
    if (column.draws) canvas_.place(place.name, column.x, column.y);
    return 0;
}

double Typesetter::set(const Section& section, const Column& column) {
    std::vector<Block> blocks;
    if (!section.heading.text.empty()) blocks.push_back({section.heading});
    blocks.insert(blocks.end(), section.blocks.begin(), section.blocks.end());
    if (!section.tint)
        return setAll(blocks, {column.x, column.y, column.width, column.draws, true});
    const double padding = kBoxPadding * std::min(1.2, size_), bar = 3;
    const Column inside{column.x + padding + bar, column.y + padding,
                        column.width - 2 * padding - bar, false, true};
    const double height = setAll(blocks, inside) + 2 * padding;
    if (column.draws) {
        canvas_.setInk(*section.tint);
        cairo_rectangle(canvas_.cairo(), column.x, column.y, column.width, height);
        cairo_fill(canvas_.cairo());
        canvas_.setInk(section.bar);
        cairo_rectangle(canvas_.cairo(), column.x, column.y, bar, height);
        cairo_fill(canvas_.cairo());
        Column drawn = inside;
        drawn.draws = true;
        setAll(blocks, drawn);
    }
    return height;
}

double Typesetter::set(const Row& row, const Column& column) {
    const size_t count = row.columns.size();
    const double room = column.width - row.gap * double(count - 1);
    double x = column.x, height = 0;
    for (size_t i = 0; i < count; ++i) {
        const double width = room * (row.shares.empty() ? 1.0 / double(count) : row.shares[i]);
        height = std::max(height, setAll(row.columns[i], {x, column.y, width, column.draws, true}));
        x += width + row.gap;
    }
    return height;
}

double Typesetter::set(const TwoColumns& columns, const Column& column) {
    const std::vector<Block>& blocks = columns.blocks;
    const double width = (column.width - columns.gap) / 2;
    // How far down each block ends, were all in one column, and what stands above it there.
    std::vector<double> ends, spaces;
    double end = 0;
    for (const Block& block : blocks) {
        spaces.push_back(ends.empty() ? 0 : spaceBefore(block));
        end += spaces.back() + heightOf({block}, width);
        ends.push_back(end);
    }
    size_t best = blocks.size();
    double least = end;
    for (size_t split = 1; split < blocks.size(); ++split) {
        const double height = std::max(ends[split - 1], end - ends[split - 1] - spaces[split]);
        if (height >= least) continue;
        least = height;
        best = split;
    }
    if (!column.draws) return least;
    const auto middle = blocks.begin() + std::ptrdiff_t(best);
    return set(Row{{{blocks.begin(), middle}, {middle, blocks.end()}}, {}, columns.gap}, column);
}

} // namespace myo::print
