#include "sheet.hpp"

#include <Eigen/SparseCholesky>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

using Values = Eigen::VectorXd;

/// A vertex of the rim and its place along the rim, counted as in Attachments.
struct RimVertex {
    int vertex;
    float round;
};

class SheetSolver {
public:
    SheetSolver(const LoftPiece& piece, const Rows& rows)
        : columns_(rows.columns / 2 + 1), rows_(rows.rows) {
        for (int row = 0; row < rows_; ++row)
            for (int c = 0; c < columns_; ++c) places_.push_back(rows.mid(row, c));
        for (int row = 0; row + 1 < rows_; ++row)
            for (int c = 0; c + 1 < columns_; ++c) {
                const int a = row * columns_ + c, b = a + 1, d = a + columns_, e = d + 1;
                // The diagonals alternate, so that they favour no direction.
                if ((row + c) % 2 == 0)
                    triangles_.insert(triangles_.end(), {{a, b, e}, {a, e, d}});
                else
                    triangles_.insert(triangles_.end(), {{a, b, d}, {b, e, d}});
            }
        setRim(piece, rows);
    }

    Sheet solve(const Attachments& attachments) {
        fix(attachments);
        const std::array<Values, 2> uv = harmonic();
        Sheet sheet;
        sheet.columns = columns_;
        for (int i = 0; i < count(); ++i)
            sheet.places.push_back(glm::clamp(Vec2(uv[0][i], uv[1][i]), 0.0f, 1.0f));
        setFibres(sheet);
        return sheet;
    }

private:
    int count() const { return int(places_.size()); }

    void setRim(const LoftPiece& piece, const Rows& rows) {
        const auto add = [&](int row, int c, float round) {
            rim_.push_back({row * columns_ + c, round});
        };
        const float end = float(piece.stations - 1), step = kPi / float(columns_ - 1);
        const auto across = [&](int c) { return (1 - std::cos(step * float(c))) / 2; };
        for (int c = 0; c + 1 < columns_; ++c) add(0, c, across(c));
        for (int row = 0; row + 1 < rows_; ++row)
            add(row, columns_ - 1, 1 + rows.stations[size_t(row)] / end);
        for (int c = columns_ - 1; c > 0; --c) add(rows_ - 1, c, 3 - across(c));
        for (int row = rows_ - 1; row > 0; --row) add(row, 0, 4 - rows.stations[size_t(row)] / end);
    }

    /// The index of the rim's vertex that is nearest to a place on the rim.
    size_t rimAt(float round) const {
        const auto apart = [&](const RimVertex& v) {
            const float d = std::fmod(std::abs(v.round - round), 4.0f);
            return std::min(d, 4 - d);
        };
        const auto best =
            std::min_element(rim_.begin(), rim_.end(), [&](const RimVertex& a, const RimVertex& b) {
                return apart(a) < apart(b);
            });
        return size_t(best - rim_.begin());
    }

    /// Fixes u and v from one corner of the rim to the next; they change evenly with the length.
    void fixSide(size_t from, size_t to, const Vec2& start, const Vec2& end) {
        const size_t n = rim_.size(), steps = (to + n - from) % n;
        std::vector<float> along{0};
        for (size_t i = 0; i < steps; ++i) {
            const Vec3 a = places_[size_t(rim_[(from + i) % n].vertex)],
                       b = places_[size_t(rim_[(from + i + 1) % n].vertex)];
            along.push_back(along.back() + glm::length(b - a) + 1e-9f);
        }
        for (size_t i = 0; i <= steps; ++i) {
            const int vertex = rim_[(from + i) % n].vertex;
            fixed_[size_t(vertex)] = true;
            const float share = steps > 0 ? along[i] / along.back() : 0.5f;
            values_[size_t(vertex)] = start + (end - start) * share;
        }
    }

    void fix(const Attachments& at) {
        fixed_.assign(places_.size(), false);
        values_.assign(places_.size(), Vec2(0));
        const std::array<size_t, 4> corners{rimAt(at.origin.x), rimAt(at.origin.y),
                                            rimAt(at.insertion.x), rimAt(at.insertion.y)};
        const std::array<Vec2, 4> uv{Vec2(0, 1), Vec2(0, 0), Vec2(1, 0), Vec2(1, 1)};
        for (size_t side = 0; side < 4; ++side)
            fixSide(corners[side], corners[(side + 1) % 4], uv[side], uv[(side + 1) % 4]);
    }

