import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an app shows now for a key as it is typed over (RFC 6238: SHA-1, half a minute, six digits). */
export function totp(key: string, at = Date.now()): string {
	const bits = [...key.replaceAll(/[\s=]/g, '')]
		.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const mac = createHmac('sha1', secret).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 15;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
