import { factWords } from '../../domain/eligibility/fact-words.ts';
import { FACTS, isFactName, type FactSource } from '../../domain/eligibility/facts.ts';
import type { Ground } from '../../domain/letter/rejection-data.ts';
import { sum } from '../../domain/money.ts';
import type { Rational } from '../../domain/scheme/rational.ts';
import { same, type Text } from '../../domain/text.ts';
import { dateInAmsterdam } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { storedFile } from '../ranking/file.ts';
import type { Place } from '../ranking/place.ts';
import { countingScores } from '../ranking/scores.ts';
import { schemeContent } from '../tranche/queries.ts';
import type { Matter } from './effect.ts';
import type { KnownFinding } from './recheck.ts';

const COMES_FROM: Readonly<Record<FactSource, Text>> = {
	applicant: { nl: 'uw aanvraag', en: 'your application' },
	register: { nl: 'een openbaar register', en: 'a public register' },
	portal: { nl: 'onze eigen gegevens', en: 'our own records' },
	scheme: { nl: 'de regeling', en: 'the scheme' }
};

/** A rule that fails, with the facts it was judged on and the officer's words (Awb 3:46, 4:35). */
export function ruleGround({ rule_id, reason, said }: KnownFinding): Ground {
	const facts = Object.entries(said?.facts ?? {}).flatMap(([name, value]) => {
		if (!isFactName(name)) return [];
		const fact = FACTS[name];
		return { name: fact.meaning, value: factWords(fact, value), source: COMES_FROM[fact.source] };
	});
	return {
		type: 'rule',
		rule_id,
		rule_version: said?.version ?? 1,
		statement: said?.statement ?? same(rule_id),
		reason: said?.reason ?? same(''),
		article: said?.source ?? '',
		facts,
		explanation: reason,
		remedy: said?.result === false ? (said.remedy ?? null) : null
	};
}

/** Why a ranked case gets nothing: too few points, or the money ended above it (Awb 4:25(2), 4:26). */
export async function rankingGround(
	db: Reader,
	application: Matter['application'],
	place: Place
): Promise<Ground> {
	const file = await storedFile(db, place.file_document_id);
	const row = file.rows.find(({ number }) => number === place.number);
	if (place.outcome === 'below_minimum') {
		const below = await belowCriteria(db, application, row?.below ?? []);
		return below.length > 0 ? { type: 'score', below } : { type: 'score' };
	}
	const awarded_cents = sum(file.rows.map((one) => one.awarded_cents));
	return {
		type: 'ceiling',
		ceiling_cents: file.ceiling_cents,
		method: file.method,
		last_awarded_position: place.last?.position ?? 0,
		last_awarded_score: place.last?.score ? decimal(place.last.score) : null,
		awarded_cents,
		left_cents: file.available_cents - awarded_cents,
		needed_cents: place.amount_cents,
		reached_on: dateInAmsterdam(place.fixed_at),
		place: {
			position: place.position,
			of: file.rows.filter(({ outcome }) => outcome !== 'below_minimum').length,
			lot: row?.tie === 'lottery' ? row.lottery : null
		}
	};
}

/** The criteria on which the case stays below the minimum, with the mean level that it got. */
async function belowCriteria(db: Reader, application: Matter['application'], codes: readonly string[]) {
	if (codes.length === 0) return [];
	const { criteria } = await schemeContent(db, application.scheme_version_id);
	const reviews = (await countingScores(db, [application.id])).get(application.id) ?? [];
	return criteria.flatMap(({ code, name, minimum }) => {
		if (minimum === undefined || !codes.includes(code)) return [];
		const levels = reviews.map(({ scores }) => scores[code]?.score ?? 0);
		return [{ name, minimum, level: sum(levels) / Math.max(1, levels.length) }];
	});
}

const decimal = ({ numerator, denominator }: Rational) => numerator / denominator;
