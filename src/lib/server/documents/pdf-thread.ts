import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import type { PdfVerdict } from './open-pdf.ts';

/** The most room for what a PDF's tables become once unpacked: far above any real one of 10 MB. */
const MOST_UNPACKED = 128 * 1024 * 1024;

type Unpacking = { buffer: Uint8Array; ensureBuffer: (bytes: number) => Uint8Array };

const require = createRequire(import.meta.url);
const { default: DecodeStream } = require('pdf-lib/cjs/core/streams/DecodeStream.js') as {
	default: { prototype: Unpacking };
};

let left = MOST_UNPACKED;
const grow = DecodeStream.prototype.ensureBuffer;

// Everything the library unpacks, by whatever filter and however its dictionary is written, grows here. By itself it
// knows no limit, and the thread's own limits leave such buffers out.
DecodeStream.prototype.ensureBuffer = function (bytes) {
	const before = this.buffer.byteLength;
	// The library would read on past an error: this ends the thread.
	if (bytes - before > left) process.exit();
	const buffer = grow.call(this, bytes);
	left -= buffer.byteLength - before;
	return buffer;
};

async function open(bytes: Uint8Array): Promise<PdfVerdict> {
	try {
		const pdf = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
		return pdf.getPageCount() > 0 ? 'opens' : 'unreadable';
	} catch (thrown) {
		// The library's own error class is lost in its build: only its words tell.
		return thrown instanceof Error && /is encrypted/.test(thrown.message) ? 'password' : 'unreadable';
	}
}

// The library tells of every object it cannot read: that would fill the log with a stranger's text.
console.warn = () => undefined;

parentPort?.on('message', (bytes: Uint8Array) => {
	left = MOST_UNPACKED;
	void open(bytes).then((verdict) => parentPort?.postMessage(verdict));
});
