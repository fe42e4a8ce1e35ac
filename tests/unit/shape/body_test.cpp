#include "unit/geometry/mesh_checks.hpp"

#include <myofield/content/name_map.hpp>
#include <myofield/shape/built_in_body.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <set>

namespace myo {
namespace {

using namespace test;

Result<Body> builtIn() {
    const std::string source = MYOFIELD_SOURCE_FOLDER;
    const Result<NameMap> names =
        readNameMap(std::filesystem::path(source + "/assets/atlases/bodyparts3d.toml"));
    if (!names) return names.error();
    return buildBody(source + "/assets/body", *names);
}

size_t count(const Body& body, Kind kind) {
    size_t n = 0;
    for (const Structure& s : body.structures) n += s.kind == kind;
    return n;
}

void expectSound(const Structure& s) {
    const TriMesh& mesh = s.mesh;
    EXPECT_TRUE(isClosed(mesh)) << s.id;
    EXPECT_GT(signedVolume(mesh), 0) << s.id;
    ASSERT_EQ(mesh.normals.size(), mesh.positions.size()) << s.id;
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        ASSERT_TRUE(glm::length(mesh.positions[v]) < 2) << s.id;
        ASSERT_NEAR(glm::length(mesh.normals[v]), 1, 1e-3f) << s.id;
    }
    if (s.kind != Kind::Muscle) return;
    EXPECT_TRUE(s.depth) << s.id;
    ASSERT_EQ(mesh.places.size(), mesh.positions.size()) << s.id;
    ASSERT_EQ(mesh.fibres.size(), mesh.positions.size()) << s.id;
    ASSERT_EQ(mesh.strands.size(), mesh.positions.size()) << s.id;
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        const Vec2 place = mesh.places[v], strand = mesh.strands[v];
        ASSERT_TRUE(place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1) << s.id;
        ASSERT_TRUE(std::abs(strand.x) < 1 && strand.y >= 0 && strand.y <= 1) << s.id;
        ASSERT_NEAR(glm::length(mesh.fibres[v]), 1, 1e-3f) << s.id;
    }
}

/// Mean height of a muscle's vertices at its origin's end and at its insertion's.
std::pair<float, float> endHeights(const Body& body, std::string_view id) {
    const StructureId found = body.find(id, Side::Left);
    EXPECT_TRUE(found) << id;
    if (!found) return {0, 0};
    Vec2 sum(0), number(0);
    const TriMesh& mesh = body[found].mesh;
    for (size_t v = 0; v < mesh.places.size(); ++v) {
        const float u = mesh.places[v].x;
        if (u < 0.1f) sum.x += mesh.positions[v].y, ++number.x;
        if (u > 0.9f) sum.y += mesh.positions[v].y, ++number.y;
    }
    return {sum.x / number.x, sum.y / number.y};
}

void expectOrigins(const Body& body) {
    for (const char* falling : {"levator_scapulae",
                                "scalenus_anterior",
                                "scalenus_medius",
                                "scalenus_posterior",
                                "deltoid.acromial_part",
                                "deltoid.clavicular_part",
                                "deltoid.spinal_part",
                                "biceps_brachii.long_head",
                                "biceps_brachii.short_head",
                                "brachialis",
                                "coracobrachialis",
                                "triceps_brachii.long_head",
                                "triceps_brachii.lateral_head",
                                "triceps_brachii.medial_head",
                                "zygomaticus_major",
                                "rectus_femoris",
                                "soleus",
                                "gastrocnemius.medial_head",
                                "tibialis_anterior",
                                "psoas_major",
                                "digastric.posterior_belly",
                                "stylohyoid"}) {
        const auto [origin, insertion] = endHeights(body, falling);
        EXPECT_GT(origin, insertion) << falling;
    }
    for (const char* rising :
         {"sternocleidomastoid", "splenius_capitis", "semispinalis_capitis", "rectus_abdominis",
          "longissimus_capitis", "rectus_capitis_posterior_major", "quadratus_lumborum",
          "obliquus_capitis_superior", "pyramidalis", "infraspinatus", "sternohyoid"}) {
        const auto [origin, insertion] = endHeights(body, rising);
        EXPECT_LT(origin, insertion) << rising;
    }
}

