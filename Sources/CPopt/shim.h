#pragma once
#include <popt.h>

// poptHelpOptions is an incomplete array, which Swift can't import.
static inline struct poptOption *tradeflow_popt_help(void) { return poptHelpOptions; }
