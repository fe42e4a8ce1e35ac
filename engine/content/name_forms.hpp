#pragma once

#include <string>
#include <vector>

namespace myo {

/// Simpler names that a stem may be another form of, to be tried in their order where the stem itself
/// is not known:
///
/// "soleus of leg"                   "soleus": the limb adds nothing
/// "sternal head of X", "venter superior musculi x", "x pars sternalis"   "x": a part of it
/// "plantar interossei"              "plantar interossei of foot", "... of hand"
std::vector<std::string> otherFormsOf(const std::string& stem);

} // namespace myo
