// Sheets to take home, and sheets for students, as PDF.
#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/picture_maker.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "window/today.hpp"

#include <myofield/core/file.hpp>
#include <myofield/core/text.hpp>
#include <myofield/handout/drawing_sheet.hpp>
#include <myofield/scene/views.hpp>
#include <myofield/study/language.hpp>

namespace myo {
namespace {

struct HandoutArguments {
    std::vector<std::string> muscles;
    std::filesystem::path output;
    std::string side = "right";
    std::string paper = "a4";
    std::string audience = "client";
    bool isLarge = false;
    std::string drawing;              ///< of pain; empty: none
    std::string site, practice, logo; ///< empty: none
    std::string language;             ///< empty: the interface's
    std::string date;                 ///< empty: today
    std::string body;                 ///< empty: the built-in body
};

void declare(CLI::App& command, HandoutArguments& a) {
    CLI::Option_group* what = command.add_option_group("what it is about");
    what->add_option("--muscle", a.muscles, "ID or ID:POINT; a sheet each; may be repeated");
    what->add_option("--drawing", a.drawing, "a pain drawing (JSON); its sheet comes first");
    what->require_option(1, 2);
    command.add_option("-o,--output", a.output, "the PDF")->required();
    command.add_option("--side", a.side, "left, right or both (the person's own)")
        ->capture_default_str();
    addBodyOption(command, a.body);
    command.add_option("--paper", a.paper, "a4 or letter")->capture_default_str();
    command.add_option("--for", a.audience, "client or student")->capture_default_str();
    command.add_flag("--large", a.isLarge, "in large type");
    command.add_option("--site", a.site, "address of a site of all patterns, for a QR code");
    command.add_option("--practice", a.practice, "whose name stands on the sheet");
    command.add_option("--logo", a.logo, "and whose picture (PNG)");
    command.add_option("--language", a.language, "en or de; otherwise that of the program");
    command.add_option("--date", a.date, "on the sheet, 2026-11-30; otherwise today");
}

constexpr size_t kLongestPractice = 80; ///< bytes
constexpr size_t kLongestSite = 300;
constexpr size_t kMostMuscles = 50;

/// What the arguments ask for, parsed and checked.
struct HandoutOrder {
    print::PageStyle style;
    HandoutSize size = HandoutSize::Usual;
    Letterhead head;
    Sides sides = Sides::Right;
    bool isForStudents = false;
};

Status readLetterhead(HandoutOrder& order, const HandoutArguments& arguments) {
    order.head.day = todayHere();
    if (!arguments.date.empty()) {
        const std::optional<Day> day = dayFrom(arguments.date);
        if (!day)
            return Error(fmt::format("--date: {} is not a day such as 2026-11-30",
                                     inQuotes(arguments.date)));
        order.head.day = *day;
    }
    const bool isAddress =
        arguments.site.starts_with("https://") || arguments.site.starts_with("http://");
    if (!arguments.site.empty() && (!isAddress || arguments.site.size() > kLongestSite))
        return Error(fmt::format("--site: {} is not an address that begins with https:// or "
                                 "http:// and has at most {} letters",
                                 inQuotes(arguments.site), kLongestSite));
    order.head.site = arguments.site;
    if (arguments.practice.size() > kLongestPractice)
        return Error(fmt::format("--practice: a name has at most {} letters", kLongestPractice));
    order.head.practice = arguments.practice;
    if (arguments.logo.empty()) return Done{};
    const Result<Image> logo = readPng(arguments.logo);
    if (!logo) return logo.error();
    const Result<print::JpegHandle> jpeg = print::compressed(*logo);
    if (!jpeg) return jpeg.error();
    order.head.logo = *jpeg;
    return Done{};
}

Result<HandoutOrder> orderOf(const HandoutArguments& arguments, const Places& places) {
    HandoutOrder order;
    if (const Status named = checkEnding(arguments.output, ".pdf", "a handout is written as PDF");
        !named)
        return named.error();
    if (const Status safe = checkOverwritesNone(
            arguments.output, {{"the logo", arguments.logo},
                               {"the drawing", arguments.drawing},
                               {"the body that is read", bodyFileOf(arguments.body, places)}});
        !safe)
        return safe.error();
    const std::optional<print::Paper> paper = print::paperNamed(arguments.paper);
    if (!paper)
        return Error(fmt::format("--paper: {} is not a4 or letter", inQuotes(arguments.paper)));
    if (arguments.audience != "client" && arguments.audience != "student")
        return Error(
            fmt::format("--for: {} is not client or student", inQuotes(arguments.audience)));
    order.isForStudents = arguments.audience == "student";
    order.size = arguments.isLarge ? HandoutSize::Large : HandoutSize::Usual;
    const Result<Sides> sides = parseSides(arguments.side);
    if (!sides) return sides.error();
    order.sides = *sides;
    if (!arguments.language.empty() && !speak(arguments.language))
        return Error(fmt::format("--language: {} is no language that the program speaks",
                                 inQuotes(arguments.language)));
    order.style = handoutStyle(*paper, order.size, languageSpoken());
    if (const Status read = readLetterhead(order, arguments); !read) return read.error();
    return order;
}

/// What the sheets are about. Muscles without a pattern are refused.
Result<std::vector<HandoutSubject>> subjectsOf(const HandoutArguments& arguments,
                                               const Atlas& atlas, Sides sides) {
    const Result<std::vector<SelectedMuscle>> chosen = parseMuscles(atlas, arguments.muscles);
    if (!chosen) return chosen.error();
    if (chosen->size() > kMostMuscles)
        return Error(fmt::format("--muscle: a handout is about at most {} muscles", kMostMuscles));
    std::vector<HandoutSubject> subjects;
    for (const SelectedMuscle& entry : *chosen) {
        subjects.push_back(subjectOf(atlas, entry, sides));
        if (subjects.back().points.empty())
            return Error(fmt::format("{}: no pattern is charted for this muscle", entry.muscle));
    }
    return subjects;
}

Result<std::vector<print::Page>> pagesOf(PictureMaker& maker, const HandoutOrder& order,
                                         const HandoutSubject& subject) {
    const Atlas& atlas = maker.workspace().atlas();
    const Result<HandoutPictures> pictures =
        maker.drawPattern(subject, handoutPictureSize(order.style.paper));
    if (!pictures) return pictures.error();
    if (order.isForStudents) return studentPages(atlas, subject, *pictures, order.head, order.size);
    return clientPages(atlas, subject, *pictures, order.head, order.size, order.style);
}

/// The whole body with the drawing, from the front or the back.
Result<print::JpegHandle> drawingPicture(PictureMaker& maker, const char* view, Extent extent) {
    ViewState state;
    state.layers.skin = 1;
    state.overlays = OverlaySet::ofPictures();
    state.background = {1, 1, 1, 1};
    state.camera =
        cameraFor(*viewNamed(view), maker.workspace().body(), Side::Right, extent.aspect());
    const Result<Image> image = maker.draw(state, {}, extent);
    if (!image) return image.error();
    return print::compressed(*image);
}

/// The sheet of a drawing. Its pictures no longer show it afterwards.
Result<print::Page> sheetOf(PictureMaker& maker, const HandoutOrder& order,
                            const std::string& file) {
    const Workspace& workspace = maker.workspace();
    const Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return drawing.error();
    if (const Result<PainQuery> sound = queryOf(*drawing, workspace.placement(), file); !sound)
        return sound.error();
    PaintedSkin painted(workspace.placement());
    for (const PainStroke& stroke : drawing->strokes) painted.add(stroke);
    Extent extent = drawingPictureSize(order.style.paper);
    extent.width /= 2;
    maker.showDrawing(painted.vertices());
    const Result<print::JpegHandle> front = drawingPicture(maker, "front", extent);
    if (!front) return front.error();
    const Result<print::JpegHandle> back = drawingPicture(maker, "back", extent);
    if (!back) return back.error();
    maker.showDrawing({});
    const PainAnswers answers = answersTo(workspace.patterns(), painted, 0);
    return drawingPage(workspace.atlas(), {*drawing, answers, *front, *back}, order.head);
}

int run(const HandoutArguments& arguments, const Places& places) {
    const Result<HandoutOrder> order = orderOf(arguments, places);
    if (!order) return complain(order.error());
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(arguments.body, places, code);
    if (!maker) return complain(maker.error(), code);
    Workspace& workspace = (*maker)->workspace();
    const Result<std::vector<HandoutSubject>> subjects =
        subjectsOf(arguments, workspace.atlas(), order->sides);
    if (!subjects) return complain(subjects.error());
    if (const Status placed = workspace.place(); !placed) return complain(placed.error());
    std::vector<print::Page> pages;
    std::string title;
    if (!arguments.drawing.empty()) {
        Result<print::Page> sheet = sheetOf(**maker, *order, arguments.drawing);
        if (!sheet) return complain(sheet.error());
        pages.push_back(std::move(*sheet));
        title = tr("Where it hurts");
    }
    for (const HandoutSubject& subject : *subjects) {
        Result<std::vector<print::Page>> more = pagesOf(**maker, *order, subject);
        if (!more) return complain(more.error());
        for (print::Page& page : *more) pages.push_back(std::move(page));
        title += (title.empty() ? "" : ", ") + workspace.atlas()[subject.muscle].name;
    }
    const Result<std::vector<uint8_t>> pdf =
        pdfOf(handoutOf(std::move(title), std::move(pages), order->style, order->head.day));
    if (!pdf) return complain(pdf.error());
    if (const Status written = writeFile(arguments.output, *pdf); !written)
        return complain(written.error());
    return kDone;
}

} // namespace

Command addHandout(CLI::App& app) {
    return makeCommand<HandoutArguments>(app, "handout", "a sheet to take home, as PDF", declare,
                                         run);
}

} // namespace myo
