/** What a file starts as, before it is opened. */
export type FirstKind = 'pdf' | 'png' | 'jpeg' | 'zip' | 'ole' | 'heic';

const SIGNATURES: readonly (readonly [FirstKind, readonly number[]])[] = [
	['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
	['jpeg', [0xff, 0xd8, 0xff]],
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]
];

/** The brands under which phones keep photos as HEIC (ISO 23008-12). */
const HEIC = /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/;

/** What a file starts as, judged by its first bytes and never by its name: null when it is none of these. */
export function kindOf(bytes: Uint8Array): FirstKind | null {
	const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
	if (found) return found[0];
	return HEIC.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1')) ? 'heic' : null;
}
