"""Settings: appearance, language, keys and backup, data, about."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.screens.settings import SettingsState
from pledge_app.settings import Appearance, Language, Motion, Settings
from pledge_app.ui.column import Column
from pledge_app.ui.pages.backups_card import BackupsCard
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.lock_card import LockCard
from pledge_app.ui.pages.plain import PlainLabel

CARDS = {"make": "backups", "restore": "backups", "import": "data", "export": "data", "delete": "data"}
"""The card of each button that is shown by its name."""


class SettingsPage(QWidget):
    """`settings_asked` carries other Settings; the rest say which button was pressed."""

    settings_asked = Signal(object)
    folder_asked = Signal()
    licences_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    deletion_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SettingsState | None = None
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._column = Column()
        self._column.content.addWidget(self._title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        self._headings: list[QLabel] = []
        self._parts: dict[str, QWidget] = {}
        self._build_appearance()
        self._build_language()
        self._build_keys()
        self._build_data()
        self._build_about()
        self._named = {
            "make": self.backups.make,
            "restore": self.backups.restore,
            "import": self._import,
            "export": self._export,
            "delete": self._delete,
        }
        self._retranslate()

    def show_state(self, state: SettingsState) -> None:
        """Show what is set; nothing is announced as asked."""
        self._state = state
        chosen = state.settings
        self._looks[chosen.appearance].setChecked(True)
        self._fill(self._size, [(f"{percent} %", percent) for percent in state.text_percents])
        self._size.setCurrentIndex(self._size.findData(chosen.text_percent))
        self._calm.setChecked(chosen.motion is Motion.REDUCED)
        self._language.setCurrentIndex(self._language.findData(chosen.language))
        hours = [(self._clock(hour), hour) for hour in state.day_starts]
        self._fill(self._day, hours)
        self._day.setCurrentIndex(self._day.findData(chosen.day_starts_at))
        self._words.setText(" ".join(state.fingerprint) or self.tr("Made when you first publish."))
        self._folder.setText(str(state.folder))
        self._name.write(state.name)
        self._version.setText(self.tr("Pledge {version}").format(version=state.version))

    def show_part(self, name: str) -> None:
        """Bring a card, or a button of one, into sight, and give it the keys.

        The cards are appearance, language, keys, backups, lock, data, about; the buttons make, restore,
        import, export, delete. In the place of a button that is not offered now its card says why.
        """
        button = self._named.get(name)
        part = self._parts[CARDS.get(name, name)]
        if button is not None and _takes_keys(button, part):
            self._column.ensureWidgetVisible(button)
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._column.ensureWidgetVisible(part)
        field = part.nextInFocusChain()
        while field is not None and field is not part:
            if _takes_keys(field, part):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                break
            field = field.nextInFocusChain()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # --- cards ---------------------------------------------------------------------------------------

    def _build_appearance(self) -> None:
        card = self._card("appearance")
        self._looks = {appearance: QRadioButton() for appearance in Appearance}
        group = QButtonGroup(self)
        row = Flow(gap=16)
        for appearance, button in self._looks.items():
            button.setProperty("appearance", appearance)
            group.addButton(button)
            row.addWidget(button)
        group.buttonClicked.connect(self._on_look)
        self._size_label, self._size = QLabel(), QComboBox()
        self._size.activated.connect(self._on_size)
        self._calm = QCheckBox()
        self._calm.clicked.connect(self._on_calm)
        card.addLayout(row)
        card.addLayout(_labelled(self._size_label, self._size))
        card.addWidget(self._calm, alignment=Qt.AlignmentFlag.AlignLeft)

    def _build_language(self) -> None:
        card = self._card("language")
        self._language_label, self._language = QLabel(), QComboBox()
        self._language.addItem("", Language.SYSTEM)
        # Each language in its own words, so that it can be found in a window one cannot read.
        self._language.addItem("English", Language.ENGLISH)
        self._language.addItem("简体中文", Language.CHINESE)
        self._language.activated.connect(self._on_language)
        self._day_label, self._day = QLabel(), QComboBox()
        self._day.activated.connect(self._on_day)
        card.addLayout(_labelled(self._language_label, self._language))
        card.addLayout(_labelled(self._day_label, self._day))

    def _build_keys(self) -> None:
        card = self._card("keys")
        self._words_label, self._words = QLabel(), QLabel(wordWrap=True)
        self._words_label.setProperty("role", "secondary")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.addWidget(self._words_label)
        card.addWidget(self._words)
        self.backups = self._parts["backups"] = BackupsCard()
        self._column.content.addWidget(self.backups)
        self.lock = self._parts["lock"] = LockCard()
        self._column.content.addWidget(self.lock)

    def _build_data(self) -> None:
        card = self._card("data")
        self._name_label, self._name = QLabel(), PlainLabel()
        self._folder_label = QLabel()
        self._folder = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._folder.setMinimumWidth(1)  # it is there to be copied: no signs to break it at come into it
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._name_label, self._folder_label):
            label.setProperty("role", "secondary")
        self._open, self._import, self._export, self._delete = (QPushButton() for _ in range(4))
        self._delete.setProperty("role", "danger")
        buttons = Flow()
        for button, asked in (
            (self._open, self.folder_asked),
            (self._import, self.import_asked),
            (self._export, self.export_asked),
            (self._delete, self.deletion_asked),
        ):
            button.clicked.connect(asked)
            buttons.addWidget(button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(
            [(self._name_label, self._name), (self._folder_label, self._folder)]
        ):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        card.addLayout(grid)
        card.addLayout(buttons)

    def _build_about(self) -> None:
        card = self._card("about")
        self._version, self._about = QLabel(), QLabel(wordWrap=True)
        self._about.setProperty("role", "secondary")
        self._licences = QPushButton()
        self._licences.clicked.connect(self.licences_asked)
        card.addWidget(self._version)
        card.addWidget(self._about)
        card.addWidget(self._licences, alignment=Qt.AlignmentFlag.AlignLeft)

    def _card(self, name: str) -> QVBoxLayout:
        frame = self._parts[name] = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        heading = QLabel()
        heading.setProperty("role", "heading")
        self._headings.append(heading)
        column.addWidget(heading)
        self._column.content.addWidget(frame)
        return column

    # --- words ---------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
        headings = (
            self.tr("Appearance"),
            self.tr("Language and days"),
            self.tr("Keys"),
            self.tr("Data"),
            self.tr("About"),
        )
        for label, text in zip(self._headings, headings, strict=True):
            label.setText(text)
        self._looks[Appearance.SYSTEM].setText(self.tr("Like the system"))
        self._looks[Appearance.LIGHT].setText(self.tr("Light"))
        self._looks[Appearance.DARK].setText(self.tr("Dark"))
        self._size_label.setText(self.tr("Text size"))
        self._calm.setText(self.tr("Less motion"))
        self._language_label.setText(self.tr("Language"))
        self._language.setItemText(0, self.tr("Like the system"))
        self._day_label.setText(self.tr("A day starts at"))
        self._words_label.setText(self.tr("Fingerprint of your identity"))
        self._name_label.setText(self.tr("Name"))
        self._folder_label.setText(self.tr("Folder"))
        self._open.setText(self.tr("Show the folder"))
        self._import.setText(self.tr("Bring in records…"))
        self._export.setText(self.tr("Export everything…"))
        self._delete.setText(self.tr("Delete everything…"))
        self._about.setText(self.tr("Everything stays on this computer until you publish it."))
        self._licences.setText(self.tr("Licences…"))
        if self._state is not None:
            self.show_state(self._state)

    def _clock(self, hour: int) -> str:
        return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)

    def _fill(self, box: QComboBox, items: list[tuple[str, int]]) -> None:
        box.clear()
        for text, value in items:
            box.addItem(text, value)

    # --- intents ---------------------------------------------------------------------------------------

    @property
    def _settings(self) -> Settings:
        return self._state.settings if self._state is not None else Settings()

    def _on_look(self, button: QRadioButton) -> None:
        self._ask(replace(self._settings, appearance=Appearance(button.property("appearance"))))

    def _on_size(self) -> None:
        self._ask(replace(self._settings, text_percent=self._size.currentData()))

    def _on_calm(self) -> None:
        motion = Motion.REDUCED if self._calm.isChecked() else Motion.SYSTEM
        self._ask(replace(self._settings, motion=motion))

    def _on_language(self) -> None:
        self._ask(replace(self._settings, language=Language(self._language.currentData())))

    def _on_day(self) -> None:
        self._ask(replace(self._settings, day_starts_at=self._day.currentData()))

    def _ask(self, settings: Settings) -> None:
        self.settings_asked.emit(settings)


def _labelled(label: QLabel, field: QWidget) -> QHBoxLayout:
    label.setBuddy(field)
    label.setMinimumWidth(120)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(label)
    row.addWidget(field)
    row.addStretch(1)
    return row


def _takes_keys(field: QWidget, part: QWidget) -> bool:
    """Whether a widget is a field of the part that can be used now."""
    seen = part.isAncestorOf(field) and field.isVisibleTo(part) and field.isEnabled()
    return seen and bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
