#include "source/web_skip.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("web skip: what lies before the place is left out, whatever the pieces") {
    WebSkip skip;
    CHECK(skip.take(77, 1000) == 0);
    skip.to(5000);
    CHECK(skip.take(3000, 1000) == 1000);
    CHECK(skip.take(3000, 1500) == 1000);
    CHECK(skip.take(3000, 1500) == 0);
    skip.to(5000);  // begins too late: nothing can be done
    CHECK(skip.take(6000, 1000) == 0);
    skip.to(5000);
    CHECK(skip.take(4000, 1000) == 1000);  // to the frame
    CHECK(skip.take(4000, 1000) == 0);
}

TEST_CASE("web skip: sought again while it still skips, only the second place counts") {
    WebSkip skip;
    skip.to(5000);
    CHECK(skip.take(3000, 1000) == 1000);
    skip.to(90000);
    CHECK(skip.take(89000, 1500) == 1000);
    CHECK(skip.take(89000, 1500) == 0);
}
