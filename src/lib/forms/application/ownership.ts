import * as z from 'zod';
import type { Investor, Ownership, Party, Right, Tie } from '#lib/domain/undertaking/ownership.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { moneyOrNothing, moneyText, numberText, parseStaff, staffOrNothing, textUpTo } from './fields.ts';

/** The party that applies, in every ownership this form makes. */
export const US = 'us';
export const MOST_PARTIES = 12;
const ROWS = Array.from({ length: MOST_PARTIES }, (_, index) => index);

/** Investors that may hold much without counting, when they have no control; those with conditions of their own are asked by phone. */
const INVESTORS = [
	'venture_capital',
	'university',
	'research_centre',
	'institutional',
	'regional_fund',
	'public_investment'
] as const satisfies readonly Investor['kind'][];
export const PARTY_KINDS = ['enterprise', 'person', 'public_body', ...INVESTORS] as const;
/** Control without a majority: by whom over whom, and how. */
export const CONTROLS = ['none', 'they_board', 'they_contract', 'we_board', 'we_contract'] as const;
export const MARKETS = ['same', 'other', 'unknown'] as const;
const RIGHT: Readonly<Record<string, Right>> = { board: 'appoints_board', contract: 'dominant_influence' };

type Given = Readonly<Record<string, unknown>>;
const text = (data: Given, name: string): string => String(data[name] ?? '').trim();

const percent = z
	.string()
	.max(10)
	.refine((given) => given.trim() === '' || parsePercent(given) !== null, { error: () => m.forms_percent() });

/** A share from 0 to 100 with at most two decimals; null when it is not known. */
function parsePercent(given: string): number | null {
	const bare = given.trim().replace(',', '.').replace(/ ?%$/, '');
	return /^\d{1,3}(\.\d{1,2})?$/.test(bare) && Number(bare) <= 100 ? Number(bare) : null;
}

const rowFields = (index: number) =>
	Object.fromEntries(
		Object.entries({
			id: z.string().max(60),
			name: textUpTo(200),
			kind: z.enum(['', ...PARTY_KINDS]),
			with: z.string().max(60),
			in_us: percent,
			in_them: percent,
			control: z.enum(['', ...CONTROLS]),
			market: z.enum(['', ...MARKETS]),
			staff: staffOrNothing,
			turnover: moneyOrNothing,
			balance: moneyOrNothing
		}).map(([name, field]) => [`party_${index}_${name}`, field.optional()])
	);
type PartyFields = Readonly<Record<`party_${number}_${string}`, z.ZodOptional<z.ZodString>>>;
export const ownershipFields: PartyFields = Object.assign({}, ...ROWS.map(rowFields)) as PartyFields;

/** A row without a name is empty. */
const isFilled = (data: Given, index: number) => text(data, `party_${index}_name`) !== '';

/** The id of a row: the one it was stored with, else one that no other row has or will get. */
export function partyId(data: Given, index: number): string {
	const own = text(data, `party_${index}_id`);
	if (own !== '') return own;
	const taken = new Set(ROWS.map((row) => text(data, `party_${row}_id`)));
	let number = index + 1;
	while (taken.has(`p${number}`)) number += MOST_PARTIES;
	return `p${number}`;
}

/** Who owns whom, as the rows tell it; null without a row. @param own the name of the organisation that applies */
export function ownershipIn(data: Given, own: string, stored: Ownership | null = null): Ownership | null {
	const rows = ROWS.filter((index) => isFilled(data, index));
	if (rows.length === 0) return null;
	if (stored && sameRows(data, ownershipKnown(stored))) return stored;
	const us: Party = {
		id: US,
		name: own,
		kind: 'enterprise',
		kvk_number: null,
		figures: { staff_awu: null, turnover_cents: null, balance_cents: null },
		markets: ['care']
	};
	const parties = [us, ...rows.map((index) => partyIn(data, index))];
	const known = new Set(parties.map(({ id }) => id));
	const ties = rows.flatMap((index) => tiesIn(data, index, known));
	return { applicant: US, parties, ties, acting_jointly: [], adjacent_markets: [] };
}

