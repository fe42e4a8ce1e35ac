#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/file_kind.hpp>
#include <myofield/study/pain_drawing.hpp>

#include <gtest/gtest.h>

using namespace myo;
using namespace myo::test;

namespace {

class KindsOfFiles : public testing::Test {
protected:
    FileKind kindOf(const std::string& text, const std::string& name = "file") {
        EXPECT_TRUE(writeFile(folder_ / name, text));
        return kindOfFile(folder_ / name);
    }
    TemporaryFolder folder_;
};

TEST_F(KindsOfFiles, AreToldByWhatIsInThemWhateverTheirName) {
    EXPECT_EQ(kindOf("glTF\2\0\0\0"), FileKind::Model);
    EXPECT_EQ(kindOf("{\"asset\": {\"version\": \"2.0\"}}", "a.json"), FileKind::Model);
    EXPECT_EQ(kindOf("# made by a tool\nmtllib a.mtl\no soleus\nv 0 0 0\n"), FileKind::Model);
    EXPECT_EQ(kindOf("Kaydara FBX Binary  \0"), FileKind::Model);
    EXPECT_EQ(kindOf("ply\nformat ascii 1.0\n"), FileKind::Model);
    EXPECT_EQ(kindOf("solid soleus\nfacet normal 0 0 1\n"), FileKind::Model);
    EXPECT_EQ(kindOf("<?xml version=\"1.0\"?>\n<COLLADA xmlns=\"\">"), FileKind::Model);
    EXPECT_EQ(kindOf(std::string(80, 'x') + std::string("\1\0\0\0", 4) + std::string(50, '\0')),
              FileKind::Model)
        << "a binary STL";
    EXPECT_EQ(kindOf(toJson(ViewState{}), "a.glb"), FileKind::View);
    EXPECT_EQ(kindOf(toJson(PainDrawing{}), "a.json"), FileKind::Drawing);
    EXPECT_EQ(kindOf("{\"version\": 1, \"steps\": []}"), FileKind::Lecture);
}

TEST_F(KindsOfFiles, AreUnknownWhereNothingTells) {
    for (const char* text : {"", " \n", "{", "{}", "[1]", "hello", "v", "{\"version\": 1}"})
        EXPECT_EQ(kindOf(text), FileKind::Unknown) << text;
    EXPECT_EQ(kindOfFile(folder_ / "no such file"), FileKind::Unknown);
    EXPECT_EQ(kindOf(std::string(100'000, '[')), FileKind::Unknown);
}

TEST_F(KindsOfFiles, AFolderIsAModelWhereItHoldsFilesOfOne) {
    EXPECT_EQ(kindOfFile(folder_.path()), FileKind::Unknown);
    EXPECT_EQ(kindOf("v 0 0 0\n", "b.OBJ"), FileKind::Model);
    EXPECT_EQ(kindOf("v 0 0 0\n", "a.obj"), FileKind::Model);
    EXPECT_EQ(kindOf("words", "readme.txt"), FileKind::Unknown);
    EXPECT_EQ(kindOfFile(folder_.path()), FileKind::Model);
    EXPECT_EQ(filesOfModel(folder_.path()),
              (std::vector<std::filesystem::path>{folder_ / "a.obj", folder_ / "b.OBJ"}));
}

} // namespace
