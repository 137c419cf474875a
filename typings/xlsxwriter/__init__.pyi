"""The part of XlsxWriter 3.3 that core.exporting uses; the package carries no marker that its types may be read."""

from xlsxwriter.workbook import Workbook as Workbook
