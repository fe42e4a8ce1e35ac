#pragma once

#include <myofield/core/maths.hpp>

#include <vector>

namespace myo {

/// An indexed triangle mesh in the world frame, metres, triangles counter-clockwise from outside.
/// `positions` and `normals` (unit) have one entry per vertex; each of the muscle streams below is
/// empty or has one entry per vertex too.
struct TriMesh {
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;
    std::vector<Triangle> triangles;

    /// Place on the muscle: u runs from 0 at the origin to 1 at the insertion, v across it in 0..1.
    std::vector<Vec2> places;
    /// Unit direction of the fibres; zero where unknown.
    std::vector<Vec3> fibres;
    /// x: distance across the fibres in metres (for striations); y: belly 1 to tendon 0.
    std::vector<Vec2> strands;
};

/// Area-weighted vertex normals; +Y for a vertex whose triangles have no area.
std::vector<Vec3> vertexNormals(const TriMesh& mesh);

/// For each vertex a third of the area of its triangles, square metres.
std::vector<float> vertexAreas(const TriMesh& mesh);

Box boundsOf(const TriMesh& mesh);

} // namespace myo
