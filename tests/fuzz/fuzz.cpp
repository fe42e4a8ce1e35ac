// fuzz --reader=NAME [libFuzzer's own options and folders]: looks for bytes that break one reader.
// fuzz --seeds=FOLDER: writes a corpus for each.
// fuzz --names: lists the readers.
#include "fuzz/reader.hpp"

#include <cstdio>
#include <cstdlib>

namespace {
const myo::fuzz::Reader* chosen = nullptr;
} // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    using namespace myo::fuzz;
    for (int a = 1; a < *count; ++a) {
        const std::string_view argument = (*arguments)[a];
        if (argument.starts_with("--reader=")) chosen = &readerNamed(argument.substr(9));
        if (argument.starts_with("--seeds=")) {
            writeSeeds(argument.substr(8));
            std::exit(0);
        }
        if (argument == "--names") {
            for (const std::string_view name : readerNames())
                std::printf("%.*s\n", int(name.size()), name.data());
            std::exit(0);
        }
    }
    if (chosen) return 0;
    std::fprintf(stderr, "--reader=NAME says which reader; --names lists them\n");
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    chosen->read({data, size});
    return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t most, unsigned seed) {
    return myo::fuzz::mutated({data, most}, size, seed);
}
