import type { PortalDatabase } from './database.ts';

/** Says where the portal is, and as whom one can sign in. */
export async function introduce(origin: string, { url, demo }: PortalDatabase): Promise<void> {
	console.log(`\nWeerbaar runs at ${origin}`);
	if (demo) {
		const { cast } = await import('./seed.ts');
		const people = await cast(url);
		const width = Math.max(0, ...people.map((person) => person.name.length));
		console.log('This is the demo. Sign in with one click as:');
		for (const { name, role, email } of people) console.log(`  ${name.padEnd(width)}  ${role} (${email})`);
	}
	console.log('Ctrl-C stops it.\n');
}
