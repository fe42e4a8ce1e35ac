#pragma once

#include <filesystem>
#include <vector>

namespace myo {

class Explorer;

/// Opens a file or a folder as what it is: a model begins to be read, a view is shown, a drawing is
/// painted. What it cannot be is told in a message, and everything stays.
void openFile(Explorer& explorer, const std::filesystem::path& file);

/// Opens what was dropped on the window: one file; several only where all are of one model, in one
/// folder, which is then read as a whole.
void openDropped(Explorer& explorer, const std::vector<std::filesystem::path>& files);

} // namespace myo
