import { fill, type Text } from '#lib/domain/text.ts';
import type { VoucherState } from '#lib/domain/voucher/lifecycle.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';
import { claimUntil } from '../voucher/claim-until.ts';
import { FINAL_SENT, NOT_USABLE, TOO_LATE, TOO_MANY } from './words.ts';

type Claimable = {
	readonly id: string;
	readonly application_id: string;
	readonly state: VoucherState;
	readonly valid_until: string;
};

/** Why this voucher takes no new claim now; empty when it does. */
export async function claimObstacles(db: Reader, voucher: Claimable): Promise<Text[]> {
	const { scheme_version_id } = await db
		.selectFrom('application')
		.where('id', '=', voucher.application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	const { terms } = await schemeContent(db, scheme_version_id);
	const sent = await db
		.selectFrom('claim')
		.where('voucher_id', '=', voucher.id)
		.where('state', '<>', 'draft')
		.select('final')
		.execute();
	if (voucher.state !== 'active') return [NOT_USABLE];
	const obstacles: Text[] = [];
	if ((await claimUntil(db, voucher)) < (await today(db))) obstacles.push(TOO_LATE);
	if (sent.some(({ final }) => final)) obstacles.push(FINAL_SENT);
	else if (sent.length >= terms.most_claims) obstacles.push(fill(TOO_MANY, { most: terms.most_claims }));
	return obstacles;
}
