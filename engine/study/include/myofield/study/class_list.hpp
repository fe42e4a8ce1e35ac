#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// An educator's list of muscles: "week 3".
struct ClassList {
    std::string name;              ///< the file's, without its ending
    std::vector<MuscleId> muscles; ///< in the order of the file, each once
};

/// A text file with a muscle a line: id, name, Latin name, synonym, or the name of a group, which
/// means all of its muscles. What follows a # is a remark; empty lines do not count. At most 1 MiB.
/// Every unknown name is reported with its line and the three nearest; a list without a muscle is
/// an error.
Result<ClassList> readClassList(const std::filesystem::path& file, const Atlas& atlas);
Result<ClassList> classListFrom(std::string_view text, const std::string& name, const Atlas& atlas);

/// Muscles of a part of the body (Muscle::group), whatever the case; none where there is no such
/// group.
std::vector<MuscleId> musclesOfGroup(const Atlas& atlas, std::string_view group);
/// The groups of an atlas, each once, in the order of its muscles.
std::vector<std::string> groupsOf(const Atlas& atlas);

} // namespace myo
