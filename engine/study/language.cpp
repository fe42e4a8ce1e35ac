#include <myofield/study/language.hpp>

#include <cstdlib>
#include <libintl.h>
#include <optional>
#include <string_view>

extern "C" int _nl_msg_cat_cntr; // gettext's own: texts are looked up again when it has changed

namespace myo {
namespace {

constexpr std::string_view kOriginal = "en";

void ask(const char* languages) {
    languages ? setenv("LANGUAGE", languages, 1) : unsetenv("LANGUAGE");
    ++_nl_msg_cat_cntr;
}

} // namespace

std::string languageSpoken() {
    constexpr std::string_view kKey = "Language: ";
    const std::string_view header = dgettext("myofield", ""); // of the translation
    const size_t at = header.find(kKey);
    if (at == std::string_view::npos) return std::string(kOriginal);
    const std::string_view rest = header.substr(at + kKey.size());
    return std::string(rest.substr(0, rest.find_first_of("\n_")));
}

bool speak(const std::string& language) {
    const char* const before = std::getenv("LANGUAGE");
    const std::optional<std::string> kept =
        before ? std::optional<std::string>(before) : std::nullopt;
    ask(language.c_str());
    if (languageSpoken() == language) return true;
    ask(kept ? kept->c_str() : nullptr);
    return false;
}

} // namespace myo
