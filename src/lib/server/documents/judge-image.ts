import sharp, { type Sharp } from 'sharp';
import { ATTACHED_TYPES, MOST_BYTES } from '#lib/domain/document/attachment.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Content } from './judge.ts';
import { TOO_LARGE, UNREADABLE } from './words.ts';

/** 64 million points: more than a photo of 10 MB holds. */
const MOST_POINTS = 64_000_000;
/** A sheet of A4 at 400 dots per inch is 4,677 high: letters stay sharp. */
const LONGEST_SIDE = 5000;
const MOST_SECONDS = 20;

/**
 * A picture that decodes whole, turned upright as the camera meant it. Everything written beside its points goes:
 * the place, the time, the device (GDPR 5(1)(c): no more than is needed). A PNG that would grow too large by that
 * becomes a JPEG: it was not too large when it was sent.
 * @throws Refused when it cannot be read
 */
export async function judgeImage(bytes: Uint8Array, format: 'png' | 'jpeg'): Promise<Content> {
	const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' })
		.timeout({ seconds: MOST_SECONDS })
		.autoOrient()
		.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
	if (format === 'png') {
		const upright = await madeOf(picture.clone().png({ compressionLevel: 6 }));
		if (upright.byteLength <= MOST_BYTES) return { bytes: upright, media_type: ATTACHED_TYPES.png };
	}
	const upright = await madeOf(picture.flatten({ background: 'white' }).jpeg({ quality: 85 }));
	if (upright.byteLength > MOST_BYTES) throw new Refused(TOO_LARGE);
	return { bytes: upright, media_type: ATTACHED_TYPES.jpeg };
}

const madeOf = (picture: Sharp): Promise<Uint8Array> =>
	picture.toBuffer().catch(() => {
		throw new Refused(UNREADABLE);
	});
