#include "commands/shared_options.hpp"

namespace myo {

void addBodyOption(CLI::App& command, std::string& body) {
    command.add_option("--body", body, "female, male or built-in, or a body file (.glb)");
}

void addJsonFlag(CLI::App& command, bool& asJson) {
    command.add_flag("--json", asJson, "answer in JSON");
}

void addSizeOption(CLI::App& command, std::string& size) {
    command.add_option("--size", size, "of a picture, WIDTHxHEIGHT")->capture_default_str();
}

} // namespace myo
