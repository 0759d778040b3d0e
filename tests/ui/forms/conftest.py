"""Forms are tested without a screen, and in Belgium."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from ui.forms.desk import Desk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture(autouse=True)
def _in_belgium() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_BE"))
    yield
    QLocale.setDefault(before)
