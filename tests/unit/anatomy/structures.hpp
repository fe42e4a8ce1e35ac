#pragma once

#include <myofield/anatomy/body.hpp>

#include <string>
#include <utility>

namespace myo::test {

inline Structure structure(std::string id, Kind kind, Side side, TriMesh mesh) {
    Structure made;
    made.id = std::move(id);
    made.kind = kind;
    made.side = side;
    made.mesh = std::move(mesh);
    return made;
}

} // namespace myo::test
