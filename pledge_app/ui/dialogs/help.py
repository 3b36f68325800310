"""Help without a network: a page for each screen, with the formulas of its numbers."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pledge_app.ui.resources import folder

PAGES = ("today", "pledges", "journal", "publish", "peers", "settings")


def text(page: str) -> str:
    """A page as Markdown, in the language that is on."""
    language = "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"
    return Path(folder() / "help" / language / f"{page}.md").read_text(encoding="utf-8")


MARGIN, GAP = 16, 8
"""Around the text and above a heading, and below a paragraph, px."""

LINES = 130.0
"""The height of a line, per cent of what its letters need."""


class HelpDialog(QDialog):
    """Opens at the page `shown`; beside the window, in nobody's way."""

    def __init__(self, shown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(860, 620)
        self.pages, self.text = QListWidget(), QTextBrowser()
        self.pages.setProperty("role", "list")
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setFixedWidth(180)
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setTabChangesFocus(True)
        for page in PAGES:
            self.pages.addItem(text(page).partition("\n")[0].removeprefix("# "))
        self.pages.currentRowChanged.connect(self._on_row)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        beside = QHBoxLayout()
        beside.addWidget(self.pages)
        beside.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(beside, 1)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.pages.setCurrentRow(PAGES.index(shown) if shown in PAGES else 0)

    def _on_row(self, row: int) -> None:
        self.text.setMarkdown(text(PAGES[row]))
        _give_air(self.text.document())


def _give_air(document: QTextDocument) -> None:
    """Set paragraphs apart: Qt sets what comes from Markdown without any space."""
    document.setDocumentMargin(MARGIN)
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setTopMargin(MARGIN if form.headingLevel() and block.position() else 0)
        form.setBottomMargin(GAP // 2 if block.textList() else GAP)
        form.setLineHeight(LINES, 1)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
