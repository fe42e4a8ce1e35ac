#pragma once

#include <myofield/core/result.hpp>
#include <myofield/field/painted_skin.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/field/ranking.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// Where somebody hurts, painted on the skin: one visit. Nobody's name is asked for.
struct PainDrawing {
    std::string date{};        ///< "2026-11-01"; empty: nobody said
    std::string body = "male"; ///< that was shown; paths are on the built-in skin, whatever it was
    std::vector<PainStroke> strokes{}; ///< in the order in which they were painted
    std::string note{};
    std::string who{}; ///< initials or a code

    friend bool operator==(const PainDrawing&, const PainDrawing&) = default;
};

/// Version 2, documented in docs/COMMANDS.md. What nobody said is left out.
std::string toJson(const PainDrawing& drawing);
/// Versions 1 and 2. Only `version` and `strokes` are needed. All faults are reported at once, and
/// so are unknown keys. `name` is what messages call the text.
Result<PainDrawing> drawingFromJson(std::string_view text, const std::string& name);

Result<PainDrawing> readDrawing(const std::filesystem::path& file);
/// Whole or not at all.
Status writeDrawing(const std::filesystem::path& file, const PainDrawing& drawing);

/// Lays a drawing on a skin. Errors, all reported: a stroke that is more than 10 cm from it. `name`
/// is what messages call the drawing.
Status layOn(PaintedSkin& painted, const PainDrawing& drawing, const std::string& name);

/// What a drawing asks about. Errors, all reported: a stroke that is more than 10 cm from the
/// skin; nothing is marked. `name` is what messages call the drawing.
Result<PainQuery> queryOf(const PainDrawing& drawing, const Placement& placement,
                          const std::string& name);

} // namespace myo
