#include <myofield/core/file.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(File, WhatIsWrittenIsReadBack) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "file.txt", "two\nlines"));
    const Result<std::string> text = readText(folder / "file.txt");
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "two\nlines");
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
