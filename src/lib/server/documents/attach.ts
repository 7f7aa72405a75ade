import {
	MOST_FILES,
	MOST_FILES_AN_HOUR,
	MOST_FILES_OF_A_CASE,
	type AttachmentPlace
} from '#lib/domain/document/attachment.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { fill } from '#lib/domain/text.ts';
import { timesInAnHour } from '../audit/queries.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { attachmentsOf } from './attachments.ts';
import { judge, type Judged } from './judge.ts';
import { lockSubject } from './lock-subject.ts';
import { sha256 } from '../sha256.ts';
import { store } from './store.ts';
import { DUPLICATE, TOO_FAST, TOO_MANY, TOO_MANY_OF_A_CASE } from './words.ts';

/** The question a file answers. */
export type Subject = {
	readonly application_id: string;
	readonly place: AttachmentPlace;
	/**
	 * By place: quote: the service (also one that is still to be saved) · invoice, payment_proof, deliverable: the
	 * claim · answer: the request · message, objection: its id, chosen by the page · question: the application.
	 */
	readonly subject_id: string;
	/** Which part of it: the awarded service in a claim, the item of a request, the code of an extra question. */
	readonly part?: string | null;
};

export type Attach = Subject & {
	/** As posted, or judged already so that no lock is held meanwhile. */
	readonly file: File | Judged;
	/** The form field a refusal belongs to. */
	readonly field: string;
};

/**
 * Adds one of several files to a question of one's own application, judged by content and stored once. Photos are
 * turned upright and lose where they were taken. Returns the attachment's id.
 * @throws Refused at `field` with a sentence that helps: empty, too large, another kind, unreadable, with a password,
 * a duplicate or one too many; Refused when the question is closed; NotFound when it is not theirs
 */
export async function attach(tx: Tx, person: Person, { file, field, ...subject }: Attach): Promise<string> {
	const { application_id, place, subject_id, part = null } = subject;
	await lockSubject(tx, person, subject);
	const judged = file instanceof File ? await judge(file, field) : file;
	const hash = sha256(judged.bytes);
	await refuseTooMuch(tx, subject, hash, field);
	const document_id = await store(tx, { ...judged, kind: place, application_id, created_by: person.id });
	const { id } = await tx
		.insertInto('attachment')
		.values({
			...{ application_id, place, subject_id, part, document_id },
			sha256: hash,
			added_by: person.id,
			added_at: await now(tx)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'application',
		record_id: application_id,
		event: 'application.file_added',
		person_id: person.id,
		application_id,
		details: { place, file_name: judged.file_name }
	});
	return id;
}

async function refuseTooMuch(
	tx: Tx,
	{ application_id, place, subject_id, part = null }: Subject,
	hash: string,
	field: string
): Promise<void> {
	const refuse = (text: Reason) => new Refused({ ...text, field });
	const all = await attachmentsOf(tx, application_id);
	const here = all.filter((one) => one.place === place && one.subject_id === subject_id && one.part === part);
	const earlier = here.find((one) => one.sha256 === hash);
	if (earlier) throw refuse(fill(DUPLICATE, { name: earlier.file_name }));
	if (here.length >= MOST_FILES) throw refuse(fill(TOO_MANY, { most: MOST_FILES }));
	if (all.length >= MOST_FILES_OF_A_CASE)
		throw refuse(fill(TOO_MANY_OF_A_CASE, { most: MOST_FILES_OF_A_CASE }));
	const times = await timesInAnHour(tx, 'application.file_added', { application_id });
	if (times >= MOST_FILES_AN_HOUR) throw refuse(TOO_FAST);
}
