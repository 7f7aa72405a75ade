import { Refused } from '#lib/domain/refusal.ts';
import type { Answers, RequestedLine } from '#lib/domain/application/answers.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Language, Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { filledIn } from './filled.ts';
import { lockOwnAsMember } from './lock-own.ts';
import { beginSections, startIn } from './start.ts';

const THERE_IS_ONE: Text = {
	nl: 'U hebt in deze ronde al een aanvraag. Die wordt niet overschreven. Ga verder met die aanvraag, of trek haar eerst in.',
	en: 'You have an application in this tranche already. It is not overwritten. Go on with it, or withdraw it first.'
};

type Copy = { readonly application_id: string; readonly tranche_id: string; readonly language: Language };

/**
 * Starts an application in an open tranche from an earlier one of the same organisation, whatever became of that. What
 * the newer version of the scheme still knows is copied. What may have changed since is asked again: the figures, the
 * de minimis aid, the declarations and the quotes; an order day that has passed by then becomes the day after the closing.
 * @throws Refused when there is one in that tranche already, or it is not open
 */
export async function copyApplication(
	db: Database,
	person: Person,
	{ application_id, tranche_id, language }: Copy
): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const { organisation_id } = await lockOwnAsMember(tx, person, application_id);
		const { id, existed } = await startIn(tx, person, { tranche_id, organisation_id, language });
		if (existed) throw new Refused(THERE_IS_ONE);
		const made = await tx
			.selectFrom('application')
			.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
			.where('application.id', '=', id)
			.select(['application.scheme_version_id', 'closes_at'])
			.executeTakeFirstOrThrow();
		const content = await schemeContent(tx, made.scheme_version_id);
		const { sections, lines } = await filledIn(tx, application_id);
		await beginSections(tx, person, id, stillKnown(sections, content));
		const after = Temporal.PlainDate.from(dateInAmsterdam(made.closes_at)).add({ days: 1 }).toString();
		await copyLines(tx, id, lines, content, after);
		await record(tx, {
			record: 'application',
			record_id: id,
			event: 'application.copied',
			person_id: person.id,
			application_id: id,
			details: { from: application_id }
		});
		return id;
	});
}

/** The answers that can be taken over: those the scheme still asks for, without what may have changed since. */
function stillKnown(
	{ kinds, assessment, plan, payment }: Partial<Answers>,
	{ vouchers, questions }: Pick<SchemeContent, 'vouchers' | 'questions'>
): Partial<Answers> {
	const codes = new Set(questions.map(({ code }) => code));
	return {
		...(kinds
			? { kinds: { kinds: kinds.kinds.filter((kind) => vouchers.some((one) => one.kind === kind)) } }
			: {}),
		...(assessment
			? { assessment: Object.fromEntries(Object.entries(assessment).filter(([code]) => codes.has(code))) }
			: {}),
		...(plan ? { plan: { problem: plan.problem, approach: plan.approach, effect: plan.effect } } : {}),
		...(payment ? { payment } : {})
	};
}

/** The services that can still be had, each with the voucher it now belongs to; without quotes, which may have expired. */
async function copyLines(
	tx: Tx,
	application_id: string,
	lines: readonly RequestedLine[],
	{ vouchers, catalogue }: SchemeContent,
	after: string
) {
	const rows = lines.flatMap((line) => {
		const voucher = vouchers.find(({ services }) => services.includes(line.service_code));
		if (!voucher || !catalogue.some(({ code }) => code === line.service_code)) return [];
		return [
			{
				application_id,
				kind: voucher.kind,
				service_code: line.service_code,
				supplier_name: line.supplier_name,
				supplier_kvk: line.supplier_kvk,
				planned_order_on: line.planned_order_on > after ? line.planned_order_on : after,
				net_cents: line.net_cents,
				vat_cents: line.vat_cents,
				vat_recoverable_percent: line.vat_recoverable_percent,
				hardware: line.hardware,
				other_funding_cents: line.other_funding_cents ?? 0
			}
		];
	});
	if (rows.length > 0) await tx.insertInto('application_line').values(rows).execute();
}
