#pragma once

#include "net/pch.h"

#include <QtWidgets>
