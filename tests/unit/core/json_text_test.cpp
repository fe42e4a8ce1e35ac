#include <myofield/core/json_text.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace myo {
namespace {

std::string faultOf(std::string_view text, const JsonRules& rules = {}) {
    const Result<JsonText> json = JsonText::parse(text, "f.json", rules);
    return json ? "" : json.error().text();
}

TEST(JsonText, TakesEveryKindOfValue) {
    EXPECT_EQ(faultOf(R"({"a": [1, -2, 3.5e2, true, false, null, "\u00e4\n"], "b": {"c": {}}})"),
              "");
    EXPECT_EQ(faultOf("\xEF\xBB\xBF{}"), ""); // a byte order mark, as some editors write it
}

TEST(JsonText, SaysWhereItIsNoJson) {
    EXPECT_EQ(faultOf("{\n  \"a\": 1,\n  \"b\": NaN\n}"),
              "f.json: is not valid JSON: line 3, column 8");
    EXPECT_EQ(faultOf(""), "f.json: is not valid JSON: line 1, column 1");
    EXPECT_NE(faultOf("{\"a\": 1e999}").find("too large: line 1"), std::string::npos);
}

TEST(JsonText, LimitsAreChecked) {
    EXPECT_EQ(faultOf("[[]]", {.depth = 2}), "");
    EXPECT_EQ(faultOf("[[[]]]", {.depth = 2}), "f.json: is nested deeper than 2");
    EXPECT_EQ(faultOf(R"({"a": {"b": []}})", {.depth = 2}), "f.json: is nested deeper than 2");
    EXPECT_EQ(faultOf("[1, 2, 3]", {.values = 4}), "");
    EXPECT_EQ(faultOf("[1, 2, 3]", {.values = 3}), "f.json: holds more than 3 values");
    EXPECT_EQ(faultOf("[1, 2]", {.bytes = 5}), "f.json: 6 bytes, more than the 5 allowed here");
}

TEST(JsonText, AKeyTwiceInOneObjectIsAFault) {
    EXPECT_EQ(faultOf(R"([{"a": 1}, {"a": {"a": 1}}])"), "");
    EXPECT_EQ(faultOf(R"({"b": [{"a": 1, "c": 0, "a": 2}]})"),
              "f.json: has the key \"a\" twice in one object");
    EXPECT_NE(faultOf(R"({"a": 1, "\u0061": 2})"), "");
}

TEST(JsonText, HostileTextsAreRefusedSoon) {
    for (const std::string& text :
         test::hostileJson(R"({"version": 1, "list": [1, {"a": "b"}]})")) {
        Result<JsonText> json = JsonText::parse(text, "f", {.version = 1});
        if (!json) continue;
        JsonReader in = json->root();
        in["list"].items();
        in.finish();
        EXPECT_FALSE(json->result(0)) << text.substr(0, 60);
    }
    EXPECT_NE(faultOf(test::manyBlanks()).find("more than the 4194304"), std::string::npos);
}

/// A list of objects costs what a list of numbers does: nothing is gone over again and again.
TEST(JsonText, ALongListOfObjectsIsReadInNoTime) {
    std::string text = "[{}";
    for (int i = 1; i < 190'000; ++i) text += ",{}";
    EXPECT_EQ(faultOf(text + "]"), "");
}

TEST(JsonText, ANewerVersionIsAnsweredWithOneSentence) {
    const JsonRules rules{.version = 3};
    for (const char* text :
         {R"({"version": 4})", R"({"new": [[]], "version": 4, "layers": "of another kind"})"})
        EXPECT_EQ(faultOf(text, rules),
                  "f.json: made by a newer myofield (version 4; this one reads 3)");
    EXPECT_NE(faultOf(R"({"version": 18446744073709551615})", rules).find("newer"),
              std::string::npos);
    EXPECT_EQ(faultOf(R"({"version": 4})"), ""); // nobody asks
}

TEST(JsonText, AnyOtherVersionIsAFaultAmongOthers) {
    for (const char* version : {"2", "-3", "3.5", "\"3\"", "null", "1e30"}) {
        Result<JsonText> json =
            JsonText::parse(fmt::format(R"({{"version": {}}})", version), "f", {.version = 3});
        ASSERT_TRUE(json);
        json->root().finish();
        EXPECT_EQ(json->result(1).error().text(), "f: version is not 3");
    }
    Result<JsonText> none = JsonText::parse("{}", "f", {.version = 3});
    none->root();
    EXPECT_EQ(none->result(1).error().text(), "f: version is missing");
}

TEST(JsonText, ReadsFilesUpToTheLimit) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "a.json", "[1, 2]"));
    EXPECT_TRUE(JsonText::read(folder / "a.json"));
    EXPECT_FALSE(JsonText::read(folder / "a.json", {.bytes = 5}));
    EXPECT_FALSE(JsonText::read(folder / "none.json"));
    EXPECT_FALSE(JsonText::read(folder.path()));
}

TEST(JsonFaults, KeepsAHundredAndCountsTheRest) {
    JsonFaults faults("f");
    for (int i = 0; i < 250; ++i) faults.add("p", "is wrong");
    const Error error = faults.error();
    ASSERT_EQ(error.reasons.size(), 101u);
    EXPECT_EQ(error.reasons.front(), "f: p is wrong");
    EXPECT_EQ(error.reasons.back(), "f: and 150 more faults");
}

} // namespace
} // namespace myo
