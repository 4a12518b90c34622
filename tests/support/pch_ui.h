#pragma once

#include "app/pch.h"

#include <QTest>
