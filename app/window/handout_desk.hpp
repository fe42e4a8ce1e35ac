#pragma once

#include <myofield/handout/pattern_pictures.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace myo {

/// What a person sets for a sheet.
struct HandoutWish {
    bool isForStudents = false;
    bool isLarge = false;
    std::string practice; ///< whose name stands on it; may be empty
    friend bool operator==(const HandoutWish&, const HandoutWish&) = default;
};

/// Sheets of one muscle for the window: pictures are drawn once, and set anew as wishes change.
class HandoutDesk {
public:
    /// Both must outlive this.
    HandoutDesk(const Workspace& workspace, const Font& font)
        : workspace_(workspace), font_(font) {}

    /// A sheet about a muscle as a state shows it. Cost: two pictures, once per subject.
    Status prepare(const SelectedMuscle& muscle, Sides sides, const HandoutWish& wish,
                   const DrawPicture& draw);
    bool isPrepared() const { return document_.has_value(); }

    size_t pages() const { return document_ ? document_->pages.size() : 0; }
    /// A page as it will be printed. `width`: pixels.
    Result<Image> pageAt(size_t page, uint32_t width) const;
    /// Whole or not at all.
    Status write(const std::filesystem::path& file) const;

private:
    const Workspace& workspace_;
    const Font& font_;
    std::optional<HandoutPictures> pictures_;
    std::optional<ViewState> drawn_; ///< that the pictures are of
    std::optional<print::Document> document_;
};

/// Whether this system has a printer's queue to send files to (`lp`).
bool canPrint();
/// Sends a file to the usual printer; waits until the queue has it.
Status printFile(const std::filesystem::path& file);

} // namespace myo
