#pragma once

#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/figures.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// Coefficients of one cross-section: even 0..evenHarmonics, odd 1..oddHarmonics.
struct Section {
    std::vector<Vec3> even;
    std::vector<Vec3> odd;
};

/// Catmull-Rom with mirrored ends: stations beyond an end are those before it, the odd part
/// negated, so that the thickness falls to zero like that of a round cap.
void sectionAt(const LoftPiece& piece, float t, Section& section);

/// cos(k theta) and sin(k theta) of every column; theta = 2 pi column / columns.
class Harmonics {
public:
    Harmonics(int columns, int highest);
    int columns() const { return columns_; }
    float cos(int column, size_t k) const { return cos_[size_t(column) * stride_ + k]; }
    float sin(int column, size_t k) const { return sin_[size_t(column) * stride_ + k]; }
    /// The even part: a point of the section's mid line.
    Vec3 middle(const Section& section, int column) const;
    /// The odd part: from the mid line to the surface.
    Vec3 offset(const Section& section, int column) const;

private:
    int columns_;
    size_t stride_ = 0;
    std::vector<float> cos_, sin_;
};

/// 24 to 64, by the piece's harmonics.
int columnsOf(const LoftPiece& piece);

/// All rows of a piece before they are stitched: surface and mid-surface points, columns fastest.
struct Rows {
    int rows = 0, columns = 0;
    std::vector<float> stations;
    std::vector<Vec3> surface, middle; ///< rows x columns
    std::vector<Vec3> centres;         ///< one a row

    Vec3 at(int row, int column) const { return surface[size_t(row * columns + column)]; }
    Vec3 mid(int row, int column) const { return middle[size_t(row * columns + column)]; }
};

/// Rows of 4 a station, denser at a tube's ends; thin sheets whose faces cross are parted.
Rows rowsOf(const LoftPiece& piece, const Harmonics& harmonics);

/// Adds places, strands and fibres to a piece's mesh; gridOf says which (row, column) each vertex
/// is.
void addStreams(const LoftPiece& piece, const Rows& rows, const Harmonics& harmonics,
                const std::vector<uint32_t>& gridOf, TriMesh& mesh);

} // namespace myo
