/** The twelve provinces of the Netherlands (NUTS 2), by their Dutch names. */
export const PROVINCES = [
	'Drenthe',
	'Flevoland',
	'Friesland',
	'Gelderland',
	'Groningen',
	'Limburg',
	'Noord-Brabant',
	'Noord-Holland',
	'Overijssel',
	'Utrecht',
	'Zeeland',
	'Zuid-Holland'
] as const;
export type Province = (typeof PROVINCES)[number];

/**
 * The first four-digit postcode of each run of codes in one province; a run ends where the next begins.
 * Compiled from public knowledge of place names, municipal borders of 2026. Postcodes do not follow provincial
 * borders: a few border codes hold addresses of two provinces, and here go to the one with most addresses.
 * Good enough to suggest a province and to count by province, not to decide a right.
 */
const RUNS: readonly (readonly [from: number, province: Province])[] = [
	[1000, 'Noord-Holland'],
	[1300, 'Flevoland'],
	[1380, 'Noord-Holland'],
	[1390, 'Utrecht'],
	[1394, 'Noord-Holland'],
	[1396, 'Utrecht'],
	[1398, 'Noord-Holland'],
	[1426, 'Utrecht'],
	[1428, 'Zuid-Holland'],
	[1430, 'Noord-Holland'],
	[2159, 'Zuid-Holland'],
	[2165, 'Noord-Holland'],
	[2166, 'Zuid-Holland'],
	[3400, 'Utrecht'],
	[3465, 'Zuid-Holland'],
	[3467, 'Utrecht'],
	[3653, 'Zuid-Holland'],
	[3654, 'Utrecht'],
	[3770, 'Gelderland'],
	[3791, 'Utrecht'],
	[3792, 'Gelderland'],
	[3795, 'Utrecht'],
	[3837, 'Gelderland'],
	[3890, 'Flevoland'],
	[3900, 'Utrecht'],
	[3925, 'Gelderland'],
	[3926, 'Utrecht'],
	[4000, 'Gelderland'],
	[4120, 'Utrecht'],
	[4147, 'Gelderland'],
	[4163, 'Utrecht'],
	[4164, 'Gelderland'],
	[4200, 'Zuid-Holland'],
	[4211, 'Gelderland'],
	[4213, 'Zuid-Holland'],
	[4214, 'Gelderland'],
	[4220, 'Zuid-Holland'],
	[4230, 'Utrecht'],
	[4240, 'Zuid-Holland'],
	[4243, 'Utrecht'],
	[4250, 'Noord-Brabant'],
	[4300, 'Zeeland'],
	[4600, 'Noord-Brabant'],
	[4675, 'Zeeland'],
	[4680, 'Noord-Brabant'],
	[4690, 'Zeeland'],
	[4700, 'Noord-Brabant'],
	[5300, 'Gelderland'],
	[5340, 'Noord-Brabant'],
	[5766, 'Limburg'],
	[5820, 'Noord-Brabant'],
	[5850, 'Limburg'],
	[6020, 'Noord-Brabant'],
	[6030, 'Limburg'],
	[6500, 'Gelderland'],
	[6584, 'Limburg'],
	[6600, 'Gelderland'],
	[7400, 'Overijssel'],
	[7705, 'Drenthe'],
	[7706, 'Overijssel'],
	[7740, 'Drenthe'],
	[7767, 'Overijssel'],
	[7800, 'Drenthe'],
	[7946, 'Overijssel'],
	[7947, 'Drenthe'],
	[7950, 'Overijssel'],
	[7956, 'Drenthe'],
	[8000, 'Overijssel'],
	[8050, 'Gelderland'],
	[8055, 'Overijssel'],
	[8070, 'Gelderland'],
	[8100, 'Overijssel'],
	[8160, 'Gelderland'],
	[8196, 'Overijssel'],
	[8200, 'Flevoland'],
	[8260, 'Overijssel'],
	[8300, 'Flevoland'],
	[8323, 'Overijssel'],
	[8351, 'Drenthe'],
	[8352, 'Overijssel'],
	[8380, 'Drenthe'],
	[8388, 'Friesland'],
	[9300, 'Drenthe'],
	[9350, 'Groningen'],
	[9400, 'Drenthe'],
	[9479, 'Groningen'],
	[9480, 'Drenthe'],
	[9500, 'Groningen'],
	[9510, 'Drenthe'],
	[9540, 'Groningen'],
	[9570, 'Drenthe'],
	[9580, 'Groningen'],
	[9654, 'Drenthe'],
	[9660, 'Groningen'],
	[9760, 'Drenthe'],
	[9770, 'Groningen']
];

/** A Dutch postcode as it is stored and printed: '1234 AB'; null when it is not one. */
export function normalPostcode(value: string): string | null {
	const parts = /^\s*([1-9]\d{3})\s*([A-Za-z]{2})\s*$/.exec(value);
	return parts ? `${parts[1]} ${parts[2]?.toUpperCase()}` : null;
}

/** The province of a postcode ('1234 AB', '1234ab' or '1234'), to the precision of the table; null when it is not a postcode. */
export function provinceOf(postcode: string): Province | null {
	const digits = /^\s*([1-9]\d{3})\s*([A-Za-z]{2})?\s*$/.exec(postcode)?.[1];
	if (digits === undefined) return null;
	return RUNS.findLast(([from]) => from <= Number(digits))?.[1] ?? null;
}
