"""Tawthiq answers questions about a human-rights report with the report's own figures."""
