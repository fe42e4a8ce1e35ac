#pragma once

#include <myofield/anatomy/body.hpp>

#include "warm_chunks.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace myo {

/// Simplified triangles of every structure of a body, over the body's own vertices. A thread makes
/// them once they are asked for: no picture waits for them, and a program that draws one still
/// picture never has them made.
class MeshLevels {
public:
    /// Metres that each level may be off by. Where less is allowed, a mesh is drawn whole.
    static constexpr std::array<float, 4> kTolerances{0.0006f, 0.0012f, 0.0024f, 0.0048f};

    struct Level {
        uint32_t first = 0; ///< into `indices()`
        uint32_t count = 0; ///< 0: not simpler than the level before
        WarmChunks chunks;  ///< of skin
    };
    using Levels = std::array<Level, kTolerances.size()>;

    MeshLevels() = default;
    /// The body must outlive this.
    explicit MeshLevels(const Body& body);
    ~MeshLevels();
    MeshLevels(MeshLevels&& other) noexcept { *this = std::move(other); }
    MeshLevels& operator=(MeshLevels&&) noexcept;

    /// Starts the thread at the first call. It takes one processor about a second per million
    /// triangles.
    void start();
    /// Whether `levels` and `indices` may be read.
    bool isReady() const;
    const std::vector<Levels>& levels() const; ///< per structure
    /// Hands the indices over, once: relative to the first vertex of their structure.
    std::vector<uint32_t> takeIndices();

private:
    struct Work;
    std::shared_ptr<Work> work_;
    std::thread thread_;
    bool isStarted_ = false;
};

} // namespace myo
