// What may be in a Setup, for those who read and those who write one.
#pragma once

#include <optional>
#include <string>

#include "model/error.h"
#include "model/setup.h"

namespace unisono {

// False for what is not a number.
bool within(Range range, double value);

// As it would stand in a file; "not a number" for what could not.
std::string numberText(double value);

// The first thing in `setup` that could not be read back from a file as it is, as a sentence for
// a person, or nothing. Pure.
std::optional<Error> problemIn(const Setup& setup);

}  // namespace unisono
