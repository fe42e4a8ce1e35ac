#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>

namespace myo {

/// One named mesh of a file, before it is known what it is.
struct RawStructure {
    std::string label;  ///< the node's name, else its mesh's
    bool hasId = false; ///< `structure.id` and the rest come from the file's extras
    std::optional<Kind> kind;
    std::optional<Side> side;
    Structure structure; ///< id, name: empty where the file does not say; fma and mesh are set
};

struct RawBody {
    std::string name;
    std::string attribution;
    bool isBuiltIn = false;
    std::vector<RawStructure> structures;
};

/// See `readBody`, which is this with guesses for what the file does not say.
Result<RawBody> readGltf(const std::filesystem::path& path);

/// "FMA32546" or "32546"; 0 when it is neither.
uint32_t fmaNumber(std::string_view text);

} // namespace myo
