"""What stands around a record's form: a contract's life, and other records that belong to it."""

from draftdesk.domain.record import ReadValues
from draftdesk.ui.at_hand import RecordAtHand
from draftdesk.ui.life_line import LifeLine


class Surroundings:
    """Made once for a page; shows what goes with the record that the page has in its hands."""

    def __init__(self, type_name: str) -> None:
        self.life = LifeLine() if type_name == "Contract" else None

    def show(self, _hand: RecordAtHand, values: ReadValues) -> None:
        """Another record, or the same with news."""
        self.show_values(values)

    def show_values(self, values: ReadValues) -> None:
        """The record as it stands in the form while somebody types."""
        if self.life is not None:
            self.life.show_values(values)

    def hide(self) -> None:
        """No record is shown."""
        if self.life is not None:
            self.life.hide()
