#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/body_look.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>

namespace myo {

/// Reads a body from glTF 2.0, binary (.glb) or text (.gltf), which may come from a stranger.
///
/// Each node with a mesh becomes one structure: the node's transform is applied, and its primitives
/// (triangles, strips, fans) are joined. The node's `extras` {id, kind, side, fma, name, depth,
/// shown} describe the structure; what they do not give is guessed from the node's name ("left
/// rectus femoris": id rectus_femoris, side left). TEXCOORD_0, TANGENT and TEXCOORD_1 are places,
/// fibres and strands (see TriMesh) in nodes that have an id; in other nodes they belong to
/// textures and are ignored.
///
/// Float and normalised integer attributes (KHR_mesh_quantization), sparse accessors,
/// EXT_meshopt_compression and KHR_draco_mesh_compression are read. Missing normals are computed.
/// Materials, images, skins, cameras and animations are ignored.
///
/// Errors are one sentence with the file, the place in it and the reason. An error is anything that
/// is out of bounds, not finite, cyclic or nested deeper than 64, and a file that unpacks to more
/// than 64 times its size (at least 16 MiB are allowed, and at most 4 GiB). Buffers in other files
/// must lie in the same folder or below it.
///
/// Cost: linear in the file, on two threads.
Result<Body> readBody(const std::filesystem::path& path);

/// Writes a body as uncompressed binary glTF 2.0. `readBody` gives back exactly the same meshes and
/// descriptions, bit for bit. The same body always gives the same bytes. Fibres are written as
/// TANGENT when all of them are unit vectors, otherwise as the application's own attribute _FIBRE.
/// `look` is for other programs: it is written as materials and COLOR_0 with 16 bits per channel,
/// and `readBody` ignores it.
///
/// beside  a file that an earlier `writeBody` has written, in the same folder: what it holds too,
///         byte for byte, is referred to as a second buffer and not written again, so that the new
///         file can only be read beside it. Empty: the new file holds everything.
///
/// Errors: a mesh that is not sound (numbers that are not finite, streams of different lengths,
/// indices out of range, vertices without triangles), more than 4 GiB, a file that cannot be
/// written, a `beside` that cannot be read or lies elsewhere.
Status writeBody(const std::filesystem::path& path, const Body& body, const BodyLook& look = {},
                 const std::filesystem::path& beside = {});

} // namespace myo
