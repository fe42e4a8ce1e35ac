#include <myofield/study/model_reading.hpp>

#include <myofield/anatomy/depth.hpp>
#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/field/fibres.hpp>
#include <myofield/study/file_kind.hpp>
#include <myofield/study/words.hpp>

#include <fstream>

namespace myo {
namespace {

namespace fs = std::filesystem;
using ReadingStage = ImportProgress::Stage;

/// Whether `writeBody` has made it.
bool isBodyOfOurs(const std::vector<fs::path>& files) {
    if (files.size() != 1) return false;
    std::ifstream in(files.front(), std::ios::binary);
    std::string beginning(200, '\0');
    in.read(beginning.data(), std::streamsize(beginning.size()));
    return beginning.starts_with("glTF") &&
           beginning.find("\"generator\":\"myofield\"") != beginning.npos;
}

Result<NameMap> answersFor(const fs::path& model) {
    const fs::path file = answersBeside(model);
    std::error_code ignored;
    return fs::exists(file, ignored) ? readNameMap(file) : Result<NameMap>(NameMap{});
}

Result<Body> imported(const std::vector<fs::path>& files, const Atlas& atlas, const Body& builtIn,
                      const Places& places, ImportProgress& progress, OpenedModel& model) {
    const Result<std::vector<KnownName>> names = namesOfMeshes(atlas, places);
    if (!names) return names.error();
    Result<NameMap> answers = answersFor(model.path);
    if (!answers) return answers.error();
    model.answers = std::move(*answers);
    ImportOptions options;
    options.map = &model.answers;
    options.known = *names;
    options.like = &builtIn;
    options.progress = &progress;
    Result<Body> body = importBody(files, options, model.report);
    if (!body || progress.isCancelled()) return body;
    progress.enter(ReadingStage::Fibres);
    classifyDepth(*body);
    solveFibres(*body, &builtIn);
    return body;
}

} // namespace

Result<std::vector<KnownName>> namesOfMeshes(const Atlas& atlas, const Places& places) {
    const Result<NameMap> shipped = readNameMap("bodyparts3d", places.nameMaps());
    if (!shipped) return shipped.error();
    std::vector<KnownName> names = knownNames(atlas);
    const std::vector<KnownName> more = knownNames(*shipped);
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

fs::path answersBeside(const fs::path& model) {
    const fs::path whole = model.has_filename() ? model : model.parent_path();
    return whole.parent_path() / (whole.stem().string() + ".map.toml");
}

Result<ReadModel> readModel(const fs::path& path, const Places& places, ImportProgress& progress) {
    ReadModel read;
    read.model.path = path;
    const std::vector<fs::path> files = filesOfModel(path);
    if (files.empty()) return Error(say("{}: there is no model in this folder", path.string()));
    Result<Atlas> atlas = loadAtlas(places.anatomy());
    if (!atlas) return atlas.error();
    Result<Body> builtIn = readBody(places.builtInBody);
    if (!builtIn) return builtIn.error();
    Result<Body> body = isBodyOfOurs(files)
                            ? readBody(files.front())
                            : imported(files, *atlas, *builtIn, places, progress, read.model);
    if (!body) return body.error();
    if (!body->skin())
        return Error(say(
            "{}: has no skin, and patterns are shown on skin. `myofield render` shows its muscles.",
            path.string()));
    if (progress.isCancelled()) return Error(say("{}: cancelled", path.string()));
    progress.enter(ReadingStage::Placing);
    Result<std::unique_ptr<Workspace>> placed =
        Workspace::carriedOver(std::move(*atlas), std::move(*body), std::move(*builtIn));
    if (!placed) return placed.error();
    read.workspace = std::move(*placed);
    return read;
}

} // namespace myo
