#pragma once

#include <myofield/core/maths.hpp>

#include <vector>

namespace myo {

/// An indexed triangle mesh in the world frame, metres, triangles counter-clockwise from outside.
/// `positions` and `normals` (unit) have one entry a vertex; the muscle streams below are empty or
/// have one entry a vertex too.
struct TriMesh {
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;
    std::vector<Triangle> triangles;

    /// Place on the muscle: u from the origin's end 0 to the insertion's end 1, v across 0..1.
    std::vector<Vec2> places;
    /// Unit direction of the fibres; zero where unknown.
    std::vector<Vec3> fibres;
    /// x: distance across the fibres in metres (for striations); y: belly 1 to tendon 0.
    std::vector<Vec2> strands;
};

/// Area-weighted vertex normals; a vertex without area gets +Y.
std::vector<Vec3> vertexNormals(const TriMesh& mesh);

/// One third of the area of the triangles around each vertex, square metres.
std::vector<float> vertexAreas(const TriMesh& mesh);

Box boundsOf(const TriMesh& mesh);

} // namespace myo
