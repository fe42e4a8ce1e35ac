#include <myofield/study/places.hpp>

#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

namespace myo {
namespace {

namespace fs = std::filesystem;

/// Without the variables that choose places, whatever the tests were started with.
class PlacesTest : public testing::Test {
protected:
    PlacesTest() {
        for (const char* name : {"MYOFIELD_ASSETS", "MYOFIELD_BODY"}) {
            const char* value = std::getenv(name);
            before_.emplace_back(name, value ? std::optional<std::string>(value) : std::nullopt);
            unsetenv(name);
        }
    }
    ~PlacesTest() override {
        for (const auto& [name, value] : before_)
            value ? setenv(name, value->c_str(), 1) : unsetenv(name);
    }
    Places found() const { return findPlaces(folder_ / "bin/myofield", {"/source", "/build.glb"}); }
    void makeBody(const std::string& folder) const {
        ASSERT_TRUE(makeFolder(folder_ / folder));
        ASSERT_TRUE(writeFile(folder_ / (folder + "/body.glb"), ""));
    }

    const test::TemporaryFolder folder_;

private:
    std::vector<std::pair<const char*, std::optional<std::string>>> before_;
};

TEST_F(PlacesTest, AreThoseOfTheBuildWhereNothingIsInstalled) {
    EXPECT_EQ(found().assets, "/source");
    EXPECT_EQ(found().anatomy(), "/source/anatomy");
    EXPECT_EQ(found().nameMaps(), "/source/atlases");
    EXPECT_EQ(found().builtInBody, "/build.glb");
    const Places unknown = findPlaces("", {"/source", "/build.glb"}); // no /proc
    EXPECT_EQ(unknown.assets, "/source");
    EXPECT_EQ(unknown.builtInBody, "/build.glb");
}

TEST_F(PlacesTest, AreThoseBesideAnInstalledProgram) {
    ASSERT_TRUE(makeFolder(folder_ / "share/myofield/assets"));
    EXPECT_EQ(found().assets, "/source"); // a folder without anatomy is none
    ASSERT_TRUE(makeFolder(folder_ / "share/myofield/assets/anatomy"));
    EXPECT_EQ(found().assets, folder_ / "share/myofield/assets");
    EXPECT_EQ(found().builtInBody, "/build.glb"); // each by itself
    makeBody("share/myofield");
    EXPECT_EQ(found().builtInBody, folder_ / "share/myofield/body.glb");
    makeBody("bin/share/myofield"); // as the build leaves it: nearer
    EXPECT_EQ(found().builtInBody, folder_ / "bin/share/myofield/body.glb");
}

TEST_F(PlacesTest, AreThoseThatAPersonChooses) {
    makeBody("share/myofield");
    ASSERT_TRUE(makeFolder(folder_ / "share/myofield/assets/anatomy"));
    setenv("MYOFIELD_ASSETS", "/mine", 1);
    EXPECT_EQ(found().assets, "/mine");
    EXPECT_EQ(found().builtInBody, folder_ / "share/myofield/body.glb");
    setenv("MYOFIELD_BODY", "mine.glb", 1);
    EXPECT_EQ(found().builtInBody, "mine.glb");
}

TEST_F(PlacesTest, ABodyIsTheBuiltInOneUnlessAnotherIsNamed) {
    const Places places{"/assets", "/built-in.glb"};
    EXPECT_EQ(bodyFileOf("", places), "/built-in.glb");
    EXPECT_EQ(bodyFileOf("built-in", places), "/built-in.glb");
    EXPECT_EQ(bodyFileOf("male", places), "/built-in.glb");
    EXPECT_EQ(bodyFileOf("female", places), "/female.glb"); // beside it
    EXPECT_EQ(bodyFileOf("other.glb", places), "other.glb");
    const Result<Body> body = readBodyArgument("", places);
    ASSERT_FALSE(body);
    EXPECT_NE(body.error().text().find("/built-in.glb"), std::string::npos);
}

} // namespace
} // namespace myo
