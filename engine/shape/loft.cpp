#include <myofield/shape/loft.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

/// Coefficients of one cross-section: even 0..evenHarmonics, odd 1..oddHarmonics.
struct Section {
    std::vector<Vec3> even;
    std::vector<Vec3> odd;
};

/// Catmull-Rom with mirrored ends: stations beyond an end are those before it, the odd part
/// negated, so that the thickness falls to zero like that of a round cap.
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

/// cos(k theta) and sin(k theta) of every column; theta = 2 pi column / columns.
class Harmonics {
public:
    Harmonics(int columns, int highest) : columns_(columns) {
        for (int c = 0; c < columns; ++c) {
            // Exact symmetry about theta = 0, so that both faces meet to the last bit.
            const int mirror = std::min(c, columns - c);
            for (int k = 0; k <= highest; ++k) {
                const double angle = 2.0 * 3.14159265358979324 * ((mirror * k) % columns) / columns;
                cos_.push_back(float(std::cos(angle)));
                sin_.push_back(float(c == mirror ? std::sin(angle) : -std::sin(angle)));
            }
        }
        stride_ = size_t(highest) + 1;
    }
    int columns() const { return columns_; }
    float cos(int column, size_t k) const { return cos_[size_t(column) * stride_ + k]; }
    float sin(int column, size_t k) const { return sin_[size_t(column) * stride_ + k]; }
    Vec3 middle(const Section& section, int column) const {
        Vec3 point(0);
        for (size_t k = 0; k < section.even.size(); ++k) point += section.even[k] * cos(column, k);
        return point;
    }
    Vec3 offset(const Section& section, int column) const {
        Vec3 point(0);
        for (size_t k = 0; k < section.odd.size(); ++k)
            point += section.odd[k] * sin(column, k + 1);
        return point;
    }

private:
    int columns_;
    size_t stride_ = 0;
    std::vector<float> cos_, sin_;
};

int columnsOf(const LoftPiece& piece) {
    return piece.evenHarmonics >= 8 ? 64 : piece.evenHarmonics > 3 ? 32 : 24;
}

int rowsOf(const LoftPiece& piece) {
    return piece.isRing ? 4 * piece.stations : 4 * (piece.stations - 1) + 1;
}

/// Slightly denser at the ends of a tube.
float stationOfRow(const LoftPiece& piece, int row) {
    if (piece.isRing) return float(row) / 4;
    const float x = float(row) / float(rowsOf(piece) - 1);
    return float(piece.stations - 1) * (x - 0.0382f * std::sin(2 * kPi * x));
}

/// All rows of a piece before they are stitched: surface and mid-surface points, columns fastest.
struct Rows {
    int rows = 0, columns = 0;
    std::vector<float> stations;
    std::vector<Vec3> surface, middle, centres;

    Vec3 at(int row, int column) const { return surface[size_t(row * columns + column)]; }
    Vec3 mid(int row, int column) const { return middle[size_t(row * columns + column)]; }
};

/// Where the two faces of a thin sheet cross in the figures, sets them this far apart, so that none
/// lies inside out. (About 2 % of the muscles' area, mostly at the edges of sheets.)
void uncross(const LoftPiece& piece, const Rows& rows, std::vector<Vec3>& surface) {
    constexpr float kThinnest = 0.00015f; // half thickness in mid sheet
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
            // Deeper than a fitting error: it is the mid sheet that is folded here, not the faces
            // crossed.
            if (thickness >= least || thickness < -kDeepest) continue;
            const Vec3 apart = normal * ((least - thickness) / length);
            surface[size_t(row * rows.columns + c)] += apart;
            surface[size_t(row * rows.columns + rows.columns - c)] -= apart;
        }
    }
}

