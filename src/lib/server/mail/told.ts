import type { MailKind } from './templates.ts';

/** Why an event of a record needs no mail of its own: for whoever reads the table, and for the test that it is whole. */
type Silence = `no: ${string}`;

/**
 * What the people of an application are told of every event of every lifecycle table and of every clock: the kinds of
 * mail, or why none is needed. A new event or clock without a line here fails a test.
 */
export const TOLD: Readonly<Record<string, readonly MailKind[] | Silence>> = {
	'application.submit': ['application_received'],
	'application.find_complete': ['application_complete'],
	'application.start_review': 'no: shown in the portal; nothing to do',
	'application.score': 'no: shown in the portal; nothing to do',
	'application.reopen_review': 'no: work of the office',
	'application.rank': 'no: told by the decision',
	'application.award': 'no: told by the announcement of the decision, without its content',
	'application.reject': 'no: told by the announcement of the decision, without its content',
	'application.not_process': 'no: told by the announcement of the decision, without its content',
	'application.withdraw': ['application_withdrawn'],
	'completion_request.ask': ['completion_asked', 'view_asked'],
	'completion_request.answer': ['answer_received'],
	'completion_request.lapse': ['request_lapsed'],
	'decision.decide': 'no: in effect only when announced (Awb 3:40)',
	'decision.return': 'no: work of the office',
	'decision.announce': ['decision_announced'],
	'voucher.issue': 'no: the letter of the award says so; a mail of its own would give the outcome away',
	'voucher.accept': 'no: done by the applicant, shown in the portal',
	'voucher.extend': ['voucher_extended'],
	'voucher.give_back': ['voucher_returned'],
	'voucher.expire': ['voucher_expired'],
	'voucher.suspend': ['voucher_suspended'],
	'voucher.resume': ['voucher_resumed'],
	'voucher.redeem': 'no: told by the mail about the payment',
	'voucher.withdraw': ['voucher_withdrawn'],
	'claim.submit': ['claim_received'],
	'claim.find_complete': ['claim_complete'],
	'claim.assess': 'no: work of the office',
	'claim.reassess': 'no: work of the office',
	'claim.settle': 'no: told by the announcement of the decision; whether it is lower stands in the letter',
	'claim.pay': ['payment_executed'],
	'payment.fail': ['payment_failed'],
	'payment.execute': ['payment_executed'],
	'incoming_notice.register': ['notice_received'],
	'clock.decision': ['decision_late', 'decision_extended'],
	'clock.repair': ['request_reminder', 'request_lapsed'],
	'clock.view': ['request_reminder', 'request_lapsed'],
	'clock.not_processed': 'no: a term of the office',
	'clock.voucher': ['voucher_reminder', 'voucher_expired'],
	'clock.claim': ['claim_reminder', 'claim_overdue'],
	'clock.reminder': ['voucher_expired'],
	'clock.settlement': 'no: a term of the office, shown in the portal with its date',
	'clock.register': 'no: a term of the office',
	'clock.payment': 'no: a term of the office, shown in the portal with its date',
	'clock.payment_stop': ['voucher_resumed'],
	'clock.objection': 'no: the letter names the last day; a reminder would advise to object',
	'clock.objection_decision': 'no: a term of the office',
	'clock.withdrawal': 'no: the applicant has nothing to do',
	'clock.default': 'no: a term of the office',
	'clock.penalty': 'no: a term of the office',
	'clock.draft': ['draft_closing']
};
