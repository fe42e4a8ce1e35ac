#pragma once

#include "gltf_reader.hpp"

namespace myo {

/// Reads a Wavefront OBJ file: positions, faces, objects. One structure per `o`; where the file has
/// none, per `g`; where it has neither, the file is one. A name is the rest of its line. Materials do
/// not take a structure apart. Comments "# English name : ..." and "# Concept ID : FMA..." of a file
/// with one structure name it. Normals are left to be computed.
///
/// Errors: a number that is none or is beyond 1e8, an index out of range, a file over 2 GiB. Cost:
/// linear, about 1 s for 100 MB.
Result<RawBody> readObj(const std::filesystem::path& path);

} // namespace myo
