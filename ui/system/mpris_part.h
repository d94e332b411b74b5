// What of Mpris speaks to a bus, or nothing where there is none.
#pragma once

#include <QString>
#include <memory>

#include "system/mpris.h"

namespace unisono::ui {

class MprisPart {
 public:
    MprisPart() = default;
    virtual ~MprisPart() = default;
    MprisPart(const MprisPart&) = delete;
    MprisPart& operator=(const MprisPart&) = delete;

    virtual void changed(const MprisView& before) = 0;
    virtual void seeked(qint64 position_us) = 0;

 protected:
    static void setName(Mpris& mpris, const QString& name) {
        mpris.name_ = name;
        emit mpris.registered();
    }
};

// CMake chooses: system/linux, or one that returns nothing.
std::unique_ptr<MprisPart> makeMprisPart(Mpris& mpris, const QString& address);

}  // namespace unisono::ui
