#include "gltf_document.hpp"

#include <myofield/core/text.hpp>
#include <myofield/core/text_fold.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <system_error>

namespace fs = std::filesystem;

namespace myo {
namespace {

using nlohmann::json;

constexpr uint64_t kBufferFileLimit = uint64_t{4} << 30;

int base64Digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// Decodes base64 (RFC 4648), with or without padding.
Result<Bytes> base64Decoded(std::string_view text) {
    while (text.ends_with('=')) text.remove_suffix(1);
    if (text.size() % 4 == 1) return Error("its data URI is cut off");
    Bytes bytes = Bytes::ofSize(text.size() * 3 / 4);
    uint32_t bits = 0;
    size_t count = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const int digit = base64Digit(text[at]);
        if (digit < 0) return Error("its data URI is not base64");
        bits = (bits << 6) | uint32_t(digit);
        if (at % 4 != 0) bytes.data[count++] = uint8_t(bits >> (6 - 2 * (at % 4)));
    }
    return bytes;
}

/// The one file of the folder whose name is that of `path` when letters are written in another way
/// ("ö" as one letter, or as "o" with two dots); `path` itself where there is none, or several.
fs::path spelledOtherwise(const fs::path& path) {
    const std::string wanted = plainLetters(path.filename().string());
    std::vector<fs::path> found;
    std::error_code failure;
    for (fs::directory_iterator at(path.parent_path(), failure), end; !failure && at != end;
         at.increment(failure))
        if (plainLetters(at->path().filename().string()) == wanted) found.push_back(at->path());
    return found.size() == 1 ? found.front() : path;
}

/// The path below the folder that a URI means, or the reason why it is refused. Escapes are decoded
/// before anything is checked, so that none can hide a separator.
Result<fs::path> pathBelow(const std::string& written, const fs::path& folder) {
    const std::optional<std::string> decoded = percentDecoded(written);
    const std::string uri = decoded.value_or(written);
    const auto refused = [&](const char* reason) {
        return Error(fmt::format("its URI {} {}", inQuotes(uri), reason));
    };
    if (!decoded) return refused("has a '%' that is no escape");
    if (uri.empty() || uri.find('\0') != std::string::npos) return refused("is no file name");
    if (uri.find('\\') != std::string::npos)
        return refused("has a backslash, and folders in glTF are separated by '/'");
    if (uri.find(':') != std::string::npos || uri.front() == '/')
        return refused("is not a plain path in the file's folder");
    for (const fs::path& part : fs::path(uri))
        if (part == "..") return refused("leaves the file's folder");
    std::error_code failure;
    const fs::path home = fs::canonical(folder.empty() ? fs::path(".") : folder, failure);
    std::error_code absent;
    fs::path wanted = home / uri;
    if (!fs::exists(wanted, absent)) wanted = spelledOtherwise(wanted);
    const fs::path target = failure ? fs::path() : fs::canonical(wanted, failure);
    if (failure) return refused("cannot be found");
    const auto [homeEnd, ignored] =
        std::mismatch(home.begin(), home.end(), target.begin(), target.end());
    if (homeEnd != home.end()) return refused("leads out of the file's folder");
    return target;
}

Result<Bytes> bytesOf(const std::string& uri, const fs::path& folder) {
    if (uri.starts_with("data:")) {
        const size_t comma = uri.find(";base64,");
        if (comma == std::string::npos) return Error("its data URI is not base64");
        return base64Decoded(std::string_view(uri).substr(comma + 8));
    }
    const Result<fs::path> path = pathBelow(uri, folder);
    if (!path) return path.error();
    return readFile(*path, kBufferFileLimit);
}

/// Whether a buffer has no bytes and is only there for programs without EXT_meshopt_compression.
bool isFallback(const json& buffer) {
    const json extension =
        buffer.value("/extensions/EXT_meshopt_compression/fallback"_json_pointer, json());
    return extension.is_boolean() && extension.get<bool>();
}

Result<std::span<const uint8_t>> loadBuffer(GltfDocument& document, const json& buffer,
                                            const fs::path& folder) {
    using Span = std::span<const uint8_t>;
    if (!buffer.is_object() || !buffer.contains("byteLength") ||
        !buffer["byteLength"].is_number_unsigned())
        return Error("has no byteLength");
    const uint64_t length = buffer["byteLength"];
    Span bytes;
    if (buffer.contains("uri")) {
        if (!buffer["uri"].is_string()) return Error("has a URI that is not a text");
        Result<Bytes> loaded = bytesOf(buffer["uri"].get_ref<const std::string&>(), folder);
        if (!loaded) return loaded.error();
        document.owned.push_back(std::move(*loaded));
        bytes = document.owned.back().span();
    } else if (document.buffers.empty() && document.source.hasBinary) {
        bytes = document.source.binary;
    } else if (isFallback(buffer)) {
        return Span{};
    } else {
        return Error("has no bytes: neither a URI nor a BIN chunk");
    }
    if (length > bytes.size())
        return Error(fmt::format("says {} bytes, {} are there", length, bytes.size()));
    return bytes.first(length);
}

} // namespace

Status loadBuffers(GltfDocument& document, const fs::path& folder) {
    if (document.source.buffers.empty()) return Done{};
    try {
        const json array = json::parse(document.source.buffers);
        if (!array.is_array())
            return Error(fmt::format("{}: \"buffers\" is not an array", document.file()));
        for (const json& each : array) {
            Result<std::span<const uint8_t>> bytes = loadBuffer(document, each, folder);
            if (!bytes)
                return Error(fmt::format("{}: buffer {}: {}", document.file(),
                                         document.buffers.size(), bytes.error().text()));
            document.buffers.push_back(*bytes);
        }
    } catch (const json::exception& exception) {
        return Error(fmt::format("{}: its buffers are not valid JSON: {}", document.file(),
                                 exception.what()));
    }
    std::string().swap(document.source.buffers);
    return Done{};
}

Status resolveViews(GltfDocument& document) {
    document.views.reserve(document.model.bufferViews.size());
    for (const tinygltf::BufferView& view : document.model.bufferViews) {
        const std::string place =
            fmt::format("{}: bufferView {}", document.file(), document.views.size());
        const auto compressed = view.extensions.find("EXT_meshopt_compression");
        if (compressed != view.extensions.end()) {
            Result<Bytes> unpacked = decodeMeshopt(document, compressed->second, place);
            if (!unpacked) return unpacked.error();
            document.owned.push_back(std::move(*unpacked));
            document.views.push_back(document.owned.back().span());
            continue;
        }
        if (view.buffer < 0 || size_t(view.buffer) >= document.buffers.size())
            return Error(
                fmt::format("{} is in buffer {}, which does not exist", place, view.buffer));
        const std::span<const uint8_t> buffer = document.buffers[size_t(view.buffer)];
        if (view.byteOffset > buffer.size() || view.byteLength > buffer.size() - view.byteOffset)
            return Error(fmt::format("{} reaches to byte {}+{} of a buffer of {}", place,
                                     view.byteOffset, view.byteLength, buffer.size()));
        document.views.push_back(buffer.subspan(view.byteOffset, view.byteLength));
    }
    return Done{};
}

} // namespace myo
