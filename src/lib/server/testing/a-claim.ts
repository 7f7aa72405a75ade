import { today } from '../clock.ts';
import { saveClaimLine } from '../claim/save-line.ts';
import { startClaim } from '../claim/start.ts';
import { submitClaim } from '../claim/submit.ts';
import { addFile } from '../documents/add-file.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { acceptVoucher } from '../voucher/accept.ts';
import { aPdf } from './a-file.ts';

type Wishes = {
	readonly voucher_id: string;
	/** Net amounts, one per service in the order of the application; fewer leave services out. Default: all as awarded. */
	readonly net_cents?: readonly number[];
};

/** A draft claim with services filled in whole, delivered, invoiced and paid today. Accepts the voucher when needed. Returns its id. */
export async function aDraftClaim(db: Database, applicant: Person, wishes: Wishes): Promise<string> {
	await acceptVoucher(db, applicant, wishes.voucher_id);
	const claim_id = await startClaim(db, applicant, wishes.voucher_id);
	const lines = await db
		.selectFrom('application_line')
		.innerJoin('voucher', (join) =>
			join
				.onRef('voucher.application_id', '=', 'application_line.application_id')
				.onRef('voucher.kind', '=', 'application_line.kind')
		)
		.where('voucher.id', '=', wishes.voucher_id)
		.orderBy('position')
		.select(['application_line.id', 'net_cents', 'vat_cents', 'vat_recoverable_percent'])
		.execute();
	const on = await today(db);
	const wished = wishes.net_cents ?? lines.map(({ net_cents }) => net_cents);
	for (const [index, line] of lines.slice(0, wished.length).entries()) {
		await saveClaimLine(db, applicant, {
			claim_id,
			application_line_id: line.id,
			version: await versionOf(db, claim_id),
			line: {
				invoice_number: `F-${index + 1}`,
				delivered_on: on,
				invoiced_on: on,
				paid_on: on,
				net_cents: wished[index] ?? 0,
				vat_cents: wishes.net_cents ? 0 : line.vat_cents,
				vat_recoverable_percent: line.vat_recoverable_percent ?? 0,
				paid_from_own_account: true
			}
		});
		const papers = {
			invoice: aPdf(`Factuur ${index + 1}`, 'factuur.pdf'),
			payment_proof: aPdf(`Betaalbewijs ${index + 1}`, 'betaalbewijs.pdf'),
			deliverable: aPdf(`Oplevering ${index + 1}`, 'oplevering.pdf')
		};
		await addPapers(db, applicant, { claim_id, application_line_id: line.id, papers });
	}
	return claim_id;
}

type Papers = Readonly<Partial<Record<'invoice' | 'payment_proof' | 'deliverable', File>>>;

/** Adds what proves one service of a claim. */
export async function addPapers(
	db: Database,
	applicant: Person,
	wishes: { readonly claim_id: string; readonly application_line_id: string; readonly papers: Papers }
): Promise<void> {
	const { claim_id: subject_id, application_line_id: part, papers } = wishes;
	const { application_id } = await db
		.selectFrom('claim')
		.where('id', '=', subject_id)
		.select('application_id')
		.executeTakeFirstOrThrow();
	for (const [place, file] of Object.entries(papers) as [keyof Papers, File][])
		await addFile(db, applicant, { application_id, place, subject_id, part, file, field: place });
}

/** The same, sent in; final unless told otherwise. */
export async function aClaim(
	db: Database,
	applicant: Person,
	{ final = true, ...wishes }: Wishes & { readonly final?: boolean }
): Promise<string> {
	const claim_id = await aDraftClaim(db, applicant, wishes);
	await submitClaim(db, applicant, { claim_id, final, accepted_delivery: true });
	return claim_id;
}

/** The version of a claim, as a page would have shown it. */
export async function versionOf(db: Database, claim_id: string): Promise<number> {
	const { version } = await db
		.selectFrom('claim')
		.where('id', '=', claim_id)
		.select('version')
		.executeTakeFirstOrThrow();
	return version;
}
