"""What can be done with a field besides typing, and with which keys."""

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt


class FieldAct(Enum):
    """What can be done with a field besides typing; the window's menus offer the same."""

    PEEK = auto()
    NEW = auto()
    CODE = auto()
    CHOOSE = auto()
    USE = auto()
    REVERT = auto()
    CLEAR = auto()
    TELL = auto()


_ALT = Qt.KeyboardModifier.AltModifier
FIELD_KEYS: dict[FieldAct, tuple[QKeyCombination, ...]] = {
    FieldAct.PEEK: (QKeyCombination(Qt.Key.Key_F2),),
    FieldAct.NEW: (QKeyCombination(Qt.Key.Key_F3),),
    FieldAct.CHOOSE: (QKeyCombination(_ALT, Qt.Key.Key_Down), QKeyCombination(Qt.Key.Key_F4)),
    FieldAct.USE: (
        QKeyCombination(_ALT, Qt.Key.Key_Return),
        QKeyCombination(_ALT, Qt.Key.Key_Enter),
    ),
    FieldAct.REVERT: (QKeyCombination(_ALT, Qt.Key.Key_Backspace),),
    FieldAct.TELL: (QKeyCombination(Qt.Key.Key_F6),),
}
"""Their keys: the menus hold them, and a form without a window answers them itself."""
