#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/core/result.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/understanding.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

/// What words on the command line mean; every refusal says what was expected.
namespace myo {

/// "1920x1080": each side from 16 to 16384 pixels.
Result<Extent> parseExtent(const std::string& text);

/// "#rrggbb", "#rrggbbaa", "white", "black", "paper" or "transparent".
Result<Colour> parseColour(const std::string& text);

/// "left", "right" or "both", the value of `--side`.
Result<Sides> parseSides(const std::string& text);

/// "classic", "cividis" or "print", the value of `--palette`.
Result<Palette> parsePalette(const std::string& text);

/// One share of work that is split among several programs: every `count`-th item, beginning with
/// item `index`.
struct PartOf {
    size_t index = 0; ///< from 0
    size_t count = 1;
    bool has(size_t item) const { return item % count == index; }
};
/// "I/N" with 1 <= I <= N <= 10000; empty: everything.
Result<PartOf> parsePart(const std::string& text);

/// "x,y,z" in metres.
Result<Vec3> parsePosition(const std::string& text);

/// Muscles, each by id, name, Latin name or synonym in any case, with ":POINT" after it for one
/// trigger point only. The name of a group gives all of its muscles. An unknown name is refused, and
/// the three nearest are named.
Result<std::vector<SelectedMuscle>> parseMuscles(const Atlas& atlas,
                                                 const std::vector<std::string>& arguments);

/// One muscle, without a point.
Result<MuscleId> parseMuscle(const Atlas& atlas, const std::string& argument);

/// A question in free words. Refused where nothing of it is understood.
Result<Understanding> parseQuestion(const Atlas& atlas, const std::string& argument);

/// The regions and the side of it alone: a region by id, or by everyday words as in a question.
Result<Understanding> parsePlace(const Atlas& atlas, const std::string& argument);

} // namespace myo
