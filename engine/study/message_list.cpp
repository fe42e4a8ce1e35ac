#include <myofield/study/message_list.hpp>

#include <algorithm>

namespace myo {

void MessageList::tell(std::string text, std::string action) {
    add({std::move(text), false, now_ + kShownFor, std::move(action)});
}

void MessageList::warn(std::string text) {
    add({std::move(text), true, 0, {}});
}

void MessageList::add(Message message) {
    std::erase_if(messages_, [&](const Message& old) { return old.text == message.text; });
    kept_.push_back(message);
    if (kept_.size() > kMostKept) kept_.erase(kept_.begin());
    messages_.push_back(std::move(message));
    if (messages_.size() > kMost) messages_.erase(messages_.begin());
}

void MessageList::close(size_t index) {
    if (index < messages_.size()) messages_.erase(messages_.begin() + std::ptrdiff_t(index));
}

std::optional<size_t> MessageList::newestTrouble() const {
    for (size_t i = messages_.size(); i-- > 0;)
        if (messages_[i].isTrouble) return i;
    return std::nullopt;
}

bool MessageList::tidy() {
    return std::erase_if(messages_,
                         [&](const Message& m) { return !m.isTrouble && m.until <= now_; }) > 0;
}

std::optional<double> MessageList::nextEnd() const {
    std::optional<double> next;
    for (const Message& message : messages_)
        if (!message.isTrouble) next = std::min(next.value_or(message.until), message.until);
    return next;
}

} // namespace myo
