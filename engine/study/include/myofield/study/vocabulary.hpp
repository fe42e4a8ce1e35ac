#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myo {

/// One thing that a phrase can mean.
struct Meaning {
    enum class Kind : uint8_t { Region, Muscle, Guide, Complaint, Sign };
    Kind kind = Kind::Region;
    uint32_t index = 0; ///< into the atlas' list of that kind; guides are articles
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// A word with its endings taken off, as a number: "knees" and "knee" are the same. Words that are
/// alike (PlainWords::alike) are the same too.
using WordId = uint32_t;

/// What people's words mean, made from the names and everyday words of an atlas: the words of all
/// phrases, and for each phrase everything that is called so. Fillers are left out of phrases, so
/// that "the front of my knee" is "front knee". Holds no knowledge of its own.
class Vocabulary {
public:
    struct Phrase {
        std::vector<WordId> words; ///< in the order of the phrase, fillers left out
        std::string shown;         ///< as the data write it
        std::vector<Meaning> meanings;
        bool isLoose = false; ///< of loose words alone: "chewing"
    };

    /// The atlas must outlive this. Cost: some milliseconds.
    explicit Vocabulary(const Atlas& atlas);

    const Atlas& atlas() const { return atlas_; }
    const std::vector<Phrase>& phrases() const { return phrases_; }

    enum class Role : uint8_t {
        Unknown, ///< in no phrase
        Content, ///< counts in phrases
        Loose,   ///< counts in phrases, and means nothing where it is left over
        Filler,  ///< never counts
        Joint    ///< "and": nothing but a phrase that has it reaches across
    };
    struct Word {
        Role role = Role::Unknown;
        WordId id = 0; ///< of what counts in phrases
    };
    Word wordOf(std::string_view word) const;

    /// Ways to say a side, each as its words.
    struct SidePhrase {
        std::vector<std::string> words;
        Sides sides;
    };
    const std::vector<SidePhrase>& sides() const { return sides_; }

    /// The known word that a misspelt one stands for: the nearest within one edit for four letters,
    /// two for seven, three for eleven, and the one that most phrases have where several are as near;
    /// two words where a blank was forgotten ("lowback"), unless one edit will do. Empty: none near.
    std::string corrected(std::string_view word) const;
    /// The word as people write it, for messages.
    const std::string& shown(WordId word) const { return words_[word].shown; }

private:
    struct Known {
        std::string shown;
        size_t uses = 0; ///< in phrases
        bool isLoose = false;
    };
    void addWords(const PlainWords& plain);
    void addPhrase(const std::string& text, Meaning meaning);
    WordId idOf(const std::string& word);
    std::string canonical(std::string_view word) const;
    /// Of fillers, loose words and joints: as the data spell them, otherwise by their stem.
    std::optional<Role> plainRoleOf(std::string_view word) const;

    const Atlas& atlas_;
    std::vector<Known> words_;
    std::unordered_map<std::string, WordId> ids_; ///< by stem
    std::unordered_map<std::string, Role> plain_; ///< whole words: fillers, loose words, joints
    std::unordered_map<std::string, Role> plainStems_;
    std::unordered_map<std::string, std::string> alike_; ///< stem to the stem that it is like
    std::unordered_map<std::string, size_t> spellings_;  ///< whole words, with how often they stand
    std::vector<SidePhrase> sides_;
    std::vector<Phrase> phrases_;
    std::unordered_map<std::string, size_t> phraseOf_; ///< by its sorted words
};

/// The words of a text in lower case, without apostrophes; a comma, a semicolon and a slash are a
/// word of their own, ",".
std::vector<std::string> wordsIn(std::string_view text);

} // namespace myo
