#include "import_frame.hpp"

#include <myofield/core/median.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace myo {
namespace {

constexpr Range kLikeRatio{0.5, 2}; ///< sizes of people's structures, each to another's
constexpr size_t kFewestPlaces = 6;
constexpr double kClose = 0.08;   ///< metres between a structure and where it should be
constexpr double kClearly = 0.75; ///< another turn must be this much better than the file's own
constexpr double kGood = 0.7;     ///< a body is at least this part of the other's size

struct Unit {
    double metres;
    const char* name;
};
constexpr std::array<Unit, 9> kUnits{{{1, "metres"},
                                      {0.001, "millimetres"},
                                      {0.01, "centimetres"},
                                      {0.1, "decimetres"},
                                      {10, "units of ten metres"},
                                      {100, "units of a hundred metres"},
                                      {1000, "kilometres"},
                                      {0.0254, "inches"},
                                      {0.3048, "feet"}}};

/// The unit in use that is nearest to a size, by ratio.
const Unit& nearestUnit(double metres) {
    return *std::ranges::min_element(
        kUnits, {}, [&](const Unit& unit) { return std::abs(std::log(metres / unit.metres)); });
}

glm::dvec3 axisNamed(const std::string& name) {
    glm::dvec3 axis(0);
    axis[name.back() - 'x'] = name.front() == '-' ? -1 : 1;
    return axis;
}

std::string nameOfAxis(const glm::dvec3& axis) {
    for (int a = 0; a < 3; ++a)
        if (std::abs(axis[a]) > 0.5) return std::string(axis[a] < 0 ? "-" : "") + char('x' + a);
    return "?";
}

/// The turn to our axes. Left is up x front, so that it never mirrors.
glm::dmat3 turnOf(const glm::dvec3& up, const glm::dvec3& front) {
    return glm::transpose(glm::dmat3(glm::cross(up, front), up, front));
}

glm::dvec3 upOf(const glm::dmat3& turn) {
    return {turn[0].y, turn[1].y, turn[2].y};
}
glm::dvec3 frontOf(const glm::dmat3& turn) {
    return {turn[0].z, turn[1].z, turn[2].z};
}

/// All turns and mirror images that take axes to axes.
std::vector<glm::dmat3> allTurns() {
    std::vector<glm::dmat3> turns;
    std::array<int, 3> order{0, 1, 2};
    do {
        for (int signs = 0; signs < 8; ++signs) {
            glm::dmat3 turn(0);
            for (int row = 0; row < 3; ++row)
                turn[order[size_t(row)]][row] = (signs >> row) & 1 ? -1 : 1;
            turns.push_back(turn);
        }
    } while (std::ranges::next_permutation(order).found);
    return turns;
}

struct Places {
    std::vector<glm::dvec3> inFile, inWorld;
};

/// Centres of structures that both bodies have, those without a known side apart.
Places placesInCommon(const std::vector<ImportPiece>& pieces, const Body& like) {
    std::map<std::pair<std::string, Side>, uint32_t> known;
    for (uint32_t s = 0; s < like.structures.size(); ++s)
        known.emplace(std::pair(like.structures[s].id, like.structures[s].side), s);
    Places places;
    for (const ImportPiece& piece : pieces) {
        const Structure& structure = piece.structure;
        if (!piece.isKnown() || structure.kind == Kind::Skin) continue;
        const auto found = known.find({structure.id, piece.said.value_or(Side::Median)});
        if (found == known.end()) continue;
        places.inFile.emplace_back(boundsOf(structure.mesh).centre());
        places.inWorld.emplace_back(boundsOf(like.structures[found->second].mesh).centre());
    }
    return places;
}

/// How many times larger structures are in the file than on the other body, by the diagonals of their
/// boxes; 0 where none is in both.
double sizeRatio(const std::vector<ImportPiece>& pieces, const Body& like) {
    std::vector<double> ratios;
    for (const ImportPiece& piece : pieces) {
        const Structure& structure = piece.structure;
        if (!piece.isKnown() || structure.mesh.positions.empty()) continue;
        const StructureId other = like.find(structure.id, piece.said.value_or(Side::Median));
        if (!other) continue;
        const double expected = double(glm::length(boundsOf(like[other].mesh).extent()));
        if (expected > 0)
            ratios.push_back(double(glm::length(boundsOf(structure.mesh).extent())) / expected);
    }
    return medianOf(std::move(ratios));
}

/// The median ratio of distances between places.
double scaleBetween(const Places& places) {
    std::vector<double> ratios;
    const size_t count = places.inFile.size();
    for (size_t i = 0; i < count; ++i)
        for (size_t step = 1; step < std::min<size_t>(count, 20); ++step) {
            const size_t j = (i + step * (count / 20 + 1)) % count;
            const double a = glm::length(places.inFile[i] - places.inFile[j]);
            const double b = glm::length(places.inWorld[i] - places.inWorld[j]);
            if (a > 0 && b > 0.05) ratios.push_back(b / a);
        }
    return medianOf(std::move(ratios));
}

/// The median distance between the turned places and where they should be.
double misfitOf(const Places& places, const glm::dmat3& turn) {
    std::array<std::vector<double>, 3> shifts;
    std::vector<glm::dvec3> gaps;
    for (size_t i = 0; i < places.inFile.size(); ++i) {
        gaps.push_back(places.inWorld[i] - turn * places.inFile[i]);
        for (int axis = 0; axis < 3; ++axis) shifts[size_t(axis)].push_back(gaps.back()[axis]);
    }
    const glm::dvec3 shift(medianOf(std::move(shifts[0])), medianOf(std::move(shifts[1])),
                           medianOf(std::move(shifts[2])));
    std::vector<double> lengths;
    for (const glm::dvec3& gap : gaps) lengths.push_back(glm::length(gap - shift));
    return medianOf(std::move(lengths));
}

struct Frame {
    glm::dmat3 turn{1};
    double unit = 1;
    size_t places = 0; ///< known structures that agree; 0: not found by them
    bool isUnitOfHeader = false;
};

std::optional<Frame> frameByPlaces(const std::vector<ImportPiece>& pieces, const Body& like) {
    const Places places = placesInCommon(pieces, like);
    if (places.inFile.size() < kFewestPlaces) return std::nullopt;
    const double scale = scaleBetween(places);
    if (!(scale > 0)) return std::nullopt;
    glm::dmat3 best(1);
    double least = kClearly * misfitOf(places, scale * best);
    for (const glm::dmat3& turn : allTurns()) {
        const double misfit = misfitOf(places, scale * turn);
        if (misfit >= least) continue;
        least = misfit;
        best = turn;
    }
    if (best == glm::dmat3(1)) least /= kClearly;
    if (least > kClose) return std::nullopt;
    // A mirror image stays one: whether names or axes are wrong is for people to say.
    if (glm::determinant(best) < 0) best = glm::dmat3(-1, 0, 0, 0, 1, 0, 0, 0, 1) * best;
    const Unit& unit = nearestUnit(scale);
    const double ratio = scale / unit.metres;
    return Frame{best, ratio > kGood && ratio < 1 / kGood ? unit.metres : 1, places.inFile.size()};
}

Box wholeBox(const std::vector<ImportPiece>& pieces) {
    Box box;
    for (const ImportPiece& piece : pieces)
        if (!piece.structure.mesh.positions.empty()) box.include(boundsOf(piece.structure.mesh));
    return box;
}

/// Where toes point, along one of the level axes; 0 where the feet do not tell. Toes reach further
/// from the ankles than heels do.
double toesAlong(const std::vector<ImportPiece>& pieces, const glm::dvec3& up,
                 const glm::dvec3& along, double low, double height) {
    glm::dvec3 feet(0), ankles(0);
    size_t feetCount = 0, ankleCount = 0;
    for (const ImportPiece& piece : pieces)
        for (const Vec3& position : piece.structure.mesh.positions) {
            const double level = (glm::dot(up, glm::dvec3(position)) - low) / height;
            if (level < 0.03) feet += glm::dvec3(position), ++feetCount;
            if (level > 0.05 && level < 0.1) ankles += glm::dvec3(position), ++ankleCount;
        }
    if (feetCount == 0 || ankleCount == 0) return 0;
    const double reach =
        glm::dot(along, feet / double(feetCount) - ankles / double(ankleCount)) / height;
    return std::abs(reach) > 0.008 ? reach : 0;
}

/// By the shape alone, where it is that of a whole body.
Frame frameByShape(const std::vector<ImportPiece>& pieces) {
    Frame frame;
    const Box box = wholeBox(pieces);
    const bool hasSkin = std::ranges::any_of(
        pieces, [](const ImportPiece& piece) { return piece.structure.kind == Kind::Skin; });
    const bool isNameless =
        std::ranges::none_of(pieces, [](const ImportPiece& piece) { return piece.isKnown(); });
    if (box.isEmpty() || (!hasSkin && !isNameless)) return frame;
    const glm::dvec3 extent(box.extent());
    int upAxis = 1;
    for (const int axis : {0, 2})
        if (extent[axis] > 1.4 * extent[upAxis]) upAxis = axis;
    const double height = extent[upAxis];
    glm::dvec3 up(0), front(0);
    up[upAxis] = 1;
    // Level axes: people are wider than they are thick; programs with z up have -y in front.
    const int first = upAxis == 0 ? 1 : 0, second = upAxis == 2 ? 1 : 2;
    const int frontAxis = extent[first] < 0.8 * extent[second] ? first : second;
    front[frontAxis] = upAxis == 2 ? -1 : 1;
    const double toes = toesAlong(pieces, up, front, box.low[upAxis], height);
    if (toes < 0) front = -front;
    const bool isStanding = extent[frontAxis] < 0.7 * height && height > 0;
    if (!isStanding) return frame;
    frame.turn = turnOf(up, front);
    for (const Unit& unit : kUnits)
        if (height * unit.metres >= kStanding.low && height * unit.metres <= kStanding.high) {
            frame.unit = unit.metres;
            break;
        }
    return frame;
}

/// As by the shape, in the unit of the header where what is modelled then stands as tall as people do.
Frame frameByHeaderAndShape(const std::vector<ImportPiece>& pieces, double headerUnit) {
    Frame frame = frameByShape(pieces);
    const Box box = wholeBox(pieces);
    if (headerUnit <= 0 || box.isEmpty()) return frame;
    const double height = glm::length(glm::dvec3(box.extent()) * glm::abs(upOf(frame.turn)));
    if (height * headerUnit < kStanding.low || height * headerUnit > kStanding.high) return frame;
    frame.unit = headerUnit;
    frame.isUnitOfHeader = true;
    return frame;
}

/// "centimetres", or "units of 3.7 cm" for one that has no name.
std::string wordsOfUnit(double metres) {
    const Unit& unit = nearestUnit(metres);
    const double off = std::abs(metres / unit.metres - 1);
    return off < 1e-3 ? unit.name : fmt::format("units of {:.3g} cm", metres * 100);
}

std::string readingOf(const Frame& frame, bool isUnitFound, bool isTurnFound) {
    std::string said;
    if (isUnitFound && frame.unit != 1) said = fmt::format("in {}", wordsOfUnit(frame.unit));
    if (isTurnFound && frame.turn != glm::dmat3(1))
        said += fmt::format("{}with {} up and {} to the front", said.empty() ? "" : ", ",
                            nameOfAxis(upOf(frame.turn)), nameOfAxis(frontOf(frame.turn)));
    if (said.empty()) return {};
    const std::string how =
        frame.places > 0 ? fmt::format("the places of {} known structures", frame.places)
        : frame.isUnitOfHeader && isUnitFound ? std::string("its header and the shape of the body")
                                              : std::string("the shape of the body");
    return fmt::format("the file is read {}: {} say so (--unit, --up and --front say otherwise)",
                       said, how);
}

} // namespace

