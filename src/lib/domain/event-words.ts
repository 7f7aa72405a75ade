import type { Text } from './text.ts';

/** What happened, in a few words: the lines of the log on a case. */
const EVENT_WORDS: Readonly<Record<string, Text>> = {
	'application.started': { nl: 'Aanvraag begonnen', en: 'Application started' },
	'application.submitted': { nl: 'Aanvraag ingediend', en: 'Application submitted' },
	'application.withdrawn': { nl: 'Aanvraag ingetrokken', en: 'Application withdrawn' },
	'application.rules_run': { nl: 'Regels getoetst', en: 'Rules run' },
	'application.found_complete': { nl: 'Volledig verklaard', en: 'Marked as complete' },
	'application.reviewers_assigned': { nl: 'Beoordelaars toegewezen', en: 'Reviewers assigned' },
	'application.scored': { nl: 'Beoordeling compleet', en: 'Review complete' },
	'application.ranked': { nl: 'Gerangschikt', en: 'Ranked' },
	'application.awarded': { nl: 'Toegekend', en: 'Awarded' },
	'application.rejected': { nl: 'Afgewezen', en: 'Rejected' },
	'application.viewed': { nl: 'Ingezien door de controleur', en: 'Viewed by the auditor' },
	'finding.accepted': { nl: 'Bevinding: voldoet toch', en: 'Finding: met after all' },
	'finding.confirmed': { nl: 'Bevinding: voldoet niet', en: 'Finding: not met' },
	'finding.reopened': { nl: 'Bevinding opnieuw geopend', en: 'Finding reopened' },
	'review.no_interest_declared': { nl: 'Geen belang verklaard', en: 'No interest declared' },
	'review.declined': { nl: 'Beoordeling teruggegeven', en: 'Review declined' },
	'review.submitted': { nl: 'Beoordeling ingediend', en: 'Review submitted' },
	'review.withdrawn': { nl: 'Beoordeling ingetrokken', en: 'Review withdrawn' },
	'decision.proposed': { nl: 'Besluit voorgesteld', en: 'Decision proposed' },
	'decision.returned': { nl: 'Besluit teruggegeven', en: 'Decision returned' },
	'decision.decided': { nl: 'Besloten', en: 'Decided' },
	'decision.announced': { nl: 'Besluit bekendgemaakt', en: 'Decision announced' },
	'voucher.accepted': { nl: 'Voucher geaccepteerd', en: 'Voucher accepted' },
	'voucher.expired': { nl: 'Voucher verlopen', en: 'Voucher expired' },
	'voucher.returned': { nl: 'Voucher teruggegeven', en: 'Voucher returned' },
	'voucher.suspended': { nl: 'Voucher opgeschort', en: 'Voucher suspended' },
	'voucher.active': { nl: 'Voucher weer bruikbaar', en: 'Voucher usable again' },
	'voucher.withdrawn': { nl: 'Voucher ingetrokken', en: 'Voucher withdrawn' },
	'claim.started': { nl: 'Declaratie begonnen', en: 'Claim started' },
	'claim.submitted': { nl: 'Declaratie ingediend', en: 'Claim submitted' },
	'claim.found_complete': { nl: 'Declaratie volledig verklaard', en: 'Claim marked as complete' },
	'claim.assessed': { nl: 'Declaratie beoordeeld', en: 'Claim assessed' },
	'claim.settled': { nl: 'Declaratie vastgesteld', en: 'Claim settled' },
	'payment.due': { nl: 'Betaling klaargezet', en: 'Payment due' },
	'payment.prepared': { nl: 'Betaling voorbereid', en: 'Payment prepared' },
	'payment.returned': { nl: 'Betaling teruggegeven', en: 'Payment returned' },
	'payment.released': { nl: 'Betaling vrijgegeven', en: 'Payment released' },
	'payment.exported': { nl: 'Betaling naar de bank', en: 'Payment sent to the bank' },
	'payment.executed': { nl: 'Betaald', en: 'Paid' },
	'payment.failed': { nl: 'Betaling mislukt', en: 'Payment failed' },
	'document.viewed': { nl: 'Document ingezien door de controleur', en: 'Document viewed by the auditor' }
};

/** The words of an audit event; one that has none yet is shown as it is stored. */
export const eventWords = (event: string): Text => EVENT_WORDS[event] ?? { nl: event, en: event };
