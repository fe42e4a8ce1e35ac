#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/field/placement.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace myo {

/// Where the build put the body generated from assets/body.
std::filesystem::path builtInBodyFile();

/// Reads the body named on the command line: a file, the word "built-in", or nothing for the same.
Result<Body> readBodyArgument(const std::string& argument);

/// Everything a picture or an answer needs, loaded once and not changed after: the atlas, a body,
/// and the atlas placed on it.
class Workspace {
public:
    /// `bodyArgument` as `readBodyArgument`.
    static Result<std::unique_ptr<Workspace>> load(const std::string& bodyArgument);

    Atlas atlas;
    Body body;
    std::optional<Placement> placement;
    std::unique_ptr<PatternLibrary> patterns;
};

} // namespace myo