ImportFrame frameOf(const std::vector<ImportPiece>& pieces, const ImportOptions& options,
                    double headerUnit) {
    const NameMap* map = options.map;
    const std::string up = !options.up.empty() ? options.up : map ? map->up : "";
    const std::string front = !options.front.empty() ? options.front : map ? map->front : "";
    const float unit = options.unit ? *options.unit
                       : map        ? map->unit.value_or(0)
                                    : 0; // 0: not given
    const bool isTurnGiven = !up.empty() || !front.empty();
    Frame frame;
    if (unit == 0 || !isTurnGiven) {
        const std::optional<Frame> found =
            options.like ? frameByPlaces(pieces, *options.like) : std::nullopt;
        frame = found ? *found : frameByHeaderAndShape(pieces, headerUnit);
    }
    ImportFrame result;
    if (const std::string said = readingOf(frame, unit == 0, !isTurnGiven); !said.empty())
        result.readings.push_back(said);
    if (unit > 0) frame.unit = double(unit);
    if (isTurnGiven) {
        const glm::dvec3 upwards = axisNamed(up.empty() ? (front.back() == 'y' ? "z" : "y") : up);
        const char* usual = up.ends_with('z') ? "-y" : "z";
        frame.turn = turnOf(upwards, axisNamed(front.empty() ? usual : front));
    }
    glm::dmat3 worldFromFile = frame.unit * frame.turn;
    if (options.isMirrored || (map && map->isMirrored))
        worldFromFile = glm::dmat3(-1, 0, 0, 0, 1, 0, 0, 0, 1) * worldFromFile;
    result.worldFromFile = glm::dmat4(worldFromFile);
    const Box box = wholeBox(pieces);
    const double height =
        box.isEmpty()
            ? 0
            : glm::length(glm::dvec3(box.extent()) * glm::abs(upOf(frame.turn))) * frame.unit;
    const double ratio = options.like ? frame.unit * sizeRatio(pieces, *options.like) : 0;
    const bool isLikely = ratio > kLikeRatio.low && ratio < kLikeRatio.high;
    const bool isOdd =
        height > kStanding.high || (height < kStanding.low && frame.places == 0 && !isLikely);
    if (height > 0 && isOdd)
        result.doubts.push_back(fmt::format(
            "what is modelled is {:.3g} m tall, and people are 1.2 to 2.2 m: is the unit right?{}",
            height, unit > 0 ? "" : " --unit says which it is"));
    return result;
}

} // namespace myo
