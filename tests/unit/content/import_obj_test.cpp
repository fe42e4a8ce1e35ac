#include "import_obj.hpp"

#include "unit/content/body_samples.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

class ObjFiles : public testing::Test {
protected:
    Result<RawBody> read(const std::string& text) {
        writeContent(folder_ / "a.obj", text);
        return readObj(folder_ / "a.obj");
    }
    ScratchFolder folder_;
};

constexpr const char* kCorners = "v 0 0 0\r\nv 1 0 0\r\nv 1 1 0\r\nv 0 1 0\r\n";

TEST_F(ObjFiles, ANameIsTheRestOfItsLineAndMaterialsTakeNothingApart) {
    const Result<RawBody> body =
        read(std::string("mtllib ../x.mtl\r\no left infraspinatus\r\n") + kCorners +
             "usemtl red flesh\r\nf 1 2 3\r\nusemtl tendon\r\nf -4 -2 -1\r\n"
             "o other\r\ng group\r\nf 1/1/1 2//2 3/3 4\r\n");
    ASSERT_TRUE(body) << body.error().text();
    ASSERT_EQ(body->structures.size(), 2u);
    EXPECT_EQ(body->structures[0].ownNames, std::vector<std::string>{"left infraspinatus"});
    EXPECT_EQ(body->structures[0].structure.mesh.triangles.size(), 2u);
    EXPECT_EQ(body->structures[0].structure.mesh.positions.size(), 4u);
    EXPECT_EQ(body->structures[1].structure.mesh.triangles.size(), 2u) << "a fan of four corners";
}

TEST_F(ObjFiles, CommentsNameAFileWithOneStructure) {
    const Result<RawBody> body = read(std::string("# Concept ID : FMA32546\n"
                                                  "# English name : right soleus\n") +
                                      kCorners + "g default\nf 1 2 3\n");
    ASSERT_TRUE(body) << body.error().text();
    ASSERT_EQ(body->structures.size(), 1u);
    EXPECT_EQ(body->structures[0].ownNames.back(), "right soleus");
    EXPECT_EQ(body->structures[0].structure.fma, 32546u);
}

TEST_F(ObjFiles, FaultsAreToldWithTheirLine) {
    for (const char* text : {"v 0 0 0\nf 1 2 3\n", "v 0 0\n", "v 0 0 nan\n", "v 0 0 1e30\n",
                             "v 0 0 0\nf 0 0 0\n", "v 0 0 0\nf x y z\n", "v 0 0 0\nf -2 1 1\n"}) {
        const Result<RawBody> body = read(text);
        ASSERT_FALSE(body) << text;
        EXPECT_NE(body.error().text().find("a.obj:"), std::string::npos) << body.error().text();
    }
    EXPECT_FALSE(read("# nothing\n"));
}

} // namespace
} // namespace myo
