#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/core/result.hpp>

#include <string>
#include <vector>

namespace myo {

/// The muscles that pages are made of: those named, and those of a class list (a file); all where
/// neither is given. Muscles without a pattern have no page: of a list and of all they are left out,
/// named alone they are refused.
///
/// names  as --muscle takes them; list  a file, or empty
Result<std::vector<MuscleId>>
chartedMuscles(const Atlas& atlas, const std::vector<std::string>& names, const std::string& list);

} // namespace myo
