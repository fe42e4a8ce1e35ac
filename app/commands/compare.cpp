#include "commands/command.hpp"
#include "commands/progress.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/geometry/surface.hpp>
#include <myofield/study/workspace.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace myo {
namespace {

struct CompareArguments {
    std::string first, second;
    bool asJson = false;
};

void declare(CLI::App& command, CompareArguments& a) {
    command.add_option("first", a.first, "body file, female, male or built-in")->required();
    command.add_option("second", a.second, "body file, female, male or built-in")->required();
    addJsonFlag(command, a.asJson);
}

constexpr size_t kSamples = 4000; ///< each way, spread evenly over the area

struct Distances {
    double rms = 0;
    double p95 = 0;
    double largest = 0;
};

/// `count` points spread evenly over the area of a mesh; the same ones every time.
std::vector<Vec3> sampled(const TriMesh& mesh, size_t count) {
    std::vector<double> upTo;
    for (const Triangle& t : mesh.triangles) {
        const Vec3 a = mesh.positions[t.x];
        const Vec3 cross = glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a);
        upTo.push_back((upTo.empty() ? 0 : upTo.back()) + double(glm::length(cross)));
    }
    std::vector<Vec3> points;
    if (upTo.empty() || upTo.back() <= 0) return points;
    std::mt19937 random(7);
    std::uniform_real_distribution<float> unit(0, 1);
    for (size_t i = 0; i < count; ++i) {
        const double at = (double(i) + double(unit(random))) / double(count) * upTo.back();
        const auto found = std::ranges::lower_bound(upTo, at) - upTo.begin();
        const Triangle& t = mesh.triangles[std::min(size_t(found), mesh.triangles.size() - 1)];
        const float root = std::sqrt(unit(random));
        const float other = unit(random);
        points.push_back((1 - root) * mesh.positions[t.x] +
                         root * (1 - other) * mesh.positions[t.y] +
                         root * other * mesh.positions[t.z]);
    }
    return points;
}

void measure(const TriMesh& from, const TriMesh& to, std::vector<double>& distances) {
    const Surface surface(to);
    for (const Vec3& point : sampled(from, kSamples))
        if (const std::optional<SurfacePoint> nearest = surface.closestPoint(point))
            distances.push_back(double(glm::length(nearest->position - point)));
}

Distances compareMeshes(const TriMesh& a, const TriMesh& b) {
    std::vector<double> distances;
    measure(a, b, distances);
    measure(b, a, distances);
    std::ranges::sort(distances);
    Distances result;
    if (distances.empty()) return result;
    for (const double d : distances) result.rms += d * d / double(distances.size());
    result.rms = std::sqrt(result.rms);
    result.p95 = distances[size_t(0.95 * double(distances.size() - 1))];
    result.largest = distances.back();
    return result;
}

int run(const CompareArguments& arguments, const Places& places) {
    const Result<Body> a = readBodyArgument(arguments.first, places);
    if (!a) return complain(a.error());
    const Result<Body> b = readBodyArgument(arguments.second, places);
    if (!b) return complain(b.error());
    nlohmann::ordered_json structures = nlohmann::ordered_json::array();
    size_t unmatched = 0;
    Progress progress("comparing", a->structures.size());
    for (const Structure& structure : a->structures) {
        progress.advance();
        const StructureId other = b->find(structure.id, structure.side);
        if (!other) {
            ++unmatched;
            continue;
        }
        const Distances d = compareMeshes(structure.mesh, (*b)[other].mesh);
        if (arguments.asJson)
            structures.push_back({{"id", structure.id},
                                  {"kind", nameOf(structure.kind)},
                                  {"side", nameOf(structure.side)},
                                  {"rms", d.rms},
                                  {"p95", d.p95},
                                  {"max", d.largest}});
        else
            fmt::print("{:44} {:10} {:7} rms {:6.2f} mm   95 % {:6.2f} mm   largest {:6.2f} mm\n",
                       structure.id, nameOf(structure.kind), nameOf(structure.side), 1000 * d.rms,
                       1000 * d.p95, 1000 * d.largest);
    }
    if (arguments.asJson) return answer({{"structures", structures}, {"unmatched", unmatched}});
    if (unmatched > 0)
        fmt::print("not in the second body: {} of the first\n",
                   counted(unmatched, "structure", "structures"));
    return kDone;
}

} // namespace

Command addCompare(CLI::App& app) {
    return makeCommand<CompareArguments>(
        app, "compare", "surface distance of two bodies, structure by structure", declare, run);
}

} // namespace myo
