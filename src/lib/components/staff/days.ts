const DAY = 86_400_000;

/** Calendar days from one local date to another; negative when `to` lies before `from`. A browser runs it too, so no Temporal. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
