#define UNISONO_CATCH_MAIN
#include "support/catch.h"
