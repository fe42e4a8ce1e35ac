#pragma once

#include "commands/atlas_page.hpp"

#include <myofield/core/result.hpp>
#include <myofield/study/places.hpp>

namespace myo {

/// What the browser runs, as texts: files of assets/site, the shaders that the program's pictures are
/// drawn with, and three.js.
struct SiteFiles {
    std::string stage;   ///< HTML: where the body is shown, and its controls
    std::string script;  ///< draws the body and answers to it
    std::string shaders; ///< a script: `myofield.shaders = {...}`
    std::string three;   ///< three.js
};

/// Style and script that every page has; colours are those of the window (window/theme.hpp).
Result<PageLook> readPageLook(const Places& places);

/// stage.html: where the body is shown.
Result<std::string> readStage(const Places& places);

/// Errors: what cannot be read. three.js is the file of the Debian package libjs-three, or the one
/// that MYOFIELD_THREE names; one sentence says what to install where it is not there.
Result<SiteFiles> readSiteFiles(const Places& places);

} // namespace myo
