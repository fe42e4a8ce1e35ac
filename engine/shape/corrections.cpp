#include "corrections.hpp"

#include <myofield/core/file.hpp>
#include <myofield/shape/loft.hpp>

#include <fmt/format.h>
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>

namespace myo {
namespace {

/// One entry of the table, resolved: the figure's pieces that it speaks of.
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
        forEach(table, "fibres", [&](const toml::table& entry, LoftPiece& piece) {
            Vec3 direction(0);
            const toml::array* numbers = entry["direction"].as_array();
            if (!numbers || numbers->size() != 3)
                return fault(entry, "direction must be three numbers");
            for (int i = 0; i < 3; ++i)
                direction[i] = float(numbers->get(size_t(i))->value<double>().value_or(0.0));
            if (!(glm::length(direction) > 0)) return fault(entry, "direction must not be zero");
            piece.fibreAngle = fibreAngleTowards(piece, direction);
        });
    }
    Status result() && {
        if (!error_.reasons.empty()) return std::move(error_);
        return Done{};
    }

private:
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
