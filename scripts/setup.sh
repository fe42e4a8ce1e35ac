# Sourced by ./run and ./test: installs what is missing on Debian 12, says what it does.

say() { printf '\033[1m== %s\033[0m\n' "$*"; }

install_packages() {
    local wanted missing=() package
    wanted=$(grep -v '^#' scripts/packages.txt)
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        say "This system has no apt-get. Please install what these Debian packages hold, then run this again:"
        echo $wanted
        return
    fi
    for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            say "Please install as root: apt-get install ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET...]. A new build folder compiles several files at a time (CMake's unity build),
# which reads every header once for all of them; one that is there stays as it was made.
build() {
    local preset=$1 batches=()
    shift
    say "Building ($preset)"
    [ -e build/"${preset/ci/release}"/CMakeCache.txt ] || batches=(-DCMAKE_UNITY_BUILD=ON)
    cmake --preset "$preset" ${batches[@]+"${batches[@]}"} >build-"$preset".log 2>&1 || { cat build-"$preset".log; exit 1; }
    rm -f build-"$preset".log
    cmake --build --preset "$preset" ${@:+--target "$@"}
}
