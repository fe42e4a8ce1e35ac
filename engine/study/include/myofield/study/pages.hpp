#pragma once

#include <cstdint>
#include <string_view>

namespace myo {

/// Pages that lie over everything until they are closed.
enum class Page : uint8_t {
    None,
    Welcome, ///< what the charts are, and three ways to begin; at the first start
    About,
    Settings,
    Keys,      ///< all keys, searchable
    Commands,  ///< everything that can be done, by its name
    Messages,  ///< what was told lately
    Files,     ///< our own list of files: see FileDesk
    Replace,   ///< asks before a file is replaced
    SaveVisit, ///< date, initials and note of a drawing, before it is saved
    Unsaved,   ///< a drawing that the last run did not save is offered
    Model      ///< what became of the meshes of a model
};
constexpr size_t kPageCount = size_t(Page::Model) + 1;

/// "welcome", "keys", ...: for tests.
std::string_view nameOf(Page page);

/// The page that is open.
class Pages {
public:
    Page open() const { return page_; }
    bool isAnyOpen() const { return page_ != Page::None; }
    void open(Page page) { page_ = page; }
    void close() { page_ = Page::None; }
    void toggle(Page page) { page_ = page_ == page ? Page::None : page; }

private:
    Page page_ = Page::None;
};

} // namespace myo
