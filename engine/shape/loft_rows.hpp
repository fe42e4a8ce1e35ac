#pragma once

#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/figures.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// The coefficients of one cross-section: even_k for k in 0 .. evenHarmonics, odd_k for k in 1 ..
/// oddHarmonics.
struct Section {
    std::vector<Vec3> even;
    std::vector<Vec3> odd;
};

/// The cross-section at station t, by Catmull-Rom interpolation. Beyond an end of a tube the
/// stations continue as their mirror image with the odd part negated, so that the thickness falls
/// to zero as in a round cap.
void sectionAt(const LoftPiece& piece, float t, Section& section);

/// cos(k theta) and sin(k theta) of every column; theta = 2 pi column / columns.
class Harmonics {
public:
    Harmonics(int columns, int highest);
    int columns() const { return columns_; }
    float cos(int column, size_t k) const { return cos_[size_t(column) * stride_ + k]; }
    float sin(int column, size_t k) const { return sin_[size_t(column) * stride_ + k]; }
    /// The even part: a point on the mid line of the section.
    Vec3 middle(const Section& section, int column) const;
    /// The odd part: from the mid line to the surface.
    Vec3 offset(const Section& section, int column) const;

private:
    int columns_;
    size_t stride_ = 0;
    std::vector<float> cos_, sin_;
};

/// The number of columns, 24 to 64; it grows with the piece's harmonics.
int columnsOf(const LoftPiece& piece);

/// The points of a piece on its surface and its mid surface, before they become triangles: row by
/// row, the columns of a row one after the other.
struct Rows {
    int rows = 0, columns = 0;
    std::vector<float> stations;
    std::vector<Vec3> surface, middle; ///< rows x columns
    std::vector<Vec3> centres;         ///< one per row

    Vec3 at(int row, int column) const { return surface[size_t(row * columns + column)]; }
    Vec3 mid(int row, int column) const { return middle[size_t(row * columns + column)]; }
};

/// Computes the rows: 4 per station, denser at the ends of a tube. Where the two faces of a thin
/// sheet cross, they are moved apart.
Rows rowsOf(const LoftPiece& piece, const Harmonics& harmonics);

/// Adds places, strands and fibres to the mesh of a piece. gridOf has row * columns + column for
/// each vertex.
void addStreams(const LoftPiece& piece, const Rows& rows, const Harmonics& harmonics,
                const std::vector<uint32_t>& gridOf, TriMesh& mesh);

} // namespace myo
