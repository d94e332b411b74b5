#include <QLocale>
#include "finish/finish_line.h"
#include "finish/finish_picture.h"
#include "finish/latency_breakdown.h"
#include "finish/photo_finish.h"
#include "support/catch.h"
