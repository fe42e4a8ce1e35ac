#include <myofield/core/text.hpp>

#include <algorithm>
#include <numeric>

namespace myo {

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
    return text;
}

std::string inQuotes(std::string_view text) {
    constexpr size_t kLongest = 60;
    std::string shown;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (i >= kLongest && (byte & 0xc0) != 0x80) { // never cuts a UTF-8 character in two
            shown += "...";
            break;
        }
        shown += byte < 0x20 || byte == 0x7f ? '?' : text[i];
    }
    return '"' + shown + '"';
}

std::string foldedName(std::string_view text) {
    std::string folded;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '_' || c == '.' || c == ',' || c == '\t') {
            if (!folded.empty() && folded.back() != ' ') folded += ' ';
        } else {
            folded += (c >= 'A' && c <= 'Z') ? char(c - 'A' + 'a') : c;
        }
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<size_t> before(b.size() + 1);
    std::vector<size_t> above(b.size() + 1);
    std::vector<size_t> row(b.size() + 1);
    std::iota(above.begin(), above.end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] =
                std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

std::vector<std::string> nearestNames(std::string_view wanted,
                                      const std::vector<std::string>& candidates, size_t count) {
    const std::string target = foldedName(wanted);
    std::vector<std::pair<size_t, size_t>> ranked; // distance, candidate
    for (size_t i = 0; i < candidates.size(); ++i) {
        const std::string name = foldedName(candidates[i]);
        const bool contains = !target.empty() && name.find(target) != std::string::npos;
        ranked.emplace_back(contains ? 0 : editDistance(target, name), i);
    }
    std::stable_sort(ranked.begin(), ranked.end());
    std::vector<std::string> nearest;
    for (size_t i = 0; i < std::min(count, ranked.size()); ++i)
        nearest.push_back(candidates[ranked[i].second]);
    return nearest;
}

} // namespace myo
