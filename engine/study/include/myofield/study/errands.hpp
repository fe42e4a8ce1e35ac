#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace myo {

/// Something that only the window can do.
struct Errand {
    enum class What : uint8_t {
        SavePicture,
        SavePlate,
        ChooseFile, ///< for what FileDesk::wanted says
        OpenFolder,
        CopyText,
        FullScreen,
        Quit,
        ContextMenu,
        TakeMiddle, ///< as a click or a dab in the middle of the picture
        NextControl,
        PreviousControl,
        NextPanel,
        PreviousPanel,
        FoldLeft,
        FoldRight,
        FocusSearch,
        FocusPlaces, ///< the field where it hurts
        LeavePanels
    };
    What what;
    std::filesystem::path path{}; ///< of SavePicture, SavePlate and OpenFolder
    std::string text{};           ///< of CopyText
};

/// What the window is asked to do, in order.
class Errands {
public:
    void ask(Errand::What what) { waiting_.push_back({what}); }
    void ask(Errand errand) { waiting_.push_back(std::move(errand)); }
    /// Hands them over.
    std::vector<Errand> take() { return std::exchange(waiting_, {}); }

private:
    std::vector<Errand> waiting_;
};

} // namespace myo
