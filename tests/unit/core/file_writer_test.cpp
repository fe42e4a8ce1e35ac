#include <myofield/core/file.hpp>

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace myo {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

size_t entriesIn(const fs::path& folder) {
    return size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

unsigned modeOf(const fs::path& file) {
    return unsigned(fs::status(file).permissions());
}

/// The one sentence of a failure, which names the file.
std::string reasonOf(const Status& status, const fs::path& file) {
    EXPECT_FALSE(status);
    if (status) return "";
    EXPECT_EQ(status.error().reasons.size(), 1u);
    EXPECT_TRUE(status.error().text().starts_with(file.string())) << status.error().text();
    return status.error().text();
}

#define EXPECT_SAYS(status, file, words)                                                           \
    EXPECT_NE(reasonOf(status, file).find(words), std::string::npos) << reasonOf(status, file)

TEST(FileWriter, ReplacesAFileAndLeavesNothingBesideIt) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "a longer old text"));
    ASSERT_TRUE(writeFile(folder / "a.txt", "new"));
    EXPECT_EQ(*readText(folder / "a.txt"), "new");
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(FileWriter, WritesInTheFolderOfTheProgramWithoutAFolderNamed) {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const Status written = writeFile("bare.txt", "text");
    fs::current_path(before);
    ASSERT_TRUE(written);
    EXPECT_EQ(*readText(folder / "bare.txt"), "text");
}

TEST(FileWriter, ReadersOfTheOldFileKeepIt) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    std::ifstream reader(folder / "a.txt");
    ASSERT_TRUE(writeFile(folder / "a.txt", "new"));
    std::string text;
    reader >> text;
    EXPECT_EQ(text, "old");
}

TEST(FileWriter, KeepsTheModeOfAFile) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    for (const mode_t mode : {0640u, 0600u, 0755u, 0666u}) {
        ASSERT_EQ(chmod((folder / "a.txt").c_str(), mode), 0);
        ASSERT_TRUE(writeFile(folder / "a.txt", "new"));
        EXPECT_EQ(modeOf(folder / "a.txt"), mode);
    }
}

TEST(FileWriter, ANewFileHasTheModeThatTheUmaskAllows) {
    const TemporaryFolder folder;
    const mode_t before = umask(027);
    const Status written = writeFile(folder / "a.txt", "text");
    umask(before);
    ASSERT_TRUE(written);
    EXPECT_EQ(modeOf(folder / "a.txt"), 0640u);
}