function partyIn(data: Given, index: number): Party {
	const [id, name] = [partyId(data, index), text(data, `party_${index}_name`)];
	const kind = text(data, `party_${index}_kind`) || 'enterprise';
	if (kind === 'person' || kind === 'public_body') return { id, name, kind };
	const investor = INVESTORS.find((one) => one === kind);
	const market = text(data, `party_${index}_market`);
	return {
		id,
		name,
		kind: 'enterprise',
		kvk_number: null,
		figures: {
			staff_awu: parseStaff(text(data, `party_${index}_staff`)),
			turnover_cents: parseMoney(text(data, `party_${index}_turnover`)),
			balance_cents: parseMoney(text(data, `party_${index}_balance`))
		},
		markets: market === 'same' ? ['care'] : market === 'other' ? ['other'] : null,
		...(investor ? { investor: { kind: investor } } : {})
	};
}

/** What the party has in the other, and the other in it; a share that is left open is none. */
function tiesIn(data: Given, index: number, known: ReadonlySet<string>): Tie[] {
	const id = partyId(data, index);
	const asked = text(data, `party_${index}_with`);
	const other = asked !== id && known.has(asked) ? asked : US;
	const [who, how = ''] = text(data, `party_${index}_control`).split('_');
	const right = RIGHT[how];
	const tie = (holder: string, held: string, share: string, rights: readonly Right[]): Tie[] => {
		const has = parsePercent(share) ?? 0;
		return has > 0 || rights.length > 0
			? [{ holder, held, capital_percent: has, votes_percent: has, rights }]
			: [];
	};
	return [
		...tie(id, other, text(data, `party_${index}_in_us`), who === 'they' && right ? [right] : []),
		...tie(other, id, text(data, `party_${index}_in_them`), who === 'we' && right ? [right] : [])
	];
}

/** The rows of a stored ownership. One made elsewhere may hold more than rows can tell: it stays while they are not changed. */
export function ownershipKnown({ applicant, parties, ties }: Ownership): Record<string, string> {
	const others = parties.filter(({ id }) => id !== applicant).slice(0, MOST_PARTIES);
	return Object.assign(
		{},
		...others.map((party, index) => {
			const mine = ties.filter(({ holder, held }) => holder === party.id || held === party.id);
			const first = mine.find((tie) => tie.holder === applicant || tie.held === applicant) ?? mine[0];
			const other = first ? (first.holder === party.id ? first.held : first.holder) : applicant;
			const theirs = mine.find((tie) => tie.holder === party.id && tie.held === other);
			const ours = mine.find((tie) => tie.held === party.id && tie.holder === other);
			const share = (tie: Tie | undefined) => numberText(tie && (tie.votes_percent ?? tie.capital_percent));
			const enterprise = party.kind === 'enterprise' ? party : null;
			const row: Record<string, string> = {
				id: party.id,
				name: party.name,
				kind: PARTY_KINDS.find((kind) => kind === party.investor?.kind) ?? party.kind,
				with: other === applicant ? US : other,
				in_us: share(theirs),
				in_them: share(ours),
				control: controlOf(theirs, 'they') ?? controlOf(ours, 'we') ?? 'none',
				market: marketOf(enterprise?.markets),
				staff: numberText(enterprise?.figures.staff_awu),
				turnover: moneyText(enterprise?.figures.turnover_cents),
				balance: moneyText(enterprise?.figures.balance_cents)
			};
			return Object.fromEntries(
				Object.entries(row).map(([name, value]) => [`party_${index}_${name}`, value])
			);
		})
	);
}

const controlOf = (tie: Tie | undefined, who: string): string | null => {
	const [right] = tie?.rights ?? [];
	if (!right) return null;
	return `${who}_${right === 'appoints_board' ? 'board' : 'contract'}`;
};

const marketOf = (markets: readonly string[] | null | undefined): string => {
	if (!markets) return 'unknown';
	return markets.includes('care') ? 'same' : 'other';
};

/** Whether nothing was changed in the rows; what a row leaves open is the same as what it stands for. */
const sameRows = (data: Given, known: Readonly<Record<string, string>>): boolean =>
	ROWS.filter((index) => isFilled(data, index) || known[`party_${index}_name`]).every((index) =>
		['name', 'kind', 'with', 'in_us', 'in_them', 'control', 'market', 'staff', 'turnover', 'balance'].every(
			(field) => text(data, `party_${index}_${field}`) === (known[`party_${index}_${field}`] ?? '')
		)
	);
