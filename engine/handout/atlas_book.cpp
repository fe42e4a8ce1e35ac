#include <myofield/handout/atlas_book.hpp>

#include "handout_words.hpp"

#include <myofield/study/atlas_tree.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace myo {
namespace {

using print::Block;
using print::Entry;
using print::Page;
using print::Text;
using print::TextStyle;

constexpr double kListSize = 0.86; ///< of text in contents, index and sources
constexpr const char* kContents = "contents";
constexpr const char* kIndex = "index";
constexpr const char* kSources = "sources";

/// Where each muscle's first page is, counted from 1; empty while that is not known.
using PageNumbers = std::map<uint32_t, size_t>;

/// A line that leads to a muscle.
Entry lineTo(const Atlas& atlas, MuscleId muscle, const PageNumbers& numbers, TextStyle style) {
    const auto found = numbers.find(muscle.index);
    Text text = said(style, atlas[muscle].name);
    text.link = "#" + atlas[muscle].id;
    // As wide as any number while it is not known.
    return {std::move(text), found == numbers.end() ? "000" : std::to_string(found->second)};
}

std::vector<Block> chapterTitle(const char* place, const char* words) {
    return {{print::Place{place}}, {said(TextStyle::Title, words)}};
}

class Book {
public:
    Book(const Atlas& atlas, std::vector<BookEntry> entries, const print::PageStyle& style, Day day)
        : atlas_(atlas), style_(style), tree_(muscleTreeByBody(atlas)) {
        head_.day = day;
        for (const MuscleId muscle : musclesInOrder(tree_))
            for (BookEntry& entry : entries)
                if (entry.subject.muscle.index == muscle.index)
                    entries_.push_back(std::move(entry));
        for (const BookEntry& entry : entries_) numbers_[entry.subject.muscle.index] = 0;
    }

    std::vector<Page> pages() {
        std::vector<Page> pages{titlePage()};
        const size_t first = pages.size() + contents({}).size() + 1;
        std::vector<Page> body = musclePages(first);
        add(pages, contents(numbers_));
        add(pages, std::move(body));
        add(pages, index());
        add(pages, sources());
        for (size_t p = 1; p < pages.size(); ++p) {
            pages[p].footerLeft = tr("Where muscles refer pain");
            pages[p].footerRight = std::to_string(p + 1);
        }
        return pages;
    }

    std::vector<print::Bookmark> bookmarks() const {
        std::vector<print::Bookmark> marks{{tr("Contents"), kContents}};
        for (const TreeBranch& group : tree_) {
            bool isFirst = true;
            for (const TreeMuscle& entry : group.muscles) {
                if (!isIn(entry.muscle)) continue;
                const std::string& id = atlas_[entry.muscle].id;
                if (isFirst) marks.push_back({groupName(group), id});
                marks.push_back({atlas_[entry.muscle].name, id, true});
                isFirst = false;
            }
        }
        marks.push_back({tr("From pain to muscle"), kIndex});
        marks.push_back({tr("Sources"), kSources});
        return marks;
    }

private:
    static void add(std::vector<Page>& pages, std::vector<Page> more) {
        for (Page& page : more) pages.push_back(std::move(page));
    }
    static std::string groupName(const TreeBranch& group) {
        return capitalised(tr(group.label.c_str()));
    }
    bool isIn(MuscleId muscle) const { return numbers_.contains(muscle.index); }

    Page titlePage() const;
    std::vector<Page> contents(const PageNumbers& numbers) const;
    std::vector<Page> musclePages(size_t first);
    std::vector<Page> index() const;
    std::vector<Page> sources() const;

