import pino from 'pino';

/** What goes wrong, for the operator: never a name, an address, a form's content or a query's values. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null });

/** An error as it may be logged: what kind it is and where, not the values its message can hold. */
export function traceOf(error: unknown): { kind: string; code?: string; at: string[] } {
	if (!(error instanceof Error)) return { kind: typeof error, at: [] };
	const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
	const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return { kind: error.name, ...code, at: at.slice(0, 8).map((line) => line.trim()) };
}
