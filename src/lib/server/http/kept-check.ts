import type { Cookies } from '@sveltejs/kit';
import * as z from 'zod';
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
	const kept = Object.entries(checkForm.shape).map(([name, field]) => [name, keptOf(query, name, field)]);
	const given = checkForm.safeParse(Object.fromEntries(kept));
	return given.success ? checkAnswers(given.data) : null;
}

/** What was left open is not kept. */
function keptOf(query: URLSearchParams, name: string, field: z.ZodType): string | string[] | null {
	if (field instanceof z.ZodArray) return query.getAll(name);
	return query.get(name) ?? (field instanceof z.ZodNullable ? null : '');
}

export const dropCheck = (cookies: Cookies): void => cookies.delete(NAME, PATH);
