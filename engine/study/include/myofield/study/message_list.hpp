#pragma once

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Sentences for the person at the edge of the picture, the newest first seen. Good news goes away
/// by itself, trouble stays until it is closed. What was told lately can be read again.
class MessageList {
public:
    struct Message {
        std::string text;
        bool isTrouble = false;
        double until = 0;   ///< of good news
        std::string action; ///< Action::id of the one thing to do about it; empty: nothing
    };
    static constexpr double kShownFor = 6; ///< seconds
    static constexpr size_t kMost = 4;     ///< older ones make room
    static constexpr size_t kMostKept = 50;

    /// Seconds of a steady clock.
    void setNow(double now) { now_ = now; }
    void tell(std::string text, std::string action = {});
    void warn(std::string text);
    void close(size_t index);
    /// Which of `all` is the newest trouble; none: there is none.
    std::optional<size_t> newestTrouble() const;
    /// Takes out what has been shown long enough; true when anything went.
    bool tidy();
    /// When the next one goes by itself.
    std::optional<double> nextEnd() const;
    const std::vector<Message>& all() const { return messages_; }
    /// All that was told lately, the newest last; at most `kMostKept`.
    const std::vector<Message>& kept() const { return kept_; }

private:
    void add(Message message);
    std::vector<Message> messages_, kept_;
    double now_ = 0;
};

} // namespace myo
