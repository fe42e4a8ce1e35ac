#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <string>

namespace myo {

/// Pages that lie over everything until they are closed.
enum class Page : uint8_t {
    None,
    Notice,
    Help,
    Learn,
    SavePicture,
    SaveView,
    OpenView,
    Replace ///< asks before a file is replaced
};

/// Whether a page asks for a file's name.
constexpr bool asksForPath(Page page) {
    return page == Page::SavePicture || page == Page::SaveView || page == Page::OpenView;
}

/// The page that is open, and where the reader is.
class Pages {
public:
    Page open() const { return page_; }
    void open(Page page) { page_ = page; }
    void close() { page_ = Page::None; }
    void toggle(Page page) { page_ = page_ == page ? Page::None : page; }

    /// Opens the article of that id.
    void read(const std::string& article) {
        article_ = article;
        page_ = Page::Learn;
    }
    /// The article that is open; the atlas' first until another was chosen, null where there is
    /// none.
    const Article* article(const Atlas& atlas) const {
        if (const Article* known = atlas.articleWithId(article_)) return known;
        return atlas.articles.empty() ? nullptr : &atlas.articles.front();
    }

private:
    Page page_ = Page::None;
    std::string article_;
};

} // namespace myo
