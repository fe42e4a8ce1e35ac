#include <myofield/study/message_list.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Messages, GoodNewsGoesTroubleStays) {
    MessageList messages;
    messages.setNow(10);
    messages.tell("saved");
    messages.warn("broken");
    EXPECT_EQ(messages.nextEnd(), 10 + MessageList::kShownFor);
    messages.setNow(15.9);
    EXPECT_FALSE(messages.tidy());
    messages.setNow(16);
    EXPECT_TRUE(messages.tidy());
    ASSERT_EQ(messages.all().size(), 1u);
    EXPECT_EQ(messages.all()[0].text, "broken");
    EXPECT_FALSE(messages.nextEnd().has_value());
    messages.close(0);
    messages.close(7); // out of range: nothing
    EXPECT_TRUE(messages.all().empty());
}

TEST(Messages, TheSameIsNotSaidTwiceAndOldOnesMakeRoom) {
    MessageList messages;
    for (int i = 0; i < 3; ++i) messages.warn("again");
    EXPECT_EQ(messages.all().size(), 1u);
    for (int i = 0; i < 9; ++i) messages.warn(std::to_string(i));
    EXPECT_EQ(messages.all().size(), MessageList::kMost);
    EXPECT_EQ(messages.all().back().text, "8");
}

TEST(Messages, WhatWasToldCanBeReadAgain) {
    MessageList messages;
    messages.tell("saved");
    messages.close(0);
    EXPECT_TRUE(messages.all().empty());
    ASSERT_EQ(messages.kept().size(), 1u);
    EXPECT_EQ(messages.kept()[0].text, "saved");
    for (size_t i = 0; i <= MessageList::kMostKept; ++i) messages.warn(std::to_string(i));
    EXPECT_EQ(messages.kept().size(), MessageList::kMostKept);
    EXPECT_EQ(messages.kept().back().text, std::to_string(MessageList::kMostKept));
}

TEST(Messages, CarryTheOneThingToDo) {
    MessageList messages;
    messages.tell("Deltoid hidden", "undo");
    EXPECT_EQ(messages.all().back().action, "undo");
    messages.warn("broken");
    EXPECT_TRUE(messages.all().back().action.empty());
}

} // namespace
} // namespace myo
