package org.strikebot.index.source;

/**
 * One line of a PDF page.
 *
 * @param page from 1
 * @param x where it begins, in points from the left
 * @param right where it ends, in points from the left
 * @param y where it stands, in points from the top
 * @param pageHeight in points
 * @param size of its letters, in points
 * @param text its words
 */
record PdfLine(
    int page, float x, float right, float y, float pageHeight, float size, String text) {}
