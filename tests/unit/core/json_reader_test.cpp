#include <myofield/core/json_reader.hpp>

#include <gtest/gtest.h>

#include <functional>

namespace myo {
namespace {

/// The faults that a reading finds in a text; "" when there are none.
std::string faultsOf(std::string_view text, const std::function<void(JsonReader)>& read) {
    Result<JsonText> json = JsonText::parse(text, "f");
    if (!json) return "no JSON: " + json.error().text();
    read(json->root());
    const Result<int> result = json->result(0);
    return result ? "" : result.error().text();
}

std::optional<int> digitNamed(std::string_view name) {
    if (name == "one") return 1;
    if (name == "two") return 2;
    return std::nullopt;
}

TEST(JsonReader, ReadsWhatIsThereAndLeavesTheRest) {
    bool flag = false, untouched = true;
    float number = 0;
    int whole = 0;
    uint32_t count = 0;
    std::string text;
    EXPECT_EQ(faultsOf(R"({"flag": true, "number": -0.5, "whole": -7, "count": 8, "text": "a\u00e4",
                           "inside": {"number": 3}})",
                       [&](JsonReader in) {
                           EXPECT_TRUE(in["flag"].into(flag));
                           EXPECT_FALSE(in["absent"].into(untouched));
                           EXPECT_TRUE(in["number"].into(number, {-1, 1}));
                           EXPECT_TRUE(in["whole"].into(whole, {-7, 7}));
                           EXPECT_TRUE(in["count"].into(count, {0, 8}));
                           EXPECT_TRUE(in["text"].into(text));
                           EXPECT_TRUE(in.has("inside"));
                           JsonReader inside = in["inside"];
                           float three = 0;
                           EXPECT_TRUE(inside["number"].into(three, {0, 10}));
                           EXPECT_EQ(three, 3);
                           inside.finish();
                           in.finish();
                       }),
              "");
    EXPECT_TRUE(flag);
    EXPECT_TRUE(untouched);
    EXPECT_EQ(number, -0.5f);
    EXPECT_EQ(whole, -7);
    EXPECT_EQ(count, 8u);
    EXPECT_EQ(text, "a\xC3\xA4");
}

TEST(JsonReader, EveryFaultIsToldWithItsPath) {
    bool flag = false;
    float number = 5;
    int whole = 5;
    std::string text = "as it was";
    EXPECT_EQ(faultsOf(R"({"a": {"flag": 1, "number": 1.5, "other": null}, "whole": 1.5,
                           "list": [{"text": 3}]})",
                       [&](JsonReader in) {
                           JsonReader a = in["a"];
                           EXPECT_FALSE(a["flag"].into(flag));
                           EXPECT_FALSE(a["number"].into(number, {0, 1}));
                           a.finish();
                           EXPECT_FALSE(in["whole"].into(whole, {0, 10}));
                           for (JsonReader item : in["list"].items()) {
                               EXPECT_FALSE(item["text"].into(text));
                               EXPECT_FALSE(item.required("needed").into(text));
                           }
                           in.finish();
                       }),
              "f: a.flag is not true or false\n"
              "f: a.number is not a number from 0 to 1\n"
              "f: a has an unknown key \"other\"\n"
              "f: whole is not a whole number from 0 to 10\n"
              "f: list[0].text is not a text\n"
              "f: list[0].needed is missing");
    EXPECT_EQ(number, 5);
    EXPECT_EQ(whole, 5);
    EXPECT_EQ(text, "as it was");
}

TEST(JsonReader, WhatIsNoObjectIsToldOnce) {
    EXPECT_EQ(faultsOf("[1]",
                       [](JsonReader in) {
                           bool flag = false;
                           in["a"].into(flag);
                           in.required("b").into(flag);
                           in.finish();
                       }),
              "f: is not an object");
}

TEST(JsonReader, WhatIsLeftOutNeedsNothing) {
    EXPECT_EQ(faultsOf("{}",
                       [](JsonReader in) {
                           JsonReader absent = in["absent"];
                           EXPECT_FALSE(absent.isThere());
                           EXPECT_FALSE(absent.required("inside").isThere());
                           EXPECT_TRUE(absent.items(3).empty());
                           EXPECT_TRUE(absent.numbers(2, {0, 1}).empty());
                           EXPECT_TRUE(absent.entries().empty());
                           absent.finish();
                           in.finish();
                       }),
              "");
}

TEST(JsonReader, KeysMayBeKnownAndNotRead) {
    EXPECT_EQ(faultsOf(R"({"a": 1, "b": 2, "c\n": 3})",
                       [](JsonReader in) {
                           in.ignore({"a", "b"});
                           in.finish();
                       }),
              "f: has an unknown key \"c?\"");
}

