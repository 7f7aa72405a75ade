/**
 * A suspension stops a clock from the day of the notice itself up to and including the day it ends (Awb 4:56): one day
 * more at both sides than a question to the applicant (Awb 4:15).
 */
export const askedFor = (notice_on: string, until_on: string) => ({
	asked_on: dayAfter(notice_on, -1),
	until_on
});

/** The end of a suspension; null: its thirteen weeks have passed. */
export const answeredFor = (on: string | null): string | null => on && dayAfter(on, 1);

const dayAfter = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();
