#pragma once

#include <myofield/anatomy/body.hpp>

#include "warm_chunks.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace myo {

/// Simplified index lists of every structure of a body, over the body's own vertices. They are made
/// on a thread of their own once somebody asks: no picture waits for them, and a program that draws
/// one still picture does not pay for them.
class MeshLevels {
public:
    /// What a level may be off by, metres. Below the first, a mesh is drawn whole.
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

    /// Starts the thread at the first call: about a second of one processor a million triangles.
    void start();
    /// Whether `levels` and `indices` may be read.
    bool isReady() const;
    const std::vector<Levels>& levels() const; ///< one entry a structure
    /// Relative to the structure's first vertex. Empty once they were taken.
    std::vector<uint32_t> takeIndices();

private:
    struct Work;
    std::shared_ptr<Work> work_;
    std::thread thread_;
    bool isStarted_ = false;
};

} // namespace myo
