#pragma once

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/field/placement.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>

namespace myo::test {

inline const std::filesystem::path kBuiltIn =
    std::filesystem::path(MYOFIELD_BUILD_FOLDER) / "share/myofield/body.glb";

/// The shipped atlas on the built-in body.
struct Shipped {
    Atlas atlas;
    Body body;
    std::optional<Placement> placement;
    std::unique_ptr<PatternLibrary> patterns;
};

/// Read and placed once; null when that failed.
inline Shipped* shipped() {
    static const std::unique_ptr<Shipped> loaded = [] {
        Result<Atlas> atlas =
            loadAtlas(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
        Result<Body> body = readBody(kBuiltIn);
        if (!atlas || !body) return std::unique_ptr<Shipped>();
        auto all = std::make_unique<Shipped>();
        all->atlas = std::move(*atlas);
        all->body = std::move(*body);
        Result<Placement> placement = Placement::place(all->atlas, all->body, all->body);
        if (!placement) return std::unique_ptr<Shipped>();
        all->placement = std::move(*placement);
        all->patterns = std::make_unique<PatternLibrary>(*all->placement);
        return all;
    }();
    return loaded.get();
}

/// Skips, and says so, where the body was not built.
class ShippedAtlas : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(kBuiltIn)) GTEST_SKIP() << kBuiltIn << " was not built here";
        ASSERT_TRUE(shipped()) << "the atlas or the built-in body could not be read or placed";
    }
};

} // namespace myo::test
