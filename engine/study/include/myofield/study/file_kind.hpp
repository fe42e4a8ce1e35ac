#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace myo {

/// What a file is that somebody opens.
enum class FileKind : uint8_t {
    Unknown,
    Model,   ///< of a body: glTF, OBJ, FBX, STL, PLY, COLLADA
    View,    ///< a saved view
    Drawing, ///< painted pain
    Lecture
};

/// Told by what is in the file, whatever its name; a folder is a model where it holds files of one.
/// Unknown too where it cannot be read. Cost: of the file's beginning, of JSON all of it.
FileKind kindOfFile(const std::filesystem::path& file);

/// The endings of files that can be opened, with the dot.
std::vector<std::string_view> endingsOfOpened();

/// The files of a model: itself, or those in a folder, by name.
std::vector<std::filesystem::path> filesOfModel(const std::filesystem::path& model);

} // namespace myo
