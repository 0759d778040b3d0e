"""How a person divides the window is how they find it again."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter

from ui.desk import Desk
from ui.frame import Frame


def test_splitters_and_columns_are_found_again_after_closing(
    frame: Frame, desk: Desk, tmp_path: Path
) -> None:
    bench = frame.open()
    bench.sides["Contact"].halves.setSizes([420, 600])
    bench.show_place("Contract")
    desk.deliver()
    bench.sides["Contract"].halves.setSizes([250, 770])
    conflicts = bench.conflicts.findChild(QSplitter)
    assert conflicts is not None
    bench.show_place("outbox")
    bench.outbox.table.setColumnWidth(0, 222)
    shares = [bench.sides[name].halves.sizes()[0] for name in ("Contact", "Contract")]
    assert shares[0] - shares[1] > 100

    assert frame.window.close()
    frame.close()
    again = Frame(desk, tmp_path)
    bench = again.open()
    desk.deliver()

    assert [bench.sides[n].halves.sizes()[0] for n in ("Contact", "Contract")] == shares
    assert bench.outbox.table.columnWidth(0) == 222
    again.close()


def test_another_profile_opened_meanwhile_keeps_them_too(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    bench.sides["Contact"].halves.setSizes([420, 600])
    wide = bench.sides["Contact"].halves.sizes()[0]

    bench = frame.open()
    desk.deliver()

    assert bench.sides["Contact"].halves.sizes()[0] == wide


def test_what_no_longer_fits_is_passed_over(frame: Frame, desk: Desk, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("sizes/sized Contact", "nonsense")
    settings.setValue("sizes/sized outbox", QByteArray(b"nonsense"))
    settings.sync()

    bench = frame.open()
    desk.deliver()

    assert bench.sides["Contact"].halves.sizes()[0] > 0
    header = bench.outbox.table.horizontalHeader()
    modes = [header.sectionResizeMode(column) for column in range(header.count())]
    assert QHeaderView.ResizeMode.Stretch in modes


def test_every_splitter_has_a_name_to_be_remembered_by(frame: Frame) -> None:
    bench = frame.open()
    for place in ("Contract", "outbox", "conflicts", "history"):
        bench.show_place(place)
    names = [each.objectName() for each in bench.findChildren(QSplitter)]
    assert all(name.startswith("sized ") for name in names)
    assert len(set(names)) == len(names) == 3
