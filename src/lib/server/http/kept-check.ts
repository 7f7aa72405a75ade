import type { Cookies } from '@sveltejs/kit';
import type { CheckAnswers } from '#lib/domain/check/answers.ts';
import { checkAnswers, checkForm, checkQuery, type CheckForm } from '#lib/forms/check.ts';

const NAME = 'weerbaar_check';
const PATH = { path: '/' } as const;
const WEEK = 7 * 24 * 3600;
/** A browser keeps no more than about 4,000 characters under one name. */
const LONGEST = 3_800;

/** Keeps the answers of an eligibility check with the visitor who goes on, for a week: in their browser, not here. Answers
 * that nobody types in earnest, too long to be kept there, are left behind. */
export function keepCheck(cookies: Cookies, data: CheckForm): void {
	const kept = checkQuery(data).toString();
	if (encodeURIComponent(kept).length > LONGEST) return;
	cookies.set(NAME, kept, { ...PATH, maxAge: WEEK, httpOnly: true, sameSite: 'lax' });
}

/** The answers that were kept; null without any, or when they are not what a check gives. */
export function keptCheck(cookies: Cookies): CheckAnswers | null {
	const query = new URLSearchParams(cookies.get(NAME));
	if (query.size === 0) return null;
	const text = (name: string) => query.get(name) ?? '';
	const given = checkForm.safeParse({
		tranche: text('tranche'),
		care_type: text('care_type'),
		postcode: text('postcode'),
		in_group: query.get('in_group'),
		staff: text('staff'),
		turnover: text('turnover'),
		balance: text('balance'),
		circumstances: query.getAll('circumstances'),
		obstacles: query.getAll('obstacles'),
		aid: text('aid')
	});
	return given.success ? checkAnswers(given.data) : null;
}

export const dropCheck = (cookies: Cookies): void => cookies.delete(NAME, PATH);
