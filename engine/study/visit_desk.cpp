#include <myofield/study/visit_desk.hpp>

#include <algorithm>

namespace myo {
namespace fs = std::filesystem;

std::vector<std::string> VisitDesk::open(const std::vector<fs::path>& filesAndFolders) {
    std::vector<std::string> problems;
    std::vector<fs::path> files;
    for (const fs::path& path : filesAndFolders) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            files.push_back(path);
            continue;
        }
        const Result<std::vector<fs::path>> inFolder = visitFilesIn(path);
        if (inFolder)
            files.insert(files.end(), inFolder->begin(), inFolder->end());
        else
            std::ranges::copy(inFolder.error().reasons, std::back_inserter(problems));
    }
    VisitList list = readVisits(files, placement_->original());
    std::ranges::copy(list.problems, std::back_inserter(problems));
    if (list.visits.empty()) return problems;
    visits_ = std::move(list.visits);
    rows_ = rowsOf(visits_, placement_->original());
    shown_ = visits_.size() - 1;
    other_.reset();
    if (shown_ > 0) other_ = shown_ - 1;
    ++version_;
    ++opened_;
    return problems;
}

void VisitDesk::takeFrom(VisitDesk& other) {
    visits_ = std::move(other.visits_);
    other.visits_.clear();
    other.rows_.clear();
    rows_ = rowsOf(visits_, placement_->original());
    shown_ = other.shown_;
    other_ = other.other_;
    ++version_;
    ++opened_;
}

void VisitDesk::show(size_t visit) {
    if (visit >= visits_.size()) return;
    shown_ = visit;
    // Beside the one before it, where two are compared.
    if (other_ && shown_ > 0) other_ = shown_ - 1;
    if (other_ == shown_) other_.reset();
    ++version_;
}

void VisitDesk::compareWith(std::optional<size_t> visit) {
    if (visit && (*visit >= visits_.size() || *visit == shown_)) return;
    other_ = visit;
    ++version_;
}

std::optional<VisitChange> VisitDesk::change() const {
    if (!other_) return std::nullopt;
    return changeBetween(visits_[*other_], visits_[shown_], placement_->original());
}

std::vector<PaintVertex> VisitDesk::verticesOf(size_t visit) const {
    PaintedSkin painted(*placement_);
    // They were laid on this skin when they were read.
    for (const PainStroke& stroke : visits_[visit].drawing.strokes) painted.add(stroke);
    return painted.vertices();
}

const std::vector<PaintVertex>& VisitDesk::vertices() {
    if (verticesVersion_ == version_) return vertices_;
    verticesVersion_ = version_;
    vertices_.clear();
    if (isEmpty()) return vertices_;
    if (!other_) return vertices_ = verticesOf(shown_);
    Result<std::vector<PaintVertex>> change =
        changeOnSkin(visits_[*other_].drawing, visits_[shown_].drawing, *placement_, {});
    if (change) vertices_ = std::move(*change);
    return vertices_;
}

const std::vector<float>& VisitDesk::markedByAny() {
    if (markedVersion_ == opened_) return marked_;
    markedVersion_ = opened_;
    PaintedSkin painted(*placement_);
    for (const Visit& visit : visits_)
        for (const PainStroke& stroke : visit.drawing.strokes)
            if (!stroke.erases) painted.add(stroke);
    marked_ = painted.weights();
    for (float& weight : marked_) weight = weight > 0 ? 1.0f : 0.0f;
    return marked_;
}

} // namespace myo
