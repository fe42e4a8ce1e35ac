#pragma once

#include <myofield/core/result.hpp>
#include <myofield/shape/figures.hpp>

#include <filesystem>
#include <vector>

namespace myo {

/// Applies a table of corrections (assets/body/corrections.toml) to the figures: pieces whose
/// stations run from insertion to origin are turned round, fibre directions that were not measured
/// are set. A name or piece that the figures do not have is an error.
Status applyCorrections(const std::filesystem::path& table, std::vector<Figure>& figures);

} // namespace myo
