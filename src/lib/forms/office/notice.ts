import * as z from 'zod';
import { CHANNELS, NOTICE_KINDS } from '#lib/domain/term/notice.ts';
import { dateEmpty, dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';
import { reason } from './finding.ts';

/** An objection or a notice of default as an officer writes it down. */
export const noticeForm = z
	.object({
		kind: z
			.enum(NOTICE_KINDS)
			.nullable()
			.pipe(z.enum(NOTICE_KINDS, { error: () => m.term_notice_kind_missing() })),
		decision_id: z.string().max(36).default(''),
		channel: z
			.enum(CHANNELS)
			.nullable()
			.pipe(z.enum(CHANNELS, { error: () => m.term_notice_channel_missing() })),
		...dateFields('posted_on'),
		posted_on: z.string().max(20).optional(),
		...dateFields('received_on'),
		received_on: z.string().max(20).optional(),
		committee: z.boolean().default(false)
	})
	.superRefine((data, context) => {
		const tell = (path: string) =>
			context.addIssue({ code: 'custom', path: [path], message: m.forms_date() });
		if (dateIn(data, 'received_on') === null) tell('received_on');
		if (!dateEmpty(data, 'posted_on') && dateIn(data, 'posted_on') === null) tell('posted_on');
	});

/** How a notice was dealt with. */
export const closingForm = z.object({ reason });
