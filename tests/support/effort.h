// How much a test tries.
#pragma once

namespace unisono::test {

// Of so many rounds, as many as are worth it: under the sanitizers each takes ten times as long,
// and what they look for shows in the first ones.
constexpr int rounds(int all) {
#ifdef UNISONO_SANITIZED
    return all / 8;
#else
    return all;
#endif
}

}  // namespace unisono::test
