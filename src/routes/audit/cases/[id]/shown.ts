import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { DECISION } from '#lib/domain/decision/lifecycle.ts';
import { eventWords } from '#lib/domain/event-words.ts';
import { ACCOUNTS, type AccountKind } from '#lib/domain/ledger/accounts.ts';
import { STEPS, type Step } from '#lib/domain/ledger/postings.ts';
import type { StateWords } from '#lib/domain/lifecycle.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import type { viewCase } from '#lib/server/audit/view-case.ts';
import { actorWords } from '#lib/server/http/actor-words.ts';
import { words } from '#lib/server/http/words.ts';
import { ruleResults } from '../../../office/cases/[id]/shown.ts';
import { detailText } from '../../detail-text.ts';

type Seen = Awaited<ReturnType<typeof viewCase>>;
type File = Seen['file'];

/** Every run of the rules with its whole trace, the latest first. */
export const ruleRuns = (file: File, runs: Seen['runs']) =>
	runs.map(({ id, moment, ran_at, version, results }) => ({
		id,
		moment,
		ran_at,
		version,
		results: ruleResults(file, results)
	}));

/** The log of a case, with the details as they were stored. */
export const eventEntries = (events: Seen['events']) =>
	events.map(({ id, business_at, event, who, on_behalf_of, details }) => ({
		id,
		at: business_at.toISOString(),
		who: actorWords({ who, on_behalf_of }),
		what: words(eventWords(event)),
		facts: Object.entries(details).map(([label, value]) => ({
			label,
			value: detailText({ [label]: value }).slice(label.length + 2)
		}))
	}));

const status = ({ staff, tone }: StateWords) => ({ tone, state_words: words(staff) });

/** From decision to payment: what was decided, issued, claimed, paid and posted. */
export const moneyTrail = ({ content }: File, seen: Seen) => ({
	decisions: seen.decisions.map((decision) => ({
		...decision,
		...status(DECISION.states[decision.state])
	})),
	vouchers: seen.vouchers.map((voucher) => ({ ...voucher, ...status(VOUCHER.states[voucher.state]) })),
	claims: seen.claims.map(({ lines, ...claim }) => ({
		...claim,
		...status(CLAIM.states[claim.state]),
		lines: lines.map(({ service_code, ...line }) => ({
			...line,
			service: words(
				content.catalogue.find(({ code }) => code === service_code)?.name ?? {
					nl: service_code,
					en: service_code
				}
			)
		}))
	})),
	payments: seen.payments.map((payment) => ({ ...payment, ...status(PAYMENT.states[payment.state]) })),
	postings: seen.postings.map(({ id, step, from_kind, to_kind, ...posting }) => ({
		...posting,
		id: String(id),
		what: words(STEPS[step as Step].words),
		from: words(ACCOUNTS[from_kind as AccountKind].name),
		to: words(ACCOUNTS[to_kind as AccountKind].name)
	})),
	mails: seen.mails
});
