"""Help, Report a problem, in the real program: what is shown is saved, and holds no word."""

import logging
from pathlib import Path

from PySide6.QtWidgets import QApplication

from draftdesk.demo import DOMAIN, PASSWORD, USER
from draftdesk.ui.acts import acts_of
from draftdesk.ui.report_dialog import LogView, ReportDialog
from walks.walk import Walk

TYPED = "Canarini"


def choose(walk: Walk, words: str) -> None:
    act = next(act for act in acts_of(walk.window.menuBar()) if act.words == words)
    act.action.trigger()


def test_the_report_of_a_day_with_secrets_holds_none(walk: Walk, tmp_path: Path) -> None:
    listed = walk.bench.store.page("Contact", limit=1)[0]
    walk.bench.open(listed.key)
    walk.retype("lastname", TYPED)
    walk.until(lambda: walk.bench.store.draft(listed.key) is not None)
    logging.getLogger("draftdesk.test").error("at %s/Contact?$filter=%s", walk.server.url, TYPED)

    choose(walk, "Report a problem …")

    dialog = walk.window._beside["report"]
    assert isinstance(dialog, ReportDialog)
    told = dialog.text.toPlainText()
    host = walk.profile.host
    for secret in (PASSWORD, USER, DOMAIN, host, "$filter", listed.title, TYPED, walk.profile.url):
        assert secret not in told, secret
    assert "drafts: 1" in told
    assert "line: connected" in told
    dialog.copy.click()
    assert QApplication.clipboard().text() == told
    dialog._on_chosen(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text("utf-8") == told
    dialog._on_chosen(str(tmp_path / "nowhere" / "report.txt"))
    assert "could not be saved" in dialog.said.text()


def test_the_log_is_read_anew_and_cannot_be_written_into(walk: Walk) -> None:
    choose(walk, "Show the log")
    view = walk.window._beside["log"]
    assert isinstance(view, LogView)
    assert view.text.isReadOnly()

    logging.getLogger("draftdesk.test").error("it went wrong just now")
    assert "just now" not in view.text.toPlainText()
    view.refresh.click()

    assert view.text.toPlainText().rstrip().endswith("it went wrong just now")
