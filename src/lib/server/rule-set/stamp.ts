import { createHash } from 'node:crypto';
import { stable } from '#lib/domain/rule-set/changes.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';

/** The SHA-256 of rules, whatever the order of their keys: tells whether they have changed. */
export const stampOf = (rules: Rule | readonly Rule[]): string =>
	createHash('sha256').update(stable(rules)).digest('hex');
