#include "temporary_folder.hpp"
#include <myofield/study/folder_list.hpp>

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

namespace fs = std::filesystem;
using Entry = FolderList::Entry;

TEST(FolderList, FoldersComeFirstAndOtherKindsAreLeftOut) {
    const test::TemporaryFolder folder;
    for (const char* name : {"beta.json", "Alpha.JSON", "picture.png", ".hidden.json"})
        ASSERT_TRUE(writeFile(folder / name, std::string_view("{}")));
    fs::create_directory(folder / "zoo");
    fs::create_directory(folder / ".secret");
    const FolderList list = listFolder(folder.path(), ".json");
    EXPECT_TRUE(list.problem.empty());
    EXPECT_EQ(list.entries,
              (std::vector<Entry>{{"zoo", true}, {"Alpha.JSON", false}, {"beta.json", false}}));
}

TEST(FolderList, WhatCannotBeReadIsSaid) {
    const FolderList list = listFolder("/no/such/folder", ".json");
    EXPECT_TRUE(list.entries.empty());
    EXPECT_NE(list.problem.find("/no/such/folder"), std::string::npos);
}

TEST(FolderList, VeryFullFoldersAreCut) {
    const test::TemporaryFolder folder;
    for (size_t i = 0; i <= FolderList::kMost; ++i)
        ASSERT_TRUE(writeFile(folder / (std::to_string(i) + ".json"), std::string_view("")));
    const FolderList list = listFolder(folder.path(), ".json");
    EXPECT_TRUE(list.isCut);
    EXPECT_EQ(list.entries.size(), FolderList::kMost);
}

TEST(FolderList, PlacesAreThereOnce) {
    const test::TemporaryFolder home;
    fs::create_directory(home / "Pictures");
    setenv("HOME", home.path().c_str(), 1);
    const std::vector<FilePlace> places =
        filePlaces({(home / "Pictures").string(), "/no/such/folder"});
    ASSERT_EQ(places.size(), 3u);
    EXPECT_EQ(places[0].folder, home.path());
    EXPECT_EQ(places[1].folder, home / "Pictures");
    EXPECT_EQ(places[2].folder, fs::path("/"));
}

} // namespace
} // namespace myo
