/** The narrowest picture that words can be read on, in pixels. */
export const narrowestRaster = 200;

/** The widest picture that is made, in pixels: a page of A2 at 300 dots an inch. */
export const widestRaster = 8000;
