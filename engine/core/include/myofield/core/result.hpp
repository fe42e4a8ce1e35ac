#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace myo {

/// What went wrong with something outside our control (a file, an argument, a device): one
/// sentence per reason, each saying which file, where and why, ready to be shown to a person.
struct Error {
    std::vector<std::string> reasons;

    Error() = default;
    explicit Error(std::string reason) { reasons.push_back(std::move(reason)); }
    explicit Error(std::vector<std::string> all) : reasons(std::move(all)) {}

    /// All reasons, a line each.
    std::string text() const {
        std::string lines;
        for (const std::string& reason : reasons) lines += (lines.empty() ? "" : "\n") + reason;
        return lines;
    }
};

/// A value, or the reasons why there is none. `if (!result) return result.error();`
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(value()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Asserts that there is a value.
    T& value() {
        assert(*this);
        return std::get<T>(state_);
    }
    const T& value() const {
        assert(*this);
        return std::get<T>(state_);
    }
    /// Asserts that there is none.
    const Error& error() const {
        assert(!*this);
        return std::get<Error>(state_);
    }

private:
    std::variant<T, Error> state_;
};

/// Success without a value: `return Done{};`
struct Done {};
using Status = Result<Done>;

} // namespace myo
