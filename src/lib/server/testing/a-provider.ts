import type { Database } from '../db/connect.ts';

/** The providers of the standard lines: one does the scan, the others deliver. */
export const SUPPLIERS = {
	scan: { kvk_number: '90020001', name: 'Scanbureau De Wacht', postcode: '8011 AA' },
	sign_in: { kvk_number: '90020002', name: 'Veilig Inloggen BV', postcode: '8011 BB' },
	back_up: { kvk_number: '90020003', name: 'Back-up Oost', postcode: '8011 CC' }
} as const;

/** Puts the providers of the standard lines on the list, since long ago; again changes nothing. */
export async function listSuppliers(db: Database, recorded_at: Date): Promise<void> {
	await db
		.insertInto('provider')
		.values(
			Object.values(SUPPLIERS).map((supplier) => ({
				...supplier,
				house_number: '1',
				listed_from: '2020-01-01',
				sells_products: false,
				outside_eea: false,
				recorded_at
			}))
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
