#pragma once

#include <myofield/core/result.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/painter.hpp>

#include <filesystem>
#include <optional>

namespace myo {

/// Keeps a drawing that nobody has saved yet beside the session, so that a crash loses the stroke
/// under way at most. The file may be read by its owner alone. It is gone once the drawing is saved
/// or cleared, at a normal end, and when it is not wanted at the next start.
class DrawingKeeper {
public:
    /// `folder`: of the session; empty: nothing is ever kept.
    explicit DrawingKeeper(const std::filesystem::path& folder)
        : file_(folder.empty() ? folder : folder / "unsaved.myopain") {}

    /// What a run that did not end left; empty where there is none, or none that can be read.
    std::optional<PainDrawing> left() const;
    /// Brings the file up to date where the strokes are others than last time; nothing is painted:
    /// the file goes. The first failure is returned, later ones are not.
    Status keep(const Strokes& strokes, const std::string& body);
    /// The strokes have been saved somewhere, or are not wanted: the file goes, until they change.
    void forget(const Strokes& strokes);
    /// A normal end.
    void end() { remove(); }

private:
    void remove();

    std::filesystem::path file_;
    Strokes kept_;      ///< as of the last call
    Strokes forgotten_; ///< of which there is no file; null: there may be one
    bool hasTold_ = false;
};

} // namespace myo
