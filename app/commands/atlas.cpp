// Pictures of every muscle's pattern and a page or a book that shows them. A picture is drawn again only when
// what it shows has changed, so a run that was stopped goes on where it was.
#include "commands/arguments.hpp"
#include "commands/atlas_page.hpp"
#include "commands/atlas_pdf.hpp"
#include "commands/charted_muscles.hpp"
#include "commands/command.hpp"
#include "commands/digest.hpp"
#include "commands/output.hpp"
#include "commands/picture_panels.hpp"
#include "commands/progress.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/site_finder.hpp"
#include "commands/site_maker.hpp"

#include <myofield/core/file.hpp>

#include <algorithm>

namespace myo {
namespace {

struct AtlasArguments {
    std::filesystem::path folder;
    std::vector<std::string> muscles; ///< none: all
    std::string list;                 ///< a class list; empty: none
    std::string size = "1400x1050";
    std::string side = "right";
    std::string palette = "classic";
    std::string body;   ///< empty: the built-in body
    std::string part;   ///< "I/N"; empty: all
    bool again = false; ///< also draws pictures that are up to date
};

void declare(CLI::App& command, AtlasArguments& a) {
    command.add_option("-o,--output", a.folder, "the folder; a book where it ends in .pdf")
        ->required();
    command.add_option("--muscle", a.muscles, "only these; may be repeated");
    command.add_option("--list", a.list, "only the muscles of that class list (a file)");
    addSizeOption(command, a.size);
    command.add_option("--side", a.side, "left, right or both")->capture_default_str();
    command.add_option("--palette", a.palette, "classic, cividis or print")->capture_default_str();
    addBodyOption(command, a.body);
    command.add_option("--part", a.part, "I/N: draw every N-th muscle only, from the I-th on");
    command.add_flag("--again", a.again, "draw pictures that are up to date as well");
}

ViewState stateOf(const Muscle& muscle, Sides sides, Palette palette) {
    ViewState state;
    state.selection = {{muscle.id, {}}};
    state.sides = sides;
    state.palette = palette;
    state.overlays = OverlaySet::ofPictures();
    return state;
}

/// Differs when the plate of a muscle would.
std::string markOf(const Muscle& muscle, const Workspace& workspace, const ViewState& state,
                   std::span<const HeatVertex> heat, Extent extent) {
    Digest digest;
    digest.add(toJson(state));
    digest.add(muscle.name);
    for (const TriggerPoint& point : muscle.points) digest.add(point.name);
    digest.add(fmt::format("plate {} {}x{}", workspace.body().name, extent.width, extent.height));
    digest.add({reinterpret_cast<const char*>(heat.data()), heat.size_bytes()});
    return digest.text();
}

bool isUpToDate(const std::filesystem::path& picture, const std::string& mark) {
    std::error_code absent;
    if (!std::filesystem::exists(picture, absent)) return false;
    const auto written = readText(std::filesystem::path(picture).replace_extension(".mark"), 64);
    return written && *written == mark;
}

Status drawPlate(PictureMaker& maker, const ViewState& state, std::span<const HeatVertex> heat,
                 Extent extent, const std::filesystem::path& picture, const std::string& mark) {
    const Result<Image> image = drawPanels(maker, platePanels(maker, state, extent), heat);
    if (!image) return image.error();
    if (const Status written = writePng(picture, *image); !written) return written;
    return writeFile(std::filesystem::path(picture).replace_extension(".mark"), mark);
}

/// What the arguments ask for, parsed and checked.
struct AtlasOrder {
    Extent extent;
    PartOf part;
    Sides sides = Sides::Right;
    Palette palette = Palette::Classic;
    std::vector<MuscleId> muscles;
};

bool isBook(const AtlasArguments& arguments) {
    return endsIn(arguments.folder, ".pdf");
}

Result<AtlasOrder> orderOf(const AtlasArguments& arguments) {
    AtlasOrder order;
    const std::filesystem::path folder =
        isBook(arguments) ? partsOf(arguments.folder) / "" : arguments.folder;
    if (const Status named = checkFolderName(folder); !named) return named.error();
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return extent.error();
    order.extent = *extent;
    const Result<PartOf> part = parsePart(arguments.part);
    if (!part) return part.error();
    order.part = *part;
    const Result<Sides> sides = parseSides(arguments.side);
    if (!sides) return sides.error();
    order.sides = *sides;
    const Result<Palette> palette = parsePalette(arguments.palette);
    if (!palette) return palette.error();
    order.palette = *palette;
    return order;
}

struct Count {
    size_t drawn = 0, kept = 0;
};

/// Draws this program's share of the muscles; `page` gets the pictures of all of them.
Result<Count> drawAll(PictureMaker& maker, const AtlasOrder& order, const AtlasArguments& arguments,
                      AtlasPage& page) {
    const Workspace& workspace = maker.workspace();
    Count count;
    Progress progress("Pictures", order.muscles.size());
    for (size_t i = 0; i < order.muscles.size(); ++i, progress.advance()) {
        const Muscle& muscle = workspace.atlas()[order.muscles[i]];
        const std::string file = "pictures/" + muscle.id + ".png";
        page.add(order.muscles[i], file);
        if (!order.part.has(i)) continue;
        const ViewState state = stateOf(muscle, order.sides, order.palette);
        const std::vector<HeatVertex> heat = workspace.heatOf(state);
        const std::string mark = markOf(muscle, workspace, state, heat, order.extent);
        const std::filesystem::path picture = arguments.folder / file;
        if (!arguments.again && isUpToDate(picture, mark)) {
            ++count.kept;
            continue;
        }
        const Status done = drawPlate(maker, state, heat, order.extent, picture, mark);
        if (!done) return done.error();
        ++count.drawn;
    }
    return count;
}

/// The finder, where every muscle has a page; and in a folder of `myofield site` the body, which is
/// there already.
Status finishPage(AtlasPage& page, const Workspace& workspace, const AtlasArguments& arguments,
                  const Places& places) {
    if (arguments.muscles.empty() && arguments.list.empty())
        page.setPlaces(placesSection(workspace));
    if (!isSite(arguments.folder)) return Done{};
    const Result<std::string> stage = readStage(places);
    if (!stage) return stage.error();
    page.setStage(*stage, siteScripts());
    return Done{};
}

int makeBook(PictureMaker& maker, const AtlasOrder& order, const AtlasArguments& arguments) {
    const Result<AtlasPdfDone> done = makeAtlasPdf(
        maker, {arguments.folder, order.muscles, order.sides, order.part, arguments.again});
    if (!done) return complain(done.error());
    fmt::print("{} drawn, {} kept; ", counted(done->drawn, "muscle", "muscles"), done->kept);
    if (done->missing > 0)
        fmt::print("{} still to be drawn before {} can be written\n", done->missing,
                   arguments.folder.string());
    else
        fmt::print("{} in {}\n", counted(done->pages, "page", "pages"), arguments.folder.string());
    return kDone;
}

int run(const AtlasArguments& arguments, const Places& places) {
    Result<AtlasOrder> order = orderOf(arguments);
    if (!order) return complain(order.error());
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(arguments.body, places, code);
    if (!maker) return complain(maker.error(), code);
    Workspace& workspace = (*maker)->workspace();
    if (const Status placed = workspace.place(); !placed) return complain(placed.error());
    const Result<std::vector<MuscleId>> muscles =
        chartedMuscles(workspace.atlas(), arguments.muscles, arguments.list);
    if (!muscles) return complain(muscles.error());
    order->muscles = *muscles;
    if (isBook(arguments)) return makeBook(**maker, *order, arguments);
    const Result<PageLook> look = readPageLook(places);
    if (!look) return complain(look.error());
    if (const Status made = makeFolder(arguments.folder / "pictures"); !made)
        return complain(made.error());

    AtlasPage page(workspace.atlas(), *look);
    const Result<Count> count = drawAll(**maker, *order, arguments, page);
    if (!count) return complain(count.error());
    if (const Status done = finishPage(page, workspace, arguments, places); !done)
        return complain(done.error());
    const std::filesystem::path file = arguments.folder / "index.html";
    if (const Status written = writeFile(file, page.html()); !written)
        return complain(written.error());
    fmt::print("{} drawn, {} kept; open {}\n", counted(count->drawn, "picture", "pictures"),
               count->kept, file.string());
    return kDone;
}

} // namespace

Command addAtlas(CLI::App& app) {
    return makeCommand<AtlasArguments>(
        app, "atlas", "pictures of every muscle's pattern, and a page or a book of them", declare,
        run);
}

} // namespace myo
