import { Refused } from '#lib/domain/refusal.ts';
import type { Language } from '#lib/domain/text.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import { mayAsk } from './may-ask.ts';
import { sha256 } from '../sha256.ts';
import { newSecret } from '../secret.ts';
import { subjectOf, type About } from './subject.ts';
import { OPEN_ALREADY } from './words.ts';

type Wish = About & {
	/** In small letters. */
	readonly address: string;
	readonly language: Language;
	/** Where the visitor's request came from. */
	readonly network: string;
};

/**
 * Asks an address whether it wants a mail when a tranche opens. Says the same whether the address was known or not:
 * only its owner reads the mail. One that is on the list already gets no second mail.
 * @throws NotFound when there is no such tranche or scheme
 * @throws Refused when the tranche is open already, and when one network asks too often
 */
export async function subscribe(db: Database, { network, ...wish }: Wish): Promise<void> {
	const { address, language } = wish;
	await db.transaction().execute(async (tx) => {
		const { scheme_id, tranche_id, opens_at, name } = await subjectOf(tx, wish);
		const at = await now(tx);
		if (opens_at && opens_at <= at) throw new Refused(OPEN_ALREADY);
		if (!(await mayAsk(tx, { network, address }))) return;
		const secret = newSecret();
		const asked = { token_sha256: sha256(secret), asked_at: at };
		if (!(await ask(tx, { address, language, scheme_id, tranche_id, ...asked }))) return;
		await queueMail(tx, {
			to: { address, language },
			kind: 'subscription_confirm',
			values: { what: name[language] },
			link: `/subscriptions/${secret}`
		});
	});
}

type Asked = {
	readonly address: string;
	readonly language: Language;
	readonly scheme_id: string;
	readonly tranche_id: string | null;
	readonly token_sha256: string;
	readonly asked_at: Date;
};

/** Whether there is something to confirm: a new subscription, or one that was never confirmed and gets a new link. */
async function ask(tx: Tx, { address, scheme_id, tranche_id, ...asked }: Asked): Promise<boolean> {
	const made = await tx
		.insertInto('subscription')
		.values({ address, scheme_id, tranche_id, ...asked })
		.onConflict((conflict) =>
			conflict
				.columns(['address', 'scheme_id', 'tranche_id'])
				.where('sent_at', 'is', null)
				.where('ended_at', 'is', null)
				.doUpdateSet(asked)
				.where('subscription.confirmed_at', 'is', null)
		)
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}