    using Entries = std::vector<Eigen::Triplet<double>>;

    void addEdge(int a, int b, double weight, Entries& entries, std::array<Values, 2>& right) {
        for (const auto& [i, j] : {std::pair(a, b), std::pair(b, a)}) {
            if (fixed_[size_t(i)]) continue;
            entries.emplace_back(i, i, weight);
            if (!fixed_[size_t(j)]) {
                entries.emplace_back(i, j, -weight);
                continue;
            }
            right[0][i] += weight * double(values_[size_t(j)].x);
            right[1][i] += weight * double(values_[size_t(j)].y);
        }
    }

    std::array<Values, 2> harmonic() {
        std::array<Values, 2> right{Values::Zero(count()), Values::Zero(count())};
        Entries entries;
        for (int i = 0; i < count(); ++i) {
            if (!fixed_[size_t(i)]) continue;
            entries.emplace_back(i, i, 1.0);
            right[0][i] = double(values_[size_t(i)].x);
            right[1][i] = double(values_[size_t(i)].y);
        }
        for (const Triangle3& t : triangles_)
            for (size_t c = 0; c < 3; ++c) {
                const int a = t[(c + 1) % 3], b = t[(c + 2) % 3];
                const glm::dvec3 to(places_[size_t(a)] - places_[size_t(t[c])]),
                    from(places_[size_t(b)] - places_[size_t(t[c])]);
                // Clamped, because only positive weights keep u and v within bounds on slivers.
                const double cotangent =
                    glm::dot(to, from) / std::max(glm::length(glm::cross(to, from)), 1e-12);
                addEdge(a, b, std::clamp(cotangent, 0.01, 100.0), entries, right);
            }
        Eigen::SparseMatrix<double> matrix(count(), count());
        matrix.setFromTriplets(entries.begin(), entries.end());
        const Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver(matrix);
        return {solver.solve(right[0]), solver.solve(right[1])};
    }

    /// The slope of a function given at the corners of a triangle, times the square of twice the
    /// area.
    static Vec3 slope(const std::array<Vec3, 3>& p, const std::array<float, 3>& f,
                      const Vec3& normal) {
        return glm::cross(normal,
                          f[0] * (p[2] - p[1]) + f[1] * (p[0] - p[2]) + f[2] * (p[1] - p[0]));
    }

    void setFibres(Sheet& sheet) const {
        sheet.fibres.assign(places_.size(), Vec3(0));
        double area = 0, crossed = 0;
        for (const Triangle3& t : triangles_) {
            std::array<Vec3, 3> p{};
            std::array<float, 3> u{}, v{};
            for (size_t c = 0; c < 3; ++c) {
                p[c] = places_[size_t(t[c])];
                u[c] = sheet.places[size_t(t[c])].x;
                v[c] = sheet.places[size_t(t[c])].y;
            }
            const Vec3 normal = glm::cross(p[1] - p[0], p[2] - p[0]);
            const float twice = glm::length(normal);
            if (!(twice > 1e-12f)) continue;
            const Vec3 steep = slope(p, v, normal) / (twice * twice);
            Vec3 fibre = glm::cross(normal / twice, steep);
            area += twice;
            crossed += double(twice * glm::length(steep));
            if (!(glm::length(fibre) > 1e-6f)) continue;
            if (glm::dot(fibre, slope(p, u, normal)) < 0) fibre = -fibre;
            for (const int corner : t)
                sheet.fibres[size_t(corner)] += twice * glm::normalize(fibre);
        }
        for (Vec3& fibre : sheet.fibres)
            if (glm::length(fibre) > 0) fibre = glm::normalize(fibre);
        sheet.width = crossed > 0 ? float(area / crossed) : 0.0f;
    }

    using Triangle3 = std::array<int, 3>;

    int columns_, rows_;
    std::vector<Vec3> places_;
    std::vector<Triangle3> triangles_;
    std::vector<RimVertex> rim_;
    std::vector<bool> fixed_;
    std::vector<Vec2> values_;
};

} // namespace

Sheet sheetOf(const LoftPiece& piece, const Rows& rows) {
    assert(piece.attachments && !piece.isRing);
    return SheetSolver(piece, rows).solve(*piece.attachments);
}

} // namespace myo
