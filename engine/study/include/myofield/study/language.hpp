#pragma once

#include <string>

/// The language of texts for people. Texts of the atlas are English whatever it is.
namespace myo {

/// "de": that of the translation which is in use; "en" where none is.
std::string languageSpoken();

/// From now on texts are in that language, "en" or one that the program was translated into; false,
/// and nothing changed, for another. Not while other threads speak.
bool speak(const std::string& language);

} // namespace myo
