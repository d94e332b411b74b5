#include "ui/support/shoot.h"

#include <QApplication>
#include <QDir>
#include <QImage>

namespace unisono::test {

QImage shoot(QWidget& widget, const QString& name) {
    widget.show();
    QApplication::processEvents();
    QApplication::processEvents();
    QImage image = widget.grab().toImage();
    const QString folder = qEnvironmentVariable("UNISONO_SHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        image.save(folder + "/" + name + ".png");
    }
    return image;
}

}  // namespace unisono::test
