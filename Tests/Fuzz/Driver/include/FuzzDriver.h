#pragma once

/// What the package manager takes for the program's `main`: it hands over to libFuzzer, whose own `main` is left out.
int FuzzExtract_main(int count, char **arguments);
