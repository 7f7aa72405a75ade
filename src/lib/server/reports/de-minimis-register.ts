import { sql } from 'kysely';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { registerEntry } from '../../domain/undertaking/register-entry.ts';
import type { VoucherState } from '../../domain/voucher/lifecycle.ts';
import { visible, type Capacity } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { COLUMNS, type Report, type ReportRow } from './report.ts';

/** A report for staff over everything in their schemes, rather than over a funder's tranches. */
export type StaffReport = Omit<Report, 'rows'> & {
	readonly rows: (db: Reader, person: Person) => Promise<readonly ReportRow[]>;
};

const READERS = ['grant_officer', 'auditor'] as const satisfies readonly Capacity[];

/**
 * What must stand in the central register of de minimis aid: an entry per award, as granted, and corrected to what each
 * voucher became once it is closed (2023/2831 art. 6(1)–(2)). The first due stand first.
 */
export const DE_MINIMIS_REGISTER: StaffReport = {
	name: 'de-minimis-register',
	title: { nl: 'De-minimisregister', en: 'De minimis register' },
	note: {
		nl: 'Elke toekenning met de zes gegevens van Verordening (EU) 2023/2831, artikel 6. Is een voucher afgesloten, dan staat hier wat is vastgesteld: corrigeer dan ook het centrale register.',
		en: 'Every award with the six data of Regulation (EU) 2023/2831, article 6. Once a voucher is closed, the amount is what was settled: correct the central register too.'
	},
	who: READERS,
	columns: [
		COLUMNS.number,
		{ key: 'beneficiary', label: { nl: 'Begunstigde', en: 'Beneficiary' }, kind: 'text' },
		{ key: 'kvk_number', label: { nl: 'KVK-nummer', en: 'KVK number' }, kind: 'text' },
		COLUMNS.amount,
		{ key: 'granted_on', label: { nl: 'Toegekend op', en: 'Granted on' }, kind: 'date' },
		{ key: 'authority', label: { nl: 'Verstrekker', en: 'Granting authority' }, kind: 'text' },
		{ key: 'instrument', label: { nl: 'Steuninstrument', en: 'Aid instrument' }, kind: 'text' },
		{ key: 'nace', label: { nl: 'Sector (NACE)', en: 'Sector (NACE)' }, kind: 'text' },
		{ key: 'due_on', label: { nl: 'Uiterlijk in het register', en: 'In the register by' }, kind: 'date' },
		{ key: 'entered_on', label: { nl: 'In het register gezet', en: 'Entered in the register' }, kind: 'date' }
	],
	rows: async (db, person) =>
		(await awards(db, person)).map(({ id, number, entered_on, content, vouchers, ...award }) => {
			const entry = registerEntry({
				...award,
				authority: content.grantor.name,
				granted_cents: vouchers.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
				settled_cents: settledIn(vouchers)
			});
			return {
				id,
				number,
				beneficiary: entry.beneficiary,
				kvk_number: entry.kvk_number,
				amount_cents: entry.amount_cents,
				granted_on: entry.granted_on,
				authority: entry.authority,
				instrument: entry.instrument,
				nace: entry.nace,
				due_on: entry.due_on,
				entered_on
			};
		})
};

type Voucher = {
	readonly state: VoucherState;
	readonly amount_cents: number;
	readonly settled_cents: number;
};

const OPEN: readonly VoucherState[] = ['issued', 'active', 'suspended'];

/** What the aid became: of an open voucher still its maximum; null while all are open. */
function settledIn(vouchers: readonly Voucher[]): number | null {
	const isOpen = ({ state }: Voucher) => OPEN.includes(state);
	if (vouchers.every(isOpen)) return null;
	return vouchers.reduce((sum, one) => sum + (isOpen(one) ? one.amount_cents : one.settled_cents), 0);
}

/** The announced awards that this person may see: of the schemes they work for, without an interest (Awb 2:4). */
const awards = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where((eb) => eb.or(READERS.map((as) => visible(person, as)(eb))))
		.innerJoin('decision', 'decision.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('decision.kind', '=', 'award')
		.where('decision.state', '=', 'announced')
		.orderBy('decision.announced_at')
		.orderBy('application.number')
		.select(({ selectFrom }) => [
			'decision.id',
			'application.number',
			'organisation.name',
			'organisation.kvk_number',
			'organisation.sbi_codes',
			sql<string>`(decision.announced_at at time zone 'Europe/Amsterdam')::date`.as('granted_on'),
			sql<Pick<SchemeContent, 'grantor'>>`scheme_version.content`.as('content'),
			selectFrom('term')
				.whereRef('term.record_id', '=', 'decision.id')
				.where('term.kind', '=', 'register')
				.where('term.state', '<>', 'ended')
				.select(({ fn }) => fn.max('stopped_on').as('entered_on'))
				.as('entered_on'),
			sql<Voucher[]>`(
				select coalesce(json_agg(json_build_object('state', state, 'amount_cents', amount_cents, 'settled_cents',
					(select coalesce(sum(settled_cents), 0) from claim where claim.voucher_id = voucher.id))), '[]')
				from voucher where voucher.decision_id = decision.id
			)`.as('vouchers')
		])
		.execute();
