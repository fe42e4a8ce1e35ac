#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>

namespace myo {

/// The largest coordinate of a file. No body is farther away in any unit of length, and beyond it
/// areas do not fit into a float.
constexpr float kFarthestVertex = 1e8f;

/// One named mesh of a file, before it is known which structure it is.
struct RawStructure {
    std::string label; ///< for people: the first name of its own
    /// Names of the mesh itself, the most telling source first: its extras' id, its node, its mesh,
    /// names in its extras, a comment of the file.
    std::vector<std::string> ownNames;
    /// Names of what it belongs to: its node's named ancestors, the nearest first, its materials,
    /// and, once it is identified, its file.
    std::vector<std::string> widerNames;
    /// One of a node's several instances: its names stand for all of them and tell no side.
    bool isInstance = false;
    bool hasId = false; ///< the file's extras give `structure.id` and the rest
    std::optional<Kind> kind;
    std::optional<Side> side;
    Structure structure; ///< id and name are empty when the file does not give them
};

struct RawBody {
    std::string name;
    std::string attribution;
    bool isBuiltIn = false;
    double unit = 0; ///< metres, as the file's header says; 0: it says none, or always the same
    std::vector<RawStructure> structures;
};

/// Reads a file as `readBody` does, without the guesses for what the file does not say.
Result<RawBody> readGltf(const std::filesystem::path& path);

/// The number in "FMA32546" or "32546"; 0 for any other text.
uint32_t fmaNumber(std::string_view text);

} // namespace myo
