#pragma once

#include "models/pch.h"

#include <QCoroTask>
#include <QtNetwork>
