#pragma once

#include <myofield/paper/paper.hpp>
#include <myofield/study/visit_table.hpp>

#include <memory>

namespace myo {

/// The colours of curves: one set for paper, one for a dark window.
struct CurveInks {
    Ink ground, words, quiet, grid, area, strength;
};
CurveInks inksOnPaper();
CurveInks inksOnDark();

/// The course of visits: the area marked, and beneath it how strong the pain is, on one axis of
/// time (visit by visit where one of them has no date). Within a rectangle of at least 240 x 160
/// points.
void drawCurves(Paper& paper, Vec2 low, Vec2 high, std::span<const VisitRow> rows,
                const CurveInks& inks);

/// A4 pages for a file: heading, curves, what they do not say, and the table.
std::unique_ptr<Paper> visitSheet(std::span<const VisitRow> rows);

/// Whether a sheet can be written under that name: .pdf or .png, in any case.
Status checkSheetName(const std::filesystem::path& file);
/// Writes that sheet as PDF, or its first page as PNG, by the ending of the name. One sentence on
/// failure, and for any other ending.
Status saveSheet(const std::filesystem::path& file, std::span<const VisitRow> rows);

} // namespace myo
