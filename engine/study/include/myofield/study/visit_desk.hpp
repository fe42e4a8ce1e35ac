#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/study/visit_table.hpp>

namespace myo {

/// Visits that somebody has opened, oldest first, and which of them is looked at: its drawing alone,
/// or what has changed since another one. Nothing of it is kept.
class VisitDesk {
public:
    /// The placement that is shown; it must outlive this.
    explicit VisitDesk(const Placement& placement) : placement_(&placement) {}

    /// Opens files, and each visit of folders, in place of what was open. Looks at the last one beside
    /// the one before it. Returns a sentence for each that cannot be read; where none can, what was
    /// open stays. Cost: some 4 ms a visit.
    std::vector<std::string> open(const std::vector<std::filesystem::path>& filesAndFolders);
    /// Opens again what another desk has open, for another body.
    void takeFrom(VisitDesk& other);

    const Atlas& atlas() const { return placement_->atlas(); }
    bool isEmpty() const { return visits_.empty(); }
    const std::vector<Visit>& visits() const { return visits_; }
    const std::vector<VisitRow>& rows() const { return rows_; }

    /// The visit that is looked at; not while the desk is empty.
    size_t shown() const { return shown_; }
    const Visit& shownVisit() const { return visits_[shown_]; }
    void show(size_t visit);
    /// The one that it is compared with; empty: the drawing is shown alone.
    std::optional<size_t> other() const { return other_; }
    void compareWith(std::optional<size_t> visit);
    /// Against the other one; empty where it is shown alone.
    std::optional<VisitChange> change() const;

    /// What lies on the skin that is shown.
    const std::vector<PaintVertex>& vertices();
    PaintInks inks() const { return other_ ? PaintInks::Changes : PaintInks::Qualities; }
    /// Of one visit alone, for a small picture.
    std::vector<PaintVertex> verticesOf(size_t visit) const;
    /// How much of each vertex of the shown skin any visit marks, 0..1: what pictures frame.
    const std::vector<float>& markedByAny();

    /// Grows with every change of what is looked at.
    uint64_t version() const { return version_; }
    /// Grows when other visits are opened.
    uint64_t opened() const { return opened_; }

private:
    const Placement* placement_;
    std::vector<Visit> visits_;
    std::vector<VisitRow> rows_;
    size_t shown_ = 0;
    std::optional<size_t> other_;
    std::vector<PaintVertex> vertices_;
    uint64_t verticesVersion_ = 0;
    std::vector<float> marked_;
    uint64_t version_ = 1, opened_ = 1, markedVersion_ = 0;
};

} // namespace myo
