import { randomUUID } from 'node:crypto';
import { today } from '#lib/server/clock.ts';
import { sendMessage } from '#lib/server/message/send.ts';
import { closeNotice } from '#lib/server/notice/close.ts';
import { objectTo } from '#lib/server/objection/object.ts';
import { chooseSupplier } from '#lib/server/supplier/choose.ts';
import type { Applied } from './apply.ts';
import { voucherOf } from './claim.ts';
import type { Story } from './story.ts';
import { ADVISER } from './suppliers.ts';

/** A practice asks something, and the officer answers: the answer has not been read yet. */
export async function conversation({ db, cast, at }: Story, { id, person }: Applied): Promise<void> {
	const of = { application_id: id };
	await at(-5, 9, 10);
	await sendMessage(db, person, 'applicant', {
		...of,
		id: randomUUID(),
		text: 'Onze scan is uitgesteld, want Digiwacht heeft pas over zes weken plaats. Mogen wij een ander bedrijf kiezen?'
	});
	await at(-5, 15, 40);
	await sendMessage(db, cast.officer, 'office', {
		...of,
		id: randomUUID(),
		text: 'Dat mag, zolang u nog niet hebt gedeclareerd. Kies het nieuwe bedrijf bij uw voucher. Het bedrag van de voucher blijft gelijk.'
	});
}

/** The practice takes another supplier from the list for the first service of its scan. */
export async function changeSupplier(story: Story, applied: Applied): Promise<void> {
	const { db } = story;
	const { id } = await db
		.selectFrom('application_line')
		.where('application_id', '=', applied.id)
		.where('kind', '=', 'S')
		.orderBy('position')
		.select('id')
		.executeTakeFirstOrThrow();
	await chooseSupplier(db, applied.person, {
		voucher_id: await voucherOf(story, applied, 'S'),
		application_line_id: id,
		supplier_name: ADVISER.name,
		supplier_kvk: ADVISER.kvk_number,
		order_on: await today(db),
		reason: 'Digiwacht heeft pas over zes weken plaats.',
		number: 0
	});
}

/** A practice objects in the portal to the last decision it got. Returns the objection's id. */
export async function object(
	{ db }: Story,
	{ id: application_id, person }: Applied,
	words: { readonly grounds: string; readonly wish: string; readonly hearing: boolean }
): Promise<string> {
	const { id: decision_id } = await db
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('state', '=', 'announced')
		.orderBy('announced_at', 'desc')
		.select('id')
		.executeTakeFirstOrThrow();
	const id = randomUUID();
	await objectTo(db, person, { ...words, id, application_id, decision_id, late_reason: '' });
	return id;
}

/** The officer notes how an objection ended. */
export const closeObjection = ({ db, cast }: Story, notice_id: string, reason: string): Promise<void> =>
	closeNotice(db, cast.officer, { notice_id, reason });
