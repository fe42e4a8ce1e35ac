#include "window/today.hpp"

#include <ctime>

namespace myo {

std::chrono::sys_days todayHere() {
    const std::time_t now = std::time(nullptr);
    std::tm here{};
    localtime_r(&now, &here);
    return std::chrono::sys_days(std::chrono::year(here.tm_year + 1900) /
                                 std::chrono::month(unsigned(here.tm_mon + 1)) /
                                 std::chrono::day(unsigned(here.tm_mday)));
}

} // namespace myo
