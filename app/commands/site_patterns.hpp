#pragma once

#include "commands/site_body.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace myo {

/// The script that hands a muscle's patterns to the page: for each point and side the vertices of the
/// page's body that are warm, and how warm. docs/SITE.md has the form.
///
/// Cost: some milliseconds a point, once.
std::string patternScript(const Workspace& workspace, const SiteBody& body, MuscleId muscle);

/// Where a muscle's points lie and from where they and their pain are seen best: what the page needs
/// before it has any pattern. Cost: some thousand rays a point, about 60 ms of one processor.
nlohmann::ordered_json pointsOf(const Workspace& workspace, const SiteBody& body, MuscleId muscle);

} // namespace myo
