import type { Criterion } from '#lib/domain/scheme/content.ts';
import { differences, type Difference } from '#lib/forms/application/conflict.ts';
import { highlightsIn } from '#lib/forms/review/sheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import type { Note, Score } from '#lib/server/review/scores.ts';

type Kept = { readonly scores: readonly Score[]; readonly note: Note | null };
type Posted = Readonly<Record<string, unknown>> & { readonly note: string; readonly highlights: string };

/** What is stored, as the form takes it. */
export const knownScores = (criteria: readonly Pick<Criterion, 'code'>[], { scores, note }: Kept) => ({
	note: note?.words ?? '',
	highlights: JSON.stringify(note?.highlights ?? []),
	...Object.fromEntries(
		criteria.flatMap(({ code }) => {
			const given = scores.find(({ criterion }) => criterion === code);
			return [
				[`score_${code}`, given?.score ?? null],
				[`reason_${code}`, given?.reason ?? '']
			];
		})
	)
});

/** The form as the verbs take it. */
export function keptIn(criteria: readonly Pick<Criterion, 'code'>[], data: Posted) {
	return {
		scores: criteria.map(({ code }) => {
			const score = data[`score_${code}`];
			const reason = data[`reason_${code}`];
			return {
				criterion: code,
				score: typeof score === 'number' ? score : null,
				reason: typeof reason === 'string' ? reason : ''
			};
		}),
		note: { words: data.note, highlights: highlightsIn(data.highlights) ?? [] }
	};
}

/** What two tabs gave differently, criterion by criterion. */
export function differing(criteria: readonly Criterion[], theirs: Kept, mine: Kept): Difference[] {
	const rows = ({ scores, note }: Kept) => [
		...criteria.flatMap(({ code, name }) => {
			const given = scores.find(({ criterion }) => criterion === code);
			const score = given?.score ?? null;
			return [
				{ key: words(name), value: score === null ? null : String(score) },
				{ key: m.staff_score_reason({ criterion: words(name) }), value: given?.reason ?? null }
			];
		}),
		{ key: m.desk_notes(), value: note?.words ?? null },
		{ key: m.desk_marks(), value: note?.highlights.map((one) => `“${one.words}”`).join(' ') ?? null }
	];
	return differences(rows(theirs), rows(mine));
}
