import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from './lock.ts';

/** What sessions of the demo are signed with: made once, readable by its maker alone. */
export function demoSecret(): string {
	const file = path.join(DATA, 'secret');
	mkdirSync(DATA, { recursive: true });
	if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
	return readFileSync(file, 'utf8');
}
