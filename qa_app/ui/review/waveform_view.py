"""Which part of a recording a waveform shows, and how times and pixels follow from each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

CLOSEST_MS_A_PIXEL = 2.0
PAGE_SHARE = 0.1
FITTED_MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class WaveformView:
    """A window on a recording.

    Attributes:
        duration_ms: Of the recording, 0 while there is none.
        width: Of the drawing in pixels, at least 1.
        start_ms: First moment in sight.
        ms_a_pixel: Length of the stretch that one pixel shows; 0 shows all of the recording in the width.
    """

    duration_ms: int
    width: int
    start_ms: float = 0.0
    ms_a_pixel: float = 0.0

    @property
    def scale(self) -> float:
        """Milliseconds a pixel as they really are, above 0."""
        return self.ms_a_pixel or self.whole_scale

    @property
    def whole_scale(self) -> float:
        """Milliseconds a pixel at which the whole recording fits."""
        return max(self.duration_ms, 1) / max(self.width, 1)

    @property
    def end_ms(self) -> float:
        """The moment at the right edge."""
        return self.start_ms + self.scale * self.width

    @property
    def is_whole(self) -> bool:
        """Whether all of the recording is in sight."""
        return self.ms_a_pixel == 0

    def x_of(self, position_ms: float) -> float:
        """Give where a moment lies, outside of the width where it is out of sight."""
        return (position_ms - self.start_ms) / self.scale

    def ms_at(self, x: float) -> int:
        """Give the moment at a pixel, within the recording."""
        return round(min(max(0.0, self.start_ms + x * self.scale), self.duration_ms))

    def fitted(self, start_ms: float, end_ms: float) -> WaveformView:
        """Show a stretch with a little around it, the whole recording where it is as long as that."""
        around = (end_ms - start_ms) * FITTED_MARGIN
        wanted = max(CLOSEST_MS_A_PIXEL, (end_ms - start_ms + 2 * around) / max(self.width, 1))
        if wanted >= self.whole_scale:
            return self.whole()
        middle = (start_ms + end_ms) / 2
        return replace(self, start_ms=middle - wanted * self.width / 2, ms_a_pixel=wanted).scrolled(0)

    def whole(self) -> WaveformView:
        """Show all of the recording."""
        return replace(self, start_ms=0.0, ms_a_pixel=0.0)

    def resized(self, width: int) -> WaveformView:
        """Keep the scale in another width."""
        return replace(self, width=max(1, width)).scrolled(0)

    def zoomed(self, factor: float, x: float) -> WaveformView:
        """Show so many times more detail, with the moment at a pixel staying where it is."""
        wanted = max(CLOSEST_MS_A_PIXEL, self.scale / factor)
        if wanted >= self.whole_scale:
            return self.whole()
        kept_ms = self.start_ms + x * self.scale
        return replace(self, start_ms=kept_ms - x * wanted, ms_a_pixel=wanted).scrolled(0)

    def scrolled(self, step_ms: float) -> WaveformView:
        """Move by a stretch, within the recording."""
        if self.is_whole or self.ms_a_pixel >= self.whole_scale:
            return self.whole()
        latest = max(0.0, self.duration_ms - self.scale * self.width)
        return replace(self, start_ms=min(max(0.0, self.start_ms + step_ms), latest))

    def following(self, position_ms: int) -> WaveformView:
        """Turn the page where the playhead is out of sight, so that it stands near the left edge again."""
        if self.is_whole or self.start_ms <= position_ms < self.end_ms:
            return self
        return self.scrolled(position_ms - self.scale * self.width * PAGE_SHARE - self.start_ms)
