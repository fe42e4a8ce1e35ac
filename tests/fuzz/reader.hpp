#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace myo::fuzz {

/// One of the program's readers of files that strangers may have written.
struct Reader {
    std::string_view name;
    /// Reads the bytes. May refuse them; aborts where what was read does not come back when it is
    /// written and read again.
    std::function<void(std::span<const uint8_t>)> read;
};

/// The reader of that name; asserts that there is one.
const Reader& readerNamed(std::string_view name);
/// Names of all readers.
std::vector<std::string_view> readerNames();

/// Writes a corpus for every reader: `folder`/NAME/*. The files are those that the unit tests are
/// made of, what the program itself writes, and the shipped data.
void writeSeeds(const std::filesystem::path& folder);

/// Changes the JSON or the binary chunk of a .glb, and mends its header: nearly every other change
/// would be refused for its lengths. Other bytes are changed anywhere. Returns the new size.
size_t mutated(std::span<uint8_t> data, size_t size, uint32_t seed);

/// The atlas that is shipped.
const Atlas& shippedAtlas();

} // namespace myo::fuzz
