#include "fuzz/reader.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t most);

namespace myo::fuzz {
namespace {

constexpr size_t kHeader = 12, kChunkHeader = 8;

uint32_t wordAt(const uint8_t* from) {
    uint32_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

void putChunk(std::vector<uint8_t>& glb, std::vector<uint8_t> content, const char* type,
              uint8_t padding) {
    while (content.size() % 4 != 0) content.push_back(padding);
    const uint32_t size = uint32_t(content.size());
    glb.insert(glb.end(), reinterpret_cast<const uint8_t*>(&size),
               reinterpret_cast<const uint8_t*>(&size) + sizeof size);
    glb.insert(glb.end(), type, type + 4);
    glb.insert(glb.end(), content.begin(), content.end());
}

void mutate(std::vector<uint8_t>& content, size_t room) {
    const size_t before = content.size();
    content.resize(std::max<size_t>(before + std::min<size_t>(room, 256), 1));
    content.resize(LLVMFuzzerMutate(content.data(), before, content.size()));
}

/// The two chunks of a .glb; false where it is none.
bool takenApart(std::span<const uint8_t> glb, std::vector<uint8_t>& json,
                std::vector<uint8_t>& binary) {
    if (glb.size() < kHeader + kChunkHeader || std::memcmp(glb.data(), "glTF", 4) != 0)
        return false;
    const size_t jsonSize = wordAt(glb.data() + kHeader), jsonAt = kHeader + kChunkHeader;
    if (jsonSize > glb.size() - jsonAt) return false;
    json.assign(glb.begin() + ptrdiff_t(jsonAt), glb.begin() + ptrdiff_t(jsonAt + jsonSize));
    const size_t binaryAt = jsonAt + jsonSize + kChunkHeader;
    if (binaryAt < glb.size()) binary.assign(glb.begin() + ptrdiff_t(binaryAt), glb.end());
    return true;
}

} // namespace

size_t mutated(std::span<uint8_t> data, size_t size, uint32_t seed) {
    std::vector<uint8_t> json, binary;
    const bool isAnywhere = seed % 16 == 0;
    if (isAnywhere || !takenApart(data.first(size), json, binary))
        return LLVMFuzzerMutate(data.data(), size, data.size());
    const size_t room = data.size() - size;
    mutate(seed % 3 == 0 && !binary.empty() ? binary : json, room > 16 ? room - 16 : 0);
    std::vector<uint8_t> glb{'g', 'l', 'T', 'F', 2, 0, 0, 0, 0, 0, 0, 0};
    putChunk(glb, std::move(json), "JSON", ' ');
    if (!binary.empty()) putChunk(glb, std::move(binary), "BIN\0", 0);
    const uint32_t whole = uint32_t(glb.size());
    std::memcpy(glb.data() + 8, &whole, sizeof whole);
    if (glb.size() > data.size()) return LLVMFuzzerMutate(data.data(), size, data.size());
    std::ranges::copy(glb, data.begin());
    return glb.size();
}

} // namespace myo::fuzz
