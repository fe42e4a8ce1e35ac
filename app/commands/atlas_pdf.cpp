#include "commands/atlas_pdf.hpp"

#include "commands/digest.hpp"
#include "commands/progress.hpp"
#include "window/today.hpp"

#include <myofield/core/file.hpp>
#include <myofield/handout/atlas_book.hpp>
#include <myofield/study/language.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace myo {
namespace {

constexpr uint64_t kLargestPicture = 4 << 20; ///< bytes

/// The files of a muscle's pictures. `note` is written last: with it they are whole.
struct PartFiles {
    std::filesystem::path muscle, pain, note;
    PartFiles(const std::filesystem::path& folder, const std::string& id)
        : muscle(folder / (id + ".muscle.jpg")), pain(folder / (id + ".pain.jpg")),
          note(folder / (id + ".json")) {}
};

/// Differs when the pictures would.
std::string markOf(const PictureMaker& maker, const HandoutSubject& subject, Extent extent) {
    const Workspace& workspace = maker.workspace();
    const ViewState state = stateOf(workspace.atlas(), subject);
    const std::vector<HeatVertex> heat = workspace.heatOf(state);
    Digest digest;
    digest.add(toJson(state));
    digest.add(fmt::format("sheet {} {}x{}", workspace.body().name, extent.width, extent.height));
    digest.add({reinterpret_cast<const char*>(heat.data()), heat.size() * sizeof(HeatVertex)});
    return digest.text();
}

/// The note of pictures that are there; views that it names. Empty where they are not up to date.
std::optional<HandoutPictures> readNote(const PartFiles& files, const std::string& mark) {
    const Result<std::string> text = readText(files.note, 4096);
    if (!text) return std::nullopt;
    const nlohmann::json note = nlohmann::json::parse(*text, nullptr, /*exceptions=*/false);
    const auto word = [&](const char* key) {
        return note.is_object() && note.contains(key) && note[key].is_string()
                   ? note[key].get<std::string>()
                   : std::string();
    };
    if (word("mark") != mark) return std::nullopt;
    return HandoutPictures{nullptr, nullptr, word("muscle_view"), word("pain_view")};
}

Result<print::JpegHandle> readPicture(const std::filesystem::path& file) {
    Result<std::vector<uint8_t>> bytes = readBytes(file, kLargestPicture);
    if (!bytes) return bytes.error();
    return print::jpegFrom(std::move(*bytes), file.string());
}

Status drawPart(PictureMaker& maker, const HandoutSubject& subject, Extent extent,
                const PartFiles& files, const std::string& mark) {
    const Result<HandoutPictures> pictures = maker.drawPattern(subject, extent);
    if (!pictures) return pictures.error();
    if (const Status written = writeFile(files.muscle, pictures->muscle->bytes); !written)
        return written;
    if (const Status written = writeFile(files.pain, pictures->pain->bytes); !written)
        return written;
    const nlohmann::ordered_json note{
        {"mark", mark}, {"muscle_view", pictures->muscleView}, {"pain_view", pictures->painView}};
    return writeFile(files.note, note.dump() + "\n");
}

} // namespace

std::filesystem::path partsOf(const std::filesystem::path& file) {
    return std::filesystem::path(file) += ".parts";
}

Result<AtlasPdfDone> makeAtlasPdf(PictureMaker& maker, const AtlasPdfOrder& order) {
    const Atlas& atlas = maker.workspace().atlas();
    const std::filesystem::path folder = partsOf(order.file);
    if (const Status made = makeFolder(folder); !made) return made.error();
    const Extent extent = handoutPictureSize(print::kA4);
    AtlasPdfDone done;
    std::vector<BookEntry> entries;
    Progress progress("Pictures", order.muscles.size());
    for (size_t i = 0; i < order.muscles.size(); ++i, progress.advance()) {
        const HandoutSubject subject =
            subjectOf(atlas, {atlas[order.muscles[i]].id, {}}, order.sides);
        const PartFiles files(folder, atlas[subject.muscle].id);
        const std::string mark = markOf(maker, subject, extent);
        std::optional<HandoutPictures> found = readNote(files, mark);
        if (order.part.has(i) && (order.again || !found)) {
            if (const Status drawn = drawPart(maker, subject, extent, files, mark); !drawn)
                return drawn.error();
            found = readNote(files, mark);
            ++done.drawn;
        } else if (found) {
            ++done.kept;
        } else {
            ++done.missing;
            continue;
        }
        if (found) entries.push_back({subject, std::move(*found)});
    }
    if (done.missing > 0) return done;
    for (BookEntry& entry : entries) {
        const PartFiles files(folder, atlas[entry.subject.muscle].id);
        const Result<print::JpegHandle> muscle = readPicture(files.muscle),
                                        pain = readPicture(files.pain);
        if (!muscle) return muscle.error();
        if (!pain) return pain.error();
        entry.pictures.muscle = *muscle;
        entry.pictures.pain = *pain;
    }
    const print::Document book =
        atlasBook(atlas, std::move(entries), print::kA4, languageSpoken(), todayHere());
    const Result<std::vector<uint8_t>> pdf = pdfOf(book);
    if (!pdf) return pdf.error();
    if (const Status written = writeFile(order.file, *pdf); !written) return written.error();
    done.pages = book.pages.size();
    return done;
}

} // namespace myo
