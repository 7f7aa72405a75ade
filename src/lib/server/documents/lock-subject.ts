import type { AttachmentPlace } from '#lib/domain/document/attachment.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { lockOwn } from '../application/lock-own.ts';
import { lockSection } from '../application/lock-section.ts';
import { lockDraftClaim } from '../claim/lock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import type { Subject } from './attach.ts';
import { CLOSED } from './words.ts';

type Guard = (tx: Tx, person: Person, subject: Subject) => Promise<void>;

/**
 * Locks the case for a change of the files of one of its questions, while that question is open.
 * @throws Refused when it is closed, NotFound when it is not theirs or belongs to another case
 */
export const lockSubject: Guard = (tx, person, subject) => GUARDS[subject.place](tx, person, subject);

const draftLine: Guard = async (tx, person, { application_id, subject_id }) => {
	const { state } = await lockSection(tx, person, application_id, 'services');
	const line = await tx
		.selectFrom('application_line')
		.where('id', '=', subject_id)
		.select('application_id')
		.executeTakeFirst();
	const own = line ? line.application_id === application_id : state === 'draft';
	if (!own) throw new NotFound('line');
};

const draftClaim: Guard = async (tx, person, { application_id, subject_id, part }) => {
	const { application, voucher } = await lockDraftClaim(tx, person, subject_id);
	const awarded = await tx
		.selectFrom('application_line')
		.where('application_id', '=', application.id)
		.where('kind', '=', voucher.kind)
		.select('id')
		.execute();
	if (application.id !== application_id || !awarded.some(({ id }) => id === part)) throw new NotFound('line');
};

const extraQuestion: Guard = async (tx, person, { application_id, subject_id, part }) => {
	const { scheme_version_id } = await lockSection(tx, person, application_id, 'extra');
	const { extra_questions = [] } = await schemeContent(tx, scheme_version_id);
	const asked = extra_questions.some(({ code, kind }) => kind === 'file' && code === part);
	if (subject_id !== application_id || !asked) throw new NotFound('question');
};

const openRequest: Guard = async (tx, person, { application_id, subject_id }) => {
	await lockOwn(tx, person, application_id);
	const request = await tx
		.selectFrom('completion_request')
		.where('id', '=', subject_id)
		.where('application_id', '=', application_id)
		.select('state')
		.executeTakeFirst();
	if (!request) throw new NotFound('completion_request');
	if (request.state !== 'asked') throw new Refused(CLOSED);
};

/** What is still being written has an id from its page and no row yet; its verb closes it by making the row. */
const afterSubmission: Guard = async (tx, person, { application_id }) => {
	const { state } = await lockOwn(tx, person, application_id);
	if (state === 'draft') throw new Refused(CLOSED);
};

/** Once sent, nothing is added to it or taken from it. */
const unsent =
	(table: 'message' | 'incoming_notice'): Guard =>
	async (tx, person, subject) => {
		await afterSubmission(tx, person, subject);
		const sent = await tx
			.selectFrom(table)
			.where('id', '=', subject.subject_id)
			.select('id')
			.executeTakeFirst();
		if (sent) throw new Refused(CLOSED);
	};

const GUARDS: Readonly<Record<AttachmentPlace, Guard>> = {
	quote: draftLine,
	invoice: draftClaim,
	payment_proof: draftClaim,
	deliverable: draftClaim,
	question: extraQuestion,
	answer: openRequest,
	message: unsent('message'),
	objection: unsent('incoming_notice')
};
