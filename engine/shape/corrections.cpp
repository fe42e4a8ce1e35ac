#include "corrections.hpp"

#include <myofield/core/file.hpp>
#include <myofield/shape/loft.hpp>

#include <fmt/format.h>
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

/// One entry of the table, with the pieces of the figure that it is about.
struct Target {
    Figure* figure = nullptr;
    std::vector<size_t> pieces;
};

class Corrections {
public:
    Corrections(std::string file, std::vector<Figure>& figures)
        : file_(std::move(file)), figures_(figures) {}

    void apply(const toml::table& table) {
        forEach(table, "reverse",
                [&](const toml::table&, LoftPiece& piece) { piece = reversed(piece); });
        forEach(table, "attachments",
                [&](const toml::table& entry, LoftPiece& piece) { attach(entry, piece); });
        forEach(table, "fibres",
                [&](const toml::table& entry, LoftPiece& piece) { turnFibres(entry, piece); });
        forEach(table, "belly",
                [&](const toml::table& entry, LoftPiece& piece) { setBelly(entry, piece); });
    }
    Status result() && {
        if (!error_.reasons.empty()) return std::move(error_);
        return Done{};
    }

private:
    /// The numbers of an array; empty when it has another length or holds something else.
    static std::vector<float> numbersOf(const toml::node* node, size_t count) {
        const toml::array* array = node ? node->as_array() : nullptr;
        std::vector<float> numbers;
        for (size_t i = 0; array && i < array->size(); ++i) {
            const std::optional<double> number = array->get(i)->value<double>();
            if (number && std::isfinite(*number)) numbers.push_back(float(*number));
        }
        if (!array || array->size() != count || numbers.size() != count) numbers.clear();
        return numbers;
    }

    void attach(const toml::table& entry, LoftPiece& piece) {
        const std::vector<float> origin = numbersOf(entry.get("origin"), 2),
                                 insertion = numbersOf(entry.get("insertion"), 2);
        if (origin.empty() || insertion.empty())
            return fault(entry, "origin and insertion must be two numbers each");
        Attachments at{
            {origin[0], origin[1]}, {insertion[0], insertion[1]}, entry["angled"].value_or(false)};
        const bool isInOrder = at.origin.x < at.origin.y && at.origin.y <= at.insertion.x &&
                               at.insertion.x < at.insertion.y &&
                               at.insertion.y <= at.origin.x + 4 && at.origin.x > -4 &&
                               at.origin.x < 4;
        if (!isInOrder)
            return fault(entry, "origin and insertion must follow each other round the rim");
        if (piece.isRing) return fault(entry, "a ring has no rim");
        piece.attachments = at;
    }

    void turnFibres(const toml::table& entry, LoftPiece& piece) {
        const std::vector<float> direction = numbersOf(entry.get("direction"), 3);
        if (direction.empty()) return fault(entry, "direction must be three numbers");
        const Vec3 towards(direction[0], direction[1], direction[2]);
        if (!(glm::length(towards) > 0)) return fault(entry, "direction must not be zero");
        piece.fibreAngle = fibreAngleTowards(piece, towards);
    }

    void setBelly(const toml::table& entry, LoftPiece& piece) {
        constexpr const char* kWanted =
            "span must be [from, to] or rows of [v, from, to] by rising v, all from 0 to 1";
        const toml::array* span = entry["span"].as_array();
        std::vector<BellySpan> spans;
        if (const std::vector<float> one = numbersOf(entry.get("span"), 2); !one.empty())
            spans.push_back({0, one[0], one[1]});
        for (size_t i = 0; span && spans.size() == i && i < span->size(); ++i)
            if (const std::vector<float> row = numbersOf(span->get(i), 3); !row.empty())
                spans.push_back({row[0], row[1], row[2]});
        bool isFine = span && (spans.size() == span->size() || spans.size() == 1);
        for (size_t i = 0; i < spans.size(); ++i) {
            const BellySpan& s = spans[i];
            isFine &= s.from >= 0 && s.to <= 1 && s.v >= 0 && s.v <= 1;
            isFine &= i == 0 || spans[i - 1].v < s.v;
        }
        if (!isFine || spans.empty()) return fault(entry, kWanted);
        piece.flesh = Belly{std::move(spans), {}};
        const toml::array* gaps = entry["gaps"].as_array();
        for (size_t i = 0; gaps && i < gaps->size(); ++i) {
            const std::vector<float> gap = numbersOf(gaps->get(i), 2);
            if (gap.empty()) return fault(entry, "gaps must be rows of [from, to]");
            piece.flesh->gaps.push_back({gap[0], gap[1]});
        }
    }

    void fault(const toml::table& entry, const std::string& reason) {
        error_.reasons.push_back(
            fmt::format("{}:{}: {}", file_, entry.source().begin.line, reason));
    }

    template <class Change>
    void forEach(const toml::table& table, const char* key, const Change& change) {
        const toml::array* entries = table[key].as_array();
        if (!entries) return;
        for (const toml::node& node : *entries) {
            const toml::table* entry = node.as_table();
            if (!entry) continue;
            const Target target = targetOf(*entry);
            for (const size_t piece : target.pieces) change(*entry, target.figure->pieces[piece]);
        }
    }

    Target targetOf(const toml::table& entry) {
        const std::string name = entry["name"].value_or(std::string());
        Target target;
        for (Figure& figure : figures_)
            if (figure.name == name && !figure.pieces.empty()) target.figure = &figure;
        if (!target.figure) {
            fault(entry, fmt::format("no loft is called \"{}\"", name));
            return target;
        }
        const toml::array* wanted = entry["pieces"].as_array();
        const size_t count = target.figure->pieces.size();
        if (!wanted)
            for (size_t i = 0; i < count; ++i) target.pieces.push_back(i);
        for (size_t i = 0; wanted && i < wanted->size(); ++i) {
            const int64_t piece = wanted->get(i)->value<int64_t>().value_or(-1);
            if (piece < 0 || size_t(piece) >= count)
                fault(entry, fmt::format("\"{}\" has pieces 0 to {}", name, count - 1));
            else
                target.pieces.push_back(size_t(piece));
        }
        return target;
    }

    std::string file_;
    std::vector<Figure>& figures_;
    Error error_;
};

} // namespace

Status applyCorrections(const std::filesystem::path& path, std::vector<Figure>& figures) {
    const Result<std::string> text = readText(path, 1u << 20);
    if (!text) return text.error();
    try {
        const toml::table table = toml::parse(*text, path.string());
        Corrections corrections(path.string(), figures);
        corrections.apply(table);
        return std::move(corrections).result();
    } catch (const toml::parse_error& error) {
        return Error(fmt::format("{}:{}: {}", path.string(), error.source().begin.line,
                                 error.description()));
    }
}

} // namespace myo
