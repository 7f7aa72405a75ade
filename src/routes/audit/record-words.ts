import { LIFECYCLES } from '#lib/domain/lifecycles.ts';
import { same, type Text } from '#lib/domain/text.ts';

const OTHERS: Readonly<Record<string, Text>> = {
	formal_message: { nl: 'Formeel bericht', en: 'Formal message' },
	mail: { nl: 'Bericht', en: 'Message' },
	document: { nl: 'Document', en: 'Document' },
	organisation: { nl: 'Organisatie', en: 'Organisation' },
	mandate: { nl: 'Machtiging', en: 'Mandate' },
	person: { nl: 'Persoon', en: 'Person' },
	business_clock: { nl: 'Klok', en: 'Clock' },
	scheme: { nl: 'Regeling', en: 'Scheme' },
	provider: { nl: 'Leverancier', en: 'Provider' },
	outage: { nl: 'Storing', en: 'Outage' },
	setting: { nl: 'Instelling', en: 'Setting' }
};

/** What a kind of record is called. */
export const recordWords = (record: string): Text =>
	LIFECYCLES.find((table) => table.record === record)?.name ?? OTHERS[record] ?? same(record);
