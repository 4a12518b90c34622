#pragma once

#include "models/pch.h"

#include <QtWidgets>
