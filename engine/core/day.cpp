#include <myofield/core/day.hpp>

#include <fmt/format.h>

namespace myo {

std::string textOf(Day day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()),
                       unsigned(date.day()));
}

std::optional<Day> dayFrom(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int parts[3] = {};
    constexpr size_t kStarts[] = {0, 5, 8}, kLengths[] = {4, 2, 2};
    for (size_t i = 0; i < 3; ++i)
        for (const char digit : text.substr(kStarts[i], kLengths[i])) {
            if (digit < '0' || digit > '9') return std::nullopt;
            parts[i] = parts[i] * 10 + (digit - '0');
        }
    const std::chrono::year_month_day date{std::chrono::year(parts[0]),
                                           std::chrono::month(unsigned(parts[1])),
                                           std::chrono::day(unsigned(parts[2]))};
    if (!date.ok()) return std::nullopt;
    return Day(date);
}

} // namespace myo
