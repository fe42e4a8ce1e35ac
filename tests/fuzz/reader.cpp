#include "fuzz/reader.hpp"

#include "temporary_folder.hpp"

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/core/file.hpp>
#include <myofield/core/image.hpp>
#include <myofield/learn/cards.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/class_list.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/quiz.hpp>
#include <myofield/study/session_store.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace myo::fuzz {
namespace {

namespace fs = std::filesystem;
using Bytes = std::span<const uint8_t>;

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The bytes as a file, in a folder with nothing else but a buffer that glTF may name.
fs::path fileOf(Bytes bytes, const char* name) {
    static const test::TemporaryFolder folder;
    static const Status buffer = writeFile(folder / "b.bin", std::string(4096, '\7'));
    const fs::path file = folder / name;
    std::FILE* out = buffer ? std::fopen(file.c_str(), "wb") : nullptr;
    if (!out || std::fwrite(bytes.data(), 1, bytes.size(), out) != bytes.size()) std::abort();
    std::fclose(out);
    return file;
}

bool isGltf(Bytes bytes) {
    const std::string_view text = textOf(bytes);
    return text.starts_with("glTF") || text.starts_with("{");
}

void readWholeBody(Bytes bytes) {
    (void)readBody(fileOf(bytes, "a.glb"));
}

void importWholeBody(Bytes bytes) {
    static const std::vector<KnownName> known = knownNames(shippedAtlas());
    ImportOptions options;
    options.known = known;
    ImportReport report;
    const std::array<fs::path, 1> files{fileOf(bytes, isGltf(bytes) ? "a.glb" : "a.obj")};
    (void)importBody(files, options, report);
}

void readMap(Bytes bytes) {
    (void)readNameMap(fileOf(bytes, "a.toml"));
}

void readMuscle(Bytes bytes) {
    (void)loadMuscle(fileOf(bytes, "a.toml"), shippedAtlas());
}

/// Reads; what could be read must come back when it is written and read again.
template <class Read, class Write>
void thereAndBack(Bytes bytes, const Read& read, const Write& write) {
    const auto first = read(textOf(bytes));
    if (!first) return;
    const std::string text = write(*first);
    const auto second = read(std::string_view(text));
    if (second && write(*second) == text) return;
    std::fprintf(stderr, "does not come back: %s\n%s\n", text.c_str(),
                 second ? write(*second).c_str() : second.error().text().c_str());
    std::abort();
}

void readState(Bytes bytes) {
    thereAndBack(
        bytes, [](std::string_view text) { return viewStateFromJson(text, "a"); },
        [](const ViewState& state) { return toJson(state); });
}

void readPainDrawing(Bytes bytes) {
    thereAndBack(
        bytes, [](std::string_view text) { return drawingFromJson(text, "a"); },
        [](const PainDrawing& drawing) { return toJson(drawing); });
}

void readSession(Bytes bytes) {
    thereAndBack(
        bytes, [](std::string_view text) { return windowMemoryFromJson(text, "a"); },
        [](const WindowMemory& window) { return toJson(window); });
}

void readClass(Bytes bytes) {
    (void)classListFrom(textOf(bytes), "a", shippedAtlas());
}

void readProgress(Bytes bytes) {
    thereAndBack(
        bytes, [](std::string_view text) { return cardsFromJson(text, "a"); },
        [](const Cards& cards) { return toJson(cards); });
}

void readProgressTable(Bytes bytes) {
    Cards cards;
    (void)addFromCsv(textOf(bytes), "a", cards);
}

void readRound(Bytes bytes) {
    const Atlas& atlas = shippedAtlas();
    thereAndBack(
        bytes, [&](std::string_view text) { return keptRoundFromJson(text, "a", atlas); },
        [&](const KeptRound& round) { return toJson(round, atlas); });
}

void readPicture(Bytes bytes) {
    (void)readPng(fileOf(bytes, "a.png"));
}

const std::array<Reader, 12> kReaders{{{"body", readWholeBody},
                                       {"import", importWholeBody},
                                       {"map", readMap},
                                       {"muscle", readMuscle},
                                       {"state", readState},
                                       {"drawing", readPainDrawing},
                                       {"session", readSession},
                                       {"class", readClass},
                                       {"progress", readProgress},
                                       {"table", readProgressTable},
                                       {"round", readRound},
                                       {"picture", readPicture}}};

} // namespace

const Reader& readerNamed(std::string_view name) {
    for (const Reader& reader : kReaders)
        if (reader.name == name) return reader;
    std::fprintf(stderr, "no reader is called %.*s\n", int(name.size()), name.data());
    std::exit(2);
}

std::vector<std::string_view> readerNames() {
    std::vector<std::string_view> names;
    for (const Reader& reader : kReaders) names.push_back(reader.name);
    return names;
}

const Atlas& shippedAtlas() {
    static const Result<Atlas> atlas =
        loadAtlas(fs::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
    if (!atlas) {
        std::fprintf(stderr, "%s\n", atlas.error().text().c_str());
        std::exit(2);
    }
    return *atlas;
}

} // namespace myo::fuzz
