/** Points per millimetre. */
export const MM = 72 / 25.4;

/** A4, and where the text stands on it. y runs from the bottom up, as in PDF. */
export const SHEET = { width: 595.28, height: 841.89 } as const;
export const LEFT = 25 * MM;
export const RIGHT = SHEET.width - 27 * MM;
export const WIDTH = RIGHT - LEFT;
export const TOP = SHEET.height - 29 * MM;
export const BOTTOM = 25 * MM;

/** The colours of the portal on paper, as `r g b` from 0 to 1. */
const colour = (hex: string) =>
	[1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)).join(' ');
export const INK = colour('#0c2226');
export const MUTED = colour('#435a5e');
export const PETROL = colour('#09535a');
export const DEEP = colour('#042629');
export const TINT = colour('#eff9fa');
export const HAIRLINE = colour('#d3dedc');
export const SUN = colour('#ffc533');
export const WHITE = colour('#ffffff');