TEST(FileWriter, KeepsTheOwnerWhereThatIsAllowed) {
    if (geteuid() != 0) GTEST_SKIP() << "only root may give files away";
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    ASSERT_EQ(chown((folder / "a.txt").c_str(), 1234, 4321), 0);
    ASSERT_TRUE(writeFile(folder / "a.txt", "new"));
    struct stat facts {};
    ASSERT_EQ(stat((folder / "a.txt").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_uid, 1234u);
    EXPECT_EQ(facts.st_gid, 4321u);
}

TEST(FileWriter, FollowsLinksAndLetsThemStay) {
    const TemporaryFolder folder;
    ASSERT_TRUE(makeFolder(folder / "other"));
    ASSERT_TRUE(writeFile(folder / "other/target.txt", "old"));
    fs::create_symlink("other/target.txt", folder / "relative");
    fs::create_symlink(folder / "relative", folder / "absolute"); // a link to a link
    ASSERT_TRUE(writeFile(folder / "absolute", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "absolute"));
    EXPECT_TRUE(fs::is_symlink(folder / "relative"));
    EXPECT_FALSE(fs::is_symlink(folder / "other/target.txt"));
    EXPECT_EQ(*readText(folder / "other/target.txt"), "new");
    EXPECT_EQ(entriesIn(folder / "other"), 1u);
}

TEST(FileWriter, MakesTheTargetOfADanglingLink) {
    const TemporaryFolder folder;
    ASSERT_TRUE(makeFolder(folder / "other"));
    fs::create_symlink("other/made.txt", folder / "link");
    ASSERT_TRUE(writeFile(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(*readText(folder / "other/made.txt"), "new");
}

TEST(FileWriter, LinksInACircleOrIntoNowhereAreErrors) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_SAYS(writeFile(folder / "a", "text"), folder / "a", "circle");
    fs::create_symlink("missing/file", folder / "c");
    EXPECT_SAYS(writeFile(folder / "c", "text"), folder / "c", "there is no folder");
    EXPECT_EQ(entriesIn(folder.path()), 3u);
}

TEST(FileWriter, WritesIntoAPipe) {
    const TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const std::string text(1 << 20, 'x'); // more than a pipe holds at a time
    std::string read;
    std::jthread reader([&] {
        std::ifstream in(pipe);
        read.assign(std::istreambuf_iterator<char>(in), {});
    });
    ASSERT_TRUE(writeFile(pipe, text));
    reader.join();
    EXPECT_TRUE(read == text);
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(FileWriter, AReaderThatGoesAwayIsAnErrorAndNoSignal) {
    const TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::jthread reader([&] {
        std::ifstream in(pipe);
        in.get();
    });
    EXPECT_SAYS(writeFile(pipe, std::string(1 << 20, 'x')), pipe, "reader stopped");
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
    EXPECT_FALSE(sigismember(&blocked, SIGPIPE)); // as before
}

TEST(FileWriter, WritesIntoDevices) {
    EXPECT_TRUE(writeFile("/dev/null", "text"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(FileWriter, AFullDeviceIsAnError) {
    EXPECT_SAYS(writeFile("/dev/full", "text"), "/dev/full", "No space left");
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
    const TemporaryFolder folder;
    fs::create_symlink("/dev/full", folder / "link");
    EXPECT_SAYS(writeFile(folder / "link", "text"), folder / "link", "No space left");
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
}

TEST(FileWriter, AppendsToWhatTheProgramHoldsOpen) {
    const TemporaryFolder folder;
    std::ofstream(folder / "log") << "before ";
    const int held = open((folder / "log").c_str(), O_WRONLY | O_APPEND);
    ASSERT_GE(held, 0);
    for (const char* names : {"/dev/fd/", "/proc/self/fd/"})
        EXPECT_TRUE(writeFile(names + std::to_string(held), "text "));
    close(held);
    EXPECT_EQ(*readText(folder / "log"), "before text text ");
}

TEST(FileWriter, ASocketIsAnError) {
    const TemporaryFolder folder;
    const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    const std::string name = (folder / "socket").string();
    ASSERT_LT(name.size(), sizeof address.sun_path);
    name.copy(address.sun_path, name.size());
    ASSERT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    EXPECT_SAYS(writeFile(folder / "socket", "text"), folder / "socket", "cannot be opened");
    close(listener);
    EXPECT_TRUE(fs::is_socket(folder / "socket"));
}

TEST(FileWriter, AFolderOfThatNameIsAnError) {
    const TemporaryFolder folder;
    ASSERT_TRUE(makeFolder(folder / "taken/inside"));
    EXPECT_SAYS(writeFile(folder / "taken", "text"), folder / "taken", "is a folder");
    EXPECT_TRUE(fs::exists(folder / "taken/inside"));
    EXPECT_FALSE(writeFile("", "text"));
}

TEST(FileWriter, AMissingFolderIsAnErrorThatNamesIt) {
    const TemporaryFolder folder;
    const fs::path file = folder / "none/file.txt";
    EXPECT_SAYS(writeFile(file, "text"), file, "there is no folder " + (folder / "none").string());
    ASSERT_TRUE(writeFile(folder / "plain", "text"));
    const fs::path below = folder / "plain/file.txt";
    EXPECT_SAYS(writeFile(below, "text"), below, (folder / "plain").string());
    const fs::path slash = folder / "plain/";
    EXPECT_SAYS(writeFile(slash, "text"), slash, "Not a directory");
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(FileWriter, AFolderThatTakesNoFilesIsAnError) {
    EXPECT_SAYS(writeFile("/proc/none", "text"), "/proc/none", "no file can be made");
    if (geteuid() == 0) return; // root may write anywhere else
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_SAYS(writeFile(folder / "a.txt", "new"), folder / "a.txt", "no file can be made");
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_EQ(*readText(folder / "a.txt"), "old");
}

TEST(FileWriter, AProtectedFileIsAnError) {
    if (geteuid() == 0) GTEST_SKIP() << "root may write it";
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    fs::permissions(folder / "a.txt", fs::perms::owner_read);
    EXPECT_SAYS(writeFile(folder / "a.txt", "new"), folder / "a.txt", "may not be written");
    EXPECT_EQ(*readText(folder / "a.txt"), "old");
}

/// No file may grow beyond so many bytes, as on a disk that is nearly full, until the test ends.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, SIG_DFL);
    }

private:
    rlimit before_{};
};

TEST(FileWriter, AWriteThatFailsHalfwayKeepsTheOldFileAndLeavesNothing) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.txt", "old"));
    {
        const FullDisk full(1000);
        EXPECT_SAYS(writeFile(folder / "a.txt", std::string(5000, 'x')), folder / "a.txt",
                    "writing failed");
        EXPECT_FALSE(writeFile(folder / "new.txt", std::string(5000, 'x')));
    }
    EXPECT_EQ(*readText(folder / "a.txt"), "old");
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(FileWriter, TakesNamesAsLongAsTheyCanBe) {
    const TemporaryFolder folder;
    const std::string longest(255, 'n');
    ASSERT_TRUE(writeFile(folder / longest, "text"));
    EXPECT_FALSE(writeFile(folder / (longest + "n"), "text"));
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(FileWriter, ManyThreadsMayWriteTheSameFile) {
    const TemporaryFolder folder;
    {
        std::vector<std::jthread> threads;
        for (char letter = 'a'; letter < 'i'; ++letter)
            threads.emplace_back([&, letter] {
                for (int n = 0; n < 20; ++n)
                    EXPECT_TRUE(writeFile(folder / "same", std::string(10000, letter)));
            });
    }
    const std::string text = *readText(folder / "same");
    EXPECT_EQ(text, std::string(10000, text.front()));
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(MakeFolder, MakesAllFoldersAboveAndTakesThoseThatExist) {
    const TemporaryFolder folder;
    ASSERT_TRUE(makeFolder(folder / "a/b/c"));
    EXPECT_TRUE(fs::is_directory(folder / "a/b/c"));
    EXPECT_TRUE(makeFolder(folder / "a/b/c/"));
    fs::create_symlink("a", folder / "link");
    EXPECT_TRUE(makeFolder(folder / "link"));
    EXPECT_TRUE(makeFolder(folder / "link/d"));
    EXPECT_TRUE(fs::is_directory(folder / "a/d"));
}

TEST(MakeFolder, AFileInTheWayIsAnErrorThatNamesTheFolder) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "plain", "text"));
    EXPECT_SAYS(makeFolder(folder / "plain"), folder / "plain", "not a folder");
    EXPECT_SAYS(makeFolder(folder / "plain/below"), folder / "plain/below", "cannot be made");
    EXPECT_FALSE(makeFolder(""));
}

} // namespace
} // namespace myo
