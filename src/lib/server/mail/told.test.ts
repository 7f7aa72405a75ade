import { expect, test } from 'vitest';
import { LIFECYCLES } from '#lib/domain/lifecycles.ts';
import { CLOCK_KINDS } from '#lib/domain/term/clocks.ts';
import { TEMPLATES } from './templates.ts';
import { APPLICATION_MAILS } from './templates/application.ts';
import { CLAIM_MAILS } from './templates/claim.ts';
import { DECISION_MAILS } from './templates/decision.ts';
import { REQUEST_MAILS } from './templates/request.ts';
import { VOUCHER_MAILS } from './templates/voucher.ts';
import { TOLD } from './told.ts';

/** The tables whose records an applicant never sees. */
const INTERNAL = [
	'tranche',
	'rule_set',
	'finding',
	'review',
	'ranking',
	'payment_batch',
	'payment',
	'calibration',
	'panel'
];

test('every event of a case and every clock has its mail, or a reason why none is needed', () => {
	const events = LIFECYCLES.filter(({ record }) => !INTERNAL.includes(record)).flatMap((table) =>
		Object.keys(table.events).map((event) => `${table.record}.${event}`)
	);
	const clocks = CLOCK_KINDS.map((kind) => `clock.${kind}`);
	expect([...events, ...clocks].filter((key) => !(key in TOLD))).toEqual([]);
});

test('what the table promises is written, and what is written has its event', () => {
	const promised = new Set(Object.values(TOLD).flatMap((told) => (typeof told === 'string' ? [] : told)));
	expect([...promised].filter((kind) => !(kind in TEMPLATES))).toEqual([]);
	const written = Object.keys({
		...APPLICATION_MAILS,
		...REQUEST_MAILS,
		...DECISION_MAILS,
		...VOUCHER_MAILS,
		...CLAIM_MAILS
	});
	expect(written.filter((kind) => !promised.has(kind as keyof typeof TEMPLATES))).toEqual([]);
});
