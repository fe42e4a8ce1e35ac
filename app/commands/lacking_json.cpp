#include "commands/lacking_json.hpp"

namespace myo {

nlohmann::ordered_json lackingAsJson(const Atlas& atlas,
                                     const std::vector<LackingMuscle>& lacking) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const LackingMuscle& each : lacking)
        list.push_back({{"muscle", atlas[each.muscle].id},
                        {"sides", nameOf(each.sides)},
                        {"parts", each.parts}});
    return list;
}

} // namespace myo