TEST(JsonReader, NumbersKeepToTheirRanges) {
    for (const char* value : {"-1", "256", "1e300", "true", "\"1\"", "null", "[1]", "0.5",
                              "99999999999999999999", "9223372036854775808"}) {
        int whole = 7;
        EXPECT_NE(faultsOf("{\"a\": " + std::string(value) + "}",
                           [&](JsonReader in) {
                               in["a"].into(whole, {0, 255});
                           }),
                  "")
            << value;
        EXPECT_EQ(whole, 7);
    }
    for (const char* value : {"0", "255"}) {
        int whole = 7;
        EXPECT_EQ(faultsOf("{\"a\": " + std::string(value) + "}",
                           [&](JsonReader in) {
                               in["a"].into(whole, {0, 255});
                           }),
                  "");
        EXPECT_EQ(whole, std::stoi(value));
    }
}

TEST(JsonReader, WordsAreThoseThatAreNamed) {
    int digit = 0;
    const auto read = [&](JsonReader in) { in["a"].into(digit, digitNamed, "one or two"); };
    EXPECT_EQ(faultsOf(R"({"a": "two"})", read), "");
    EXPECT_EQ(digit, 2);
    EXPECT_EQ(faultsOf("{}", read), "");
    for (const char* text : {R"({"a": "three"})", R"({"a": 1})", R"({"a": null})"})
        EXPECT_EQ(faultsOf(text, read), "f: a is not one or two");
    EXPECT_EQ(digit, 2);
}

TEST(JsonReader, ListsHaveTheirLengthsAndTypes) {
    const auto numbers = [](JsonReader in) { return in["a"].numbers(2, {0, 9}); };
    const auto wholes = [](JsonReader in) { return in["a"].wholes(1, 3, {0, 9}); };
    const auto vectors = [](JsonReader in) { return in["a"].vectors(1, 2, {0, 9}); };
    EXPECT_EQ(faultsOf(R"({"a": [1, 2.5]})",
                       [&](JsonReader in) {
                           EXPECT_EQ(numbers(in), (std::vector<float>{1, 2.5f}));
                       }),
              "");
    EXPECT_EQ(faultsOf(R"({"a": [1, 2, 9]})",
                       [&](JsonReader in) {
                           EXPECT_EQ(wholes(in), (std::vector{1, 2, 9}));
                       }),
              "");
    EXPECT_EQ(faultsOf(R"({"a": [[1, 2, 3], [4, 5, 6]]})",
                       [&](JsonReader in) {
                           EXPECT_EQ(vectors(in), (std::vector<Vec3>{{1, 2, 3}, {4, 5, 6}}));
                       }),
              "");
    EXPECT_EQ(faultsOf(R"({"a": ["x", "y"]})",
                       [](JsonReader in) {
                           EXPECT_EQ(in["a"].texts(), (std::vector<std::string>{"x", "y"}));
                       }),
              "");
    struct Case {
        const char *text, *fault;
        std::function<size_t(JsonReader)> count;
    };
    const Case cases[] = {
        {R"({"a": [1]})", "f: a is not a list of 2 numbers",
         [&](JsonReader in) { return numbers(in).size(); }},
        {R"({"a": [1, "2"]})", "f: a[1] is not a number from 0 to 9",
         [&](JsonReader in) { return numbers(in).size(); }},
        {R"({"a": {}})", "f: a is not a list of 1 to 3 whole numbers",
         [&](JsonReader in) { return wholes(in).size(); }},
        {R"({"a": [1, 2, 10]})", "f: a[2] is not a whole number from 0 to 9",
         [&](JsonReader in) { return wholes(in).size(); }},
        {R"({"a": [1, 2.5]})", "f: a[1] is not a whole number from 0 to 9",
         [&](JsonReader in) { return wholes(in).size(); }},
        {R"({"a": []})", "f: a is not a list of 1 to 2 points [x, y, z]",
         [&](JsonReader in) { return vectors(in).size(); }},
        {R"({"a": [[1, 2, 3], [1, 2]]})", "f: a[1] is not a list of 3 numbers",
         [&](JsonReader in) { return vectors(in).size(); }},
        {R"({"a": [[1, 2, 3], 7]})", "f: a[1] is not a list of 3 numbers",
         [&](JsonReader in) { return vectors(in).size(); }},
        {R"({"a": 3})", "f: a is not a list", [](JsonReader in) { return in["a"].items().size(); }},
        {R"({"a": [3]})", "f: a[0] is not a text",
         [](JsonReader in) { return in["a"].texts().size(); }},
        {R"({"a": [3]})", "f: a is not a list of at least 2 entries",
         [](JsonReader in) { return in["a"].items(2).size(); }},
    };
    for (const Case& one : cases)
        EXPECT_EQ(faultsOf(one.text, [&](JsonReader in) { EXPECT_EQ(one.count(in), 0u); }),
                  one.fault)
            << one.text;
}

TEST(JsonReader, EntriesComeByTheirKeys) {
    EXPECT_EQ(faultsOf(R"({"b": {"x": 1}, "a": {"x": true}})",
                       [](JsonReader in) {
                           std::string order;
                           for (auto& [key, entry] : in.entries()) {
                               order += key;
                               int x = 0;
                               entry["x"].into(x, {0, 1});
                           }
                           EXPECT_EQ(order, "ab");
                           in.finish();
                       }),
              "f: \"a\".x is not a whole number from 0 to 1");
}

} // namespace
} // namespace myo
