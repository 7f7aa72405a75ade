import { randomUUID } from 'node:crypto';
import type { Answers } from '#lib/domain/application/answers.ts';
import type { VoucherKind } from '#lib/domain/scheme/content.ts';
import type { LineInput } from '#lib/server/application/save-line.ts';
import { submitApplication } from '#lib/server/application/submit.ts';
import { addFile } from '#lib/server/documents/add-file.ts';
import { createOrganisation } from '#lib/server/organisation/create.ts';
import { numberInRegister } from '#lib/server/register/embedded.ts';
import { today } from '#lib/server/clock.ts';
import type { Person } from '#lib/server/person/person.ts';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { aPdf } from '#lib/server/testing/a-file.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { aDraft } from '#lib/server/testing/an-application.ts';
import { PLANS } from './plans.ts';
import { CARE, type Practice } from './practices.ts';
import { ADVISER, SCANNER, SUPPLIERS } from './suppliers.ts';
import { dice, type Story } from './story.ts';

/** What makes one case of the demonstration differ from another. */
export type Case = {
	readonly practice: Practice;
	/** Somebody of the cast; otherwise a new person of the practice. */
	readonly person?: Person;
	readonly kinds?: readonly VoucherKind[];
	readonly language?: 'nl' | 'en';
	readonly wtza?: 'reported' | 'not_reported' | 'unknown';
	readonly iban?: string;
	readonly answers?: Partial<Answers>;
	/** Orders before the application: what the scheme does not pay. */
	readonly ordered_already?: boolean;
};

export type Applied = { readonly id: string; readonly person: Person; readonly practice: Practice };

const ADVICE: Readonly<Record<string, typeof SCANNER>> = { SV01: SCANNER, SV02: ADVISER };
const MENUS: readonly (readonly string[])[] = [
	['SV03', 'SV05', 'SV10'],
	['SV06', 'SV07'],
	['SV08', 'SV10', 'SV07'],
	['SV09', 'SV03'],
	['SV11', 'SV05', 'SV13'],
	['SV07', 'SV12'],
	['SV02', 'SV04'],
	['SV04', 'SV03']
];

/** A practice registers and hands in its application now, as the business clock says. */
export async function apply(story: Story, tranche_id: string, each: Case): Promise<Applied> {
	const applied = await draft(story, tranche_id, each);
	await submitApplication(story.db, applied.person, applied.id);
	return applied;
}

/** The same, saved and not handed in. */
export async function draft(story: Story, tranche_id: string, each: Case): Promise<Applied> {
	const { person, wishes } = await filled(story, tranche_id, each);
	const id = await aDraft(story.db, person, wishes);
	if (wishes.answers.extra?.X02) {
		const file = aPdf(`Samenvatting risicoscan ${each.practice.name}`, 'Samenvatting risicoscan.pdf');
		const question = { application_id: id, place: 'question', subject_id: id, part: 'X03' } as const;
		await addFile(story.db, person, { ...question, file, field: 'extra_X03' });
	}
	return { id, person, practice: each.practice };
}

async function filled(story: Story, tranche_id: string, each: Case) {
	const { practice } = each;
	const person = each.person ?? (await contactOf(story, practice));
	const organisation_id = await register(story, person, each);
	const lines = linesOf(each, await today(story.db));
	const answers: Partial<Answers> = {
		kinds: { kinds: each.kinds ?? ['B'] },
		size: {
			staff_awu: practice.staff,
			turnover_cents: practice.turnover_euros * 100,
			balance_cents: Math.round(practice.turnover_euros * 0.4) * 100,
			in_group: false,
			group_staff_awu: null,
			group_turnover_cents: null,
			group_balance_cents: null,
			circumstances: []
		},
		assessment: assessmentOf(practice),
		extra: {
			X01: dice(`${practice.name}ict`, 3) === 0 ? 'staff' : 'supplier',
			X02: dice(`${practice.name}scan`, 3) === 0
		},
		plan: PLANS[dice(practice.name, PLANS.length - 1)] ?? { problem: '', approach: '', effect: '' },
		payment: { iban: each.iban ?? ibanOf(practice.name), account_name: practice.name },
		...each.answers
	};
	return {
		person,
		wishes: {
			tranche_id,
			organisation_id,
			answers,
			lines,
			...(each.language ? { language: each.language } : {})
		}
	};
}

