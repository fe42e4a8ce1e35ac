#pragma once

#include <myofield/core/result.hpp>
#include <myofield/shape/figures.hpp>

#include <filesystem>
#include <vector>

namespace myo {

/// Applies a table of corrections (assets/body/corrections.toml, tendons.toml) to the figures:
///   reverse      turns round the pieces whose stations run from insertion to origin
///   attachments  where the muscle arises and inserts, for pieces whose stations do not follow the
///                fibres
///   fibres       fibre directions that were not measured
///   belly        where the fibres are flesh; the rest is tendon
/// A name or a piece that the figures do not have is an error.
Status applyCorrections(const std::filesystem::path& table, std::vector<Figure>& figures);

} // namespace myo
