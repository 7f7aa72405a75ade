/** The details of an event on one line, as they are stored: `kind: award · amount_cents: 120000`. */
export const detailText = (details: Readonly<Record<string, unknown>>): string =>
	Object.entries(details)
		.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
		.join(' · ');
