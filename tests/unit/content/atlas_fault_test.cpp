#include "unit/content/atlas_sample.hpp"

#include <myofield/content/atlas_file.hpp>

#include <algorithm>
#include <random>

namespace myo {
namespace {

using test::kMuscle;
using test::SampleFolder;

/// One text of the sound sample replaced, and what must be said of it.
struct Fault {
    std::string name;
    std::string file;
    std::string from;
    std::string to;
    int line; ///< of the complaint
    std::string phrase;
};

constexpr const char* kStroke =
    "{ path = [\"coracoid_process\", \"deltoid_tuberosity\"], width_mm = 55 }";

std::vector<Fault> syntaxFaults() {
    return {
        {"BadToml", kMuscle, "name      =", "name      ", 2, "not valid TOML at column"},
        {"UnclosedText", kMuscle, "\"Infraspinatus\"", "\"Infraspinatus", 2, "not valid TOML"},
        {"BadUtf8", kMuscle, "upper belly", "upper \xff\xfe belly", 22, "not valid TOML at column"},
        {"ControlCharacter", kMuscle, "upper belly", "upper\\u0007belly", 22, "control character"},
        {"KeyTwice", kMuscle, "kind   = \"central\"", "name   = \"central\"", 23, "not valid TOML"},
        {"DeepKey", kMuscle, "plain ", "a.a.a.a.a.a.a.a.a.a = 1\nplain ", 13, "more than 8 dots"},
        {"UnknownKey", kMuscle, "insertion =", "insertoin =", 9, "did you mean \"insertion\"?"},
        {"ZoneTooFaint", kMuscle, "felt    = \"deep\"", "weight  = 0.1", 31,
         "\"weight\" must lie in 0.4 to 1"},
        {"UnknownZoneKey", kMuscle, "felt    =", "feels   =", 31, "unknown key \"feels\""},
        {"UnknownTable", kMuscle, "[evidence]", "[evidences]", 48, "unknown key \"evidences\""},
        {"TextIsNumber", kMuscle, "\"Infraspinatus\"", "7", 2,
         "\"name\" must be a text, not a whole number"},
        {"ListIsText", kMuscle, "[\"C5\", \"C6\"]", "\"C5\"", 12,
         "\"roots\" must be a list, not a text"},
        {"ListOfNumbers", kMuscle, "[\"C5\", \"C6\"]", "[5, 6]", 12, "must be a list of texts"},
        {"TableIsText", kMuscle, "{ u = 0.45, v = 0.30 }", "\"middle\"", 25,
         "\"at\" must be a table"},
        {"NumberIsText", kMuscle, "width_mm = 55", "width_mm = \"55\"", 32,
         "must be a number, not a text"},
        {"FlagIsNumber", "landmarks.toml", "by_eye    = true", "by_eye    = 1", 15,
         "must be true or false"},
    };
}

std::vector<Fault> valueFaults() {
    return {
        {"MissingName", kMuscle, "name      = \"Infraspinatus\"\n", "", 1, "\"name\" is missing"},
        {"EmptyNerve", kMuscle, "\"suprascapular nerve\"", "\"  \"", 11, "\"nerve\" is empty"},
        {"EmptyAction", kMuscle, "[\"turns the arm outward\"]", "[]", 10,
         "\"action\" is an empty list"},
        {"EmptySynonym", kMuscle, "[\"infra\"]", "[\"infra\", \"\"]", 4, "has an empty text"},
        {"IdWithBlank", kMuscle, "\"trp1\"", "\"trp 1\"", 21, "only lower-case letters"},
        {"IdLeavesFolder", kMuscle, "\"infraspinatus\"", "\"../infraspinatus\"", 1,
         "only lower-case"},
        {"IdIsNotFileName", kMuscle, "\"infraspinatus\"", "\"supraspinatus\"", 1,
         "the file is called"},
        {"UTooLarge", kMuscle, "u = 0.45", "u = 1.45", 25, "\"u\" must lie in 0 to 1, not 1.45"},
        {"VNegative", kMuscle, "v = 0.30", "v = -0.1", 25, "\"v\" must lie in 0 to 1, not -0.1"},
        {"UNotANumber", kMuscle, "u = 0.45", "u = nan", 25, "\"u\" must lie in 0 to 1, not nan"},
        {"WidthTooSmall", kMuscle, "width_mm = 55", "width_mm = 4", 32,
         "must lie in 5 to 200, not 4"},
        {"WidthTooLarge", kMuscle, "width_mm = 55", "width_mm = 201.5", 32, "not 201.5"},
        {"WidthInfinite", kMuscle, "width_mm = 55", "width_mm = inf", 32,
         "must lie in 5 to 200, not inf"},
        {"BandAndRibbon", kMuscle, "width_mm = 55", "width_mm = 55, widths_mm = [40, 50]", 32,
         "a stroke is a band (\"width_mm\"), a ribbon (\"widths_mm\") or an outline"},
        {"RibbonAndOutline", kMuscle, "width_mm = 55", "full_mm = 20, widths_mm = [40, 50]", 32,
         "only one of them"},
        {"NoWidthAtAll", kMuscle, ", width_mm = 55", "", 32, "\"width_mm\" is missing"},
        {"RibbonOfOneWidth", kMuscle, "width_mm = 55", "widths_mm = [55]", 32,
         "must hold a width per landmark of the path, 2, not 1"},
        {"RibbonOfManyWidths", kMuscle, "width_mm = 55", "widths_mm = [40, 50, 60]", 32,
         "must hold a width per landmark of the path, 2, not 3"},
        {"RibbonTooThin", kMuscle, "width_mm = 55", "widths_mm = [40, 4]", 32,
         "\"widths_mm\" must lie in 5 to 200, not 4"},
        {"RibbonNotANumber", kMuscle, "width_mm = 55", "widths_mm = [nan, 40]", 32,
         "must lie in 5 to 200, not nan"},
        {"RibbonOfTexts", kMuscle, "width_mm = 55", "widths_mm = [40, \"wide\"]", 32,
         "\"widths_mm\" must be a number, not a text"},
        {"RibbonIsNumber", kMuscle, "width_mm = 55", "widths_mm = 55", 32,
         "\"widths_mm\" must be a list"},
        {"RibbonOfASpot", kMuscle, kStroke, "{ path = [\"coracoid_process\"], widths_mm = [40] }",
         32, "a ribbon needs at least 2 landmarks"},
        {"OutlineOfTwo", kMuscle, "width_mm = 55", "full_mm = 20", 32,
         "an outline needs at least 3 landmarks"},
        {"OutlineComesBack", kMuscle, kStroke,
         "{ path = [\"coracoid_process\", \"deltoid_tuberosity\", \"coracoid_process\"], "
         "full_mm = 20 }",
         32, "comes to each of its landmarks once"},
        {"OutlineTooFull", kMuscle, "width_mm = 55", "full_mm = 1e9", 32,
         "\"full_mm\" must lie in 3 to 100"},
        {"OutlineInfinite", kMuscle, "width_mm = 55", "full_mm = inf", 32,
         "\"full_mm\" must lie in 3 to 100"},
        {"CommonFour", kMuscle, "common = 3", "common = 4", 26, "must lie in 1 to 3, not 4"},
        {"SideUp", kMuscle, "common = 3", "side = \"up\"\ncommon = 3", 26, "\"side\""},
        {"CommonHalf", kMuscle, "common = 3", "common = 2.5", 26, "must be a whole number"},
        {"FmaNegative", kMuscle, "32546", "-1", 5, "\"fma\" must lie in"},
        {"PointKind", kMuscle, "\"central\"", "\"middle\"", 23,
         "must be one of \"central\", \"attachment\""},
        {"ZoneKind", kMuscle, "\"spillover\"", "\"spill\"", 35, "\"essential\", \"spillover\""},
        {"FeltWord", kMuscle, "\"deep\"", "\"sharp\"", 31, "\"felt\" is \"sharp\""},
        {"EvidenceLevel", kMuscle, "\"expert chart\"", "\"proof\"", 49, "\"level\" is \"proof\""},
        {"LandmarkNaN", "landmarks.toml", "1300.0", "nan", 4, "\"at_mm\" must lie in"},
        {"LandmarkTwoNumbers", "landmarks.toml", ", 165.0]", "]", 4, "must hold 3 numbers, not 2"},
        {"LandmarkOnTheRight", "landmarks.toml", "[130.8", "[-130.8", 12,
         "given for the left side"},
        {"LandmarkNotMedian", "landmarks.toml", "[0.0, 1300", "[30.0, 1300", 4, "must be paired"},
        {"NoticeGroup", "precautions.toml", "do not press", "never", 3, "\"group\" is \"never\""},
        {"UrlWithoutScheme", "references.toml", "https://", "file://", 8,
         "must begin with https://"},
    };
}

std::vector<Fault> linkFaults() {
    return {
        {"UnknownLandmark", kMuscle, "\"coracoid_process\"", "\"coracoid_proces\"", 32,
         "there is no landmark \"coracoid_proces\"; did you mean \"coracoid_process\""},
        {"UnknownRegion", kMuscle, "\"deltoid_anterior\"", "\"deltoid_front\"", 30,
         "there is no region \"deltoid_front\"; did you mean \"deltoid_anterior\""},
        {"UnknownCite", kMuscle,
         "cautions  = [{ text = \"see a doctor first\", cite = \"somebody2020\"",
         "cautions  = [{ text = \"see a doctor first\", cite = \"nobody\"", 18,
         "no reference \"nobody\""},
        {"CareWithoutCite", kMuscle, "\"rest the arm on a pillow\", cite = \"somebody2020\"",
         "\"rest the arm on a pillow\"", 17, "care, self_care: \"cite\" is missing"},
        {"NoCautions", kMuscle,
         "cautions  = [{ text = \"see a doctor first\", cite = \"somebody2020\" }]\n", "", 15,
         "care: \"cautions\" is missing"},
        {"SeesNoPage", kMuscle, "[care]\n", "[care]\nsee = [\"shoulder_pian\"]\n", 16,
         "there is no page \"shoulder_pian\"; did you mean \"shoulder_pain\""},
        {"NoSource", kMuscle, "[{ ref = \"simons1999\", at = \"vol. 1, fig. 22-1\" }]", "[]", 50,
         "\"sources\" is an empty list"},
        {"UnknownSource", kMuscle, "ref = \"simons1999\"", "ref = \"simon1999\"", 50,
         "no reference \"simon1999\"; did you mean \"simons1999\""},
        {"PartNotOfMuscle", kMuscle, "part   = \"infraspinatus\"", "part   = \"teres_minor\"", 24,
         "part \"teres_minor\" is not among the muscle's parts"},
        {"PointTwice", kMuscle, "\"trp2\"", "\"trp1\"", 39, "point \"trp1\" is there already, at"},
        {"NoStrokes", kMuscle, std::string("strokes = [") + kStroke + "]\n", "", 28,
         "\"strokes\" is missing or empty"},
        {"EmptyPath", kMuscle, "[\"coracoid_process\", \"deltoid_tuberosity\"]", "[]", 32,
         "\"path\" is an empty list"},
        {"NoRegions", kMuscle, "[\"deltoid_anterior\"]", "[]", 30, "\"regions\" is an empty list"},
        {"RegionTwice", kMuscle, "[\"deltoid_anterior\"]",
         "[\"deltoid_anterior\", \"deltoid_anterior\"]", 30, "named twice"},
        {"InsideWithStrokes", kMuscle, "strokes = []", std::string("strokes = [") + kStroke + "]",
         37, "inside the body, so \"strokes\" must be []"},
        {"InsideAndSkin", kMuscle, "[\"deltoid_anterior\"]",
         "[\"deltoid_anterior\", \"teeth_upper\"]", 30,
         "mixes regions of the skin with regions inside"},
        {"NeitherZoneNorSigns", kMuscle, "signs  = [\"goose-flesh\"]\n", "", 39,
         "neither a zone nor signs"},
        {"ZonesOfNobody", kMuscle, "signs  = [\"goose-flesh\"]", "zones_of = \"trp9\"", 39,
         "names \"trp9\", which is no point of this muscle"},
        {"ZonesOfItself", kMuscle, "signs  = [\"goose-flesh\"]", "zones_of = \"trp2\"", 39,
         "which has no zones of its own"},
        {"ZonesTwice", kMuscle, "common = 3", "zones_of = \"trp2\"\ncommon = 3", 26,
         "zones of its own and \"zones_of\" as well"},
        {"OppositeOfMedian", kMuscle, "\"coracoid_process\"", "\"other:sternal_angle\"", 32,
         "lies on the midline and has no other side"},
        {"LandmarkInARow", kMuscle, "\"coracoid_process\", ", "\"deltoid_tuberosity\", ", 32,
         "stands twice in a row"},
        {"LandmarkTwice", "landmarks.toml", "\"deltoid_tuberosity\"", "\"sternal_angle\"", 17,
         "landmark \"sternal_angle\" is there already, at"},
        {"ReferenceTwice", "references.toml", "\"simons1999\"", "\"somebody2020\"", 5,
         "reference \"somebody2020\" is there already"},
        {"RegionIdTwice", "regions.toml", "\"teeth_upper\"", "\"deltoid_anterior\"", 21,
         "there already"},
        {"SeedUnknown", "regions.toml", "\"sternal_angle\"", "\"sternal_angel\"", 19,
         "there is no landmark \"sternal_angel\""},
        {"SeedNotList", "regions.toml", "[\"sternal_angle\"]", "\"sternal_angle\"", 19,
         "must be a list of lists of landmarks"},
        {"SkinWithoutSeeds", "regions.toml", "inside = true\n", "", 21,
         "\"seeds\" is missing or empty"},
        {"InsideWithSeeds", "regions.toml", "inside = true",
         "inside = true\nseeds = [[\"sternal_angle\"]]", 28, "an inside region has no seeds"},
        {"CoarseUnknown", "regions.toml", "coarse = \"mouth\"", "coarse = \"mouths\"", 21,
         "there is no coarse area \"mouths\""},
        {"SiteWithoutStroke", "endangerment.toml",
         "strokes = [{ path = [\"coracoid_process\", \"sternal_angle\"], width_mm = 40 }]\n", "", 1,
         "site \"front_of_neck\": \"strokes\" is missing"},
        {"SiteCite", "endangerment.toml", "\"somebody2020\"", "\"nobody\"", 5,
         "no reference \"nobody\""},
        {"PageMuscle", "pages/shoulder_pain.toml", "\"infraspinatus\"", "\"infraspinatos\"", 7,
         "there is no muscle \"infraspinatos\"; did you mean \"infraspinatus\""},
        {"PageMuscleTwice", "pages/shoulder_pain.toml", "[\"infraspinatus\"]",
         "[\"infraspinatus\", \"infraspinatus\"]", 7, "named twice"},
        {"GuideWithoutMuscle", "pages/shoulder_pain.toml", "muscles = [\"infraspinatus\"]\n", "", 1,
         "a guide leads to at least one muscle"},
        {"PageWithoutCite", "pages/trigger_points.toml", "cites   = [\"simons1999\"]\n", "", 7,
         "no section cites a source"},
        {"PageName", "pages/trigger_points.toml", "\"trigger_points\"", "\"trigger_point\"", 1,
         "but the file is called \"trigger_points\""},
        {"NoticeCite", "warning_signs.toml", "\"somebody2020\"", "\"nobody\"", 4,
         "no reference \"nobody\""},
    };
}

bool complains(const std::vector<std::string>& problems, const std::string& start,
               const std::string& phrase) {
    return std::ranges::any_of(problems, [&](const std::string& problem) {
        return problem.starts_with(start) && problem.find(phrase) != problem.npos;
    });
}

class AtlasFault : public testing::TestWithParam<Fault> {};

TEST_P(AtlasFault, IsReportedAtItsLine) {
    const Fault& fault = GetParam();
    SampleFolder folder;
    folder.change(fault.file, fault.from, fault.to);
    const Result<Atlas> atlas = loadAtlas(folder.path());
    ASSERT_FALSE(atlas);
    const std::string place =
        folder.path(fault.file).string() + ":" + std::to_string(fault.line) + ": ";
    EXPECT_TRUE(complains(atlas.error().reasons, place, fault.phrase))
        << "wanted " << place << "..." << fault.phrase << "\ngot\n"
        << atlas.error().text();
}

std::string nameOf(const testing::TestParamInfo<Fault>& info) {
    return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Syntax, AtlasFault, testing::ValuesIn(syntaxFaults()), nameOf);
INSTANTIATE_TEST_SUITE_P(Value, AtlasFault, testing::ValuesIn(valueFaults()), nameOf);
INSTANTIATE_TEST_SUITE_P(Link, AtlasFault, testing::ValuesIn(linkFaults()), nameOf);

TEST(AtlasFaults, OneFaultGivesOneProblem) {
    for (const Fault& fault : linkFaults()) {
        // These two leave something else without its partner.
        if (fault.name == "CoarseUnknown" || fault.name == "SkinWithoutSeeds") continue;
        if (fault.name.starts_with("Reference") || fault.name.starts_with("RegionId")) continue;
        if (fault.name.starts_with("LandmarkTwice")) continue;
        SampleFolder folder;
        folder.change(fault.file, fault.from, fault.to);
        EXPECT_EQ(readAtlas(folder.path()).problems.size(), 1u)
            << fault.name << "\n"
            << Error(readAtlas(folder.path()).problems).text();
    }
}

TEST(AtlasFaults, AllFilesAreReportedAtOnceInOrder) {
    SampleFolder folder;
    folder.change("landmarks.toml", "rule ", "rul ");
    folder.change("references.toml", "\"simons1999\"", "\"Simons 1999\"");
    folder.change(kMuscle, "common = 1", "common = 9");
    folder.change(kMuscle, "u = 0.45", "u = 9");
    const std::vector<std::string> problems = readAtlas(folder.path()).problems;
    EXPECT_TRUE(
        complains(problems, folder.path("landmarks.toml").string() + ":6: ", "unknown key"));
    EXPECT_TRUE(
        complains(problems, folder.path("references.toml").string() + ":2: ", "Simons 1999"));
    EXPECT_TRUE(complains(problems, folder.path(kMuscle).string() + ":25: ", "\"u\""));
    EXPECT_TRUE(complains(problems, folder.path(kMuscle).string() + ":45: ", "\"common\""));
    const auto first =
        std::ranges::find_if(problems, [](auto& p) { return p.find(":25: ") != p.npos; });
    const auto second =
        std::ranges::find_if(problems, [](auto& p) { return p.find(":45: ") != p.npos; });
    EXPECT_LT(first, second);
}

TEST(AtlasFaults, AbsentFilesAndFoldersAreNamed) {
    SampleFolder folder;
    std::filesystem::remove(folder.path("warning_signs.toml"));
    std::filesystem::remove_all(folder.path("muscles"));
    const std::vector<std::string> problems = readAtlas(folder.path()).problems;
    EXPECT_TRUE(
        complains(problems, folder.path("warning_signs.toml").string() + ": ", "no such file"));
    EXPECT_TRUE(complains(problems, folder.path("muscles").string() + ": ", "cannot be listed"));
    EXPECT_EQ(problems.size(), 2u);
}

TEST(AtlasFaults, HugeAndDeepFilesAreRefusedWithoutHarm) {
    SampleFolder folder;
    folder.write("muscles/huge.toml", std::string((1u << 20) + 1, '#'));
    folder.write("muscles/nested.toml", "a = " + std::string(100000, '['));
    std::string dotted = "a";
    for (int i = 0; i < 200000; ++i) dotted += ".a";
    folder.write("muscles/dotted.toml", dotted + " = 1\n");
    folder.write("muscles/quoted.toml",
                 "x = 1\n[" + std::string("\"a\"") + dotted.substr(1) + "]\n");
    folder.write("muscles/hidden.toml",
                 "x = { b = \"\"\"b\"\"\"\", " + dotted + " = 1, c = \"\" }\n");
    const std::vector<std::string> problems = readAtlas(folder.path()).problems;
    EXPECT_TRUE(
        complains(problems, folder.path("muscles/hidden.toml").string() + ":1: ", "8 dots"));
    EXPECT_TRUE(complains(problems, folder.path("muscles/huge.toml").string() + ": ",
                          "more than the 1048576"));
    EXPECT_TRUE(complains(problems,
                          folder.path("muscles/nested.toml").string() + ":1: ", "not valid TOML"));
    EXPECT_TRUE(
        complains(problems, folder.path("muscles/dotted.toml").string() + ":1: ", "8 dots"));
    EXPECT_TRUE(
        complains(problems, folder.path("muscles/quoted.toml").string() + ":2: ", "8 dots"));
}

TEST(AtlasFaults, AFileFullOfFaultsEndsSoon) {
    SampleFolder folder;
    std::string text = "[[point]]\nid = \"a\"\n[[point.zone]]\nkind = \"essential\"\nregions = [";
    for (int i = 0; i < 190; ++i) text += "\"region_" + std::to_string(i) + "\", ";
    text += "]\n";
    for (int i = 0; i < 30000; ++i) text += "key_" + std::to_string(i) + " = 1\n";
    folder.write("muscles/faults.toml", text);
    EXPECT_GT(readAtlas(folder.path()).problems.size(), 30190u);

    std::string path = "strokes = [{ path = [";
    for (int i = 0; i < 201; ++i) path += "\"coracoid_process\", ";
    folder.change(kMuscle, std::string("strokes = [") + kStroke + "]",
                  path + "], width_mm = 20 }]");
    EXPECT_TRUE(complains(
        readAtlas(folder.path()).problems,
        folder.path(kMuscle).string() + ":32: ", "\"path\" has 201 entries, more than 200"));
}

TEST(AtlasFaults, EveryTruncationIsToldAndNoneCrashes) {
    SampleFolder folder;
    const std::string whole = test::sampleAtlas()[kMuscle];
    for (size_t size = 0; size + 12 < whole.size(); size += 7) {
        folder.write(kMuscle, whole.substr(0, size));
        EXPECT_FALSE(loadAtlas(folder.path())) << "cut at " << size;
    }
}

TEST(AtlasFaults, RandomBytesNeitherCrashNorThrow) {
    SampleFolder folder;
    const Result<Atlas> atlas = loadAtlas(folder.path());
    ASSERT_TRUE(atlas);
    const std::string whole = test::sampleAtlas()[kMuscle];
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < 1000; ++round) {
        std::string text = whole;
        for (int i = 0; i < 3; ++i) text[random() % text.size()] = char(random() % 256);
        folder.write(kMuscle, text);
        refused += !checkFile(folder.path(kMuscle), *atlas).empty();
    }
    EXPECT_GT(refused, 700); // the others fell into texts that may say anything
}

} // namespace
} // namespace myo
