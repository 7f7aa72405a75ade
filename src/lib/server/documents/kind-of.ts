/** What a file really is, judged by its first bytes and never by its name: null when it is none of these. */
export function kindOf(bytes: Uint8Array): 'application/pdf' | 'image/png' | 'image/jpeg' | null {
	const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
	if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
	if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
	if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
	return null;
}