void expectInPlace(const Body& body) {
    const Structure& skin = body[body.skin()];
    const Box box = boundsOf(skin.mesh);
    EXPECT_NEAR(box.high.y, 1.641f, 0.01f); // vertex of the head
    EXPECT_NEAR(box.low.y, -0.012f, 0.005f);
    EXPECT_EQ(box.low.x, -box.high.x);
    EXPECT_EQ(eulerNumber(skin.mesh), 2);
    const auto boxOf = [&](const char* id, Side side) {
        const StructureId found = body.find(id, side);
        EXPECT_TRUE(found) << id;
        return found ? boundsOf(body[found].mesh) : Box{};
    };
    const Box left = boxOf("scapula", Side::Left), right = boxOf("scapula", Side::Right);
    EXPECT_GT(left.low.x, 0.03f); // left is +x
    EXPECT_EQ(right.high.x, -left.low.x);
    EXPECT_NEAR(boxOf("skull", Side::Median).high.y, 1.636f, 0.01f);
    EXPECT_GT(boxOf("patella", Side::Left).low.z,
              boxOf("femur", Side::Left).centre().z); // +z is the front
    EXPECT_LT(boxOf("gluteus_maximus", Side::Left).low.z, 0.01f);
    // Nothing reaches out of the skin's box.
    for (const Structure& s : body.structures) {
        const Box inner = boundsOf(s.mesh);
        for (int axis = 0; axis < 3; ++axis) {
            EXPECT_GT(inner.low[axis], box.low[axis] - 0.004f) << s.id;
            EXPECT_LT(inner.high[axis], box.high[axis] + 0.004f) << s.id;
        }
    }
}

void expectMirrored(const Body& body) {
    for (const Structure& left : body.structures) {
        if (left.side != Side::Left) continue;
        const StructureId found = body.find(left.id, Side::Right);
        ASSERT_TRUE(found) << left.id;
        const Structure& right = body[found];
        ASSERT_EQ(right.mesh.positions.size(), left.mesh.positions.size());
        EXPECT_EQ(right.mesh.positions.back(), mirrored(left.mesh.positions.back()));
        EXPECT_EQ(right.mesh.places, left.mesh.places);
        EXPECT_EQ(right.depth, left.depth);
    }
}

Depth depthOf(const Body& body, std::string_view id) {
    const StructureId found = body.find(id, Side::Left);
    EXPECT_TRUE(found) << id;
    return found ? body[found].depth.value_or(Depth::Deep) : Depth::Deep;
}

void expectDepths(const Body& body) {
    for (const char* id : {"trapezius.descending_part", "latissimus_dorsi", "deltoid.acromial_part",
                           "gluteus_maximus", "infraspinatus", "pectoralis_major.sternocostal_part",
                           "rectus_femoris", "sternocleidomastoid", "gastrocnemius.medial_head",
                           "frontalis", "external_oblique", "tibialis_anterior"})
        EXPECT_EQ(depthOf(body, id), Depth::Superficial) << id;
    for (const char* id :
         {"psoas_major", "subscapularis", "supraspinatus", "rhomboid_major", "gluteus_minimus",
          "piriformis", "iliacus", "transversus_abdominis", "popliteus", "obturator_internus",
          "quadratus_lumborum", "rectus_capitis_posterior_major", "pectoralis_minor",
          "vastus_intermedius"})
        EXPECT_EQ(depthOf(body, id), Depth::Deep) << id;
}

void expectFewTriangles(const Body& body) {
    std::map<Kind, size_t> triangles;
    for (const Structure& s : body.structures) triangles[s.kind] += s.mesh.triangles.size();
    EXPECT_LT(triangles[Kind::Muscle], 450000u);
    EXPECT_GT(triangles[Kind::Muscle], 300000u);
    EXPECT_LT(triangles[Kind::Bone] + triangles[Kind::Cartilage], 160000u);
    EXPECT_LT(triangles[Kind::Connective], 32000u); // a third of it: ears, lids and lips
}

/// How far out the skin reaches along an axis near a line along it; the other two coordinates of
/// `at` say where.
float highest(const TriMesh& mesh, int axis, const Vec3& at, float within = 0.0015f) {
    float most = -10;
    for (Vec3 place : mesh.positions) {
        const float height = place[axis];
        place[axis] = at[axis];
        if (glm::length(place - at) < within) most = std::max(most, height);
    }
    return most;
}

