import { error } from '@sveltejs/kit';
import { judgeLaws } from '#lib/domain/check/laws.ts';
import { checkAnswers } from '#lib/forms/check.ts';
import { knownFromCheck, lawAnswers, lawsForm } from '#lib/forms/laws.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkRound } from '#lib/server/check/round.ts';
import { db } from '#lib/server/db/connection.ts';
import { asked } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { grantorShown } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, setHeaders }) => {
	const form = await asked(url, lawsForm);
	const round = await checkRound(db, form.data.tranche);
	if (!round) error(404, m.refused_not_found());
	setHeaders({ 'cache-control': 'private, no-store' });
	const data = form.valid ? knownFromCheck(form.data) : form.data;
	const { laws = [], catalogue } = round.scheme;
	const valid = Object.keys(form.errors).length === 0;
	const judged = valid ? judgeLaws(laws, checkAnswers(data), lawAnswers(data), round) : [];
	return {
		form: { ...form, data },
		grantor: grantorShown(round.scheme),
		scheme: words(round.scheme.name),
		known: laws.length > 0,
		laws: judged.map((law) => ({
			code: law.code,
			name: words(law.name),
			official: words(law.official),
			applies: law.applies_to_you,
			reason: words(law.reason),
			duty: words(law.duty),
			since: law.since.map(({ on, what }) => ({ on, what: words(what), past: on <= round.today })),
			services: catalogue
				.filter(({ code }) => law.services.includes(code))
				.map(({ code, name }) => ({ code, name: words(name) })),
			source: words(law.source),
			certainty: law.certainty,
			checked_on: law.checked_on
		})),
		query: url.search
	};
};
