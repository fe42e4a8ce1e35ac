#include <myofield/lecture/lecture_file.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

Lecture unusual() {
    Lecture lecture;
    lecture.title = "Schulter – \"Teil 1\"";
    lecture.textSize = 0.05f;
    lecture.ground = SlideGround::Dark;
    LectureStep step;
    step.title = "Infraspinatus";
    step.lines = {"one", "", "three\nlines"};
    step.notes = "Ask who sleeps on that side.";
    step.view.selection = {{"infraspinatus", {"trp2"}}};
    step.view.camera.yaw = 0.1f;
    step.view.zones = 2;
    step.anchor = ViewAnchor{"acromion", Side::Right, {-0.1f, 1.4f, 0.03f}, 1.76f};
    step.transition = Transition::Grow;
    step.builds = {Build::Labels, Build::Zones};
    step.seconds = 12.5f;
    lecture.steps = {step, LectureStep{}};
    return lecture;
}

bool says(const Error& error, const std::string& words) {
    return error.text().find(words) != std::string::npos;
}

TEST(LectureFile, KeepsEverything) {
    const Result<Lecture> after = lectureFromJson(toJson(unusual()), "l");
    ASSERT_TRUE(after) << after.error().text();
    EXPECT_EQ(*after, unusual());
}

TEST(LectureFile, IsReadFromTheDiskAsItWasWritten) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "a.myolecture";
    ASSERT_TRUE(writeLecture(file, unusual()));
    const Result<Lecture> after = readLecture(file);
    ASSERT_TRUE(after) << after.error().text();
    EXPECT_EQ(*after, unusual());
}

TEST(LectureFile, EveryFaultIsReportedAtOnce) {
    const Result<Lecture> read = lectureFromJson(R"({"version": 1, "text_size": 0.01, "colour": 1,
        "steps": [{"title": 3, "transition": "fly", "builds": ["zones", "zones", "arms"],
                   "seconds": 0, "view": {"version": 1, "growth": 2}}, {}]})",
                                                 "l");
    ASSERT_FALSE(read);
    for (const char* words : {"text_size", "colour", "steps[0].title", "cut, camera or grow",
                              "is there twice", "muscle, points, zones or labels",
                              "steps[0].seconds", "steps[0].view.growth", "steps[1].view"})
        EXPECT_TRUE(says(read.error(), words)) << words << " in\n" << read.error().text();
}

TEST(LectureFile, TextsAndListsHaveLimits) {
    Lecture lecture = unusual();
    lecture.steps[0].title.assign(Lecture::kLongestTitle + 1, 'x');
    lecture.steps[0].notes.assign(Lecture::kLongestNotes + 1, 'x');
    lecture.steps[1].lines.assign(Lecture::kMostLines + 1, "x");
    const Result<Lecture> read = lectureFromJson(toJson(lecture), "l");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().reasons.size(), 3u) << read.error().text();
}

TEST(LectureFile, HostileTextsAreRefusedWithASentence) {
    for (const std::string& text : test::hostileJson(toJson(unusual()), 7)) {
        const Result<Lecture> read = lectureFromJson(text, "l");
        if (!read) {
            EXPECT_FALSE(read.error().text().empty());
        }
        EXPECT_FALSE(read) << text.substr(0, 80);
    }
    EXPECT_FALSE(lectureFromJson(test::manyBlanks(), "l"));
}

TEST(LectureFile, ANewerOneSaysSo) {
    const Result<Lecture> read = lectureFromJson(R"({"version": 2, "more": []})", "l");
    ASSERT_FALSE(read);
    EXPECT_TRUE(says(read.error(), "newer myofield"));
}

TEST(LectureFile, BytesThatAreNoTextAreWrittenAsText) {
    Lecture lecture;
    lecture.title = "a\xff\xfe";
    EXPECT_TRUE(lectureFromJson(toJson(lecture), "l"));
}

} // namespace
} // namespace myo
