#include "panel_canvas.hpp"

namespace myo {
namespace {

using gpu::PanelPictures;
using Id = gpu::PanelPictures::Id;

constexpr gpu::Rect kEverywhere{-1000, -1000, 4000, 4000};

class PanelPicturesTest : public PanelCanvasTest {
protected:
    Image draw(PanelPictures& pictures, Id id, const PanelPictures::Place& place) {
        return *run([&](gpu::Commands& commands) {
            pictures.send(commands);
            return record(commands, [&] { pictures.draw(commands, kExtent, id, place); });
        });
    }
    /// No two pixels alike.
    static Image varied(uint32_t width, uint32_t height) {
        Image image = plain(width, height, {0, 0, 90, 255});
        for (uint32_t y = 0; y < height; ++y)
            for (uint32_t x = 0; x < width; ++x) {
                image.at(x, y)[0] = uint8_t(20 * x);
                image.at(x, y)[1] = uint8_t(30 * y);
            }
        return image;
    }
};

TEST_F(PanelPicturesTest, APictureHasItsPixelsAtItsPlaceAndNowhereElse) {
    PanelPictures pictures(*device(), pass_);
    const Image picture = varied(8, 6);
    const Image drawn = draw(pictures, pictures.add(picture), {{10, 5}, {8, 6}, kEverywhere, 1});
    for (uint32_t y = 0; y < kExtent.height; ++y)
        for (uint32_t x = 0; x < kExtent.width; ++x) {
            const bool isInside = x >= 10 && x < 18 && y >= 5 && y < 11;
            ASSERT_EQ(at(drawn, x, y), isInside ? at(picture, x - 10, y - 5) : kClear)
                << x << ", " << y;
        }
}

TEST_F(PanelPicturesTest, NothingIsDrawnOutsideItsClip) {
    PanelPictures pictures(*device(), pass_);
    const Pixel red{200, 10, 10, 255};
    const Id id = pictures.add(plain(4, 4, red));
    const Image drawn = draw(pictures, id, {{10, 5}, {20, 20}, {15, 2, 10, 10}, 1});
    for (uint32_t y = 0; y < kExtent.height; ++y)
        for (uint32_t x = 0; x < kExtent.width; ++x)
            ASSERT_EQ(at(drawn, x, y), x >= 15 && x < 25 && y >= 5 && y < 12 ? red : kClear)
                << x << ", " << y;
    // A place that reaches over the canvas, and one that is beside it.
    const Image half = draw(pictures, id, {{-5, 30}, {10, 20}, kEverywhere, 1});
    EXPECT_EQ(at(half, 4, 39), red);
    EXPECT_EQ(at(half, 5, 39), kClear);
    const Image none = draw(pictures, id, {{0, 0}, {60, 40}, {60, 0, 5, 5}, 1});
    EXPECT_EQ(differences(none, plain(60, 40, kClear)), 0u);
}

TEST_F(PanelPicturesTest, AlphaIsThePicturesTimesTheDraws) {
    PanelPictures pictures(*device(), pass_);
    Image picture = plain(2, 1, {255, 255, 255, 255});
    picture.at(1, 0)[3] = 0;
    const Id id = pictures.add(picture);
    const Image full = draw(pictures, id, {{0, 0}, {2, 1}, kEverywhere, 1});
    EXPECT_EQ(at(full, 0, 0), (Pixel{255, 255, 255, 255}));
    EXPECT_EQ(at(full, 1, 0), kClear);
    const Image faint = draw(pictures, id, {{0, 0}, {2, 1}, kEverywhere, 0.5f});
    EXPECT_NEAR(at(faint, 0, 0)[0], (255 + 51) / 2, 1);
    EXPECT_NEAR(at(faint, 0, 0)[2], (255 + 153) / 2, 1);
    EXPECT_EQ(at(faint, 1, 0), kClear);
    // Stretched, the border between both has no dark fringe.
    const Image wide = draw(pictures, id, {{0, 0}, {40, 20}, kEverywhere, 1});
    for (uint32_t x = 1; x < 40; ++x) EXPECT_LE(at(wide, x, 10)[2], at(wide, x - 1, 10)[2]) << x;
    EXPECT_EQ(at(wide, 39, 10), kClear);
}

TEST_F(PanelPicturesTest, ManyAreThereAtOnce) {
    PanelPictures pictures(*device(), pass_);
    constexpr int kMany = 100;
    std::vector<Id> ids;
    for (int i = 0; i < kMany; ++i)
        ids.push_back(pictures.add(plain(3, 3, {2 * i, 255 - i, i, 255})));
    const Image drawn = *run([&](gpu::Commands& commands) {
        pictures.send(commands);
        return record(commands, [&] {
            for (uint32_t i = 0; i < kMany; ++i)
                pictures.draw(commands, kExtent, ids[i],
                              {{float(i % 20) * 3, float(i / 20) * 3}, {3, 3}, kEverywhere, 1});
        });
    });
    for (int i = 0; i < kMany; ++i)
        EXPECT_EQ(at(drawn, uint32_t(i % 20) * 3 + 1, uint32_t(i / 20) * 3 + 1),
                  (Pixel{2 * i, 255 - i, i, 255}));
}

TEST_F(PanelPicturesTest, WhatIsReplacedOrDroppedStaysForFramesInFlight) {
    PanelPictures pictures(*device(), pass_);
    const Pixel red{255, 0, 0, 255}, blue{0, 0, 255, 255};
    const Id first = pictures.add(plain(4, 4, red)), second = pictures.add(plain(4, 4, red));
    const auto drawBoth = [&](gpu::Commands& commands) {
        pictures.send(commands);
        return record(commands, [&] {
            pictures.draw(commands, kExtent, first, {{0, 0}, {4, 4}, kEverywhere, 1});
            pictures.draw(commands, kExtent, second, {{10, 0}, {4, 4}, kEverywhere, 1});
        });
    };
    const Image before = *run([&](gpu::Commands& commands) {
        const gpu::Image* drawn = drawBoth(commands);
        pictures.replace(first, plain(9, 2, blue)); // while it is only recorded
        pictures.drop(second);
        return drawn;
    });
    EXPECT_EQ(at(before, 1, 1), red);
    EXPECT_EQ(at(before, 11, 1), red);
    const Image after = *run(drawBoth);
    EXPECT_EQ(at(after, 1, 1), blue);
    EXPECT_EQ(at(after, 11, 1), kClear);
    EXPECT_NE(pictures.add(plain(1, 1, red)), second);
    EXPECT_EQ(pictures.count(), 2u);
    pictures.drop(Id::None);
    EXPECT_EQ(pictures.count(), 2u);
}

TEST_F(PanelPicturesTest, TheirMemoryIsGivenBack) {
    PanelPictures pictures(*device(), pass_);
    const uint64_t before = device()->memoryInUse();
    std::vector<Id> ids;
    for (int i = 0; i < 64; ++i) ids.push_back(pictures.add(plain(128, 96, kClear)));
    EXPECT_GE(device()->memoryInUse(), before + 64 * 128 * 96 * 4);
    for (const Id id : ids) pictures.drop(id);
    EXPECT_EQ(device()->memoryInUse(), before);
}

} // namespace
} // namespace myo