Rows rowsOf(const LoftPiece& piece, const Harmonics& harmonics) {
    Rows out;
    out.rows = rowsOf(piece);
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

/// Which vertex each (row, column) is: at a tube's ends theta and -theta are one point, and an end
/// that is a single point is one vertex.
std::vector<uint32_t> weld(const LoftPiece& piece, const Rows& rows,
                           std::vector<uint32_t>& gridOf) {
    std::vector<uint32_t> vertexOf(rows.surface.size());
    for (int row = 0; row < rows.rows; ++row) {
        const bool isEnd = !piece.isRing && (row == 0 || row == rows.rows - 1);
        Box extent;
        for (int c = 0; isEnd && c < rows.columns; ++c) extent.include(rows.at(row, c));
        const bool isPoint = isEnd && glm::length(extent.extent()) < 1e-6f;
        for (int c = 0; c < rows.columns; ++c) {
            const int twin = isPoint ? 0 : isEnd ? std::min(c, rows.columns - c) : c;
            const size_t here = size_t(row * rows.columns + c);
            if (twin != c) {
                vertexOf[here] = vertexOf[size_t(row * rows.columns + twin)];
                continue;
            }
            vertexOf[here] = uint32_t(gridOf.size());
            gridOf.push_back(uint32_t(here));
        }
    }
    return vertexOf;
}

void stitch(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& vertexOf,
            std::vector<Triangle>& triangles) {
    const int last = piece.isRing ? rows.rows : rows.rows - 1;
    const auto add = [&](uint32_t a, uint32_t b, uint32_t c) {
        if (a != b && b != c && c != a) triangles.push_back({a, b, c});
    };
    for (int row = 0; row < last; ++row) {
        const int below = (row + 1) % rows.rows;
        for (int column = 0; column < rows.columns; ++column) {
            const int right = (column + 1) % rows.columns;
            const uint32_t a = vertexOf[size_t(row * rows.columns + column)];
            const uint32_t b = vertexOf[size_t(row * rows.columns + right)];
            const uint32_t c = vertexOf[size_t(below * rows.columns + column)];
            const uint32_t d = vertexOf[size_t(below * rows.columns + right)];
            add(a, b, c);
            add(b, d, c);
        }
    }
}

/// 1 in the belly, 0 in the tendons; a belly that reaches a piece's end has no tendon there.
float contractile(const LoftPiece& piece, float t) {
    constexpr float kBlend = 0.3f; // stations
    const float from = piece.belly->x, to = piece.belly->y, end = float(piece.stations - 1);
    if (to <= from) return 0;
    const auto rise = [](float x) {
        const float s = std::clamp((x + kBlend) / (2 * kBlend), 0.0f, 1.0f);
        return s * s * (3 - 2 * s);
    };
    const float start = from <= 0 ? 1.0f : rise(t - from);
    return std::min(start, to >= end ? 1.0f : 1 - rise(t - to));
}

/// Distance across the fibres' sheet from its mid line, positive towards theta = 0, per column.
std::vector<float> distancesAcross(const Rows& rows, int row) {
    const int half = rows.columns / 2;
    std::vector<float> across(size_t(rows.columns), 0.0f);
    for (int c = half - 1; c >= 0; --c)
        across[size_t(c)] =
            across[size_t(c) + 1] + glm::length(rows.mid(row, c) - rows.mid(row, c + 1));
    const float middle = across[size_t(half) / 2];
    for (int c = 0; c <= half; ++c) across[size_t(c)] -= middle;
    for (int c = 1; c < half; ++c) across[size_t(rows.columns - c)] = across[size_t(c)];
    return across;
}

void addPlaces(const LoftPiece& piece, const Rows& rows, const Harmonics& harmonics,
               const std::vector<uint32_t>& gridOf, TriMesh& mesh) {
    const float end = float(piece.stations - 1);
    for (const uint32_t here : gridOf) {
        const float t = rows.stations[here / uint32_t(rows.columns)];
        const int column = int(here % uint32_t(rows.columns));
        const float u = t <= end ? t / end : 1 - (t - end);
        mesh.places.push_back({std::clamp(u, 0.0f, 1.0f),
                               std::clamp((harmonics.cos(column, 1) + 1) / 2, 0.0f, 1.0f)});
    }
}

void addStrands(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
                TriMesh& mesh) {
    std::vector<std::vector<float>> across;
    std::vector<float> along;
    for (int row = 0; row < rows.rows; ++row) {
        across.push_back(distancesAcross(rows, row));
        along.push_back(row == 0 ? 0.0f
                                 : along.back() + glm::length(rows.centres[size_t(row)] -
                                                              rows.centres[size_t(row) - 1]));
    }
    const float c = std::cos(piece.fibreAngle), s = std::sin(piece.fibreAngle);
    for (const uint32_t here : gridOf) {
        const size_t row = here / uint32_t(rows.columns), column = here % uint32_t(rows.columns);
        mesh.strands.push_back(
            {across[row][column] * c - along[row] * s, contractile(piece, rows.stations[row])});
    }
}

/// Any unit vector in the plane with unit normal n.
Vec3 anyAcross(const Vec3& n) {
    return glm::normalize(glm::cross(n, std::abs(n.x) < 0.6f ? Vec3(1, 0, 0) : Vec3(0, 1, 0)));
}

/// The part of v in the plane of n at unit length, or zero when there is next to none.
Vec3 unitWithin(const Vec3& v, const Vec3& n) {
    const Vec3 flat = v - n * glm::dot(n, v);
    const float length = glm::length(flat);
    return length > 1e-3f * glm::length(v) && length > 1e-12f ? flat / length : Vec3(0);
}

/// Direction along t: of the surface, at a tube's ends of its mid surface.
Vec3 alongAt(const LoftPiece& piece, const Rows& rows, int row, int column) {
    const int n = rows.rows;
    if (piece.isRing) return rows.at((row + 1) % n, column) - rows.at((row + n - 1) % n, column);
    if (row == 0) return rows.mid(1, column) - rows.mid(0, column);
    if (row == n - 1) return rows.mid(n - 1, column) - rows.mid(n - 2, column);
    return rows.at(row + 1, column) - rows.at(row - 1, column);
}

void addFibres(const LoftPiece& piece, const Rows& rows, const std::vector<uint32_t>& gridOf,
               TriMesh& mesh) {
    const std::vector<Vec3> normals = vertexNormals(mesh);
    const float c = std::cos(piece.fibreAngle), s = std::sin(piece.fibreAngle);
    for (size_t v = 0; v < gridOf.size(); ++v) {
        const int row = int(gridOf[v]) / rows.columns, column = int(gridOf[v]) % rows.columns;
        const Vec3 normal = normals[v];
        Vec3 along = alongAt(piece, rows, row, column);
        along = glm::length(along) > 1e-9f ? glm::normalize(along) : Vec3(0);
        const Vec3 edges = rows.mid(row, 0) - rows.mid(row, rows.columns / 2);
        const Vec3 across = unitWithin(edges, along);
        Vec3 fibre = unitWithin(c * along + s * across, normal);
        if (fibre == Vec3(0)) fibre = unitWithin(along, normal);
        mesh.fibres.push_back(fibre == Vec3(0) ? anyAcross(normal) : fibre);
    }
}

} // namespace

