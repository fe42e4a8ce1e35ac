#include <myofield/study/model_desk.hpp>

#include <myofield/content/name_map.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <mutex>
#include <utility>

namespace myo {
namespace {

constexpr std::array<const char*, 5> kStages{
    mark("The files are read"), mark("Surfaces are turned outwards"),
    mark("Meshes are put in order"), mark("Directions of fibres are found"),
    mark("The charts are carried over")};

/// Ids in files have a-z, 0-9, '_' and '.'; bytes of other letters are written as numbers.
std::string plainId(const std::string& id) {
    std::string plain;
    for (const char c : id) {
        char number[4] = "";
        if (uint8_t(c) & 0x80) std::snprintf(number, sizeof number, "%02x", unsigned(uint8_t(c)));
        plain += number[0] ? std::string(number) : std::string(1, c);
    }
    return plain;
}

} // namespace

ModelDesk::~ModelDesk() {
    cancel(); // and waits for the threads, which look at their progress now and then
}

void ModelDesk::open(const std::filesystem::path& model) {
    cancel();
    ready_.reset();
    reading_ = std::make_shared<Reading>();
    reading_->model = model;
    threads_.emplace_back([reading = reading_, places = places_] {
        Result<ReadModel> read = readModel(reading->model, places, reading->progress);
        const std::lock_guard lock(reading->mutex);
        reading->done.emplace(std::move(read));
    });
}

void ModelDesk::cancel() {
    if (reading_) reading_->progress.cancel();
    reading_.reset();
}

std::filesystem::path ModelDesk::reading() const {
    return reading_ ? reading_->model : std::filesystem::path();
}

const char* ModelDesk::stageWords() const {
    return reading_ ? tr(kStages[size_t(reading_->progress.stage())]) : "";
}

float ModelDesk::share() const {
    return reading_ ? (float(reading_->progress.stage()) + 0.5f) / float(kStages.size()) : 0;
}

bool ModelDesk::look() {
    if (!reading_) return false;
    std::optional<Result<ReadModel>> done;
    {
        const std::lock_guard lock(reading_->mutex);
        done = std::exchange(reading_->done, std::nullopt);
    }
    if (!done) return false;
    reading_.reset();
    if (*done)
        ready_.emplace(std::move(**done));
    else
        messages_.warn(done->error().text());
    return true;
}

ReadModel ModelDesk::take() {
    assert(ready_);
    ReadModel model = std::move(*ready_);
    ready_.reset();
    return model;
}

void ModelDesk::show(OpenedModel model) {
    shown_ = std::move(model);
    answers_ = shown_.answers;
    hasNew_ = false;
}

const NamedStructure* ModelDesk::answerOf(const std::string& mesh) const {
    const auto found = std::ranges::find(answers_.structures, mesh, &NamedStructure::mesh);
    return found == answers_.structures.end() ? nullptr : &*found;
}

void ModelDesk::answer(const ImportedMesh& mesh, const Answer& answer) {
    const auto found = std::ranges::find(answers_.structures, mesh.name, &NamedStructure::mesh);
    NamedStructure said = found != answers_.structures.end()
                              ? *found
                              : NamedStructure{mesh.name, plainId(mesh.id), mesh.kind};
    if (!answer.id.empty()) said.id = answer.id;
    if (!answer.id.empty()) said.kind = Kind::Muscle;
    if (answer.kind) said.kind = *answer.kind;
    said.side = answer.side ? answer.side : said.side ? said.side : std::optional(mesh.side);
    forget(mesh.name);
    answers_.structures.push_back(std::move(said));
    hasNew_ = true;
}

void ModelDesk::forget(const std::string& mesh) {
    const size_t before = answers_.structures.size();
    std::erase_if(answers_.structures,
                  [&](const NamedStructure& each) { return each.mesh == mesh; });
    hasNew_ |= answers_.structures.size() != before;
}

void ModelDesk::readAgain() {
    if (!shown_.isAny()) return;
    if (const Status written = writeNameMap(answersBeside(shown_.path), answers_); !written)
        return messages_.warn(written.error().text());
    hasNew_ = false;
    open(shown_.path);
}

} // namespace myo
