"""The report generator: an analysis becomes one HTML page without scripts, for the screen and for print."""

from reports.brand import Brand
from reports.report import Report, build

__all__ = ["Brand", "Report", "build"]
