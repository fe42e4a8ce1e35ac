// Models that somebody opens: read beside the window, spoken of, read again.
#include "real_workspace.hpp"
#include "temporary_folder.hpp"

#include <myofield/content/name_map.hpp>
#include <myofield/core/file.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/open_file.hpp>
#include <myofield/study/pain_drawing.hpp>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

using namespace myo;
using namespace myo::test;

namespace {

Places placesOfTheBuild() {
    return {std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets",
            std::filesystem::path(MYOFIELD_BUILD_FOLDER) / "share/myofield/body.glb"};
}

/// Some structures of the built-in body, as somebody else would have them: without ids and under names
/// of their own.
Body someOfTheBody(const Body& body) {
    Body some;
    for (const Structure& each : body.structures) {
        const bool isWanted = each.kind == Kind::Skin || each.id == "infraspinatus" ||
                              each.id == "soleus" || each.id == "gracilis" || each.kind == Kind::Bone;
        if (isWanted) some.structures.push_back(each);
    }
    return some;
}

/// Writes an OBJ of them; `rename` gives the name of each.
template <class Rename>
void writeObj(const std::filesystem::path& file, const Body& body, const Rename& rename) {
    std::string text;
    size_t first = 1;
    for (const Structure& each : body.structures) {
        text += "o " + rename(each) + "\n";
        for (const Vec3& p : each.mesh.positions) text += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
        for (const Triangle& t : each.mesh.triangles)
            text += fmt::format("f {} {} {}\n", first + t.x, first + t.y, first + t.z);
        first += each.mesh.positions.size();
    }
    ASSERT_TRUE(writeFile(file, text));
}

class OpenedModels : public testing::Test {
protected:
    void SetUp() override {
        if (!realWorkspace()) GTEST_SKIP() << "the body was not built here";
        explorer_.emplace(*realWorkspace(), ViewState{}, WindowMemory{});
        explorer_->models().usePlaces(placesOfTheBuild());
    }
    Explorer& explorer() { return *explorer_; }
    ModelDesk& models() { return explorer_->models(); }

    /// Waits until what is being read has been read, or could not be.
    void wait() {
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(4);
        while (!models().reading().empty() && std::chrono::steady_clock::now() < end) {
            models().look();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        ASSERT_TRUE(models().reading().empty());
    }
    std::filesystem::path fileWithOneStrangeName() {
        const std::filesystem::path file = folder_ / "somebody.obj";
        writeObj(file, someOfTheBody(realWorkspace()->body()), [](const Structure& each) {
            if (each.id == "infraspinatus" && each.side == Side::Right) return std::string("blob 7");
            return std::string(nameOf(each.side)) + " " + each.name;
        });
        return file;
    }
    static const ImportedMesh& meshNamed(const OpenedModel& model, const std::string& name) {
        const auto found = std::ranges::find(model.report.meshes, name, &ImportedMesh::name);
        EXPECT_NE(found, model.report.meshes.end()) << name;
        return found == model.report.meshes.end() ? model.report.meshes.front() : *found;
    }

    TemporaryFolder folder_;
    std::optional<Explorer> explorer_;
};

TEST_F(OpenedModels, AreReadBesideTheWindowAndSpokenOf) {
    const std::filesystem::path file = fileWithOneStrangeName();
    openFile(explorer(), file);
    EXPECT_EQ(models().reading(), file);
    EXPECT_STRNE(models().stageWords(), "");
    wait();
    ASSERT_TRUE(models().isReady());
    ReadModel read = models().take();
    EXPECT_TRUE(read.workspace->isPlaced());
    const ImportedMesh strange = meshNamed(read.model, "blob 7");
    EXPECT_EQ(strange.state, ImportedMesh::State::Unknown);
    EXPECT_FALSE(read.workspace->body().find("infraspinatus", Side::Right));

    models().show(std::move(read.model));
    EXPECT_FALSE(models().hasNewAnswers());
    models().answer(strange, {.id = "infraspinatus"});
    EXPECT_TRUE(models().hasNewAnswers());
    models().readAgain();
    EXPECT_TRUE(std::filesystem::exists(folder_ / "somebody.map.toml"));
    wait();
    ASSERT_TRUE(models().isReady());
    const ReadModel again = models().take();
    EXPECT_EQ(meshNamed(again.model, "blob 7").id, "infraspinatus");
    EXPECT_TRUE(again.workspace->body().find("infraspinatus", Side::Right));
    EXPECT_EQ(again.model.answers.structures.size(), 1u) << "the next start knows them";
}

TEST_F(OpenedModels, WhatCannotBeReadChangesNothingButAMessage) {
    ASSERT_TRUE(writeFile(folder_ / "a.glb", "glTF, and nothing else"));
    openFile(explorer(), folder_ / "a.glb");
    wait();
    EXPECT_FALSE(models().isReady());
    EXPECT_FALSE(models().shown().isAny());
    ASSERT_FALSE(explorer().messages().all().empty());
    EXPECT_TRUE(explorer().messages().all().back().isTrouble);
    EXPECT_NE(explorer().messages().all().back().text.find("a.glb"), std::string::npos);
}

TEST_F(OpenedModels, OneThatIsCancelledIsNeverReady) {
    openFile(explorer(), fileWithOneStrangeName());
    models().cancel();
    EXPECT_TRUE(models().reading().empty());
    EXPECT_FALSE(models().look());
    EXPECT_FALSE(models().isReady());
    EXPECT_TRUE(explorer().messages().all().empty()) << "who cancels need not be told";
}

TEST_F(OpenedModels, AnAnswerSaysSideOrKindAlone) {
    ImportedMesh mesh;
    mesh.name = "Thing.L";
    mesh.id = "thing";
    mesh.kind = Kind::Connective;
    mesh.side = Side::Left;
    models().answer(mesh, {.side = Side::Right});
    const NamedStructure* said = models().answerOf("Thing.L");
    ASSERT_TRUE(said);
    EXPECT_EQ(said->id, "thing");
    EXPECT_EQ(said->kind, Kind::Connective);
    EXPECT_EQ(said->side, Side::Right);
    models().answer(mesh, {.kind = Kind::Bone});
    said = models().answerOf("Thing.L");
    ASSERT_TRUE(said);
    EXPECT_EQ(said->kind, Kind::Bone);
    EXPECT_EQ(said->side, Side::Right) << "what was said before stays";
    models().forget("Thing.L");
    EXPECT_FALSE(models().answerOf("Thing.L"));
}

TEST_F(OpenedModels, AViewAndADrawingAreOpenedAsWhatTheyAre) {
    ViewState state;
    state.layers.skin = 0.25f;
    ASSERT_TRUE(writeViewState(folder_ / "view.json", state));
    openFile(explorer(), folder_ / "view.json");
    EXPECT_FLOAT_EQ(explorer().state().layers.skin, 0.25f);

    PainDrawing drawing;
    drawing.strokes.emplace_back();
    drawing.strokes[0].path = {{0.05f, 1.2f, 0.12f}};
    drawing.strokes[0].width = 0.04f;
    ASSERT_TRUE(writeDrawing(folder_ / "pain.json", drawing));
    openFile(explorer(), folder_ / "pain.json");
    EXPECT_EQ(explorer().modeKind(), ModeKind::Finding);
    EXPECT_EQ(explorer().painter().strokes()->size(), 1u);

    ASSERT_TRUE(writeFile(folder_ / "a.txt", "hello"));
    openDropped(explorer(), {folder_ / "a.txt"});
    EXPECT_TRUE(explorer().messages().all().back().isTrouble);
}

} // namespace
