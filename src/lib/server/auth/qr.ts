import { renderSVG } from 'uqr';

/** A QR code of these words as an image that stands in the page itself: black on white, as scanners expect. */
export const qrImage = (words: string): string =>
	`data:image/svg+xml;base64,${Buffer.from(renderSVG(words, { border: 2 })).toString('base64')}`;
