import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** `unreadable`: damaged, without a page, or more work than any real file asks. */
export type PdfVerdict = 'opens' | 'password' | 'unreadable';

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 256;
/** The library keeps every name and number it meets: a thread goes before that becomes much. */
const MOST_FILES = 50;

/** Found by its name in the checkout: the built server lies elsewhere, and a thread needs a file of its own. */
const SOURCE = createRequire(import.meta.url).resolve('#lib/server/documents/pdf-thread.ts');

type Thread = { readonly worker: Worker; files: number };
const idle = new Set<Thread>();

/**
 * Opens a PDF on a thread of its own, which is ended when it takes too much time or memory: a file that was made to
 * keep the portal busy keeps nobody waiting but its sender. A thread that opened a sound file opens the next one too.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfVerdict> {
	const [thread = start()] = idle;
	idle.delete(thread);
	thread.worker.ref();
	const verdict = await ask(thread.worker, bytes);
	if (verdict === 'opens' && ++thread.files < MOST_FILES) {
		thread.worker.unref();
		idle.add(thread);
	} else void thread.worker.terminate();
	return verdict;
}

function start(): Thread {
	const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
	const worker = new Worker(SOURCE, { env: {}, resourceLimits });
	const thread = { worker, files: 0 };
	// One that ends while nobody asks it anything is nobody's error.
	worker.on('error', () => idle.delete(thread)).on('exit', () => idle.delete(thread));
	return thread;
}

function ask(worker: Worker, bytes: Uint8Array): Promise<PdfVerdict> {
	const { promise, resolve, reject } = Promise.withResolvers<PdfVerdict>();
	const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000);
	const ended = () => resolve('unreadable');
	const failed = (thrown: NodeJS.ErrnoException) =>
		thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? ended() : reject(thrown);
	worker.once('message', resolve).once('exit', ended).once('error', failed).postMessage(bytes);
	return promise.finally(() => {
		clearTimeout(late);
		worker.off('message', resolve).off('exit', ended).off('error', failed);
	});
}
