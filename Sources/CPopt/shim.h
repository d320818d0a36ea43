#pragma once
#include <popt.h>

// The header has a struct and a pointer type of this name, which Swift can't tell apart.
typedef struct poptOption tradeflow_popt_option;
