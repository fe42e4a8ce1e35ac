#include "commands/bench_report.hpp"

#include "commands/report.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <vector>

namespace myo {

double clockSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Timing timed(size_t runs, const std::function<void(size_t run)>& work) {
    return timedOften(1, runs, [&](size_t, size_t run) { work(run); });
}

Timing timedOften(size_t passes, size_t runs,
                  const std::function<void(size_t pass, size_t run)>& work) {
    std::vector<double> times(runs, std::numeric_limits<double>::max());
    for (size_t pass = 0; pass < passes; ++pass)
        for (size_t run = 0; run < runs; ++run) {
            const double start = clockSeconds();
            work(pass, run);
            times[run] = std::min(times[run], 1000 * (clockSeconds() - start));
        }
    std::ranges::sort(times);
    return {times.front(), times[times.size() / 2], times.back(), runs};
}

void BenchReport::time(const std::string& key, const std::string& label, const Timing& timing) {
    json_[key] = {{"best_ms", timing.best},
                  {"median_ms", timing.median},
                  {"worst_ms", timing.worst},
                  {"runs", timing.runs}};
    if (!asJson_)
        fmt::print("{:44} median {:8.2f} ms   best {:8.2f}   worst {:8.2f}   ({} runs)\n", label,
                   timing.median, timing.best, timing.worst, timing.runs);
}

void BenchReport::figure(const std::string& key, const std::string& label, double value,
                         const char* unit) {
    json_[key] = value;
    if (!asJson_) fmt::print("{:44}        {:8.2f} {}\n", label, value, unit);
}

void BenchReport::text(const std::string& key, const std::string& label, const std::string& value) {
    json_[key] = value;
    if (!asJson_) fmt::print("{:44}        {}\n", label, value);
}

int BenchReport::end() const {
    return asJson_ ? answer(json_) : int(kDone);
}

} // namespace myo
