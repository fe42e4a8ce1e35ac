#pragma once

#include <string>
#include <vector>

namespace myo::test {

/// Texts that no reader of JSON may take, and `whole` cut off at every `step`-th byte.
inline std::vector<std::string> hostileJson(const std::string& whole, size_t step = 1) {
    std::vector<std::string> texts{
        "",
        " ",
        "\n\t",
        "null",
        "true",
        "3",
        "\"version\"",
        "[]",
        "{",
        "}",
        "{}}",
        "{\"version\"}",
        "{\"version\":}",
        "{version: 1}",
        "{'version': 1}",
        "{\"version\": 1,}",
        "{\"version\": 01}",
        "{\"version\": NaN}",
        "{\"version\": Infinity}",
        "{\"version\": -Infinity}",
        "{\"version\": 1e999}",
        "{\"version\": 1.5}",
        "{\"version\": \"1\"}",
        "{\"version\": [1]}",
        "{\"version\": -1}",
        "{\"version\": 1, \"version\": 1}",
        "{\"version\": 1} {\"version\": 1}",
        "{\"version\": 1, \"no such key\": 1}",
        "{\"version\": 1, \"\\ud800\": 1}",
        "\xff\xfe{\0}",
        std::string("\0\0\0\0", 4),
        std::string(1 << 16, '\xff'),
        std::string(100, '['),
        std::string(1'000'000, '['),
        std::string(100'000, '[') + std::string(100'000, ']'),
        "{\"version\": 1, \"a\": " + std::string(100, '[') + std::string(100, ']') + "}",
    };
    std::string objects;
    for (int depth = 0; depth < 200'000; ++depth) objects += "{\"a\":";
    texts.push_back(objects);
    for (size_t end = 0; end + 2 < whole.size(); end += step) texts.push_back(whole.substr(0, end));
    return texts;
}

/// A text of blanks, with an object at its end, that is longer than any file of ours.
inline std::string manyBlanks() {
    return std::string(100u << 20, ' ') + "{\"version\": 1}";
}

} // namespace myo::test
