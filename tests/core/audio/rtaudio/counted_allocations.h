// How often this test program has called operator new.
#pragma once

namespace unisono::test {

int allocations();

}  // namespace unisono::test
