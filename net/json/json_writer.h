// Moved: include models/json/json_writer.h.
#pragma once

#include "models/json/json_writer.h" // IWYU pragma: export
