#include <myofield/shape/loft.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

/// A flat sheet: station i at height i * step, from x = 0 (theta = pi) to x = width(i), its
/// stations across whatever the fibres do.
template <class Width>
LoftPiece loftedSheet(int stations, float step, const Width& width) {
    LoftPiece piece;
    piece.stations = stations;
    piece.evenHarmonics = piece.oddHarmonics = 1;
    piece.belly = Vec2(0, float(stations - 1));
    for (int i = 0; i < stations; ++i) {
        const float half = width(i) / 2;
        const bool isEnd = i == 0 || i == stations - 1;
        piece.even.push_back({half, step * float(i), 0});
        piece.even.push_back({half, 0, 0});
        piece.odd.push_back(isEnd ? Vec3(0) : Vec3(0, 0, -0.002f));
    }
    return piece;
}

LoftPiece rectangle() {
    return loftedSheet(11, 0.01f, [](int) { return 0.06f; });
}

TEST(Sheet, AcrossTheStationsUGoesFromOneEdgeToTheOther) {
    LoftPiece piece = rectangle();
    piece.attachments = Attachments{{1, 2}, {3, 4}}; // from x = 0 to x = 60 mm
    const TriMesh mesh = meshOf(piece);
    ASSERT_EQ(mesh.places.size(), mesh.positions.size());
    for (size_t i = 0; i < mesh.places.size(); ++i) {
        const Vec3 p = mesh.positions[i];
        EXPECT_NEAR(mesh.places[i].x, p.x / 0.06f, 0.02f);
        // The rim behind the origin, at the last station, has v = 0.
        EXPECT_NEAR(mesh.places[i].y, 1 - p.y / 0.10f, 0.02f);
        EXPECT_NEAR(mesh.strands[i].x, 0.05f - p.y, 0.003f);
        if (p.x > 0.01f && p.x < 0.05f && p.y > 0.01f && p.y < 0.09f) {
            EXPECT_GT(mesh.fibres[i].x, 0.99f);
        }
    }
}

TEST(Sheet, OriginAndInsertionExchangedTurnUAndTheFibresRound) {
    LoftPiece piece = rectangle(), other = rectangle();
    piece.attachments = Attachments{{1, 2}, {3, 4}};
    other.attachments = Attachments{{3, 4}, {5, 6}};
    const TriMesh a = meshOf(piece), b = meshOf(other);
    for (size_t i = 0; i < a.places.size(); ++i) {
        EXPECT_NEAR(a.places[i].x, 1 - b.places[i].x, 1e-3f);
        EXPECT_NEAR(a.places[i].y, 1 - b.places[i].y, 1e-3f);
        if (a.places[i].x > 0.1f && a.places[i].x < 0.9f && std::abs(a.places[i].y - 0.5f) < 0.4f) {
            EXPECT_LT(glm::dot(a.fibres[i], b.fibres[i]), -0.99f);
        }
    }
}

TEST(Sheet, FibresMeetInTheApexOfAFan) {
    // A triangle: 100 mm wide at the last station, 5 mm at the first.
    LoftPiece piece = loftedSheet(11, 0.01f, [](int i) { return 0.005f + 0.0095f * float(i); });
    piece.attachments = Attachments{{2, 3}, {4, 5}}; // from the wide end to the narrow one
    const TriMesh mesh = meshOf(piece);
    for (size_t i = 0; i < mesh.places.size(); ++i) {
        const Vec3 p = mesh.positions[i];
        if (p.y < 0.02f || p.y > 0.09f) continue;
        const float u = mesh.places[i].x;
        EXPECT_NEAR(u, 1 - p.y / 0.10f, 0.06f);
        const float share = p.x / (0.005f + 0.95f * p.y);
        if (share < 0.1f || share > 0.9f) continue;
        const Vec3 wanted = glm::normalize(Vec3(-0.95f * share, -1, 0));
        EXPECT_GT(glm::dot(mesh.fibres[i], wanted), 0.94f) << p.x << " " << p.y;
    }
}

