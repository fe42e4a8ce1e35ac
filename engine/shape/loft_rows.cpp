#include "loft_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {

void sectionAt(const LoftPiece& piece, float t, Section& section) {
    const int n = piece.stations;
    const int first = piece.isRing ? int(std::floor(t)) : std::clamp(int(std::floor(t)), 0, n - 2);
    const float x = t - float(first), x2 = x * x, x3 = x2 * x;
    const std::array<float, 4> weights{-x / 2 + x2 - x3 / 2, 1 - 2.5f * x2 + 1.5f * x3,
                                       x / 2 + 2 * x2 - 1.5f * x3, -x2 / 2 + x3 / 2};
    const size_t evens = size_t(piece.evenHarmonics) + 1, odds = size_t(piece.oddHarmonics);
    section.even.assign(evens, Vec3(0));
    section.odd.assign(odds, Vec3(0));
    for (int w = 0; w < 4; ++w) {
        int station = first - 1 + w;
        float sign = 1;
        if (piece.isRing) {
            station = (station + n) % n;
        } else if (station < 0 || station > n - 1) {
            station = station < 0 ? -station : 2 * (n - 1) - station;
            sign = -1;
        }
        const float weight = weights[size_t(w)];
        for (size_t k = 0; k < evens; ++k)
            section.even[k] += weight * piece.even[size_t(station) * evens + k];
        for (size_t k = 0; k < odds; ++k)
            section.odd[k] += sign * weight * piece.odd[size_t(station) * odds + k];
    }
}

Harmonics::Harmonics(int columns, int highest) : columns_(columns) {
    for (int c = 0; c < columns; ++c) {
        // Exactly symmetric about theta = 0, so that both faces meet to the last bit.
        const int mirror = std::min(c, columns - c);
        for (int k = 0; k <= highest; ++k) {
            const double angle = 2.0 * 3.14159265358979324 * ((mirror * k) % columns) / columns;
            cos_.push_back(float(std::cos(angle)));
            sin_.push_back(float(c == mirror ? std::sin(angle) : -std::sin(angle)));
        }
    }
    stride_ = size_t(highest) + 1;
}

Vec3 Harmonics::middle(const Section& section, int column) const {
    Vec3 point(0);
    for (size_t k = 0; k < section.even.size(); ++k) point += section.even[k] * cos(column, k);
    return point;
}

Vec3 Harmonics::offset(const Section& section, int column) const {
    Vec3 point(0);
    for (size_t k = 0; k < section.odd.size(); ++k) point += section.odd[k] * sin(column, k + 1);
    return point;
}

int columnsOf(const LoftPiece& piece) {
    return piece.evenHarmonics >= 8 ? 64 : piece.evenHarmonics > 3 ? 32 : 24;
}

namespace {

int rowCountOf(const LoftPiece& piece) {
    return piece.isRing ? 4 * piece.stations : 4 * (piece.stations - 1) + 1;
}

/// The station of a row. Rows are slightly denser at the ends of a tube.
float stationOfRow(const LoftPiece& piece, int row) {
    if (piece.isRing) return float(row) / 4;
    const float x = float(row) / float(rowCountOf(piece) - 1);
    return float(piece.stations - 1) * (x - 0.0382f * std::sin(2 * kPi * x));
}

/// Moves the two faces of a thin sheet apart where they cross in the figures, so that no part of it
/// is inside out. (This is about 2 % of the muscles' area, mostly at the edges of sheets.)
void uncross(const LoftPiece& piece, const Rows& rows, std::vector<Vec3>& surface) {
    constexpr float kThinnest = 0.00015f; // half thickness in the middle; less at the edges
    constexpr float kDeepest = 0.0005f;
    const int half = rows.columns / 2, last = rows.rows - 1;
    for (int row = piece.isRing ? 0 : 1; row < (piece.isRing ? rows.rows : last); ++row) {
        const int above = (row + last) % rows.rows, below = (row + 1) % rows.rows;
        for (int c = 1; c < half; ++c) {
            const Vec3 along = rows.mid(piece.isRing ? above : row - 1, c) - rows.mid(below, c);
            const Vec3 normal = glm::cross(along, rows.mid(row, c + 1) - rows.mid(row, c - 1));
            const float length = glm::length(normal);
            if (!(length > 0)) continue;
            const float thickness = glm::dot(rows.at(row, c) - rows.mid(row, c), normal) / length;
            const float least = kThinnest * std::sin(2 * kPi * float(c) / float(rows.columns));
            // If the faces cross by more than a fitting error, the mid surface is folded here, and
            // they stay.
            if (thickness >= least || thickness < -kDeepest) continue;
            const Vec3 apart = normal * ((least - thickness) / length);
            surface[size_t(row * rows.columns + c)] += apart;
            surface[size_t(row * rows.columns + rows.columns - c)] -= apart;
        }
    }
}

} // namespace

Rows rowsOf(const LoftPiece& piece, const Harmonics& harmonics) {
    Rows out;
    out.rows = rowCountOf(piece);
    out.columns = harmonics.columns();
    Section section;
    for (int row = 0; row < out.rows; ++row) {
        const float t = stationOfRow(piece, row);
        sectionAt(piece, t, section);
        out.stations.push_back(t);
        out.centres.push_back(section.even[0]);
        const bool isEnd = !piece.isRing && (row == 0 || row == out.rows - 1);
        for (int column = 0; column < out.columns; ++column) {
            const Vec3 middle = harmonics.middle(section, column);
            out.middle.push_back(middle);
            out.surface.push_back(isEnd ? middle : middle + harmonics.offset(section, column));
        }
    }
    std::vector<Vec3> surface = out.surface;
    uncross(piece, out, surface);
    out.surface = std::move(surface);
    return out;
}

} // namespace myo
