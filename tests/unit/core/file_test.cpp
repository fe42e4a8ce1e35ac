#include <myofield/core/file.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace myo {
namespace {

TEST(File, WhatIsWrittenIsReadBack) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "deep/er/file.txt", "two\nlines"));
    const Result<std::string> text = readText(folder / "deep/er/file.txt");
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "two\nlines");
}

TEST(File, WritingLeavesNothingBesideTheFile) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    ASSERT_TRUE(writeFile(folder / "a.txt", "new"));
    EXPECT_EQ(*readText(folder / "a.txt"), "new");
    size_t entries = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++entries;
    EXPECT_EQ(entries, 1u);
}

TEST(File, AFailedWriteKeepsTheOldFile) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "taken/inside");
    const Status status = writeFile(folder / "taken", "text"); // a folder of that name stands there
    ASSERT_FALSE(status);
    EXPECT_NE(status.error().text().find("taken"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(folder / "taken/inside"));
}

TEST(File, RefusesFoldersMissingFilesAndLargeFiles) {
    const test::TemporaryFolder folder;
    EXPECT_NE(readBytes(folder.path()).error().text().find("not a regular file"),
              std::string::npos);
    EXPECT_NE(readBytes(folder / "none").error().text().find("no such file"), std::string::npos);
    ASSERT_TRUE(writeFile(folder / "eleven", "12345678901"));
    EXPECT_TRUE(readBytes(folder / "eleven", 11));
    EXPECT_NE(readBytes(folder / "eleven", 10).error().text().find("11 bytes"), std::string::npos);
}

TEST(File, AnEmptyFileIsNoError) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "empty", ""));
    EXPECT_TRUE(readBytes(folder / "empty")->empty());
}

} // namespace
} // namespace myo
