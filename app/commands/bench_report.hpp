#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <string>

namespace myo {

/// Seconds of a clock that never goes back.
double clockSeconds();

/// How long several runs of the same work took, milliseconds.
struct Timing {
    double best = 0;
    double median = 0;
    double worst = 0;
    size_t runs = 0;
};

/// `runs` > 0. The work is told its number.
Timing timed(size_t runs, const std::function<void(size_t run)>& work);

/// The same with several passes over all runs, of which each run's best time counts: the worst is
/// then the run that takes longest, not one that another program disturbed. `work` is told the pass
/// and the run.
Timing timedOften(size_t passes, size_t runs,
                  const std::function<void(size_t pass, size_t run)>& work);

/// What `myofield bench` prints: one line per figure, or one JSON object at the end.
class BenchReport {
public:
    explicit BenchReport(bool asJson) : asJson_(asJson) {}

    /// `key`: in the JSON; `label`: in the lines.
    void time(const std::string& key, const std::string& label, const Timing& timing);
    void figure(const std::string& key, const std::string& label, double value, const char* unit);
    void text(const std::string& key, const std::string& label, const std::string& value);
    /// The exit code.
    int end() const;

private:
    bool asJson_;
    nlohmann::ordered_json json_;
};

} // namespace myo
