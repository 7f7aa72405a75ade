import * as z from 'zod';
import { dateEmpty, dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const time = z.string().trim().max(5);

/** When the portal could not be reached, in Amsterdam; without an end it still lasts. */
export const outageForm = z
	.object({
		...dateFields('began_on'),
		began_on: z.string().max(20).optional(),
		began_time: time,
		...dateFields('ended_on'),
		ended_on: z.string().max(20).optional(),
		ended_time: time,
		note: z
			.string()
			.trim()
			.min(1, { error: () => m.rule_outage_note_missing() })
			.max(1000)
	})
	.superRefine((data, context) => {
		const tell = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (dateIn(data, 'began_on') === null) tell('began_on', m.forms_date());
		if (!TIME.test(data.began_time)) tell('began_time', m.admin_clock_time_wrong());
		const ends = !dateEmpty(data, 'ended_on') || data.ended_time !== '';
		if (ends && dateIn(data, 'ended_on') === null) tell('ended_on', m.forms_date());
		if (ends && !TIME.test(data.ended_time)) tell('ended_time', m.admin_clock_time_wrong());
	});

type Typed = z.output<typeof outageForm>;

/** What the form says: local moments 'YYYY-MM-DDTHH:MM'; no end is null. */
export const outageOf = (data: Typed) => ({
	began: moment(dateIn(data, 'began_on'), data.began_time) ?? '',
	ended: moment(dateIn(data, 'ended_on'), data.ended_time),
	note: data.note
});

function moment(date: string | null, text: string): string | null {
	const [, hour, minute] = TIME.exec(text) ?? [];
	return date === null || !hour || !minute ? null : `${date}T${hour.padStart(2, '0')}:${minute}`;
}
