#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>
#include <myofield/shape/built_in_body.hpp>
#include <myofield/shape/figures.hpp>

#include <gtest/gtest.h>

#include <string>

namespace myo {
namespace {

namespace fs = std::filesystem;

/// A folder with one small figure of each kind, of which a test spoils one.
class FiguresFolder {
public:
    FiguresFolder() {
        write("muscles.json",
              R"({"structures":{"left pectineus":)" + loft(R"("belly":[50,150],)") + "}}");
        write("diaphragm_stack.json", R"({"structures":{}})");
        write(
            "bones.json",
            R"({"structures":{"sacrum":{"kind":"stack","axis":"z","group":"bone","side":"median",)"
            R"("slices":[[0,[[0,0,100,0,100,100,0,100]]],[50,[[0,0,100,0,100,100,0,100]]]]}}})");
        write("connective.json", R"({"structures":{}})");
        write("skin.json", R"({"kind":"half stack","axis":"y","slices":)"
                           R"([[0,[[0,100,100,0,0,-100]],[]],[60,[[0,100,100,0,0,-100]],[]]]})");
        write("corrections.toml", "");
        write("tendons.toml", "");
        write("skin_details.toml", "");
        write("bone_details.toml", "");
        write("skin_patches.toml", "");
    }
    static std::string loft(const std::string& more) {
        return R"({"side":"left","pieces":[{"n":3,"Ke":1,"Ko":1,"ring":0,"cut":[0,0],)" + more +
               R"("even":[0,0,0,10,0,0, 0,50,0,20,0,0, 0,100,0,10,0,0],"odd":[0,0,-5]}]})";
    }
    void write(const char* name, const std::string& text) {
        ASSERT_TRUE(writeFile(path() / name, std::string_view(text)));
    }
    fs::path path() const { return folder_.path(); }
    /// The reasons why the folder cannot be read; "" where it can.
    std::string fault() const {
        const Result<std::vector<Figure>> figures = readFigures(path());
        return figures ? "" : figures.error().text();
    }

private:
    test::TemporaryFolder folder_;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Figures, AreReadInMetres) {
    const FiguresFolder folder;
    const Result<std::vector<Figure>> figures = readFigures(folder.path());
    ASSERT_TRUE(figures) << figures.error().text();
    ASSERT_EQ(figures->size(), 3u);
    const Figure& muscle = (*figures)[0];
    EXPECT_EQ(muscle.name, "left pectineus");
    EXPECT_TRUE(muscle.isPaired);
    EXPECT_FLOAT_EQ(muscle.pieces[0].even[2].y, 0.005f);
    EXPECT_EQ(*muscle.pieces[0].belly, Vec2(0.5f, 1.5f));
    ASSERT_EQ(muscle.pieces[0].odd.size(), 3u); // ends added
    EXPECT_FLOAT_EQ(muscle.pieces[0].odd[1].z, -0.0005f);
    const Figure& bone = (*figures)[1];
    EXPECT_EQ(bone.kind, Kind::Bone);
    EXPECT_EQ(bone.stack->axes, (std::array<int, 3>{0, 1, 2}));
    EXPECT_EQ((*figures)[2].kind, Kind::Skin);
    EXPECT_TRUE((*figures)[2].stack->isHalf);
}

TEST(Figures, CorrectionsTurnPiecesRoundAndSetFibres) {
    FiguresFolder folder;
    folder.write("corrections.toml",
                 "reverse = [{ name = \"left pectineus\", pieces = [0] }]\n"
                 "fibres = [{ name = \"left pectineus\", direction = [1, -1, 0] }]\n");
    const Result<std::vector<Figure>> figures = readFigures(folder.path());
    ASSERT_TRUE(figures) << figures.error().text();
    const LoftPiece& piece = (*figures)[0].pieces[0];
    EXPECT_FLOAT_EQ(piece.even[0].y, 0.01f);
    EXPECT_FLOAT_EQ(piece.odd[1].z, 0.0005f);
    EXPECT_EQ(*piece.belly, Vec2(0.5f, 1.5f));
    EXPECT_NEAR(piece.fibreAngle, kPi / 4, 1e-3f); // t now runs down
}

TEST(Figures, AttachmentsAndTendonsAreRead) {
    FiguresFolder folder;
    folder.write("corrections.toml", "attachments = [{ name = \"left pectineus\", origin = [3, 4], "
                                     "insertion = [5, 6], angled = true }]\n");
    folder.write("tendons.toml",
                 "belly = [{ name = \"left pectineus\", span = [[0, 0.1, 0.6], [1, 0.2, 0.9]], "
                 "gaps = [[0.4, 0.5]] }]\n");
    const Result<std::vector<Figure>> figures = readFigures(folder.path());
    ASSERT_TRUE(figures) << figures.error().text();
    const LoftPiece& piece = (*figures)[0].pieces[0];
    ASSERT_TRUE(piece.attachments && piece.flesh);
    EXPECT_EQ(piece.attachments->origin, Vec2(3, 4));
    EXPECT_EQ(piece.attachments->insertion, Vec2(5, 6));
    EXPECT_TRUE(piece.attachments->isAngled);
    ASSERT_EQ(piece.flesh->spans.size(), 2u);
    EXPECT_FLOAT_EQ(piece.flesh->spans[1].from, 0.2f);
    EXPECT_FLOAT_EQ(piece.flesh->spans[1].to, 0.9f);
    EXPECT_EQ(piece.flesh->gaps.at(0), Vec2(0.4f, 0.5f));
}

TEST(Figures, AFigureOfOurOwnNeedsNoMap) {
    FiguresFolder folder;
    std::string loft = FiguresFolder::loft(R"("belly":[50,150],)");
    loft.insert(1, R"("id":"ours",)");
    folder.write("muscles.json", R"({"structures":{"left something small":)" + loft + "}}");
    NameMap names;
    names.structures = {{"skin", "skin", Kind::Skin, {3, 3}, true},
                        {"sacrum", "sacrum", Kind::Bone, {4, 4}, true}};
    const Result<Body> body = buildBody(folder.path(), names);
    ASSERT_TRUE(body) << body.error().text();
    const StructureId left = body->find("ours", Side::Left);
    ASSERT_TRUE(left && body->find("ours", Side::Right));
    EXPECT_EQ((*body)[left].name, "Something small");
    EXPECT_EQ((*body)[left].kind, Kind::Muscle);
}

TEST(Figures, FaultsAreNamedWithFileAndPlace) {
    struct Case {
        const char* file;
        std::string text, wanted;
    };
    const auto muscle = [](const std::string& piece) {
        return R"({"structures":{"left pectineus":{"side":"left","pieces":[)" + piece + "]}}}";
    };
    const std::string rest = R"("ring":0,"cut":[0,0],"belly":[0,100],"odd":[0,0,-5],)";
    const std::string even = R"("even":[0,0,0,10,0,0, 0,50,0,20,0,0, 0,100,0,10,0,0])";
    std::string deep(100, '[');
    const Case cases[] = {
        {"muscles.json", "{", "muscles.json"},
        {"muscles.json", "[1]", "is not an object"},
        {"muscles.json", "{}", "structures is missing"},
        {"muscles.json", R"({"structures":{}, "wind": 1})", "unknown key \"wind\""},
        {"muscles.json", deep, "nested deeper than 16"},
        {"muscles.json", muscle(R"({"n":4,"Ke":1,"Ko":1,)" + rest + even + "}"),
         "even is not a list of 24 whole numbers"},
        {"muscles.json", muscle(R"({"n":100000000,"Ke":1,"Ko":1,)" + rest + even + "}"),
         "n is not a whole number from 3 to 256"},
        {"muscles.json", muscle(R"({"n":-3,"Ke":1,"Ko":1,)" + rest + even + "}"),
         "n is not a whole number"},
        {"muscles.json", muscle(R"({"n":3.5,"Ke":1,"Ko":1,)" + rest + even + "}"),
         "n is not a whole number"},
        {"muscles.json", muscle(R"({"n":3,"Ko":1,)" + rest + even + "}"), "left pectineus"},
        {"muscles.json",
         muscle(R"({"n":3,"Ke":1,"Ko":1,)" + rest +
                R"("even":[0,0,0,10,0,0, 0,50,0,20,0,0, 0,100,0,10,0,40000]})"),
         "even[17] is not a whole number from -30000 to 30000"},
        {"muscles.json",
         muscle(R"({"n":3,"Ke":1,"Ko":1,)" + rest +
                R"("even":[0,0,0,10,0,0, 0,50,0,20,0,0, 0,100,0,10,0,null]})"),
         "even[17] is not a whole number"},
        {"muscles.json", muscle(""), "pieces is not a list of at least 1"},
        {"muscles.json", R"({"structures":{"left pectineus":)" + FiguresFolder::loft("") + "}}",
         "belly is missing"},
        {"skin.json", R"({"kind":"half stack","axis":"x","slices":[]})",
         "axis of a half stack is not y"},
        {"skin.json", R"({"kind":"half stack","axis":"y","slices":[[0,[],[]]]})",
         "slices is not a list of at least 2"},
        {"skin.json", R"({"kind":"half stack","axis":"y","slices":[[5,[],[]],[5,[],[]]]})",
         "slices[1] does not lie above"},
        {"skin.json", R"({"kind":"half stack","axis":"y","slices":[[5,[[1,2,3]],[]],[6,[],[]]]})",
         "slices[0][1][0] is not a list of at least 4"},
        {"skin.json",
         R"({"kind":"half stack","axis":"y","slices":[[5,[[1,2,3,4,5]],[]],[6,[],[]]]})",
         "slices[0][1][0] does not hold pairs"},
        {"skin.json", R"({"kind":"half stack","axis":"y","slices":[[5,[]],[6,[],[]]]})",
         "slices[0] is not a list of 3 entries"},
        {"corrections.toml", "reverse = [{ name = \"left nothing\" }]",
         "corrections.toml:1: no loft"},
        {"corrections.toml", "reverse = [{ name = \"left pectineus\", pieces = [4] }]",
         "pieces 0 to 0"},
        {"corrections.toml", "fibres = [{ name = \"left pectineus\", direction = [0, 0, 0] }]",
         "not be zero"},
        {"corrections.toml", "reverse = [", "corrections.toml:1"},
        {"corrections.toml",
         "attachments = [{ name = \"left pectineus\", origin = [0, 1], insertion = [0.5, 3] }]",
         "follow each other"},
        {"corrections.toml",
         "attachments = [{ name = \"left pectineus\", origin = [0, 1], insertion = [2, 4.5] }]",
         "follow each other"},
        {"corrections.toml",
         "attachments = [{ name = \"left pectineus\", origin = [0, nan], insertion = [2, 3] }]",
         "two numbers each"},
        {"tendons.toml", "belly = [{ name = \"left pectineus\", span = [0.2, 1.5] }]",
         "all from 0 to 1"},
        {"tendons.toml",
         "belly = [{ name = \"left pectineus\", span = [[0.5, 0, 1], [0.5, 0, 1]] }]", "rising v"},
        {"tendons.toml", "belly = [{ name = \"left pectineus\" }]", "span must be"},
        {"tendons.toml",
         "belly = [{ name = \"left pectineus\", span = [0, 1], gaps = [0.5, 0.6] }]",
         "gaps must be rows"},
    };
    for (const Case& one : cases) {
        FiguresFolder folder;
        folder.write(one.file, one.text);
        const std::string fault = folder.fault();
        EXPECT_TRUE(contains(fault, one.wanted)) << one.wanted << "\n  but: " << fault;
        EXPECT_TRUE(contains(fault, one.file)) << fault;
    }
}

TEST(Figures, AllFaultsAreReportedAtOnce) {
    FiguresFolder folder;
    folder.write("muscles.json", "{");
    fs::remove(folder.path() / "bones.json");
    const std::string fault = folder.fault();
    EXPECT_TRUE(contains(fault, "muscles.json"));
    EXPECT_TRUE(contains(fault, "bones.json: no such file"));
}

TEST(Figures, ABodyNeedsANameForEveryFigure) {
    const FiguresFolder folder;
    NameMap names;
    names.name = "small";
    names.structures = {{"{side} pectineus", "pectineus", Kind::Muscle, {1, 2}, true},
                        {"skin", "skin", Kind::Skin, {3, 3}, true}};
    const Result<Body> missing = buildBody(folder.path(), names);
    ASSERT_FALSE(missing);
    EXPECT_TRUE(contains(missing.error().text(), "\"sacrum\""));

    names.structures.push_back({"sacrum", "sacrum", Kind::Bone, {4, 4}, true});
    const Result<Body> body = buildBody(folder.path(), names);
    ASSERT_TRUE(body) << body.error().text();
    ASSERT_EQ(body->structures.size(), 4u);
    const StructureId left = body->find("pectineus", Side::Left),
                      right = body->find("pectineus", Side::Right);
    ASSERT_TRUE(left && right);
    EXPECT_EQ((*body)[left].fma, 1u);
    EXPECT_EQ((*body)[right].fma, 2u);
    EXPECT_EQ((*body)[left].name, "Pectineus");
}

TEST(DisplayName, PutsTheMuscleBeforeItsPartAndLeavesOutTheSide) {
    EXPECT_EQ(displayName("left infraspinatus muscle"), "Infraspinatus");
    EXPECT_EQ(displayName("short head of left biceps brachii"), "Biceps brachii, short head");
    EXPECT_EQ(displayName("superior oblique part of left longus colli"),
              "Longus colli, superior oblique part");
    EXPECT_EQ(displayName("posterior belly of left digastric"), "Digastric, posterior belly");
    EXPECT_EQ(displayName("abductor digiti minimi of left hand"), "Abductor digiti minimi of hand");
    EXPECT_EQ(displayName("set of lumbricals of left hand"), "Lumbricals of hand");
    EXPECT_EQ(displayName("diaphragm"), "Diaphragm");
    EXPECT_EQ(displayName(""), "");
}

} // namespace
} // namespace myo
