#include "mesh_levels.hpp"

#include <myofield/geometry/coarsen.hpp>

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

namespace myo {

struct MeshLevels::Work {
    const Body* body = nullptr;
    std::vector<Levels> levels;
    std::vector<uint32_t> indices;
    std::atomic<bool> isDone{false};
    std::atomic<bool> isCancelled{false};

    void run();
    Levels simplify(const Structure& structure);
};

namespace {

/// Triangles below which a structure is not simplified further.
constexpr size_t kFewest = 24;

} // namespace

MeshLevels::Levels MeshLevels::Work::simplify(const Structure& structure) {
    const TriMesh& mesh = structure.mesh;
    Levels made{};
    const std::span<const uint32_t> from = cornersOf(mesh);
    std::vector<uint32_t> current(from.begin(), from.end());
    for (size_t k = 0; k < kTolerances.size(); ++k) {
        if (current.size() <= 3 * kFewest) break;
        std::vector<uint32_t> simpler = coarsened(mesh, current, {kTolerances[k], kFewest});
        if (simpler.empty() || simpler.size() > current.size() * 9 / 10) continue;
        made[k] = {uint32_t(indices.size()), uint32_t(simpler.size()),
                   structure.kind == Kind::Skin ? WarmChunks(simpler) : WarmChunks()};
        indices.insert(indices.end(), simpler.begin(), simpler.end());
        current = std::move(simpler);
    }
    return made;
}

void MeshLevels::Work::run() {
    for (const Structure& structure : body->structures) {
        if (isCancelled) return;
        levels.push_back(structure.mesh.triangles.empty() ? Levels{} : simplify(structure));
    }
    isDone.store(true, std::memory_order_release);
}

MeshLevels::MeshLevels(const Body& body) : work_(std::make_shared<Work>()) {
    work_->body = &body;
}

void MeshLevels::start() {
    if (!isStarted_ && work_) thread_ = std::thread([work = work_] { work->run(); });
    isStarted_ = true;
}

MeshLevels::~MeshLevels() {
    if (work_) work_->isCancelled = true;
    if (thread_.joinable()) thread_.join();
}

MeshLevels& MeshLevels::operator=(MeshLevels&& other) noexcept {
    std::swap(work_, other.work_);
    std::swap(thread_, other.thread_);
    std::swap(isStarted_, other.isStarted_);
    return *this;
}

bool MeshLevels::isReady() const {
    return work_ && work_->isDone.load(std::memory_order_acquire);
}

const std::vector<MeshLevels::Levels>& MeshLevels::levels() const {
    assert(isReady());
    return work_->levels;
}

std::vector<uint32_t> MeshLevels::takeIndices() {
    assert(isReady());
    return std::exchange(work_->indices, {});
}

} // namespace myo