/** Most answers are no or partly; some practices are further than others. */
const assessmentOf = ({ name }: Practice): Answers['assessment'] =>
	Object.fromEntries(
		REFERENCE_SCHEME.questions.map(({ code }) => {
			const drawn = dice(`${name}${code}`, 5) + dice(name, 2);
			return [code, { answer: drawn < 4 ? 0 : drawn < 6 ? 1 : 2, reason: '' }];
		})
	);

async function contactOf({ db }: Story, { name }: Practice): Promise<Person> {
	const address = name
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^a-z]+/g, '-');
	return aPerson(db, { name: `Praktijkmanager ${name}`, email: `${address}@praktijk.example` });
}

async function register(
	{ db }: Story,
	person: Person,
	{ practice, wtza = 'reported' }: Case
): Promise<string> {
	const known = await db
		.selectFrom('organisation_member')
		.where('person_id', '=', person.id)
		.select('organisation_id')
		.executeTakeFirst();
	if (known) return known.organisation_id;
	const { agb, sbi } = CARE[practice.care_type];
	const kvk_number = numberInRegister(practice.name);
	if (kvk_number === null) throw new Error(`The register does not know ${practice.name}`);
	const serial = kvk_number.slice(-4);
	const care_professionals = Math.max(1, Math.round(practice.staff * 0.7));
	const permitted = wtza === 'reported' && care_professionals > 10 ? 'permit' : wtza;
	return createOrganisation(db, person, {
		kvk_number,
		name: practice.name,
		establishment_number: `00009001${serial}`,
		agb_code: `${agb}90${serial}`,
		care_type: practice.care_type,
		sbi_codes: [sbi],
		wtza: practice.care_type === 'pharmacy' ? 'exempt' : permitted,
		care_professionals,
		street: practice.street,
		house_number: practice.house_number,
		postcode: practice.postcode,
		city: practice.city
	});
}

/** Quotes of different sizes; the price follows from the name, so that every seed is the same. */
function linesOf({ practice, kinds = ['B'], ordered_already = false }: Case, on: string) {
	const menu = MENUS[dice(practice.name, MENUS.length - 1)] ?? [];
	const services = [...(kinds.includes('S') ? ['SV01'] : []), ...(kinds.includes('B') ? menu : [])];
	return services.map((service_code, index) => {
		const net_cents = (900 + dice(`${practice.name}${service_code}`, 34) * 55) * 100;
		const drawn = SUPPLIERS[dice(`${practice.city}${index}`, SUPPLIERS.length - 1)] ?? SCANNER;
		const supplier = ADVICE[service_code] ?? drawn;
		const line: LineInput = {
			id: randomUUID(),
			service_code,
			supplier_name: supplier.name,
			supplier_kvk: supplier.kvk_number,
			planned_order_on: dayFrom(on, ordered_already && index === 0 ? -30 : 110 + index * 7),
			net_cents,
			vat_cents: Math.round(net_cents * 0.21),
			vat_recoverable_percent: practice.care_type === 'pharmacy' ? 100 : 0,
			hardware: false
		};
		const compared = aPdf(`Tweede offerte ${practice.name} ${service_code}`, 'tweede-offerte.pdf');
		return net_cents > REFERENCE_SCHEME.quotes_two_above_cents ? { ...line, second_quote: compared } : line;
	});
}

const dayFrom = (on: string, days: number): string => Temporal.PlainDate.from(on).add({ days }).toString();

/** A well-formed Dutch IBAN of the bank's own test range. */
function ibanOf(words: string): string {
	const account = String(dice(words, 999_999_999)).padStart(10, '0');
	const check =
		98n -
		(BigInt(`${[...'INGB'].map((letter) => letter.charCodeAt(0) - 55).join('')}${account}232100`) % 97n);
	return `NL${String(check).padStart(2, '0')}INGB${account}`;
}
