#include "gltf_primitive.hpp"

#include "gltf_accessor.hpp"
#include "import_optimise.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace myo {
namespace {

enum Mode { kTriangles = 4, kStrip = 5, kFan = 6 };

/// Vectors whose length is off by more than this are made unit again. Quantised ones are off by up
/// to 1 / 127; those that we wrote ourselves stay untouched.
bool isUnit(const Vec3& v) {
    return std::abs(glm::dot(v, v) - 1) < 1e-5f;
}

/// Makes the normals unit vectors. If one has no direction, all are computed from the triangles.
void repairNormals(TriMesh& mesh) {
    for (Vec3& normal : mesh.normals) {
        if (isUnit(normal)) continue;
        const float length = glm::length(normal);
        if (!(length > 1e-6f) || !std::isfinite(length)) {
            mesh.normals.clear();
            break;
        }
        normal /= length;
    }
    if (mesh.normals.empty()) mesh.normals = vertexNormals(mesh);
}

std::vector<Vec3> fibresOf(const std::vector<Vec4>& tangents) {
    std::vector<Vec3> fibres;
    fibres.reserve(tangents.size());
    for (const Vec4& tangent : tangents) {
        const Vec3 along(tangent);
        const float length = glm::length(along);
        const bool isUsable = length > 1e-6f && std::isfinite(length);
        fibres.push_back(isUnit(along) ? along : isUsable ? along / length : Vec3(0));
    }
    return fibres;
}

/// Reads one stream into `to`, if the primitive has it.
template <class Vector>
Status readStream(const GltfDocument& document, const GltfPrimitive& primitive, Stream stream,
                  const std::string& name, size_t count, std::vector<Vector>& to) {
    if (primitive[stream] < 0) return Done{};
    Result<std::vector<Vector>> values = readVectors<Vector>(
        document, primitive[stream], fmt::format("{}, {}", name, semanticOf(stream)), count);
    if (!values) return values.error();
    to = std::move(*values);
    return Done{};
}

Status readMuscleStreams(const GltfDocument& document, const GltfPrimitive& primitive,
                         const std::string& name, TriMesh& mesh) {
    const size_t count = mesh.positions.size();
    std::vector<Vec4> tangents;
    if (Status s = readStream(document, primitive, Stream::Place, name, count, mesh.places); !s)
        return s;
    if (Status s = readStream(document, primitive, Stream::Strand, name, count, mesh.strands); !s)
        return s;
    if (Status s = readStream(document, primitive, Stream::Fibre, name, count, mesh.fibres); !s)
        return s;
    if (!mesh.fibres.empty()) return Done{};
    if (Status s = readStream(document, primitive, Stream::Tangent, name, count, tangents); !s)
        return s;
    mesh.fibres = fibresOf(tangents);
    return Done{};
}

Status readCorners(const GltfDocument& document, const GltfPrimitive& primitive,
                   const std::string& name, TriMesh& mesh) {
    const size_t vertexCount = mesh.positions.size();
    const std::string place = name + ", indices";
    if (primitive.mode == kTriangles && primitive.indices >= 0) {
        Result<std::vector<Triangle>> triangles =
            readTriangles(document, primitive.indices, place, vertexCount);
        if (!triangles) return triangles.error();
        mesh.triangles = std::move(*triangles);
        return Done{};
    }
    std::vector<uint32_t> order;
    if (primitive.indices >= 0) {
        Result<std::vector<uint32_t>> indices =
            readIndices(document, primitive.indices, place, vertexCount);
        if (!indices) return indices.error();
        order = std::move(*indices);
    }
    const size_t corners = primitive.indices >= 0 ? order.size() : vertexCount;
    if (primitive.mode == kTriangles && corners % 3 != 0)
        return Error(fmt::format("{}: {}: {} vertices without indices are not whole triangles",
                                 document.file(), name, corners));
    if (!document.budget->spend(corners, sizeof(Triangle)))
        return Error(fmt::format("{}: {}: {} corners are too many for this file", document.file(),
                                 name, corners));
    mesh.triangles = unrolled(primitive.mode, corners);
    if (primitive.indices >= 0)
        for (Triangle& t : mesh.triangles) t = Triangle(order[t.x], order[t.y], order[t.z]);
    return Done{};
}

Result<TriMesh> plainMesh(const GltfDocument& document, const GltfPrimitive& primitive,
                          const std::string& name, bool hasMuscleStreams, const MeshPose& pose) {
    TriMesh mesh;
    if (primitive[Stream::Position] < 0)
        return Error(fmt::format("{}: {} has no POSITION", document.file(), name));
    Result<std::vector<Vec3>> positions =
        readVectors<Vec3>(document, primitive[Stream::Position], name + ", POSITION");
    if (!positions) return positions.error();
    mesh.positions = std::move(*positions);
    if (Status s = applyMorphs(document, primitive, name, pose.morphWeights, mesh.positions); !s)
        return s.error();
    if (Status s = readCorners(document, primitive, name, mesh); !s) return s.error();
    if (Status s = readStream(document, primitive, Stream::Normal, name, mesh.positions.size(),
                              mesh.normals);
        !s)
        return s.error();
    if (hasMuscleStreams)
        if (Status s = readMuscleStreams(document, primitive, name, mesh); !s) return s.error();
    if (pose.joints.empty()) return mesh;
    std::vector<Vec4> joints, weights;
    const size_t count = mesh.positions.size();
    if (Status s = readStream(document, primitive, Stream::Joints, name, count, joints); !s)
        return s.error();
    if (Status s = readStream(document, primitive, Stream::Weights, name, count, weights); !s)
        return s.error();
    applySkin(pose.joints, joints, weights, mesh);
    return mesh;
}

Result<TriMesh> dracoMesh(const GltfDocument& document, const GltfPrimitive& primitive,
                          const std::string& name, bool hasMuscleStreams, const MeshPose& pose) {
    Result<DracoMesh> draco =
        decodeDraco(document, primitive, name, hasMuscleStreams, !pose.joints.empty());
    if (!draco) return draco.error();
    TriMesh mesh;
    mesh.triangles = std::move(draco->triangles);
    mesh.positions = std::move(draco->positions);
    mesh.normals = std::move(draco->normals);
    mesh.places = std::move(draco->places);
    mesh.strands = std::move(draco->strands);
    mesh.fibres = draco->fibres.empty() ? fibresOf(draco->tangents) : std::move(draco->fibres);
    if (!pose.joints.empty()) applySkin(pose.joints, draco->joints, draco->weights, mesh);
    return mesh;
}

} // namespace