TEST(Sheet, FibresAreStraightInAParallelogram) {
    LoftPiece piece = rectangle();
    for (size_t i = 0; i < 11; ++i) piece.even[2 * i].x += 0.008f * float(i); // leaning
    piece.attachments = Attachments{{0, 1}, {2, 3}};
    const TriMesh mesh = meshOf(piece);
    const Vec3 wanted = glm::normalize(Vec3(0.8f, 1, 0));
    for (size_t i = 0; i < mesh.places.size(); ++i) {
        const Vec2 place = mesh.places[i];
        if (place.x < 0.1f || place.x > 0.9f || place.y < 0.1f || place.y > 0.9f) continue;
        EXPECT_GT(glm::dot(mesh.fibres[i], wanted), 0.99f);
        EXPECT_NEAR(place.x, mesh.positions[i].y / 0.10f, 0.02f);
    }
}

TEST(Sheet, AngledPiecesKeepTheirFibresAndTakeTheirPlaces) {
    LoftPiece piece = rectangle(), plain = rectangle();
    piece.fibreAngle = plain.fibreAngle = 0.7f;
    piece.attachments = Attachments{{1, 2}, {3, 4}, true};
    const TriMesh mesh = meshOf(piece), other = meshOf(plain);
    EXPECT_EQ(mesh.fibres, other.fibres);
    for (size_t i = 0; i < mesh.places.size(); ++i) {
        EXPECT_EQ(mesh.strands[i].x, other.strands[i].x);
        EXPECT_NEAR(mesh.places[i].x, mesh.positions[i].x / 0.06f, 0.02f);
    }
}

TEST(Sheet, ReversedPiecesKeepTheirAttachments) {
    LoftPiece piece = rectangle();
    piece.attachments = Attachments{{2.3f, 3.9f}, {5.05f, 5.95f}};
    const TriMesh a = meshOf(piece), b = meshOf(reversed(piece));
    for (size_t i = 0; i < a.positions.size(); i += 5)
        for (size_t j = 0; j < b.positions.size(); ++j)
            if (glm::length(a.positions[i] - b.positions[j]) < 1e-6f) {
                EXPECT_NEAR(a.places[i].x, b.places[j].x, 0.02f);
                EXPECT_NEAR(a.places[i].y, 1 - b.places[j].y, 0.02f); // mirrored: v counts back
            }
}

TEST(Flesh, LiesBetweenItsSpansAndOutsideItsGaps) {
    LoftPiece piece = rectangle();
    piece.flesh = Belly{{{0, 0.2f, 0.6f}, {1, 0.4f, 0.8f}}, {{0.5f, 0.53f}}};
    const TriMesh mesh = meshOf(piece);
    constexpr float kBorder = 0.086f; // half the blend and the longest finger of flesh
    float least = 1, most = 0;        // where the flesh would end if it did not fray
    for (size_t i = 0; i < mesh.places.size(); ++i) {
        const float along = mesh.positions[i].y / 0.10f, v = mesh.places[i].y;
        const float from = 0.2f + 0.2f * v, to = 0.6f + 0.2f * v, belly = mesh.strands[i].y;
        if (along < from - kBorder || along > to + kBorder) {
            EXPECT_EQ(belly, 0);
        }
        if (along > from + kBorder && along < to - kBorder && std::abs(along - 0.515f) > 0.03f) {
            EXPECT_EQ(belly, 1);
        }
        if (std::abs(along - 0.515f) < 0.004f) {
            EXPECT_LT(belly, 0.3f);
        }
        if (std::abs(along - to) < 0.01f && std::abs(along - 0.515f) > 0.03f) {
            least = std::min(least, belly);
            most = std::max(most, belly);
        }
    }
    EXPECT_GT(most - least, 0.3f); // it frays
    piece.flesh = Belly{{{0, 0, 0}}, {}};
    for (const Vec2& strand : meshOf(piece).strands) EXPECT_EQ(strand.y, 0); // all tendon
    piece.flesh = Belly{{{0, 0, 1}}, {}};
    for (const Vec2& strand : meshOf(piece).strands) EXPECT_EQ(strand.y, 1);
}

} // namespace
} // namespace myo
