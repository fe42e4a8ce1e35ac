#pragma once

#include <myofield/scene/stage.hpp>
#include <myofield/study/live_view.hpp>
#include <myofield/study/pointed.hpp>
#include <myofield/study/selection.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What is chosen: muscles, the one whose page is open, and what was chosen or pointed at last,
/// which is what hiding, isolating and fading work on. Muscles are named as in ViewState, because a
/// body may have some that the atlas does not know.
class Choice {
public:
    Choice(LiveView& view, const Stage& stage);

    /// This muscle alone or, with `adds`, it beside the others or no longer. Its page opens.
    void choose(const std::string& muscle, bool adds);
    void choose(MuscleId muscle, bool adds) { choose(stage_.atlas()[muscle].id, adds); }
    void deselect(const std::string& muscle);
    void clear();
    void set(std::vector<SelectedMuscle> muscles);
    /// The state has been replaced: its page and what was pointed at follow.
    void follow();
    /// Takes out of a state what atlas and body do not have; returns the names of what went.
    std::vector<std::string> dropUnknown(ViewState& state) const {
        return myo::dropUnknown(state, stage_);
    }

    /// The muscle whose page is open; empty: none.
    const std::string& open() const { return open_; }
    void openPage(const std::string& muscle) { open_ = muscle; }

    /// The pointer has moved onto something: from now on that is meant. Skin and nothing leave it.
    void pointAt(const Pointed& pointed);
    /// A row of a list is meant: all parts of its muscle, on the sides that are shown.
    void mean(const std::string& muscle);
    /// The muscle that is meant; empty where it is none.
    std::string meant() const;
    /// What H, I and G work on: all parts of the muscle that was chosen or pointed at last, on the
    /// side pointed at, or on the sides that are shown; or the one bone or other structure.
    std::vector<StructureKey> target() const;
    /// The same for what lies under the pointer now, where that is a structure or a mark.
    std::vector<StructureKey> targetAt(const Pointed& pointed) const;

private:
    std::vector<StructureKey> partsOf(const std::string& muscle, std::optional<Side> side) const;

    LiveView& view_;
    const Stage& stage_;
    std::string open_;
    std::vector<StructureKey> pointedAt_; ///< empty: the muscle whose page is open
};

/// "Deltoid", "Deltoid, left", "Humerus, right": what the structures are together.
std::string wordsOf(const Stage& stage, const std::vector<StructureKey>& keys);

} // namespace myo
