// The female body: derived of the built-in one by the table in assets/bodies/female. Prints what was
// measured of both, and how near their ratios come to those of ANSUR.

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/field/body_measures.hpp>
#include <myofield/field/pattern_check.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/geometry/triangle_tree.hpp>
#include <myofield/shape/derivation.hpp>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace fs = std::filesystem;

namespace myo {
namespace {

const fs::path kBodies = fs::path(MYOFIELD_BUILD_FOLDER) / "share/myofield";
const fs::path kSource = MYOFIELD_SOURCE_FOLDER;

struct Both {
    Atlas atlas;
    Body male, female;
    std::optional<Placement> his, hers;
};

/// Read and placed once; null when that failed.
Both* both() {
    static const std::unique_ptr<Both> loaded = [] {
        auto all = std::make_unique<Both>();
        Result<Atlas> atlas = loadAtlas(kSource / "assets/anatomy");
        Result<Body> male = readBody(kBodies / "body.glb");
        Result<Body> female = readBody(kBodies / "female.glb");
        if (!atlas || !male || !female) return std::unique_ptr<Both>();
        all->atlas = std::move(*atlas);
        all->male = std::move(*male);
        all->female = std::move(*female);
        Result<Placement> his = Placement::place(all->atlas, all->male, all->male);
        Result<Placement> hers = Placement::place(all->atlas, all->female, all->male);
        if (!his || !hers) return std::unique_ptr<Both>();
        all->his = std::move(*his);
        all->hers = std::move(*hers);
        return all;
    }();
    return loaded.get();
}

class FemaleBody : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(kBodies / "female.glb")) GTEST_SKIP() << "the bodies were not built here";
        ASSERT_TRUE(both()) << "the atlas or a body could not be read or placed";
    }
};

Vec3 crossOf(const TriMesh& mesh, const Triangle& t) {
    const auto& p = mesh.positions;
    return glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]);
}

TEST_F(FemaleBody, HasTheTrianglesOfTheMaleOneAndStoresThemOnce) {
    const Body &male = both()->male, &female = both()->female;
    ASSERT_EQ(female.structures.size(), male.structures.size());
    for (size_t s = 0; s < male.structures.size(); ++s) {
        const Structure &his = male.structures[s], &hers = female.structures[s];
        EXPECT_EQ(hers.id, his.id);
        EXPECT_EQ(hers.mesh.triangles, his.mesh.triangles) << his.id;
        EXPECT_EQ(hers.mesh.places, his.mesh.places) << his.id;
    }
    EXPECT_LT(fs::file_size(kBodies / "female.glb"), fs::file_size(kBodies / "body.glb") * 7 / 10);
}

TEST_F(FemaleBody, IsSymmetricToTheLastBit) {
    const Body &male = both()->male, &female = both()->female;
    for (size_t s = 1; s < male.structures.size(); ++s) {
        if (male.structures[s].side != Side::Right) continue;
        const auto &left = female.structures[s - 1].mesh, &right = female.structures[s].mesh;
        const auto& hisLeft = male.structures[s - 1].mesh.positions;
        const auto& hisRight = male.structures[s].mesh.positions;
        for (size_t v = 0; v < right.positions.size(); ++v) {
            if (hisRight[v] != mirrored(hisLeft[v])) continue;
            ASSERT_EQ(right.positions[v], mirrored(left.positions[v])) << male.structures[s].id;
        }
    }
    const TriMesh& skin = female[female.skin()].mesh;
    std::map<std::tuple<float, float, float>, int> balance;
    for (const Vec3& p : skin.positions)
        if (p.x != 0) balance[{std::abs(p.x), p.y, p.z}] += p.x > 0 ? 1 : -1;
    EXPECT_TRUE(std::ranges::all_of(balance, [](const auto& each) { return each.second == 0; }));
}

/// Triangles that face the other way than before. Bodies stand alike, so that none may turn by a
/// right angle; slivers have no side to speak of.
size_t invertedIn(const TriMesh& before, const TriMesh& after) {
    return size_t(std::ranges::count_if(before.triangles, [&](const Triangle& t) {
        const Vec3 was = crossOf(before, t);
        return glm::length(was) > 2e-9f && glm::dot(was, crossOf(after, t)) < 0;
    }));
}

/// How far a place lies beneath the skin; negative outside.
float depthOf(const TriangleTree& tree, const TriMesh& skin, const Vec3& point) {
    const auto hit = tree.closest(point, 1);
    const Triangle& t = skin.triangles[hit->triangle];
    const auto mix = [&](const std::vector<Vec3>& of) {
        return of[t.x] * hit->weights.x + of[t.y] * hit->weights.y + of[t.z] * hit->weights.z;
    };
    const bool isOutside = glm::dot(point - mix(skin.positions), mix(skin.normals)) > 0;
    return isOutside ? -hit->distance : hit->distance;
}

/// No triangle is inverted, and no vertex of muscles and bones lies outside the skin.
void expectWellMade(const Body& first, const Body& derived) {
    const TriMesh& skin = derived[derived.skin()].mesh;
    const TriangleTree tree(skin);
    float least = 1;
    for (size_t s = 0; s < derived.structures.size(); ++s) {
        const Structure& structure = derived.structures[s];
        EXPECT_EQ(invertedIn(first.structures[s].mesh, structure.mesh), 0u) << structure.id;
        if (structure.kind == Kind::Skin) continue;
        size_t outside = 0;
        for (const Vec3& p : structure.mesh.positions) {
            const float depth = depthOf(tree, skin, p);
            least = std::min(least, depth);
            outside += depth < 0;
        }
        EXPECT_EQ(outside, 0u) << structure.id << " " << nameOf(structure.side);
    }
    fmt::print("least depth beneath the skin: {:.2f} mm\n", least * 1000);
}

