#pragma once

#include <myofield/core/result.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/field/ranking.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// One stroke of a pain drawing.
struct PainStroke {
    std::vector<Vec3> path; ///< metres, on the skin or at most 10 cm from it
    float width = 0;        ///< metres
    float weight = 1;       ///< (0, 1]: how strong the pain is there
};

/// {"version": 1, "strokes": [{"path": [[x, y, z], ...], "width_mm": 30, "weight": 1}]}
/// `weight` may be left out. All faults are reported at once, and so are unknown keys. `name` is
/// what messages call the text.
Result<std::vector<PainStroke>> drawingFromJson(std::string_view text, const std::string& name);

/// A pain drawing from a file, laid down on a body's skin.
Result<PainQuery> readDrawing(const std::filesystem::path& file, const Placement& placement);

} // namespace myo
