#pragma once

#include <myofield/study/message_list.hpp>
#include <myofield/study/model_reading.hpp>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace myo {

/// Models that somebody opens. They are read beside the window, which goes on as it was until one is
/// ready; what cannot be read changes nothing but a message. Keeps what became of the model that is
/// shown, and what a person says of its meshes.
class ModelDesk {
public:
    explicit ModelDesk(MessageList& messages) : messages_(messages) {}
    ~ModelDesk();

    /// Where the atlas lies; before anything is opened.
    void usePlaces(Places places) { places_ = std::move(places); }

    /// Begins to read a file or a folder; one that is being read is cancelled.
    void open(const std::filesystem::path& model);
    void cancel();
    /// What is being read; empty: nothing.
    std::filesystem::path reading() const;
    /// "Surfaces are turned outwards", in the interface's language.
    const char* stageWords() const;
    /// How far it is, 0 to 1, by stages.
    float share() const;

    /// Looks whether it is done; a failure becomes a message. Once per frame. True when anything
    /// changed.
    bool look();
    bool isReady() const { return ready_.has_value(); }
    /// Hands it over; asserts that one is ready.
    ReadModel take();

    // The model that is shown.
    const OpenedModel& shown() const { return shown_; }
    void show(OpenedModel model);
    /// Says what a mesh of it is; with the next reading. What is not given stays as it was read.
    struct Answer {
        std::string id{}; ///< empty: as it is
        std::optional<Kind> kind{};
        std::optional<Side> side{};
    };
    void answer(const ImportedMesh& mesh, const Answer& answer);
    /// What was said of a mesh by its name; null: nothing.
    const NamedStructure* answerOf(const std::string& mesh) const;
    void forget(const std::string& mesh);
    /// Somebody said something since the model was read.
    bool hasNewAnswers() const { return hasNew_; }
    /// Keeps the answers beside the model and reads it again.
    void readAgain();

private:
    struct Reading {
        std::filesystem::path model;
        ImportProgress progress;
        std::mutex mutex;
        std::optional<Result<ReadModel>> done; ///< guarded by `mutex`
    };

    MessageList& messages_;
    Places places_;
    std::shared_ptr<Reading> reading_;
    std::vector<std::jthread> threads_; ///< also of those that were cancelled and still run
    std::optional<ReadModel> ready_;
    OpenedModel shown_;
    NameMap answers_;
    bool hasNew_ = false;
};

} // namespace myo
