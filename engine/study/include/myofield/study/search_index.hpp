#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// One answer to what was typed.
struct SearchHit {
    enum class What : uint8_t {
        Muscle,
        Region,
        Article,
        Question ///< all that was typed, as a question where it hurts: `because` holds the words
    };
    What what = What::Muscle;
    uint32_t index = 0;  ///< into Atlas::muscles, regions or articles
    std::string because; ///< the name that matched, where it is not the one shown; else empty
    int rank = 0;        ///< 0 the whole name, 1 its beginning, 2 a word's beginning, 3 inside,
                         ///< 4 all words begin words of it, 5 near, 6 the nearest there is
};

/// Finds muscles (by name, Latin name, synonym, id or group) and regions (by label, everyday word
/// or wider area) and pages to read (by title or everyday word) while a person types; muscles also
/// by the names of their groups. Spelling
/// mistakes of one letter in four are forgiven where nothing else matches.
class SearchIndex {
public:
    explicit SearchIndex(const Atlas& atlas);

    /// Best first; nothing for a blank text. Cost: linear in all names, well under a millisecond
    /// for some hundreds of muscles.
    std::vector<SearchHit> find(std::string_view text, size_t limit = 40) const;

    /// Where nothing matches: up to `count` entries whose names are near by spelling (one edit in
    /// three letters), nearest first, of one kind or of all. Cost: some milliseconds.
    std::vector<SearchHit> nearest(std::string_view text,
                                   std::optional<SearchHit::What> kind = std::nullopt,
                                   size_t count = 3) const;

private:
    struct Name {
        SearchHit::What what;
        uint32_t index;
        std::string folded;
        std::string shown;
        bool isOwn;   ///< the name that lists show anyway
        bool isGroup; ///< ranks after all names
    };
    void add(SearchHit::What what, uint32_t index, const std::string& name, bool isOwn,
             bool isGroup);

    std::vector<Name> names_;
};

} // namespace myo
