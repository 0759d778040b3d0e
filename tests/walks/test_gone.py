"""Rows that are gone over there: asked about before most of a table goes here."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from draftdesk.domain.record import RecordKey
from walks.conftest import OpensWalk
from walks.server import Server


def test_most_of_a_table_goes_only_after_a_person_has_said_so(
    own_server: Server, open_walk: OpensWalk
) -> None:
    walk = open_walk(own_server)
    walk.until_synced()
    before = walk.bench.store.count("Contract", archived=True)
    keys = [row["id"] for row in own_server.rows("Contract")]
    for id in keys[1:]:
        own_server.colleague_deletes(RecordKey("Contract", id))

    walk.bench.read_whole()
    walk.until(lambda: "Contract records" in walk.window.notice.text())
    assert walk.bench.store.count("Contract", archived=True) >= before

    yes = walk.window.notice.more[0]
    QTest.keyClick(yes, Qt.Key.Key_Space)
    walk.until(lambda: walk.bench.store.count("Contract", archived=True) < before)
    walk.until(lambda: walk.window.notice.isHidden())
