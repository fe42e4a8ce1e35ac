#pragma once

#include <CLI/CLI.hpp>

#include <string>

/// Options that several commands have, in the same words everywhere.
namespace myo {

/// `--body FILE`: empty means the built-in body.
void addBodyOption(CLI::App& command, std::string& body);
/// `--json`: the answer in its documented shape.
void addJsonFlag(CLI::App& command, bool& asJson);
/// `--size WIDTHxHEIGHT` of a picture; what `size` holds is the default.
void addSizeOption(CLI::App& command, std::string& size);

} // namespace myo
