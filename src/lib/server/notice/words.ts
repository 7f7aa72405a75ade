import type { Reason } from '#lib/domain/refusal.ts';
import type { NoticeKind } from '#lib/domain/term/notice.ts';
import type { Text } from '#lib/domain/text.ts';
import type { IncomingNotice } from './register.ts';

/** What came in, in a running sentence. */
export const WHAT: Readonly<Record<NoticeKind, Text>> = {
	objection: { nl: 'bezwaar', en: 'objection' },
	default: { nl: 'ingebrekestelling', en: 'notice of default' }
};

export const NOTHING_LATE: Text = {
	nl: 'Er is niets meer te beslissen op deze aanvraag.',
	en: 'There is nothing left to decide on this application.'
};
export const REGISTERED_ALREADY: Reason = {
	nl: 'Dit stuk is al geregistreerd: er staat er een open met deze datum. Kijk in de lijst.',
	en: 'This has been registered already: one with this date is open. See the list.',
	field: 'received_on'
};
const TO_COME: Reason = {
	nl: 'Deze dag moet nog komen.',
	en: 'This day is still to come.',
	field: 'received_on'
};
const POSTED_AFTER: Reason = {
	nl: 'De brief kan niet na de ontvangst zijn verstuurd.',
	en: 'The letter cannot have been posted after it was received.',
	field: 'posted_on'
};
const NO_POST: Reason = {
	nl: 'Vul in welke datum het poststempel heeft.',
	en: 'Fill in the date of the postmark.',
	field: 'posted_on'
};
const NO_DECISION: Reason = {
	nl: 'Kies tegen welk besluit het bezwaar is.',
	en: 'Choose which decision the objection is against.',
	field: 'decision_id'
};

/** What is wrong with a notice as it was written down. */
export function dateReasons(notice: IncomingNotice, today: string): Reason[] {
	const { kind, decision_id, channel, posted_on, received_on } = notice;
	const reasons: Reason[] = [];
	if (received_on > today) reasons.push(TO_COME);
	if (channel === 'post' && posted_on === null) reasons.push(NO_POST);
	if (channel === 'post' && posted_on !== null && posted_on > received_on) reasons.push(POSTED_AFTER);
	if (kind === 'objection' && decision_id === null) reasons.push(NO_DECISION);
	return reasons;
}
