// Moved: include models/json/json_value.h.
#pragma once

#include "models/json/json_value.h" // IWYU pragma: export
