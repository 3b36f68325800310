"""Files that are not code: icons, translations, fonts, word lists. Read them through importlib.resources."""
