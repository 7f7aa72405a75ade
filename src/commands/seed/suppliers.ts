import { today } from '#lib/server/clock.ts';
import { listProvider } from '#lib/server/provider/list.ts';
import type { Story } from './story.ts';

/** Does the scans and sells nothing. */
export const SCANNER = { kvk_number: '90030001', name: 'Digiwacht', postcode: '3512 JE', house_number: '14' };

/** Compares with the standard, and sells nothing either. */
export const ADVISER = { kvk_number: '90030007', name: 'Normwijzer', postcode: '1015 CX', house_number: '9' };

/** Who delivers in the demonstration. Invented, all of them. */
export const SUPPLIERS = [
	{ kvk_number: '90030002', name: 'Veilig Zorg BV', postcode: '8024 AH', house_number: '88' },
	{ kvk_number: '90030003', name: 'Noordelijk Netwerkbeheer', postcode: '9723 BW', house_number: '5' },
	{ kvk_number: '90030004', name: 'Praktijk-ICT Oost', postcode: '7521 PV', house_number: '31' },
	{ kvk_number: '90030005', name: 'Zorgkluis', postcode: '6824 BM', house_number: '109' },
	{ kvk_number: '90030006', name: 'Lindewal Automatisering', postcode: '4811 XB', house_number: '2' }
];

/** The scheme's list of providers, as it stood before the first tranche opened. */
export async function listAll({ db, cast }: Story): Promise<void> {
	const listed_from = await today(db);
	for (const supplier of [SCANNER, ADVISER, ...SUPPLIERS])
		await listProvider(db, cast.administrator, {
			...supplier,
			listed_from,
			sells_products: SUPPLIERS.includes(supplier),
			outside_eea: false
		});
}
