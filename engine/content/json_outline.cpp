#include "json_outline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr int kDepthLimit = 64;
/// The most values. Each needs about 200 bytes when parsed; a body of 5,000 structures has about
/// 300,000.
constexpr size_t kValueLimit = 1'000'000;

/// Goes through the text once and keeps only the depth of nesting.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Result<JsonOutline> scan() {
        const size_t start = text_.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos || text_[start] != '{')
            return Error("is not glTF: no JSON object at its beginning");
        for (at_ = start; at_ < text_.size(); ++at_) {
            if (const char* reason = step(text_[at_])) return Error(reason);
            if (depth_ == 0) break;
        }
        if (depth_ != 0) return Error("its JSON ends before it is complete");
        if (values_ > kValueLimit)
            return Error(fmt::format("its JSON holds more than {} values", kValueLimit));
        return finish();
    }

private:
    const char* step(char c) {
        switch (c) {
        case '"': return skipString();
        case '{':
        case '[':
            ++values_;
            return ++depth_ > kDepthLimit ? "its JSON is nested deeper than 64" : nullptr;
        case '}':
        case ']':
            if (--depth_ == 0) closeMember();
            return nullptr;
        case ',':
            ++values_;
            if (depth_ == 1) closeMember();
            return nullptr;
        case ':':
            if (depth_ == 1) openMember();
            return nullptr;
        default: return nullptr;
        }
    }

    const char* skipString() {
        const size_t begin = at_ + 1;
        bool isEscaped = false;
        size_t end = begin;
        while (end < text_.size() && text_[end] != '"') {
            isEscaped |= text_[end] == '\\';
            end += text_[end] == '\\' ? 2 : 1;
        }
        if (end >= text_.size()) return "its JSON ends inside a text";
        at_ = end;
        if (depth_ != 1 || isOpen_) return nullptr;
        if (isEscaped) return "its JSON has an escaped key at the top";
        key_ = text_.substr(begin, end - begin);
        return nullptr;
    }

    void openMember() {
        if (isOpen_) return; // a grammar error, which the parser will report
        outline_.members.push_back({key_, at_ + 1, at_ + 1});
        isOpen_ = true;
    }
    void closeMember() {
        if (isOpen_) outline_.members.back().end = at_;
        isOpen_ = false;
    }

    Result<JsonOutline> finish() {
        std::vector<std::string_view> keys;
        for (const JsonOutline::Member& member : outline_.members) keys.push_back(member.key);
        std::sort(keys.begin(), keys.end());
        const auto twice = std::adjacent_find(keys.begin(), keys.end());
        if (twice != keys.end()) return Error(fmt::format("its JSON has \"{}\" twice", *twice));
        return std::move(outline_);
    }

    std::string_view text_;
    std::string_view key_;
    JsonOutline outline_;
    size_t at_ = 0;
    size_t values_ = 0;
    int depth_ = 0;
    bool isOpen_ = false;
};

} // namespace

Result<JsonOutline> outlineOf(std::string_view text) {
    return Scanner(text).scan();
}

std::string cutArray(std::string& text, const JsonOutline& outline, std::string_view key) {
    for (const JsonOutline::Member& member : outline.members) {
        if (member.key != key) continue;
        const size_t first = text.find_first_not_of(" \t\r\n", member.begin);
        if (first >= member.end) return {};
        std::string cut = text.substr(first, member.end - first);
        if (cut.size() < 2) return cut; // "1": too short to hold anything
        const bool isObject = cut.front() == '{';
        std::fill(text.begin() + std::ptrdiff_t(first), text.begin() + std::ptrdiff_t(member.end),
                  ' ');
        text[first] = isObject ? '{' : '[';
        text[first + 1] = isObject ? '}' : ']';
        return cut;
    }
    return {};
}

} // namespace myo
