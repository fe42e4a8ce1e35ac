#include "control_points.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>

namespace myo {
namespace {

/// How long a structure must be, as ratio of its first spread to its second, for its ends to be
/// where one would look for them in another body.
constexpr double kLongPiece = 4;
/// Share of the length at either end whose mean is taken as the end.
constexpr double kEndShare = 0.06;

struct Outline {
    Vec3 centre{0}, axis{0};
    std::array<Vec3, 2> ends{};
    bool isLong = false;
};

Eigen::Vector3d toEigen(const Vec3& v) {
    return {v.x, v.y, v.z};
}
Vec3 fromEigen(const Eigen::Vector3d& v) {
    return {v.x(), v.y(), v.z()};
}

/// Means weigh triangles by area: meshes of one thing may be dense in different places.
std::optional<Outline> outlineOf(const TriMesh& mesh) {
    std::vector<Eigen::Vector4d> samples; // triangle centre, area
    double area = 0;
    Eigen::Vector3d mean = Eigen::Vector3d::Zero();
    for (const Triangle& t : mesh.triangles) {
        const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
        const double weight = double(glm::length(glm::cross(b - a, c - a)));
        const Eigen::Vector3d at = toEigen((a + b + c) / 3.0f);
        samples.emplace_back(at.x(), at.y(), at.z(), weight);
        mean += weight * at;
        area += weight;
    }
    if (!(area > 0)) return std::nullopt;
    mean /= area;
    Eigen::Matrix3d spread = Eigen::Matrix3d::Zero();
    for (const Eigen::Vector4d& s : samples)
        spread += s[3] * (s.head<3>() - mean) * (s.head<3>() - mean).transpose();
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(spread);
    const Eigen::Vector3d axis = axes.eigenvectors().col(2);
    double low = std::numeric_limits<double>::max(), high = -low;
    for (const Eigen::Vector4d& s : samples) {
        const double along = axis.dot(s.head<3>() - mean);
        low = std::min(low, along), high = std::max(high, along);
    }
    std::array<Eigen::Vector3d, 2> ends{Eigen::Vector3d::Zero(), Eigen::Vector3d::Zero()};
    std::array<double, 2> weights{};
    for (const Eigen::Vector4d& s : samples) {
        const double share = (axis.dot(s.head<3>() - mean) - low) / (high - low);
        if (share > kEndShare && share < 1 - kEndShare) continue;
        const size_t end = share < 0.5 ? 0 : 1;
        ends[end] += s[3] * s.head<3>();
        weights[end] += s[3];
    }
    Outline outline{fromEigen(mean), fromEigen(axis), {}, false};
    outline.isLong = axes.eigenvalues()[2] > kLongPiece * axes.eigenvalues()[1] && weights[0] > 0 &&
                     weights[1] > 0;
    for (size_t end = 0; end < 2 && outline.isLong; ++end)
        outline.ends[end] = fromEigen(ends[end] / weights[end]);
    return outline;
}

} // namespace

void ControlPoints::add(const Vec3& a, const Vec3& b, uint32_t ofStructure, bool isItsCentre) {
    from.push_back(a);
    to.push_back(b);
    structure.push_back(ofStructure);
    isCentre.push_back(isItsCentre);
}

ControlPoints commonPlaces(const Body& from, const Body& to) {
    std::map<std::pair<std::string, Side>, uint32_t> known;
    for (uint32_t s = 0; s < to.structures.size(); ++s)
        known.emplace(std::pair(to.structures[s].id, to.structures[s].side), s);
    ControlPoints places;
    for (uint32_t s = 0; s < from.structures.size(); ++s) {
        const Structure& structure = from.structures[s];
        const auto found = known.find({structure.id, structure.side});
        if (structure.kind == Kind::Skin || structure.kind == Kind::Other || found == known.end())
            continue;
        const std::optional<Outline> a = outlineOf(structure.mesh);
        std::optional<Outline> b = outlineOf(to.structures[found->second].mesh);
        if (!a || !b) continue;
        places.add(a->centre, b->centre, s, true);
        if (!a->isLong || !b->isLong) continue;
        if (glm::dot(a->axis, b->axis) < 0) std::swap(b->ends[0], b->ends[1]);
        for (size_t end = 0; end < 2; ++end) places.add(a->ends[end], b->ends[end], s, false);
    }
    return places;
}

std::vector<size_t> spreadOut(const std::vector<Vec3>& points, size_t most) {
    std::vector<size_t> chosen;
    std::vector<float> away(points.size(), std::numeric_limits<float>::max());
    size_t next = 0;
    while (chosen.size() < std::min(most, points.size())) {
        chosen.push_back(next);
        const Vec3 last = points[next];
        for (size_t i = 0; i < points.size(); ++i)
            away[i] = std::min(away[i], glm::length(points[i] - last));
        next = size_t(std::ranges::max_element(away) - away.begin());
        if (!(away[next] > 0.001f)) break;
    }
    return chosen;
}

} // namespace myo
