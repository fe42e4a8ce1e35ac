#include "temporary_folder.hpp"
#include "unit/field/world.hpp"

#include <myofield/core/file.hpp>
#include <myofield/study/actions.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/session_keeper.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

class SessionKeeperTest : public testing::Test {
protected:
    static Result<std::unique_ptr<Workspace>> made() {
        test::World world = test::makeWorld();
        return Workspace::of(std::move(world.atlas), std::move(world.body));
    }
    const Result<std::unique_ptr<Workspace>> workspace_ = made();
    Explorer explorer_{**workspace_, {}, {}};
    const test::TemporaryFolder folder_;
};

TEST_F(SessionKeeperTest, WhatCannotBeKeptIsToldOnceAndNotAtTheEnd) {
    ASSERT_TRUE(writeFile(folder_ / "file", std::string_view("in the way")));
    SessionKeeper keeper(folder_ / "file/state");
    for (int i = 0; i < 3; ++i) keeper.keep(explorer_);
    ASSERT_EQ(explorer_.messages().all().size(), 1u);
    EXPECT_TRUE(explorer_.messages().all()[0].isTrouble);
    EXPECT_NE(explorer_.messages().all()[0].text.find("cannot be kept"), std::string::npos);
    explorer_.messages().close(0);
    keeper.keep(explorer_);
    EXPECT_TRUE(explorer_.messages().all().empty());
    EXPECT_TRUE(keeper.keepAtEnd(explorer_));
}

TEST_F(SessionKeeperTest, AFailureThatNobodyHeardOfIsToldAtTheEnd) {
    ASSERT_TRUE(writeFile(folder_ / "file", std::string_view("in the way")));
    SessionKeeper keeper(folder_ / "file/state");
    EXPECT_FALSE(keeper.keepAtEnd(explorer_));
}

TEST_F(SessionKeeperTest, PresentingKeepsTheWholeListAndEveryStartHasPanels) {
    explorer_.choice().choose("backus", false);
    explorer_.choice().choose("frontus", true);
    perform("present", explorer_);
    explorer_.stepPresented(1);
    ASSERT_EQ(explorer_.state().selection.size(), 1u);
    SessionKeeper keeper(folder_.path());
    keeper.keep(explorer_);
    const Restored restored = restoreSession(folder_.path());
    ASSERT_TRUE(restored.state);
    EXPECT_EQ(restored.state->selection.size(), 2u);
    const Explorer next(**workspace_, *restored.state, restored.window);
    EXPECT_EQ(next.modeKind(), ModeKind::Exploring);
}

TEST_F(SessionKeeperTest, APlayIsKeptWhole) {
    explorer_.choice().choose("backus", false);
    perform("play", explorer_);
    explorer_.setNow(1);
    ASSERT_LT(explorer_.state().growth, 1);
    SessionKeeper keeper(folder_.path());
    keeper.keep(explorer_);
    EXPECT_EQ(restoreSession(folder_.path()).state->growth, 1);
}

} // namespace
} // namespace myo
