#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/geometry/remesh.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace myo {

/// A folder of its own that goes away with the test.
class ScratchFolder {
public:
    ScratchFolder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("myofield_" + std::to_string(getpid()) + "_" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string fileContent(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Always a new file: ext4 waits for the disk when one is cut to nothing and written again.
inline void writeContent(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::remove(path);
    std::ofstream(path, std::ios::binary) << content;
}

/// A ball of rings x 2 rings quads, off the origin so that a wrong transform shows.
inline TriMesh ball(uint32_t rings, Vec3 centre = {0.1f, 1.2f, -0.3f}, float radius = 0.07f) {
    TriMesh mesh;
    const uint32_t columns = 2 * rings;
    for (uint32_t r = 0; r <= rings; ++r)
        for (uint32_t c = 0; c < columns; ++c) {
            const float polar = kPi * float(r) / float(rings),
                        around = 2 * kPi * float(c) / float(columns);
            const Vec3 out(std::sin(polar) * std::sin(around), std::cos(polar),
                           std::sin(polar) * std::cos(around));
            mesh.positions.push_back(centre + radius * out);
            mesh.normals.push_back(glm::normalize(out));
        }
    for (uint32_t r = 0; r < rings; ++r)
        for (uint32_t c = 0; c < columns; ++c) {
            const uint32_t a = r * columns + c, b = r * columns + (c + 1) % columns;
            mesh.triangles.push_back({a, a + columns, b});
            mesh.triangles.push_back({b, a + columns, b + columns});
        }
    return mesh;
}

/// As `ball`, with all streams of a muscle filled with numbers that have all their bits in use.
inline TriMesh muscleBall(uint32_t rings) {
    TriMesh mesh = ball(rings);
    std::mt19937 random(7);
    std::uniform_real_distribution<float> unit(0, 1);
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        mesh.places.emplace_back(unit(random), unit(random));
        mesh.strands.emplace_back(0.03f * unit(random), unit(random));
        mesh.fibres.push_back(glm::normalize(Vec3(unit(random), unit(random), 0.1f)));
    }
    return mesh;
}

} // namespace myo
