"""What the preview shows is what leaves."""

from decimal import Decimal

import msgspec
from PySide6.QtCore import Qt

from draftdesk.ui.difference import DifferenceDialog
from walks.walk import CTRL, Walk


def test_the_preview_asks_the_server_and_shows_the_very_request_that_leaves(walk: Walk) -> None:
    key = walk.server.contract(driving_distance=12.3456789, description="A long\ntext.")
    page = walk.open(key)
    walk.retype("name", "Seen before")

    walk.press(Qt.Key.Key_D, CTRL)
    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    walk.until(lambda: "12.3456789" in dialog.request.text())
    head, _, body = dialog.request.text().partition("\n")
    assert walk.server.writes(key) == []
    dialog.send.click()
    walk.until_sent()

    (put,) = walk.server.writes(key)
    assert head == f"PUT {put['path']}"
    shown = msgspec.json.decode(body.encode(), type=dict[str, object])
    assert shown.keys() == put["body"].keys()
    assert Decimal(str(shown["driving_distance"])) == put["body"]["driving_distance"]
    assert shown["name"] == put["body"]["name"] == "Seen before"
