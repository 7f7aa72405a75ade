import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION, type ApplicationState } from '../application/lifecycle.ts';
import { BLIND_FIELDS, BLIND_STAGES, hiddenFrom, plainFileName, type Blind } from './blind.ts';
import { REVIEW, type ReviewState } from './lifecycle.ts';

const reviews = Object.keys(REVIEW.states) as ReviewState[];
const applications = Object.keys(APPLICATION.states) as ApplicationState[];
const blind = fc.dictionary(
	fc.constantFrom(...BLIND_FIELDS),
	fc.constantFrom(...BLIND_STAGES)
) as fc.Arbitrary<Blind>;
const standing = fc.record({
	review: fc.constantFrom(...reviews),
	application: fc.constantFrom(...applications)
});

describe('what a scheme keeps from a reviewer', () => {
	it('is hidden until its own stage, field by field', () => {
		const scheme: Blind = { name: 'declared', supplier: 'submitted', number: 'ranked' };
		const seen = (review: ReviewState, application: ApplicationState) => [
			...hiddenFrom(scheme, { review, application })
		];
		expect(seen('assigned', 'in_review')).toEqual(['name', 'number', 'supplier']);
		expect(seen('declared', 'in_review')).toEqual(['number', 'supplier']);
		expect(seen('submitted', 'scored')).toEqual(['number']);
		expect(seen('submitted', 'ranked')).toEqual([]);
		expect(seen('submitted', 'awarded')).toEqual([]);
	});

	it('stays hidden from who never submitted, and when the applicant withdraws', () => {
		expect(hiddenFrom({ name: 'ranked' }, { review: 'declared', application: 'ranked' })).toContain('name');
		expect(hiddenFrom({ name: 'ranked' }, { review: 'submitted', application: 'withdrawn' })).toContain(
			'name'
		);
	});

	it('is nothing when the scheme says nothing', () => {
		fc.assert(fc.property(standing, (where) => hiddenFrom(undefined, where).size === 0));
	});

	it('is never more than the scheme names, but for the names of files that are hidden', () => {
		fc.assert(
			fc.property(blind, standing, (scheme, where) =>
				[...hiddenFrom(scheme, where)].every(
					(field) => scheme[field] !== undefined || (field === 'file_names' && scheme.files !== undefined)
				)
			)
		);
	});

	it('gives a file a name that says only what kind it is', () => {
		expect(plainFileName({ id: '3f9a2c11-0000', media_type: 'application/pdf' })).toBe('3f9a2c.pdf');
	});
});