/// What skin_details.toml promises of the face, the ear and the belly.
void expectSculpted(const Body& body) {
    const TriMesh& skin = body[body.skin()].mesh;
    EXPECT_LT(skin.triangles.size(), 237000u);
    const auto front = [&](float x, float y) { return highest(skin, 2, {x, y, 0}); };
    // Closed lids: the ball is proud of the fissure between them.
    EXPECT_NEAR(front(0.031f, 1.526f), 0.1757f, 0.001f);
    EXPECT_LT(highest(skin, 2, {0.031f, 1.5194f, 0}, 0.0007f), 0.1748f);
    // Lips part: both stand before the line between them.
    EXPECT_LT(front(0, 1.466f), front(0, 1.470f) - 0.001f);
    EXPECT_LT(front(0, 1.466f), front(0, 1.4612f));
    EXPECT_LT(front(0, 0.965f), front(0, 0.980f) - 0.003f); // navel
    float wing = 0;                                         // half the breadth of the nose
    for (const Vec3& p : skin.positions)
        if (p.y > 1.489f && p.y < 1.496f && p.z > 0.190f) wing = std::max(wing, p.x);
    EXPECT_GT(wing, 0.0155f);
    EXPECT_LT(wing, 0.0180f);
    // Brow: it stands before the forehead above it and the lid's hollow below it.
    EXPECT_GT(front(0.028f, 1.5500f), front(0.028f, 1.5560f));
    const auto side = [&](float y, float z) { return highest(skin, 0, {0, y, z}); };
    EXPECT_GT(side(1.5125f, 0.1045f), side(1.513f, 0.0985f) + 0.004f); // tragus and concha
    EXPECT_GT(side(1.523f, 0.0880f), side(1.519f, 0.0935f) + 0.004f);  // antihelix and concha
}

/// What skin_patches.toml promises: a face without skin that has its lids, lips and ears.
void expectFace(const Body& body) {
    const auto of = [&](const char* id, Side side) {
        const StructureId found = body.find(id, side);
        EXPECT_TRUE(found) << id;
        return found ? body[found].mesh : TriMesh{};
    };
    const TriMesh& skin = body[body.skin()].mesh;
    const TriMesh lids = of("eyelids", Side::Left), lips = of("labia_oris", Side::Median);
    const TriMesh ear = of("auricle", Side::Left);
    const auto depth = [&](const TriMesh& patch, float x, float y) {
        constexpr float kNear = 0.003f; // the patch has few triangles
        return highest(skin, 2, {x, y, 0}, kNear) - highest(patch, 2, {x, y, 0}, kNear);
    };
    EXPECT_NEAR(depth(lids, 0.031f, 1.526f), 0.0005f, 0.0005f);
    EXPECT_NEAR(depth(lips, 0, 1.4615f), 0.0015f, 0.0010f);
    EXPECT_NEAR(boundsOf(ear).high.x, 0.0886f, 0.001f);
    // The lids fill the opening of the muscle round the eye.
    const Box eye = boundsOf(lids),
              opening = boundsOf(of("orbicularis_oculi.orbital_part", Side::Left));
    EXPECT_LT(eye.low.x, opening.low.x + 0.005f);
    EXPECT_GT(eye.high.x, opening.high.x - 0.004f);
    EXPECT_GT(eye.high.z, opening.high.z - 0.001f);
}

/// Which side of a closed surface points lie on, by the triangles met on the way to the front.
class Inside {
public:
    explicit Inside(const TriMesh& mesh) : mesh_(mesh), box_(boundsOf(mesh)) {
        columns_ = size_t(box_.extent().x / kCell) + 1;
        cells_.resize(columns_ * (size_t(box_.extent().y / kCell) + 1));
        for (const Triangle& t : mesh.triangles) {
            Box box;
            for (int c = 0; c < 3; ++c) box.include(mesh.positions[t[c]]);
            for (size_t y = row(box.low.y); y <= row(box.high.y); ++y)
                for (size_t x = column(box.low.x); x <= column(box.high.x); ++x)
                    cells_[y * columns_ + x].push_back(t);
        }
    }

    bool operator()(const Vec3& point) const {
        const Vec3 low = box_.low, high = box_.high;
        if (!(point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y))
            return false;
        const glm::dvec2 at(double(point.x) + 1.3e-8, double(point.y) + 1.7e-8); // beside vertices
        bool isInside = false;
        for (const Triangle& t : cells_[row(point.y) * columns_ + column(point.x)])
            isInside ^= isInFront(t, at, double(point.z));
        return isInside;
    }

private:
    static constexpr float kCell = 0.004f;

    size_t column(float x) const { return size_t((x - box_.low.x) / kCell); }
    size_t row(float y) const { return size_t((y - box_.low.y) / kCell); }

