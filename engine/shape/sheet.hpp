#pragma once

#include "loft_rows.hpp"

namespace myo {

/// The mid surface of a piece with coordinates (u, v) between its origin and its insertion.
struct Sheet {
    int columns = 0;          ///< per row: half the loft's columns plus one
    std::vector<Vec2> places; ///< u 0 at the origin, 1 at the insertion; v 0..1 across
    std::vector<Vec3> fibres; ///< unit, along lines of equal v towards the insertion; or zero
    float width = 0;          ///< metres from v = 0 to v = 1, on average

    /// Both faces of the loft share the sheet's columns.
    size_t at(int row, int loftColumn) const {
        const int column = loftColumn < columns ? loftColumn : 2 * (columns - 1) - loftColumn;
        return size_t(row * columns + column);
    }
};

/// Computes u and v as harmonic functions. On the origin and on the insertion u is fixed and v
/// grows evenly along the rim; on the two free rims v is fixed and u grows evenly. Such a map to
/// the unit square is one to one (Radó, Kneser, Choquet). Lines of equal v therefore lead every
/// fibre from the origin to the insertion: they are straight in a parallelogram and converge in a
/// fan. (Cotangent weights, Pinkall and Polthier 1993.)
///
/// Asserts that the piece has attachments and is no ring. Cost: two sparse solves, about 10 ms for
/// the largest sheets.
Sheet sheetOf(const LoftPiece& piece, const Rows& rows);

} // namespace myo