std::vector<Triangle> unrolled(int mode, size_t count) {
    std::vector<Triangle> triangles;
    const uint32_t corners = uint32_t(count);
    if (mode == kTriangles)
        for (uint32_t c = 0; c + 2 < corners; c += 3) triangles.emplace_back(c, c + 1, c + 2);
    if (mode == kStrip)
        for (uint32_t c = 0; c + 2 < corners; ++c)
            triangles.push_back(c % 2 == 0 ? Triangle(c, c + 1, c + 2) : Triangle(c, c + 2, c + 1));
    if (mode == kFan)
        for (uint32_t c = 1; c + 1 < corners; ++c) triangles.emplace_back(0, c, c + 1);
    return triangles;
}

Result<TriMesh> meshOf(const GltfDocument& document, const GltfMesh& mesh, const std::string& name,
                       bool hasMuscleStreams, const MeshPose& pose) {
    TriMesh joined;
    for (size_t p = 0; p < mesh.primitives.size(); ++p) {
        const GltfPrimitive& primitive = mesh.primitives[p];
        if (primitive.mode < kTriangles) continue;
        const std::string place =
            mesh.primitives.size() == 1 ? name : fmt::format("{}, primitive {}", name, p);
        Result<TriMesh> part = primitive.draco
                                   ? dracoMesh(document, primitive, place, hasMuscleStreams, pose)
                                   : plainMesh(document, primitive, place, hasMuscleStreams, pose);
        if (!part) return part.error();
        repairNormals(*part);
        if (joined.positions.size() + part->positions.size() > UINT32_MAX)
            return Error(fmt::format("{}: {} has too many vertices", document.file(), name));
        if (joined.positions.empty())
            joined = std::move(*part);
        else
            join(joined, *part);
    }
    return joined;
}

} // namespace myo
