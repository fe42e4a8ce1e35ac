#pragma once

#include <myofield/core/result.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/field/ranking.hpp>

#include <filesystem>

namespace myo {

/// A pain drawing from a file, on a body's skin:
/// {"version": 1, "strokes": [{"path": [[x, y, z], ...], "width_mm": 30, "weight": 1}]}
/// Path points are metres, projected on the skin (10 cm away at most); `weight` (0..1] may be left
/// out. All faults are reported at once.
Result<PainQuery> readDrawing(const std::filesystem::path& file, const Placement& placement);

} // namespace myo