TriMesh meshOf(const LoftPiece& piece) {
    assert(piece.stations >= 3 && piece.evenHarmonics >= 1);
    const Harmonics harmonics(columnsOf(piece),
                              std::max({piece.evenHarmonics, piece.oddHarmonics, 1}));
    const Rows rows = rowsOf(piece, harmonics);
    std::vector<uint32_t> gridOf;
    const std::vector<uint32_t> vertexOf = weld(piece, rows, gridOf);
    TriMesh mesh;
    for (const uint32_t here : gridOf) mesh.positions.push_back(rows.surface[here]);
    stitch(piece, rows, vertexOf, mesh.triangles);
    if (piece.belly) {
        addPlaces(piece, rows, harmonics, gridOf, mesh);
        addStrands(piece, rows, gridOf, mesh);
        addFibres(piece, rows, gridOf, mesh);
    }
    return mesh;
}

Vec3 pointOn(const LoftPiece& piece, float t, float theta) {
    Section section;
    sectionAt(piece, t, section);
    Vec3 point(0);
    for (size_t k = 0; k < section.even.size(); ++k)
        point += section.even[k] * std::cos(float(k) * theta);
    for (size_t k = 0; k < section.odd.size(); ++k)
        point += section.odd[k] * std::sin(float(k + 1) * theta);
    return point;
}

float fibreAngleTowards(const LoftPiece& piece, const Vec3& direction) {
    const Harmonics harmonics(16, piece.evenHarmonics);
    const Rows rows = rowsOf(piece, harmonics);
    Vec2 sum(0); // of doubled angles: a fibre has no sense
    for (int row = rows.rows / 5; row < rows.rows - rows.rows / 5; ++row) {
        for (int column = 2; column <= 6; ++column) {
            if (row == 0 || row == rows.rows - 1) continue;
            const Vec3 t = rows.mid(row + 1, column) - rows.mid(row - 1, column);
            if (glm::length(t) < 1e-9f) continue;
            const Vec3 along = glm::normalize(t);
            const Vec3 across = unitWithin(rows.mid(row, 0) - rows.mid(row, 8), along);
            const Vec2 flat(glm::dot(direction, along), glm::dot(direction, across));
            if (glm::length(flat) < 1e-6f) continue;
            const float twice = 2 * std::atan2(flat.y, flat.x);
            sum += glm::length(flat) * Vec2(std::cos(twice), std::sin(twice));
        }
    }
    return glm::length(sum) > 0 ? std::atan2(sum.y, sum.x) / 2 : 0.0f;
}

TriMesh meshOf(const std::vector<LoftPiece>& pieces) {
    TriMesh whole;
    for (const LoftPiece& piece : pieces) {
        const TriMesh part = meshOf(piece);
        const uint32_t first = uint32_t(whole.positions.size());
        const auto append = [](auto& to, const auto& from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        append(whole.positions, part.positions);
        append(whole.places, part.places);
        append(whole.fibres, part.fibres);
        append(whole.strands, part.strands);
        for (const Triangle& t : part.triangles) whole.triangles.push_back(t + Triangle(first));
    }
    whole.normals = vertexNormals(whole);
    return whole;
}

LoftPiece reversed(const LoftPiece& piece) {
    LoftPiece out = piece;
    const size_t evens = size_t(piece.evenHarmonics) + 1, odds = size_t(piece.oddHarmonics);
    for (size_t i = 0, n = size_t(piece.stations); i < n; ++i) {
        for (size_t k = 0; k < evens; ++k)
            out.even[i * evens + k] = piece.even[(n - 1 - i) * evens + k];
        for (size_t k = 0; k < odds; ++k)
            out.odd[i * odds + k] = -piece.odd[(n - 1 - i) * odds + k];
    }
    const float end = float(piece.stations - 1);
    if (piece.belly) out.belly = Vec2(end - piece.belly->y, end - piece.belly->x);
    out.isCut = {piece.isCut[1], piece.isCut[0]};
    out.fibreAngle = -piece.fibreAngle;
    return out;
}

} // namespace myo
