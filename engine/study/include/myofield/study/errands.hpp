#pragma once

#include <cstdint>
#include <filesystem>
#include <utility>
#include <vector>

namespace myo {

/// Something that only the window can do.
struct Errand {
    enum class What : uint8_t {
        SavePicture,
        FullScreen,
        Quit,
        ContextMenu,
        NextPanel,
        PreviousPanel,
        FocusSearch,
        LeavePanels
    };
    What what;
    std::filesystem::path path{}; ///< of SavePicture
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
