#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/body_look.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>

namespace myo {

/// Reads a body from glTF 2.0, binary (.glb) or text (.gltf), which may come from a stranger.
///
/// Each node with a mesh becomes a structure; its node transform is applied, its primitives
/// (triangles, strips, fans) are joined. Node `extras` {id, kind, side, fma, name, depth, shown}
/// say what it is; what they leave out is guessed from the node's name ("left rectus femoris": id
/// rectus_femoris, side left). TEXCOORD_0, TANGENT and TEXCOORD_1 are taken as places, fibres and
/// strands (see TriMesh) only from nodes with an id, for elsewhere they belong to textures.
/// Float and normalised integer attributes (KHR_mesh_quantization), sparse accessors,
/// EXT_meshopt_compression and KHR_draco_mesh_compression are read; missing normals are computed.
/// Materials, images, skins, cameras and animations are not looked at.
///
/// Errors, one sentence naming the file, the place in it and the reason: anything out of its
/// bounds, not finite, cyclic, nested deeper than 64, or unpacking to more than 64 times the file
/// (at least 16 MiB are allowed, at most 4 GiB). Buffers in other files must lie in the same folder
/// or below it.
///
/// Cost linear in the file; two threads.
Result<Body> readBody(const std::filesystem::path& path);

/// Writes a body as glTF 2.0 binary, uncompressed, so that `readBody` gives back every bit of its
/// meshes and descriptions. The same body gives the same bytes. Fibres go to TANGENT where all of
/// them are unit vectors, else to the application's own attribute _FIBRE.
/// `look`, for other programs, becomes materials and COLOR_0, 16 bits a channel; `readBody` passes
/// over it.
///
/// Errors: a mesh that is not whole (numbers not finite, streams of different lengths, indices out
/// of range, vertices without triangles), more than 4 GiB, a file that cannot be written.
Status writeBody(const std::filesystem::path& path, const Body& body, const BodyLook& look = {});

} // namespace myo
