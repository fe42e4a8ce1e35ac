#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace myo {

/// The built-in body, generated from the figures in a folder (assets/body): every structure closed,
/// left ones mirrored for the right, muscles with places, fibres, strands and depth.
///
/// names    gives each figure's mesh name its id, FMA numbers and visibility
/// (atlases/bodyparts3d.toml) errors   unreadable or inconsistent figures, and every figure that
/// `names` does not know cost     a few seconds on two cores; the result is the same to the last
/// bit whatever their number
Result<Body> buildBody(const std::filesystem::path& figures, const NameMap& names);

/// A structure's name for people from a mesh name, without the side: "short head of left biceps
/// brachii" is "Biceps brachii, short head", "left infraspinatus muscle" is "Infraspinatus".
std::string displayName(std::string_view meshName);

} // namespace myo
