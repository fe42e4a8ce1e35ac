#include "unit/content/atlas_sample.hpp"

#include <myofield/content/atlas_file.hpp>

namespace myo {
namespace {

using test::kMuscle;
using test::SampleFolder;

Body bodyWith(std::initializer_list<const char*> ids) {
    Body body;
    for (const char* id : ids) {
        Structure structure;
        structure.id = id;
        structure.side = Side::Left;
        body.structures.push_back(structure);
    }
    return body;
}

void expectOne(const std::vector<std::string>& problems, const std::string& start,
               const std::string& phrase) {
    ASSERT_EQ(problems.size(), 1u) << Error(problems).text();
    EXPECT_TRUE(problems[0].starts_with(start)) << problems[0];
    EXPECT_NE(problems[0].find(phrase), std::string::npos) << problems[0];
}

TEST(AtlasCheck, ASoundAtlasIsClean) {
    const SampleFolder folder;
    const Body body = bodyWith({"infraspinatus"});
    EXPECT_TRUE(checkAtlas(loaded(folder), &body).empty());
    EXPECT_TRUE(checkAtlas(loaded(folder), nullptr).empty());
}

TEST(AtlasCheck, APartMustBeInTheBody) {
    const SampleFolder folder;
    const Body body = bodyWith({"infraspinatus_muscle", "deltoid"});
    expectOne(checkAtlas(loaded(folder), &body), folder.path(kMuscle).string() + ":7: ",
              "part \"infraspinatus\" is not in the body; did you mean \"infraspinatus_muscle\"");
}

TEST(AtlasCheck, OnlyMarkedZonesGoToTheOtherSide) {
    SampleFolder folder;
    folder.change(kMuscle, "\"coracoid_process\", ", "\"other:coracoid_process\", ");
    expectOne(checkAtlas(loaded(folder), nullptr),
              folder.path(kMuscle).string() + ":32: ", "goes to the other side of the body");
    folder.change(kMuscle, "felt    = \"deep\"", "crosses_midline = true");
    EXPECT_TRUE(checkAtlas(loaded(folder), nullptr).empty());
}

TEST(AtlasCheck, AStrokeAlongTheMidlineIsHalfAcross) {
    SampleFolder folder;
    folder.change(kMuscle, "[\"coracoid_process\", \"deltoid_tuberosity\"]", "[\"sternal_angle\"]");
    expectOne(checkAtlas(loaded(folder), nullptr),
              folder.path(kMuscle).string() + ":32: ", "runs along the midline");
    folder.change("regions.toml", "paired = true\n", ""); // a region that itself lies across it
    EXPECT_TRUE(checkAtlas(loaded(folder), nullptr).empty());
}

TEST(AtlasCheck, AMarkedZoneReachesTheMidline) {
    SampleFolder folder;
    folder.change(kMuscle, "felt    = \"deep\"", "crosses_midline = true");
    expectOne(checkAtlas(loaded(folder), nullptr),
              folder.path(kMuscle).string() + ":28: ", "no stroke reaches there");
}

TEST(CheckFile, TellsEachKindOfFile) {
    SampleFolder folder;
    const Atlas atlas = loaded(folder);
    for (const auto& [file, text] : test::sampleAtlas())
        EXPECT_TRUE(checkFile(folder.path(file), atlas).empty())
            << Error(checkFile(folder.path(file), atlas)).text();
    folder.change("landmarks.toml", "label     = \"Sternal angle\"", "label     = 3");
    folder.change("regions.toml", "[\"sternal_angle\"]", "[\"nowhere\"]");
    folder.change("precautions.toml", "do not press", "please");
    folder.change("warning_signs.toml", "cite", "cited");
    folder.change("references.toml", "https", "ftp");
    const auto first = [&](const char* file) { return checkFile(folder.path(file), atlas).at(0); };
    EXPECT_NE(first("landmarks.toml").find(":3: "), std::string::npos);
    EXPECT_NE(first("regions.toml").find(":19: "), std::string::npos);
    EXPECT_NE(first("precautions.toml").find(":3: "), std::string::npos);
    EXPECT_NE(first("warning_signs.toml").find("is missing"), std::string::npos);
    EXPECT_NE(first("references.toml").find(":8: "), std::string::npos);
}

TEST(CheckFile, ChecksAMuscleAgainstAtlasAndBody) {
    SampleFolder folder;
    const Atlas atlas = loaded(folder);
    const Body body = bodyWith({"deltoid"});
    expectOne(checkFile(folder.path(kMuscle), atlas, &body),
              folder.path(kMuscle).string() + ":7: ", "is not in the body");
    folder.write("copy/infraspinatus.toml", test::sampleAtlas()[kMuscle]);
    EXPECT_TRUE(checkFile(folder.path("copy/infraspinatus.toml"), atlas).empty()); // a correction
}

TEST(CheckFile, NamesFilesOfNoKnownKind) {
    SampleFolder folder;
    const Atlas atlas = loaded(folder);
    folder.write("shopping.toml", "milk = 2\n");
    expectOne(checkFile(folder.path("shopping.toml"), atlas),
              folder.path("shopping.toml").string() + ": ", "is of no known kind");
    expectOne(checkFile(folder.path("absent.toml"), atlas),
              folder.path("absent.toml").string() + ": ", "no such file");
    expectOne(checkFile(folder.path("muscles"), atlas), folder.path("muscles").string() + ": ",
              "not a regular file");
}

} // namespace
} // namespace myo