    bool isInFront(const Triangle& t, const glm::dvec2& at, double z) const {
        const std::array<glm::dvec3, 3> p{mesh_.positions[t.x], mesh_.positions[t.y],
                                          mesh_.positions[t.z]};
        std::array<double, 3> areas{};
        for (size_t i = 0; i < 3; ++i) {
            const glm::dvec2 a(p[(i + 1) % 3]), b(p[(i + 2) % 3]);
            areas[i] = (a.x - at.x) * (b.y - at.y) - (a.y - at.y) * (b.x - at.x);
        }
        if ((areas[0] > 0) != (areas[1] > 0) || (areas[0] > 0) != (areas[2] > 0)) return false;
        const double sum = areas[0] + areas[1] + areas[2];
        if (sum == 0) return false;
        const double height = (areas[0] * p[0].z + areas[1] * p[1].z + areas[2] * p[2].z) / sum;
        return height > z;
    }

    const TriMesh& mesh_;
    Box box_;
    size_t columns_ = 0;
    std::vector<std::vector<Triangle>> cells_;
};

/// The ends of the toes are apart: a point between two of them is outside, points beside it are not.
void expectPartedToes(const Body& body) {
    const Inside inside(body[body.skin()].mesh);
    const std::array<Vec3, 3> between{Vec3(0.0955f, 0, 0.229f), Vec3(0.1135f, 0, 0.224f),
                                      Vec3(0.1245f, 0.005f, 0.204f)};
    for (const Vec3& place : between) {
        EXPECT_FALSE(inside(place)) << place.x;
        EXPECT_TRUE(inside(place - Vec3(0.007f, 0, 0))) << place.x;
        EXPECT_TRUE(inside(place + Vec3(0.0055f, 0, 0))) << place.x;
    }
}

void expectBeneathSkin(const Body& body) {
    const Inside inside(body[body.skin()].mesh);
    EXPECT_TRUE(inside({0, 1.2f, 0}));
    EXPECT_FALSE(inside({0, 1.2f, 0.5f}));
    EXPECT_FALSE(inside({0, 0.3f, 0})); // between the legs
    for (const Structure& s : body.structures) {
        if (s.kind != Kind::Muscle && s.kind != Kind::Connective) continue;
        const auto& places = s.mesh.positions;
        const auto outside =
            std::count_if(places.begin(), places.end(), [&](const Vec3& p) { return !inside(p); });
        EXPECT_EQ(outside, 0) << s.id << " " << nameOf(s.side);
        // Between the vertices, too: a long triangle may cross a furrow of the skin.
        size_t crossing = 0;
        for (const Triangle& t : s.mesh.triangles) {
            const Vec3 middle = (places[t.x] + places[t.y] + places[t.z]) / 3.0f;
            crossing += !inside(middle) || !inside(0.5f * (places[t.x] + places[t.y]));
        }
        EXPECT_LE(crossing, 2u) << s.id << " " << nameOf(s.side);
    }
}

TEST(BuiltInBody, IsCompleteClosedAndInPlace) {
    const Result<Body> made = builtIn();
    ASSERT_TRUE(made) << made.error().text();
    const Body& body = *made;
    EXPECT_TRUE(body.isBuiltIn);
    EXPECT_NE(body.attribution.find("BodyParts3D"), std::string::npos);
    EXPECT_EQ(count(body, Kind::Muscle), 443u);
    EXPECT_EQ(count(body, Kind::Bone) + count(body, Kind::Cartilage), 252u);
    EXPECT_EQ(count(body, Kind::Connective), 37u);
    EXPECT_EQ(count(body, Kind::Skin), 1u);
    std::set<std::pair<std::string, Side>> seen;
    for (const Structure& s : body.structures) {
        EXPECT_TRUE(seen.insert({s.id, s.side}).second) << s.id;
        EXPECT_FALSE(s.name.empty());
        expectSound(s);
    }
    expectInPlace(body);
    expectMirrored(body);
    expectOrigins(body);
    expectDepths(body);
    expectFewTriangles(body);
    expectBeneathSkin(body);
    expectSculpted(body);
    expectPartedToes(body);
    expectFace(body);
}

template <class T>
bool sameBytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

TEST(BuiltInBody, IsTheSameToTheLastBitEveryTime) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "too slow under the sanitizers, which see the same code in the other test";
#endif
    const Result<Body> first = builtIn(), second = builtIn();
    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->structures.size(), second->structures.size());
    for (size_t s = 0; s < first->structures.size(); ++s) {
        const TriMesh &a = first->structures[s].mesh, &b = second->structures[s].mesh;
        EXPECT_TRUE(sameBytes(a.positions, b.positions) && sameBytes(a.normals, b.normals) &&
                    sameBytes(a.triangles, b.triangles) && sameBytes(a.places, b.places) &&
                    sameBytes(a.fibres, b.fibres) && sameBytes(a.strands, b.strands))
            << first->structures[s].id;
        EXPECT_EQ(first->structures[s].depth, second->structures[s].depth);
    }
}

} // namespace
} // namespace myo
