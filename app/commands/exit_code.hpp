#pragma once

namespace myo {

/// What the program tells the shell.
enum ExitCode : int {
    kDone = 0,
    kBadInput = 1,
    kWrongUsage = 2,
    kNoDevice = 3,
    kDiffers = 4,
};

} // namespace myo
