#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

std::vector<Vec3> vertexNormals(const TriMesh& mesh) {
    std::vector<Vec3> normals(mesh.positions.size(), Vec3(0));
    for (const Triangle& t : mesh.triangles) {
        const Vec3 a = mesh.positions[t.x];
        const Vec3 twiceArea = glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a);
        for (int corner = 0; corner < 3; ++corner) normals[t[corner]] += twiceArea;
    }
    for (Vec3& normal : normals) {
        const float length = glm::length(normal);
        normal = length > 0 ? normal / length : Vec3(0, 1, 0);
    }
    return normals;
}

std::vector<float> vertexAreas(const TriMesh& mesh) {
    std::vector<float> areas(mesh.positions.size(), 0.0f);
    for (const Triangle& t : mesh.triangles) {
        const Vec3 a = mesh.positions[t.x];
        const float area =
            glm::length(glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a)) / 2;
        for (int corner = 0; corner < 3; ++corner) areas[t[corner]] += area / 3;
    }
    return areas;
}

Box boundsOf(const TriMesh& mesh) {
    Box box;
    for (const Vec3& position : mesh.positions) box.include(position);
    return box;
}

} // namespace myo
