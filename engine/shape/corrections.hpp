#pragma once

#include <myofield/core/result.hpp>
#include <myofield/shape/figures.hpp>

#include <filesystem>
#include <vector>

namespace myo {

/// Applies a table of corrections (assets/body/corrections.toml, tendons.toml) to the figures:
///   reverse      pieces whose stations run from insertion to origin are turned round
///   attachments  where pieces that run across their fibres arise and insert
///   fibres       directions that were not measured
///   belly        where the fibres are flesh, the rest tendon
/// A name or piece that the figures do not have is an error.
Status applyCorrections(const std::filesystem::path& table, std::vector<Figure>& figures);

} // namespace myo
