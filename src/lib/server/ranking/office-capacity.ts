import type { Person } from '../person/person.ts';

/** In which capacity somebody looks at /office: who holds both roles looks as grant officer. */
export const officeCapacity = (person: Person): 'grant_officer' | 'decision_maker' =>
	person.roles.includes('grant_officer') ? 'grant_officer' : 'decision_maker';
