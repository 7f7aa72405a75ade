import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import BudgetBar from './BudgetBar.svelte';
import BulkBar from './BulkBar.svelte';
import Criterion from './Criterion.svelte';
import DataTable from './DataTable.svelte';
import Deadline from './Deadline.svelte';
import FilterBar from './FilterBar.svelte';
import LineChart from './LineChart.svelte';
import Meter from './Meter.svelte';
import Pages from './Pages.svelte';
import RankingTable from './RankingTable.svelte';
import RuleTrace from './RuleTrace.svelte';

const url = new URL('https://weerbaar.example/office?status=submitted&sort=-due_on&page=3');
const words = (html: string) =>
	html
		.replaceAll(/<!--.*?-->|<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
const row = (id: string, outcome: 'within' | 'reserve') => ({
	id,
	rank: Number(id),
	name: `Praktijk ${id}`,
	score: 80,
	amount_cents: 100_000,
	running_cents: 100_000 * Number(id),
	outcome
});

test('a row is chosen with an ordinary checkbox of the form, named after the row and carrying its amount', () => {
	const rows = [{ id: '418', name: 'Fysio Noord' }];
	const { body } = render(DataTable, {
		props: {
			caption: 'Aanvragen',
			columns: [{ key: 'name', label: 'Aanvrager' }],
			rows,
			selectable: { name: 'id', label: () => 'Fysio Noord', amount_cents: () => 475_000 }
		}
	});
	expect(body).toMatch(/<input type="checkbox" name="id" value="418"[^>]* data-amount-cents="475000"/);
	expect(words(body)).toContain('Fysio Noord kiezen');
});

test('a sortable header is a link that keeps the filters, starts at page one and says how the list is sorted', () => {
	const { body } = render(DataTable, {
		props: {
			caption: 'Aanvragen',
			columns: [
				{ key: 'name', label: 'Aanvrager' },
				{ key: 'due_on', label: 'Termijn', sort: true }
			],
			rows: [],
			url,
			sort: '-due_on'
		}
	});
	expect(body).toContain('href="?status=submitted&amp;sort=due_on"');
	expect(body).toContain('aria-sort="descending"');
});

test('without JavaScript the bulk bar says what to do instead of a count', () => {
	const children = createRawSnippet(() => ({ render: () => '<button>Voorstellen</button>' }));
	const { body } = render(BulkBar, { props: { name: 'id', children } });
	expect(words(body)).toContain('Vink regels aan');
	expect(body).toContain('<button>Voorstellen</button>');
});

test('filtering keeps the order of the list and starts at its first page', () => {
	const { body } = render(FilterBar, {
		props: { url, fields: [{ name: 'status', label: 'Status', kind: 'select' as const }], values: {} }
	});
	expect(body).toContain('<input type="hidden" name="sort" value="-due_on"/>');
	expect(body).not.toContain('name="page"');
});

test('a deadline turns urgent from five days on, and says so when it has passed', () => {
	const on = (date: string) => render(Deadline, { props: { date, today: '2026-11-20' } }).body;
	expect(on('2026-11-26')).not.toContain('urgent');
	expect(on('2026-11-25')).toContain('urgent');
	expect(words(on('2026-11-21'))).toBe('1 dag');
	expect(words(on('2026-11-20'))).toBe('vandaag');
	expect(words(on('2026-11-18'))).toBe('2 dagen te laat');
});

test('an application without a score says so and draws no bar', () => {
	const { body } = render(Meter, { props: { value: null } });
	expect(words(body)).toBe('nog geen');
	expect(body).not.toContain('<svg');
});

test('the budget line stands before the first application that does not fit', () => {
	const { body } = render(RankingTable, {
		props: {
			caption: 'Rangschikking',
			rows: [row('1', 'within'), row('2', 'reserve')],
			budget_cents: 150_000,
			left_cents: 50_000
		}
	});
	const text = words(body);
	expect(text.indexOf('Praktijk 1')).toBeLessThan(text.indexOf('Budgetgrens'));
	expect(text.indexOf('Budgetgrens')).toBeLessThan(text.indexOf('Praktijk 2'));
	expect(text).toContain('te weinig voor de volgende aanvraag');
});

test('when every application fits, the budget line closes the ranking', () => {
	const { body } = render(RankingTable, {
		props: { caption: 'R', rows: [row('1', 'within')], budget_cents: 150_000, left_cents: 50_000 }
	});
	expect(words(body)).toMatch(/Praktijk 1.*alle aanvragen passen$/);
});

test('a score is posted by a radio, each with its meaning, and an error belongs to the whole scale', () => {
	const { body } = render(Criterion, {
		props: {
			name: 'need',
			title: 'Noodzaak',
			question: 'Hoe groot is de kans op schade?',
			weight: 40,
			anchors: ['geen', 'klein', 'enig', 'duidelijk', 'groot', 'zeer groot'],
			value: 4,
			error: 'Kies een score'
		}
	});
	expect(body).toMatch(/<input type="radio" id="f-need-4" name="need" value="4" checked=""/);
	expect(body).toContain('aria-describedby="f-need-meaning-4"');
	expect(body).toContain('aria-describedby="f-need-hint f-need-error"');
});

test('a rule that cannot be decided is told apart in words from one that fails', () => {
	const result = { statement: 'Staat in het AGB-register.', reason: 'Geen antwoord.', source: 'artikel 3' };
	const { body } = render(RuleTrace, {
		props: {
			results: [
				{ id: 'E-HC-02', outcome: null, ...result },
				{ id: 'E-HC-04', outcome: false, ...result }
			]
		}
	});
	expect(words(body)).toMatch(/Voldoet niet.*Niet te zeggen/);
});

test('parts of a budget come with their amounts and shares; an empty part is in the legend only', () => {
	const { body } = render(BudgetBar, {
		props: {
			label: 'Budget',
			total_cents: 200_000,
			parts: [
				{ label: 'Betaald', amount_cents: 50_000, look: 'solid' as const },
				{ label: 'Vrij', amount_cents: 150_000, look: 'outline' as const },
				{ label: 'In betaling', amount_cents: 0, look: 'dotted' as const }
			]
		}
	});
	expect(words(body)).toMatch(/Betaald € 500 25%.*In betaling € 0 0%/);
	expect(body).toContain('x="25%" width="75%"');
});

test('a chart carries its figures as a table and never a style attribute', () => {
	const { body } = render(LineChart, {
		props: {
			label: 'Betaald per maand',
			points: ['jan', 'feb'],
			series: [{ label: 'Betaald', look: 'area' as const, values: [125_050, null] }]
		}
	});
	expect(words(body)).toMatch(/jan € 1\.250,50 feb –/);
	expect(body).not.toContain('style=');
});

test('the last page tells how far it reaches and offers no next one', () => {
	const { body } = render(Pages, { props: { url, page: 3, size: 50, total: 118 } });
	expect(words(body)).toContain('101 tot en met 118 van 118');
	expect(body).not.toContain('rel="next"');
	expect(body).toContain('href="?status=submitted&amp;sort=-due_on"');
});
