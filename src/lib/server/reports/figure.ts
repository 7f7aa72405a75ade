import { sql } from 'kysely';
import { APPLICATION } from '../../domain/application/lifecycle.ts';
import { FIGURES, type Figure } from '../../domain/ledger/figures.ts';
import { STEPS, type Step } from '../../domain/ledger/postings.ts';
import { VOUCHER, type VoucherState } from '../../domain/voucher/lifecycle.ts';
import type { Text } from '../../domain/text.ts';
import { isImpartial } from '../application/conflict.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { ownPostings, type FundedTranche } from './funded-tranches.ts';
import { COLUMNS, type Report, type ReportRow } from './report.ts';

const NOTES: Readonly<Record<Figure, Text>> = {
	ceiling: {
		nl: 'Wat u voor deze ronde beschikbaar stelde.',
		en: 'What you made available for this tranche.'
	},
	awarded: {
		nl: 'Elke toekenning ooit, ook wat later vrijviel.',
		en: 'Every award ever, also what was released later.'
	},
	committed: {
		nl: 'Toegekend, en nog niet vastgesteld of vrijgevallen. De verdeling over de bronnen kan per zaak een cent schelen; opgeteld klopt zij.',
		en: 'Awarded, and not yet settled or released. The split over the sources can differ by a cent per case; the sum is right.'
	},
	settled: { nl: 'Vastgesteld na een declaratie.', en: 'Settled after a claim.' },
	in_payment: {
		nl: 'Naar de bank gestuurd, nog niet uitgevoerd.',
		en: 'Sent to the bank, not executed yet.'
	},
	paid: { nl: 'Uitgevoerde betalingen.', en: 'Payments executed.' },
	released: {
		nl: 'Toegekend geld dat niet nodig bleek.',
		en: 'Awarded money that turned out not to be needed.'
	},
	free: {
		nl: 'Het plafond, min wat is toegekend, plus wat vrijviel.',
		en: 'The ceiling, less what was awarded, plus what was released.'
	}
};

/** In the place of who it is about: the sum stays right, and tells nothing more (Awb 2:4). */
const SHIELDED: Text = { nl: 'Afgeschermd: u hebt een belang', en: 'Hidden: you have an interest' };

/** What this step adds to the figure: 1, -1 or 0 times its amount. */
function sign(figure: Figure, step: Step): number {
	const terms = FIGURES[figure];
	if ('sum_of' in terms) return (terms.sum_of as readonly Step[]).includes(step) ? 1 : 0;
	const { from, to } = STEPS[step];
	return Number(to === terms.balance_of) - Number(from === terms.balance_of);
}

/**
 * The list behind a figure: the movements it is the sum of; for what a case holds now one row for each case. Never
 * files, scores, contact data or bank account, nor who a case is about in which the reader has an interest.
 */
export const figureReport = (figure: Figure): Report => ({
	name: figure,
	title: FIGURES[figure].name,
	note: NOTES[figure],
	who: ['funder'],
	columns: [
		COLUMNS.tranche,
		COLUMNS.number,
		COLUMNS.name,
		COLUMNS.city,
		...('sum_of' in FIGURES[figure] || figure === 'free' ? [COLUMNS.what] : []),
		COLUMNS.date,
		COLUMNS.status,
		COLUMNS.amount
	],
	rows: async (db, tranches, person) => {
		const moved = await movements(db, tranches, person);
		const counted = moved.flatMap((row) => {
			const amount_cents = sign(figure, row.step) * row.amount_cents;
			return amount_cents === 0 ? [] : [{ ...row, amount_cents }];
		});
		return 'sum_of' in FIGURES[figure] || figure === 'free' ? counted : heldByCase(counted);
	}
});

type Movement = ReportRow & {
	readonly case_id: string;
	readonly amount_cents: number;
	readonly date: string;
};

function heldByCase(movements: readonly Movement[]): ReportRow[] {
	return [...Map.groupBy(movements, ({ case_id }) => case_id).values()].flatMap((of) => {
		const last = of.at(-1);
		const amount_cents = of.reduce((sum, row) => sum + row.amount_cents, 0);
		return last && amount_cents !== 0 ? [{ ...last, amount_cents }] : [];
	});
}

const DATE = sql<string>`(posting.posted_at at time zone 'Europe/Amsterdam')::date`;

/** Every movement of a case on a day, with the case as a funder may know it, in order of time. */
async function movements(db: Reader, tranches: readonly FundedTranche[], person: Person) {
	const rows = await ownPostings(db, tranches)
		.leftJoin('application', 'application.id', 'posting.application_id')
		.leftJoin('organisation', 'organisation.id', 'application.organisation_id')
		.groupBy(['posting.tranche_id', 'application.id', 'organisation.id', 'step', DATE])
		.orderBy(({ fn }) => fn.min('posting.id'))
		.select(({ fn, selectFrom }) => [
			fn.min<number>('posting.id').as('id'),
			'posting.tranche_id',
			'application.id as application_id',
			'application.number',
			'application.state',
			'organisation.name',
			'organisation.city',
			sql<boolean | null>`${isImpartial(person, sql`application.id`)}`.as('impartial'),
			sql<Step>`posting.step`.as('step'),
			DATE.as('date'),
			fn.sum<number>('posting.amount_cents').as('amount_cents'),
			selectFrom('voucher')
				.whereRef('voucher.application_id', '=', 'application.id')
				.select(sql<VoucherState[]>`array_agg(distinct state)`.as('states'))
				.as('vouchers')
		])
		.execute();
	return rows.map(({ id, step, state, vouchers, impartial, ...row }) => ({
		id: String(id),
		case_id: row.application_id ?? row.tranche_id,
		tranche: tranches.find((tranche) => tranche.id === row.tranche_id)?.name ?? null,
		number: impartial === false ? null : row.number,
		name: impartial === false ? SHIELDED : row.name,
		city: impartial === false ? null : row.city,
		step,
		what: STEPS[step].words,
		date: row.date,
		status: together(
			vouchers?.map((voucher) => VOUCHER.states[voucher].staff) ??
				(state ? [APPLICATION.states[state].staff] : [])
		),
		amount_cents: row.amount_cents
	}));
}

/** The states of a case's vouchers, which usually are one and the same. */
const together = (words: readonly Text[]): Text => ({
	nl: words.map(({ nl }) => nl).join(', '),
	en: words.map(({ en }) => en).join(', ')
});
