#include "commands/bench_floor.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace myo {
namespace {

using Bytes = std::unique_ptr<std::byte[]>;

/// Hands out the bytes of a file in order; after its end it begins again.
class Source {
public:
    explicit Source(const std::vector<uint8_t>& file) : file_(file) {
        assert(file.size() >= sizeof(Vec3));
    }

    Bytes copy(size_t count) {
        Bytes made = std::make_unique_for_overwrite<std::byte[]>(count);
        for (size_t done = 0; done < count;) {
            const size_t part = std::min(count - done, file_.size() - at_);
            std::memcpy(made.get() + done, file_.data() + at_, part);
            done += part;
            at_ = (at_ + part) % file_.size();
        }
        return made;
    }

    /// Numbers of 16 bits as numbers of 32.
    Bytes widen(size_t count) {
        Bytes made = std::make_unique_for_overwrite<std::byte[]>(count * sizeof(uint32_t));
        auto* wide = reinterpret_cast<uint32_t*>(made.get());
        for (size_t done = 0; done < count;) {
            if (file_.size() - at_ < sizeof(uint16_t)) at_ = 0;
            const size_t part = std::min(count - done, (file_.size() - at_) / sizeof(uint16_t));
            for (size_t i = 0; i < part; ++i) {
                uint16_t narrow = 0;
                std::memcpy(&narrow, file_.data() + at_ + i * sizeof narrow, sizeof narrow);
                wide[done + i] = narrow;
            }
            done += part;
            at_ += part * sizeof(uint16_t);
        }
        return made;
    }

private:
    const std::vector<uint8_t>& file_;
    size_t at_ = 0;
};

} // namespace

std::vector<Bytes> copyAsLoadingMust(const std::vector<uint8_t>& file, const Body& body) {
    Source source(file);
    std::vector<Bytes> arrays;
    for (const Structure& structure : body.structures) {
        const TriMesh& mesh = structure.mesh;
        for (const auto* stream : {&mesh.positions, &mesh.normals, &mesh.fibres})
            arrays.push_back(source.copy(stream->size() * sizeof(Vec3)));
        for (const auto* stream : {&mesh.places, &mesh.strands})
            arrays.push_back(source.copy(stream->size() * sizeof(Vec2)));
        const size_t indices = 3 * mesh.triangles.size();
        arrays.push_back(mesh.positions.size() > UINT16_MAX
                             ? source.copy(indices * sizeof(uint32_t))
                             : source.widen(indices));
    }
    return arrays;
}

} // namespace myo
