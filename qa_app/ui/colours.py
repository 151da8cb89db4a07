"""The named colours of the window, in a light and a dark set, contrast AA; the only place with colour literals.

Agent and customer differ in hue, lightness and in the word that goes with them, so that they stay apart for the
colour-blind; meaning is never carried by colour alone.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a colour is for."""

    RAIL = "rail"
    SURFACE = "surface"
    RAISED = "raised"
    SUNKEN = "sunken"
    HOVER = "hover"
    LINE = "line"
    EDGE = "edge"
    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_TEXT = "accent_text"
    ACCENT_SOFT = "accent_soft"
    SELECTION = "selection"
    GOOD = "good"
    GOOD_SOFT = "good_soft"
    WARNING = "warning"
    WARNING_SOFT = "warning_soft"
    BAD = "bad"
    BAD_SOFT = "bad_soft"
    FATAL = "fatal"
    FATAL_TEXT = "fatal_text"
    AGENT = "agent"
    AGENT_SOFT = "agent_soft"
    CUSTOMER = "customer"
    CUSTOMER_SOFT = "customer_soft"
    SILENCE = "silence"
    OVERTALK = "overtalk"
    EVIDENCE = "evidence"
    PLAYHEAD = "playhead"
    GOLD = "gold"
    SILVER = "silver"
    BRONZE = "bronze"


LIGHT: dict[Role, str] = {
    Role.RAIL: "#eff1f4",
    Role.SURFACE: "#ffffff",
    Role.RAISED: "#f8f9fb",
    Role.SUNKEN: "#f1f3f6",
    Role.HOVER: "#e7eaef",
    Role.LINE: "#e0e3e9",
    Role.EDGE: "#bcc3ce",
    Role.TEXT: "#1a1e26",
    Role.MUTED: "#565f6f",
    Role.FAINT: "#656f7f",
    Role.ACCENT: "#4549c6",
    Role.ACCENT_HOVER: "#383cae",
    Role.ACCENT_TEXT: "#ffffff",
    Role.ACCENT_SOFT: "#eceefc",
    Role.SELECTION: "#e2e5fb",
    Role.GOOD: "#1c6e38",
    Role.GOOD_SOFT: "#e3f4e8",
    Role.WARNING: "#7d5600",
    Role.WARNING_SOFT: "#fdf1d3",
    Role.BAD: "#b4232f",
    Role.BAD_SOFT: "#fce8e8",
    Role.FATAL: "#86113a",
    Role.FATAL_TEXT: "#ffffff",
    Role.AGENT: "#006d80",
    Role.AGENT_SOFT: "#dff2f5",
    Role.CUSTOMER: "#9e4d00",
    Role.CUSTOMER_SOFT: "#fdecdb",
    Role.SILENCE: "#d3d8e0",
    Role.OVERTALK: "#a3336f",
    Role.EVIDENCE: "#4549c6",
    Role.PLAYHEAD: "#1a1e26",
    Role.GOLD: "#a97c10",
    Role.SILVER: "#6f7a88",
    Role.BRONZE: "#a25c30",
}

DARK: dict[Role, str] = {
    Role.RAIL: "#14161a",
    Role.SURFACE: "#1a1d22",
    Role.RAISED: "#21252c",
    Role.SUNKEN: "#15171c",
    Role.HOVER: "#2a2f38",
    Role.LINE: "#2d323b",
    Role.EDGE: "#4a5260",
    Role.TEXT: "#e8ebf0",
    Role.MUTED: "#a5aebc",
    Role.FAINT: "#868f9e",
    Role.ACCENT: "#a3a9ff",
    Role.ACCENT_HOVER: "#bbc0ff",
    Role.ACCENT_TEXT: "#14161a",
    Role.ACCENT_SOFT: "#282b46",
    Role.SELECTION: "#2f3358",
    Role.GOOD: "#79cf92",
    Role.GOOD_SOFT: "#1d3325",
    Role.WARNING: "#e5bf5a",
    Role.WARNING_SOFT: "#382f17",
    Role.BAD: "#ff9492",
    Role.BAD_SOFT: "#40211f",
    Role.FATAL: "#ff9cc0",
    Role.FATAL_TEXT: "#14161a",
    Role.AGENT: "#5cc8da",
    Role.AGENT_SOFT: "#163138",
    Role.CUSTOMER: "#f0aa68",
    Role.CUSTOMER_SOFT: "#3a2816",
    Role.SILENCE: "#3a414c",
    Role.OVERTALK: "#e892c4",
    Role.EVIDENCE: "#a3a9ff",
    Role.PLAYHEAD: "#ffffff",
    Role.GOLD: "#e3bd55",
    Role.SILVER: "#b9c2ce",
    Role.BRONZE: "#dd9c72",
}
