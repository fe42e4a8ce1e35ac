#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace myo {

/// Makes the built-in body from the figures in a folder (assets/body). Every structure is closed,
/// right structures are mirror images of the left ones, and muscles have places, fibres, strands
/// and a depth.
///
/// names    the id, FMA numbers and visibility for the mesh name of each figure
///          (atlases/bodyparts3d.toml)
/// errors   unreadable or inconsistent figures, and every figure that `names` does not have
/// cost     a few seconds on two cores
///
/// The result is the same to the last bit for any number of cores.
Result<Body> buildBody(const std::filesystem::path& figures, const NameMap& names);

/// A structure's name for people from a mesh name, without the side: "short head of left biceps
/// brachii" is "Biceps brachii, short head", "left infraspinatus muscle" is "Infraspinatus".
std::string displayName(std::string_view meshName);

} // namespace myo
