#include "import_foreign.hpp"

#include "gltf_source.hpp"
#include "import_assimp.hpp"

#include <myofield/core/file.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace myo {
namespace {

constexpr uint64_t kForeignFileLimit = uint64_t{2} << 30;
constexpr uint64_t kMemoryLimit = uint64_t{8} << 30; ///< of address space
constexpr rlim_t kSecondsLimit = 300;                ///< of processor time

bool sendAll(int to, const uint8_t* from, size_t size) {
    while (size > 0) {
        const ssize_t count = ::write(to, from, size);
        if (count <= 0) return false;
        from += count;
        size -= size_t(count);
    }
    return true;
}

/// All that the child process does. The first byte that it sends says whether meshes or a reason
/// follow.
[[noreturn]] void serve(const std::filesystem::path& path, int to) {
#ifndef __SANITIZE_ADDRESS__ // the sanitizer maps more memory than any limit allows
    const rlimit memory{kMemoryLimit, kMemoryLimit};
    ::setrlimit(RLIMIT_AS, &memory);
#endif
    const rlimit seconds{kSecondsLimit, kSecondsLimit}, noCore{0, 0};
    ::setrlimit(RLIMIT_CPU, &seconds);
    ::setrlimit(RLIMIT_CORE, &noCore);
    std::vector<uint8_t> packed{1};
    std::string reason;
    if (!packedByAssimp(path, packed, reason)) {
        packed.assign(1, 0);
        packed.insert(packed.end(), reason.begin(), reason.end());
    }
    const bool isSent = sendAll(to, packed.data(), packed.size());
    ::_exit(isSent ? 0 : 1);
}

/// All bytes from the child; empty when it sent more than `kMemoryLimit`.
std::vector<uint8_t> receiveAll(int from) {
    std::vector<uint8_t> bytes;
    std::vector<uint8_t> block(size_t{1} << 20);
    for (ssize_t count = ::read(from, block.data(), block.size()); count > 0;
         count = ::read(from, block.data(), block.size())) {
        bytes.insert(bytes.end(), block.begin(), block.begin() + count);
        if (bytes.size() > kMemoryLimit / 2) return {};
    }
    return bytes;
}

Result<std::vector<uint8_t>> packedByChild(const std::filesystem::path& path) {
    int ends[2];
    if (::pipe(ends) != 0)
        return Error(fmt::format("{}: no pipe to read it through", path.string()));
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        serve(path, ends[1]);
    }
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return Error(fmt::format("{}: no process to read it in", path.string()));
    }
    std::vector<uint8_t> bytes = receiveAll(ends[0]);
    ::close(ends[0]);
    int state = 0;
    ::waitpid(child, &state, 0);
    if (!WIFEXITED(state) || WEXITSTATUS(state) != 0 || bytes.empty())
        return Error(fmt::format(
            "{}: is damaged: reading it crashed, took too long or too much memory", path.string()));
    if (bytes[0] == 0) {
        const std::string reason(bytes.begin() + 1, bytes.end());
        return Error(fmt::format("{}: cannot be read: {}", path.string(), reason.substr(0, 300)));
    }
    return bytes;
}

/// Takes values from the front of the bytes. `isWhole` becomes false when bytes are missing.
struct Unpacker {
    std::span<const uint8_t> rest;
    bool isWhole = true;

    template <class Value>
    std::vector<Value> take(size_t count) {
        isWhole = isWhole && count <= rest.size() / sizeof(Value);
        if (!isWhole) return {};
        std::vector<Value> values(count);
        if (count > 0) std::memcpy(values.data(), rest.data(), count * sizeof(Value));
        rest = rest.subspan(count * sizeof(Value));
        return values;
    }
};

bool isSound(const TriMesh& mesh) {
    for (const Vec3& p : mesh.positions)
        for (int axis = 0; axis < 3; ++axis)
            if (!(std::abs(p[axis]) <= kFarthestVertex)) return false;
    for (const Triangle& t : mesh.triangles)
        if (t.x >= mesh.positions.size() || t.y >= mesh.positions.size() ||
            t.z >= mesh.positions.size())
            return false;
    return true;
}

/// Takes the lines that `packedByAssimp` writes.
void nameBy(const std::string& lines, RawStructure& raw) {
    for (size_t begin = 0; begin < lines.size();) {
        const size_t end = std::min(lines.find('\n', begin), lines.size());
        const std::string name = lines.substr(begin + 1, end - begin - 1);
        const bool isOwn = lines[begin] == 'N' || lines[begin] == 'M';
        if (!name.empty()) (isOwn ? raw.ownNames : raw.widerNames).push_back(name);
        begin = end + 1;
    }
    if (!raw.ownNames.empty()) raw.label = raw.ownNames.front();
}

/// If not all normals are unit vectors, none of them is used.
bool areUnit(const std::vector<Vec3>& normals) {
    for (const Vec3& normal : normals)
        if (!(std::abs(glm::dot(normal, normal) - 1) < 1e-3f)) return false;
    return !normals.empty();
}

} // namespace

Result<RawBody> readForeign(const std::filesystem::path& path) {
    // Size and kind of the file are checked before a process is started for it.
    if (const Result<Bytes> bytes = readFile(path, kForeignFileLimit); !bytes) return bytes.error();
    const Result<std::vector<uint8_t>> packed = packedByChild(path);
    if (!packed) return packed.error();
    Unpacker unpacker{std::span(*packed).subspan(1)};
    RawBody body;
    if (const std::vector<float> unit = unpacker.take<float>(1); unpacker.isWhole)
        body.unit = double(unit[0]);
    while (unpacker.isWhole && !unpacker.rest.empty()) {
        const std::vector<uint32_t> sizes = unpacker.take<uint32_t>(4);
        if (!unpacker.isWhole) break;
        const std::vector<char> name = unpacker.take<char>(sizes[0]);
        RawStructure raw;
        nameBy(std::string(name.begin(), name.end()), raw);
        TriMesh& mesh = raw.structure.mesh;
        mesh.positions = unpacker.take<Vec3>(sizes[1]);
        mesh.normals = unpacker.take<Vec3>(sizes[3] ? sizes[1] : 0);
        mesh.triangles = unpacker.take<Triangle>(sizes[2]);
        if (!isSound(mesh))
            return Error(fmt::format(
                "{}: mesh \"{}\" has a vertex that is not finite or an index out of range",
                path.string(), raw.label));
        // STL has one normal per triangle. The surface is smooth only without them.
        if (!areUnit(mesh.normals) || path.extension() == ".stl" || path.extension() == ".STL")
            mesh.normals.clear();
        body.structures.push_back(std::move(raw));
    }
    if (!unpacker.isWhole)
        return Error(fmt::format("{}: is damaged: its meshes came incomplete", path.string()));
    return body;
}

} // namespace myo
