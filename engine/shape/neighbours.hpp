#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// The neighbours of every vertex of a mesh, for evening out what lies on it.
class Neighbours {
public:
    explicit Neighbours(const TriMesh& mesh);

    /// Brings each value halfway to the mean of its neighbours, `rounds` times.
    void smooth(std::vector<float>& values, int rounds) const;
    void smooth(std::vector<Vec3>& values, int rounds) const;
    /// Of those vertices alone; the others stay.
    void smooth(std::vector<float>& values, int rounds, std::span<const uint32_t> moving) const;
    void smooth(std::vector<Vec3>& values, int rounds, std::span<const uint32_t> moving) const;

private:
    template <class Value>
    void smoothSome(std::vector<Value>& values, int rounds, std::span<const uint32_t> moving) const;

    std::vector<uint32_t> starts_, others_, all_;
};

} // namespace myo