    const Atlas& atlas_;
    print::PageStyle style_;
    Letterhead head_;
    std::vector<TreeBranch> tree_;
    std::vector<BookEntry> entries_;
    PageNumbers numbers_;
};

Page Book::titlePage() const {
    using print::Section;
    Page page{{}, footerWords(head_), {}, 1.0};
    page.blocks = {
        {print::Gap{90}},
        {said(TextStyle::Title, tr("Where muscles refer pain"))},
        {said(TextStyle::Lead,
              sayCount("An atlas of {} muscle", "An atlas of {} muscles", entries_.size()))},
        {print::Gap{14}},
        {print::Rule{}},
        {Section{
            headingOf(tr("What the charts are")),
            {{said(
                 TextStyle::Body,
                 tr("Teaching charts of trigger points and referred pain, drawn by myofield from "
                    "what Travell, Simons and later authors recorded. Experts dispute what trigger "
                    "points are, and referred pain differs between people. Nothing here "
                    "diagnoses."))},
             {said(TextStyle::Body, tr("Darker: more typical, not more painful."))}}}},
        {print::Gap{10}},
        {Section{
            headingOf(tr("See a doctor first")),
            {{said(
                TextStyle::Body,
                tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
                   "weakness, loss of bladder or bowel control, fever, weight loss, or pain after "
                   "an injury."))}},
            kWarningTint,
            kWarningBar}}};
    return page;
}

std::vector<Page> Book::contents(const PageNumbers& numbers) const {
    std::vector<Block> lines;
    for (const TreeBranch& group : tree_) {
        bool isFirst = true;
        for (const TreeMuscle& entry : group.muscles) {
            if (!isIn(entry.muscle)) continue;
            if (isFirst) lines.push_back({headingOf(groupName(group))});
            lines.push_back({lineTo(atlas_, entry.muscle, numbers, TextStyle::Body)});
            isFirst = false;
        }
    }
    return print::flowed(lines, style_, 2, kListSize, chapterTitle(kContents, tr("Contents")));
}

/// Pages of all muscles, the first of which has that number.
std::vector<Page> Book::musclePages(size_t first) {
    std::vector<Page> pages;
    for (const BookEntry& entry : entries_) {
        numbers_[entry.subject.muscle.index] = first + pages.size();
        add(pages, studentPages(atlas_, entry.subject, entry.pictures, head_, HandoutSize::Usual));
    }
    return pages;
}

std::vector<Page> Book::index() const {
    std::vector<Block> lines;
    const auto addRegion = [&](const TreeBranch& region) {
        bool isFirst = true;
        for (const TreeMuscle& entry : region.muscles) {
            if (!isIn(entry.muscle)) continue;
            if (isFirst) lines.push_back({content(TextStyle::Heading, capitalised(region.label))});
            lines.push_back({lineTo(atlas_, entry.muscle, numbers_,
                                    entry.isEssential ? TextStyle::Strong : TextStyle::Body)});
            isFirst = false;
        }
    };
    for (const TreeBranch& group : muscleTreeByPain(atlas_)) {
        addRegion(group);
        for (const TreeBranch& region : group.branches) addRegion(region);
    }
    std::vector<Block> title = chapterTitle(kIndex, tr("From pain to muscle"));
    title.push_back({said(TextStyle::Body,
                          tr("Muscles by the place where their pain is felt. Bold: pain there is "
                             "typical of the muscle; otherwise less common."))});
    return print::flowed(lines, style_, 3, kListSize, title);
}

std::vector<Page> Book::sources() const {
    std::set<std::string> texts; // by author
    for (const BookEntry& entry : entries_) {
        const Muscle& muscle = atlas_[entry.subject.muscle];
        for (const Citation& source : muscle.evidence.sources)
            texts.insert(referenceWords(atlas_, source.reference));
        for (const TriggerPoint& point : muscle.points)
            for (const Zone& zone : point.zones)
                for (const Frequency& record : zone.frequencies)
                    texts.insert(referenceWords(atlas_, record.cite));
    }
    std::vector<Block> lines;
    for (const std::string& text : texts) lines.push_back({said(TextStyle::Caption, text)});
    return print::flowed(lines, style_, 2, kListSize, chapterTitle(kSources, tr("Sources")));
}

} // namespace

print::Document atlasBook(const Atlas& atlas, std::vector<BookEntry> entries, print::Paper paper,
                          const std::string& language, Day day) {
    const print::PageStyle style = handoutStyle(paper, HandoutSize::Usual, language);
    Book book(atlas, std::move(entries), style, day);
    print::Document document = handoutOf(tr("Where muscles refer pain"), book.pages(), style, day);
    document.bookmarks = book.bookmarks();
    return document;
}

} // namespace myo
