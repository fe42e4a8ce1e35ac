#pragma once

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Sentences for the person at the edge of the picture. Good news goes away by itself, trouble
/// stays until it is closed.
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

    /// Seconds of a steady clock.
    void setNow(double now) { now_ = now; }
    void tell(std::string text, std::string action = {});
    void warn(std::string text);
    void close(size_t index);
    /// Takes out what has been shown long enough; true when anything went.
    bool tidy();
    /// When the next one goes by itself.
    std::optional<double> nextEnd() const;
    const std::vector<Message>& all() const { return messages_; }

private:
    void add(Message message);
    std::vector<Message> messages_;
    double now_ = 0;
};

} // namespace myo
