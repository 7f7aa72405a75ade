import { factWords } from '../../domain/eligibility/fact-words.ts';
import { FACTS, isFactName, type FactSource } from '../../domain/eligibility/facts.ts';
import type { Ground } from '../../domain/letter/rejection-data.ts';
import type { Rational } from '../../domain/scheme/rational.ts';
import { same, type Text } from '../../domain/text.ts';
import { dateInAmsterdam } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { METHOD, storedFile } from '../ranking/file.ts';
import type { Place } from '../ranking/place.ts';
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
export async function rankingGround(db: Reader, place: Place): Promise<Ground> {
	if (place.outcome === 'below_minimum') return { type: 'score' };
	const file = await storedFile(db, place.file_document_id);
	const awarded_cents = place.last?.running_cents ?? 0;
	return {
		type: 'ceiling',
		ceiling_cents: file.ceiling_cents,
		method: METHOD,
		last_awarded_position: place.last?.position ?? 0,
		last_awarded_score: place.last ? decimal(place.last.score) : 0,
		awarded_cents,
		left_cents: file.available_cents - awarded_cents,
		needed_cents: place.amount_cents,
		reached_on: dateInAmsterdam(place.fixed_at)
	};
}

const decimal = ({ numerator, denominator }: Rational) => numerator / denominator;
