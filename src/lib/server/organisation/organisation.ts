import type { Tables } from '../db/tables.ts';

/** What an organisation tells about itself, in the form in which it is stored. */
export type OrganisationInput = Omit<
	Tables['organisation'],
	'id' | 'province' | 'register' | 'created_by' | 'created_at' | 'updated_at'
>;
