import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { RequestedLine } from '#lib/domain/application/answers.ts';
import type { VoucherKind } from '#lib/domain/scheme/content.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { lastRemovedLine } from './last-saved.ts';
import { lockSection } from './lock-section.ts';
import { LINE_GONE, NO_MORE_SERVICES, NO_SUCH_SERVICE, STALE, TOO_MANY_LINES } from './words.ts';

const MOST_LINES = 20;

export type LineInput = Omit<RequestedLine, 'kind' | 'quotes'>;

type Save = {
	readonly application_id: string;
	/** `id` is chosen by the page that adds the line, so that adding twice is adding once. */
	readonly line: LineInput;
	/** The version the person saw; null adds the line. */
	readonly version: number | null;
};

/**
 * Adds or changes a service that is asked for; its quotes are added beside it (`addFile`). Its voucher follows from
 * the service. While a request to complete asks about the services, those that were sent can be changed; none is
 * added. Saving the same twice is saving once. Returns its new version.
 * @throws Refused at `service_code`, or when somebody changed or removed the line since; NotFound when it is another
 * application's
 */
export async function saveLine(
	db: Database,
	person: Person,
	{ application_id, line, version }: Save
): Promise<number> {
	return db.transaction().execute(async (tx) => {
		const application = await lockSection(tx, person, application_id, 'services');
		const kind = await kindOfService(tx, application.scheme_version_id, line.service_code);
		const lines = await tx
			.selectFrom('application_line')
			.where('application_id', '=', application_id)
			.selectAll()
			.execute();
		const stored = lines.find(({ id }) => id === line.id);
		if (stored && isSame(stored, line)) return stored.version;
		if (!stored && version !== null) throw await gone(tx, application_id, line.id);
		if ((stored?.version ?? null) !== version) throw new Refused(STALE);
		if (!stored && application.state !== 'draft') throw new Refused(NO_MORE_SERVICES);
		if (!stored && lines.length >= MOST_LINES) throw new Refused(TOO_MANY_LINES);
		const saved = {
			...line,
			kind,
			version: (version ?? 0) + 1,
			saved_by: person.id,
			saved_at: await now(tx)
		};
		if (stored) {
			await tx.updateTable('application_line').set(saved).where('id', '=', line.id).execute();
		} else {
			const added = await tx
				.insertInto('application_line')
				.values({ ...saved, application_id })
				.onConflict((conflict) => conflict.column('id').doNothing())
				.returning('id')
				.executeTakeFirst();
			if (!added) throw new NotFound('line');
		}
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.line_saved',
			person_id: person.id,
			application_id,
			details: { line_id: line.id, service_code: line.service_code }
		});
		return saved.version;
	});
}

/** Why there is no such line: somebody removed it while this person had it open, or it never was here. */
async function gone(tx: Tx, application_id: string, line_id: string): Promise<Refused | NotFound> {
	const removed = await lastRemovedLine(tx, application_id, line_id);
	return removed ? new Refused(LINE_GONE) : new NotFound('line');
}

const isSame = (stored: Readonly<Record<string, unknown>>, line: LineInput): boolean =>
	Object.entries(line).every(([name, value]) => stored[name] === value);

async function kindOfService(tx: Tx, scheme_version_id: string, service_code: string): Promise<VoucherKind> {
	const { vouchers } = await schemeContent(tx, scheme_version_id);
	const terms = vouchers.find(({ services }) => services.includes(service_code));
	if (!terms) throw new Refused({ ...NO_SUCH_SERVICE, field: 'service_code' });
	return terms.kind;
}
