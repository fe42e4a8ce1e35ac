#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// Calls visit(stream) for each vertex stream that the mesh has.
template <class Visit>
void forEachStream(TriMesh& mesh, const Visit& visit) {
    visit(mesh.positions);
    for (auto* stream : {&mesh.normals, &mesh.fibres})
        if (!stream->empty()) visit(*stream);
    for (auto* stream : {&mesh.places, &mesh.strands})
        if (!stream->empty()) visit(*stream);
}

} // namespace myo
