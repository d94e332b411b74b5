// Standard input, output and error, whoever starts the program.
#pragma once

namespace unisono {

// First of all in main(): those that were closed (`<&-`) are open to nothing from then on. Else
// whatever is opened next, a library's own file say, would be read and written in their place.
void openStandardFiles();

}  // namespace unisono
