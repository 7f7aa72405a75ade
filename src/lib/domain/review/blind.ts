import type { ApplicationState } from '../application/lifecycle.ts';
import type { ReviewState } from './lifecycle.ts';

/**
 * What a scheme can keep from its reviewers: the applicant's name, place and case number, who supplies the services,
 * the files, or only what the applicant called them.
 */
export const BLIND_FIELDS = ['name', 'place', 'number', 'supplier', 'files', 'file_names'] as const;
export type BlindField = (typeof BLIND_FIELDS)[number];

/** Until when: the declaration of no interest, one's own submission, or the confirmed ranking. */
export const BLIND_STAGES = ['declared', 'submitted', 'ranked'] as const;
export type BlindStage = (typeof BLIND_STAGES)[number];

/** Per field until when it is hidden; a field that is not named is never hidden. */
export type Blind = Readonly<Partial<Record<BlindField, BlindStage>>>;

/** How far one reviewer is with one case. */
export type Standing = { readonly review: ReviewState; readonly application: ApplicationState };

const RANKED: readonly ApplicationState[] = ['ranked', 'awarded', 'rejected', 'not_processed'];

const REACHED: Readonly<Record<BlindStage, (standing: Standing) => boolean>> = {
	declared: ({ review }) => review === 'declared' || review === 'submitted',
	submitted: ({ review }) => review === 'submitted',
	ranked: ({ review, application }) => review === 'submitted' && RANKED.includes(application)
};

/** The fields this reviewer may not see now. Whoever sees no files sees no names of files. */
export function hiddenFrom(blind: Blind | undefined, standing: Standing): ReadonlySet<BlindField> {
	const hidden = new Set(
		BLIND_FIELDS.filter((field) => {
			const until = blind?.[field];
			return until !== undefined && !REACHED[until](standing);
		})
	);
	if (hidden.has('files')) hidden.add('file_names');
	return hidden;
}

/** What a case is called for somebody who may not know its number: the same on every page, and of no meaning elsewhere. */
export const caseAlias = (review_id: string): string => review_id.slice(0, 6).toUpperCase();

const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx'
};

/** What a file is called for somebody who may not know what the applicant called it. */
export const plainFileName = ({ id, media_type }: { id: string; media_type: string }): string =>
	`${id.slice(0, 6)}.${EXTENSIONS[media_type] ?? 'bin'}`;