TEST_F(FemaleBody, HasNoInvertedTriangleAndAllBeneathItsSkin) {
    expectWellMade(both()->male, both()->female);
}

/// What docs/BODIES.md tells: another body costs a table.
TEST_F(FemaleBody, HasAHeavierBrotherByATableAlone) {
    const Result<Derivation> how = readDerivation(kSource / "tests/data/heavier");
    ASSERT_TRUE(how) << how.error().text();
    const Result<Body> heavier = derivedBody(both()->male, *how);
    ASSERT_TRUE(heavier) << heavier.error().text();
    expectWellMade(both()->male, *heavier);
    const Result<Placement> placed = Placement::place(both()->atlas, *heavier, both()->male);
    ASSERT_TRUE(placed);
    const std::vector<BodyMeasure> his = measuresOf(*both()->his), theirs = measuresOf(*placed);
    size_t met = 0;
    for (size_t i = 0; i < his.size(); ++i) {
        const float more = theirs[i].value / his[i].value;
        if (his[i].name == "waist circumference") {
            ++met;
            EXPECT_GT(more, 1.15f);
        } else if (his[i].name == "stature" || his[i].name == "hand length") {
            ++met;
            EXPECT_NEAR(more, 1, 0.005f);
        }
    }
    EXPECT_EQ(met, 3u);
}

TEST_F(FemaleBody, CarriesPatternsOnTheSameVertices) {
    const PatternLibrary his(*both()->his), hers(*both()->hers);
    EXPECT_FALSE(both()->hers->report().isCarriedOver);
    EXPECT_TRUE(both()->hers->report().missing.empty());
    ASSERT_EQ(hers.points().size(), his.points().size());
    for (size_t i = 0; i < his.points().size(); i += 5) {
        const SparseField &a = his.pattern(his.points()[i]), &b = hers.pattern(hers.points()[i]);
        EXPECT_EQ(a.vertices, b.vertices);
        EXPECT_EQ(a.essential, b.essential);
        const PlacedPoint* there = both()->hers->point(hers.points()[i]);
        ASSERT_TRUE(there);
        EXPECT_EQ(there->onPart.triangle, both()->his->point(his.points()[i])->onPart.triangle);
    }
}

TEST_F(FemaleBody, KeepsWordsAndZonesTogether) {
    for (const std::string& problem : checkPatterns(both()->atlas, *both()->hers))
        ADD_FAILURE() << problem;
}

TEST_F(FemaleBody, IsTheSameToTheLastBitEveryTime) {
    const Result<Derivation> how = readDerivation(kSource / "assets/bodies/female");
    ASSERT_TRUE(how) << how.error().text();
    const Result<Body> again = derivedBody(both()->male, *how);
    ASSERT_TRUE(again) << again.error().text();
    for (size_t s = 0; s < again->structures.size(); ++s)
        EXPECT_EQ(again->structures[s].mesh.positions, both()->female.structures[s].mesh.positions)
            << again->structures[s].id;
}

struct Target {
    float ratio = 0; ///< of women and men, both divided by stature
    float tolerance = 0;
};

std::map<std::string, Target> targets() {
    std::map<std::string, Target> all;
    std::ifstream file(kSource / "tests/data/ansur_ratios.csv");
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream row(line);
        std::string name, ratio, tolerance;
        std::getline(row, name, ',');
        std::getline(row, ratio, ',');
        std::getline(row, tolerance, ',');
        all[name] = {std::stof(ratio), std::stof(tolerance)};
    }
    return all;
}

TEST_F(FemaleBody, HasTheProportionsOfWomen) {
    const std::vector<BodyMeasure> his = measuresOf(*both()->his);
    const std::vector<BodyMeasure> hers = measuresOf(*both()->hers);
    ASSERT_EQ(his.size(), hers.size());
    const std::map<std::string, Target> wanted = targets();
    const float hisStature = his.front().value, herStature = hers.front().value;
    size_t met = 0, judged = 0;
    for (size_t i = 0; i < his.size(); ++i) {
        const std::string& name = his[i].name;
        if (his[i].kind == MeasureKind::Angle) {
            const float degrees = 180 / kPi;
            fmt::print("{:36} {:7.1f} {:7.1f} degrees\n", name, his[i].value * degrees,
                       hers[i].value * degrees);
            continue;
        }
        const float ratio = hers[i].value / herStature / (his[i].value / hisStature);
        fmt::print("{:36} {:7.1f} {:7.1f} mm   {:.3f}", name, his[i].value * 1000,
                   hers[i].value * 1000, ratio);
        if (const auto found = wanted.find(name); found != wanted.end()) {
            const bool isMet =
                std::abs(ratio - found->second.ratio) <= found->second.tolerance + 5e-4f;
            ++judged;
            met += isMet;
            fmt::print("  {:.3f} {:+.3f}{}", found->second.ratio, ratio - found->second.ratio,
                       isMet ? "" : "  MISSED");
        }
        fmt::print("\n");
    }
    fmt::print("{} of {} within tolerance\n", met, judged);
    EXPECT_EQ(judged, 50u);
    EXPECT_GE(met, 46u);
}

} // namespace
} // namespace myo
