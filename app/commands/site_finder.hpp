#pragma once

#include <myofield/study/workspace.hpp>

#include <string>

namespace myo {

/// For every region the warning signs that come first and the muscles whose charts show pain there,
/// as HTML that needs no script. The answers are those of `myofield find` for the person's right
/// side. Cost: that of a hundred questions, under a second once the patterns are there.
std::string placesSection(const Workspace& workspace);

} // namespace myo
