#pragma once

#include <myofield/core/result.hpp>
#include <myofield/study/drawing_keeper.hpp>

#include <filesystem>

namespace myo {

class Explorer;

/// Keeps the session for the next start, for as long as that works. That it does not is told once,
/// in the window: when it opens, because the first `keep` belongs there.
class SessionKeeper {
public:
    explicit SessionKeeper(std::filesystem::path folder)
        : folder_(std::move(folder)), drawing_(folder_) {}

    /// Keeps view and settings; the first failure becomes a message, and no other does. While
    /// muscles are presented one by one, all that were chosen are kept; a play is kept whole.
    void keep(Explorer& explorer);
    /// Keeps without a window to tell anybody in. An error that was told before is none.
    Status keepAtEnd(Explorer& explorer);

    /// Offers the drawing that the last run left, if there is one.
    void offerDrawing(Explorer& explorer);
    /// Keeps what is painted and not saved, where it has changed; not while an offer waits for its
    /// answer. A failure is told once.
    void keepDrawing(Explorer& explorer);
    /// A normal end: what was not saved goes.
    void forgetDrawing() { drawing_.end(); }
    /// The lecture that was worked on last, saved or not. What is wrong with it is told in the window.
    void takeUpLecture(Explorer& explorer) const;

private:
    std::filesystem::path folder_;
    DrawingKeeper drawing_;
    bool hasTold_ = false;
};

} // namespace myo
