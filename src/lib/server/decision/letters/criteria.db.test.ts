import { afterAll, beforeAll, expect, test } from 'vitest';
import { weighing } from '../../../domain/letter/clauses.ts';
import { voice } from '../../../domain/letter/words.ts';
import type { Criterion } from '../../../domain/scheme/content.ts';
import { LANGUAGES, type Text } from '../../../domain/text.ts';
import { schemeShown } from '../../../../routes/(public)/shown.ts';
import type { Database } from '../../db/connect.ts';
import { testDatabase, type TestDatabase } from '../../db/testing.ts';
import { criteriaShown } from '../../http/criteria.ts';
import { reviewSheet } from '../../review/sheet.ts';
import { publishVersion } from '../../scheme/publish-version.ts';
import { REFERENCE_SCHEME } from '../../scheme/reference/index.ts';
import { aPerson } from '../../testing/a-person.ts';
import { aRankedTranche } from '../../testing/a-ranked-tranche.ts';
import { anOffice } from '../../testing/an-office.ts';
import { publishedTranche, schemeContent } from '../../tranche/queries.ts';
import { rankingOf } from './ranking.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
});
afterAll(() => database.drop());

const LEVEL = 4;

/** Criteria whose every word and number is their own. */
const marked = (mark: string): Criterion[] =>
	REFERENCE_SCHEME.criteria.map((criterion, index) => {
		const text = (what: string): Text => ({
			nl: `${mark} ${what} van ${criterion.code}`,
			en: `${mark} ${what} of ${criterion.code}`
		});
		const level = (at: number) => text(`anker ${at}`);
		return {
			...criterion,
			name: text('naam'),
			question: text('vraag'),
			minimum: index,
			anchors: [level(0), level(1), level(2), level(3), level(4), level(5)]
		};
	});

test('the public page, the score sheet and the letter have the criteria of one record, also after a newer version', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const office = await anOffice(db);
	const content = { ...REFERENCE_SCHEME, criteria: marked('eerste') };
	const { tranche_id, cases } = await aRankedTranche(db, administrator, office, { content, levels: [LEVEL] });
	await publishVersion(db, administrator, { ...REFERENCE_SCHEME, criteria: marked('tweede') });

	const tranche = await publishedTranche(db, tranche_id);
	const application_id = cases[0]?.id ?? '';
	const review = await db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('reviewer_id', '=', office.reviewers[0].id)
		.select('id')
		.executeTakeFirstOrThrow();
	const sheet = await reviewSheet(db, office.reviewers[0], review.id);
	const onThePage = tranche && schemeShown(tranche.content, tranche.method).criteria;
	expect(onThePage).toEqual(criteriaShown(content.criteria));
	expect(criteriaShown(sheet.content.criteria)).toEqual(onThePage);

	const { scheme_version_id } = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	const ranking = await rankingOf(db, application_id, await schemeContent(db, scheme_version_id));
	if (!ranking) throw new Error('The case is ranked');
	for (const language of LANGUAGES) {
		const letter = JSON.stringify(weighing(ranking, voice(language)));
		for (const { name, question, weight, minimum, anchors } of content.criteria) {
			const own = anchors[LEVEL]?.[language] ?? '';
			for (const words of [name[language], question[language], String(weight), own])
				expect(letter).toContain(words);
			expect(letter).toMatch(new RegExp(`(ten minste een|at least) ${minimum ?? ''} `));
		}
		expect(letter).not.toContain('tweede');
	}
});
